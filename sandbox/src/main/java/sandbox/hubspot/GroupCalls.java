package sandbox.hubspot;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Property groups: list, read, create, change, archive. One that is archived is gone. */
final class GroupCalls {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,99}");

    private final PropertyGroups groups;
    private final Definitions definitions;

    GroupCalls(PropertyGroups groups, Definitions definitions) {
        this.groups = groups;
        this.definitions = definitions;
    }

    private record Draft(
            @Nullable String name,
            @Nullable String label,
            @Nullable Integer displayOrder) {}

    Reply list(Call call) {
        return Reply.ok(new Page<>(null, groups.all(), null));
    }

    Reply read(Call call) {
        return Reply.ok(existing(call));
    }

    Reply create(Call call) {
        Draft draft = call.body(Draft.class);
        if (draft.name() == null || draft.label() == null) {
            throw Refused.missing(List.of(draft.name() == null ? "name" : "label"));
        }
        if (!NAME.matcher(draft.name()).matches()) {
            throw Refused.invalid(
                    "Group name '%s' is invalid: small letters, digits and _ only.".formatted(draft.name()));
        }
        int order = Objects.requireNonNullElse(draft.displayOrder(), -1);
        PropertyGroups.Group group = new PropertyGroups.Group(draft.name(), draft.label(), order, false);
        if (!groups.add(group)) {
            throw Refused.alreadyExists(
                    "A property group named '%s' already exists.".formatted(group.name()),
                    "Properties.PROPERTY_GROUP_WITH_NAME_EXISTS");
        }
        String location = call.origin() + call.version().properties() + "/contacts/groups/" + group.name();
        return Reply.created(group, location);
    }

    Reply update(Call call) {
        PropertyGroups.Group group = existing(call);
        Draft draft = call.body(Draft.class);
        PropertyGroups.Group changed = new PropertyGroups.Group(
                group.name(),
                Objects.requireNonNullElse(draft.label(), group.label()),
                Objects.requireNonNullElse(draft.displayOrder(), group.displayOrder()),
                false);
        groups.put(changed);
        return Reply.ok(changed);
    }

    /** Only one that is empty and not HubSpot's own. */
    Reply archive(Call call) {
        String name = existing(call).name();
        boolean holds =
                definitions.all().stream().anyMatch(one -> one.groupName().equals(name));
        if (holds || PropertyGroups.isHubSpots(name)) {
            throw Refused.invalid("The property group '%s' cannot be archived.".formatted(name));
        }
        groups.remove(name);
        return Reply.noContent();
    }

    private PropertyGroups.Group existing(Call call) {
        String name = call.path("group");
        return groups.find(name)
                .orElseThrow(() -> Refused.notFound("Property group \"%s\" does not exist".formatted(name)));
    }
}
