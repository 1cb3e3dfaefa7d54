package sandbox.hubspot;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The definitions of the contact properties: list, read, create, change. */
final class PropertyCalls {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,99}");
    private static final Set<String> TYPES =
            Set.of("bool", "date", "datetime", "enumeration", "number", "phone_number", "string");
    private static final int MAX_UNIQUE = 10;

    /** HubSpot's own properties whose options an account may change all the same. */
    private static final Set<String> OPEN_OPTIONS = Set.of("lifecyclestage", "hs_lead_status");

    private final Definitions definitions;
    private final InstantSource clock;

    PropertyCalls(Definitions definitions, InstantSource clock) {
        this.definitions = definitions;
        this.clock = clock;
    }

    record Draft(
            @Nullable String name,
            @Nullable String label,
            @Nullable String type,
            @Nullable String fieldType,
            @Nullable String groupName,
            @Nullable String description,
            @Nullable List<DraftOption> options,
            @Nullable Integer displayOrder,
            boolean hasUniqueValue,
            boolean hidden,
            boolean formField) {}

    record DraftOption(
            @Nullable String label,
            @Nullable String value,
            @Nullable String description,
            @Nullable Integer displayOrder,
            boolean hidden) {}

    Reply list(Call call) {
        return Reply.ok(new Page<>(null, call.isTrue("archived") ? List.of() : definitions.all(), null));
    }

    Reply read(Call call) {
        return Reply.ok(definition(call.path("name")));
    }

    Reply create(Call call) {
        Draft draft = call.body(Draft.class);
        PropertyDefinition definition = definition(draft);
        if (definition.hasUniqueValue() && definitions.uniqueNames().size() >= MAX_UNIQUE) {
            throw Refused.invalid("At most %d properties may have unique values.".formatted(MAX_UNIQUE));
        }
        if (!definitions.add(definition)) {
            throw Refused.conflict(
                    "A property named '%s' already exists.".formatted(definition.name()),
                    "OBJECT_ALREADY_EXISTS",
                    "Properties.PROPERTY_WITH_NAME_EXISTS");
        }
        String location = call.origin() + call.version().properties() + "/contacts/" + definition.name();
        return Reply.created(definition, location);
    }

    /** Changes what is given; options are replaced whole. */
    Reply update(Call call) {
        PropertyDefinition definition = definition(call.path("name"));
        Draft draft = call.body(Draft.class);
        List<PropertyDefinition.Option> options =
                draft.options() == null ? definition.options() : options(draft.options());
        refuseLocked(definition, draft);
        PropertyDefinition changed = definition.with(
                kept(draft.label(), definition.label()),
                kept(draft.description(), definition.description()),
                kept(draft.groupName(), definition.groupName()),
                options);
        definitions.replace(changed);
        return Reply.ok(changed);
    }

    private static void refuseLocked(PropertyDefinition definition, Draft draft) {
        boolean wording = draft.label() != null || draft.description() != null || draft.groupName() != null;
        if (wording && definition.modificationMetadata().readOnlyDefinition()) {
            throw Refused.invalid("The definition of '%s' cannot be changed.".formatted(definition.name()));
        }
        boolean lockedOptions =
                definition.modificationMetadata().readOnlyOptions() && !OPEN_OPTIONS.contains(definition.name());
        if (draft.options() != null && lockedOptions) {
            throw Refused.invalid("The options of '%s' cannot be changed.".formatted(definition.name()));
        }
    }

    private static String kept(@Nullable String given, String stored) {
        return given == null ? stored : given;
    }

    Reply archive(Call call) {
        PropertyDefinition definition = definition(call.path("name"));
        if (!definition.modificationMetadata().archivable()) {
            throw Refused.invalid("The property '%s' cannot be archived.".formatted(definition.name()));
        }
        definitions.remove(definition.name());
        return Reply.noContent();
    }

    private PropertyDefinition definition(String name) {
        return definitions
                .find(name)
                .orElseThrow(() -> Refused.notFound("Property \"%s\" does not exist".formatted(name)));
    }

    private PropertyDefinition definition(Draft draft) {
        List<String> missing = new ArrayList<>();
        String name = required(draft.name(), "name", missing);
        String label = required(draft.label(), "label", missing);
        String type = required(draft.type(), "type", missing);
        String fieldType = required(draft.fieldType(), "fieldType", missing);
        String group = required(draft.groupName(), "groupName", missing);
        if (!missing.isEmpty()) {
            throw Refused.badJson(1, 1, "Some required fields were not set: " + missing);
        }
        if (!NAME.matcher(name).matches()) {
            throw Refused.invalid("Property name '%s' is invalid: small letters, digits and _ only.".formatted(name));
        }
        if (!TYPES.contains(type)) {
            throw Refused.invalid("Property type '%s' is invalid.".formatted(type));
        }
        String now = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
        return new PropertyDefinition(
                name,
                label,
                type,
                fieldType,
                group,
                draft.description() == null ? "" : draft.description(),
                draft.options() == null ? List.of() : options(draft.options()),
                draft.displayOrder() == null ? -1 : draft.displayOrder(),
                false,
                false,
                draft.hasUniqueValue(),
                draft.hidden(),
                false,
                draft.formField(),
                null,
                "non_sensitive",
                false,
                now,
                now,
                new PropertyDefinition.Modification(true, false, false, false));
    }

    private static List<PropertyDefinition.Option> options(List<DraftOption> drafts) {
        List<PropertyDefinition.Option> options = new ArrayList<>();
        for (DraftOption draft : drafts) {
            List<String> missing = new ArrayList<>();
            String label = required(draft.label(), "label", missing);
            String value = required(draft.value(), "value", missing);
            if (!missing.isEmpty()) {
                throw Refused.badJson(1, 1, "Some required fields were not set: " + missing);
            }
            options.add(new PropertyDefinition.Option(
                    label,
                    value,
                    draft.description() == null ? "" : draft.description(),
                    draft.displayOrder() == null ? options.size() : draft.displayOrder(),
                    draft.hidden()));
        }
        return options;
    }

    private static String required(@Nullable String value, String field, List<String> missing) {
        if (value == null || value.isBlank()) {
            missing.add(field);
            return "";
        }
        return value;
    }
}
