package sandbox.hubspot;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The definitions of the contact properties, one at a time: list, read, create, change, archive. */
final class PropertyCalls {
    private static final int MAX_UNIQUE = 10;

    /** HubSpot's own properties whose options an account may change all the same. */
    private static final Set<String> OPEN_OPTIONS = Set.of("lifecyclestage", "hs_lead_status");

    private final Definitions definitions;
    private final PropertyGroups groups;
    private final InstantSource clock;

    PropertyCalls(Definitions definitions, PropertyGroups groups, InstantSource clock) {
        this.definitions = definitions;
        this.groups = groups;
        this.clock = clock;
    }

    Reply list(Call call) {
        String sensitivity = sensitivity(call.query("dataSensitivity").orElse(null));
        List<PropertyDefinition> all = call.isTrue("archived") ? definitions.archived() : definitions.all();
        return Reply.ok(new Page<>(
                null,
                all.stream()
                        .filter(one -> one.dataSensitivity().equals(sensitivity))
                        .toList(),
                null));
    }

    Reply read(Call call) {
        String sensitivity = sensitivity(call.query("dataSensitivity").orElse(null));
        return Reply.ok(find(call.path("name"), call.isTrue("archived"), sensitivity));
    }

    Reply create(Call call) {
        PropertyDefinition definition = create(call.body(PropertyDraft.class));
        String location = call.origin() + call.version().properties() + "/contacts/" + definition.name();
        return Reply.created(definition, location);
    }

    Reply update(Call call) {
        PropertyDefinition definition = existing(call.path("name"));
        PropertyDraft draft = call.body(PropertyDraft.class);
        refuseLocked(definition, draft);
        PropertyDefinition changed = draft.changed(definition, now());
        groups.refuseUnknown(changed.groupName());
        definitions.replace(changed);
        return Reply.ok(changed);
    }

    Reply archive(Call call) {
        archive(existing(call.path("name")));
        return Reply.noContent();
    }

    PropertyDefinition create(PropertyDraft draft) {
        PropertyDefinition definition = draft.created(now());
        groups.refuseUnknown(definition.groupName());
        if (definition.hasUniqueValue() && definitions.uniqueNames().size() >= MAX_UNIQUE) {
            throw Refused.invalid("At most %d properties may have unique values.".formatted(MAX_UNIQUE));
        }
        if (!definitions.add(definition)) {
            throw Refused.alreadyExists(
                    "A property named '%s' already exists.".formatted(definition.name()),
                    "Properties.PROPERTY_WITH_NAME_EXISTS");
        }
        return definition;
    }

    void archive(PropertyDefinition definition) {
        if (!definition.modificationMetadata().archivable()) {
            throw Refused.invalid("The property '%s' cannot be archived.".formatted(definition.name()));
        }
        definitions.archive(definition, now());
    }

    /** Throws a 404 for one that is archived and not asked for as such, or has another sensitivity. */
    PropertyDefinition find(String name, boolean archived, String sensitivity) {
        return (archived ? definitions.findArchived(name) : definitions.find(name))
                .filter(one -> one.dataSensitivity().equals(sensitivity))
                .orElseThrow(() -> unknown(name));
    }

    static String sensitivity(@Nullable String asked) {
        String sensitivity = asked == null ? PropertyDefinition.NOT_SENSITIVE : asked;
        if (!PropertyDraft.SENSITIVITIES.contains(sensitivity)) {
            throw Refused.invalid("Invalid dataSensitivity: " + sensitivity);
        }
        return sensitivity;
    }

    private PropertyDefinition existing(String name) {
        return definitions.find(name).orElseThrow(() -> unknown(name));
    }

    private static Refused unknown(String name) {
        return Refused.notFound("Property \"%s\" does not exist".formatted(name));
    }

    private static void refuseLocked(PropertyDefinition definition, PropertyDraft draft) {
        if (draft.changesDefinition() && definition.modificationMetadata().readOnlyDefinition()) {
            throw Refused.invalid("The definition of '%s' cannot be changed.".formatted(definition.name()));
        }
        boolean lockedOptions =
                definition.modificationMetadata().readOnlyOptions() && !OPEN_OPTIONS.contains(definition.name());
        if (draft.options() != null && lockedOptions) {
            throw Refused.invalid("The options of '%s' cannot be changed.".formatted(definition.name()));
        }
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
