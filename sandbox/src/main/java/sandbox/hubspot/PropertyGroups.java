package sandbox.hubspot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/** The groups that the contact properties are sorted into. Safe for threads. */
final class PropertyGroups {
    private static final List<Group> AT_THE_BEGINNING = List.of(
            new Group("contactinformation", "Contact information", 0, false),
            new Group("sales_properties", "Sales properties", 1, false));

    private final Map<String, Group> byName = new ConcurrentSkipListMap<>();
    private Consumer<Write> changed = write -> {};

    record Group(String name, String label, int displayOrder, boolean archived) {}

    /** HubSpot's own. */
    PropertyGroups() {
        AT_THE_BEGINNING.forEach(this::put);
    }

    /**
     * Takes over the groups that a file had, and those that the definitions name though the file did not have them; tells
     * that file of every change from now on.
     */
    void keptIn(Storage storage, List<Group> saved, List<PropertyDefinition> definitions) {
        saved.forEach(this::put);
        definitions.forEach(one -> add(new Group(one.groupName(), one.groupName(), -1, false)));
        changed = write -> storage.keep(List.of(write));
    }

    /** By name. */
    List<Group> all() {
        return List.copyOf(byName.values());
    }

    Optional<Group> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Adds it unless there is one of this name; answers whether it did. */
    boolean add(Group group) {
        boolean added = byName.putIfAbsent(group.name(), group) == null;
        if (added) {
            changed.accept(new Write.KeepGroup(group));
        }
        return added;
    }

    void put(Group group) {
        byName.put(group.name(), group);
        changed.accept(new Write.KeepGroup(group));
    }

    void remove(String name) {
        byName.remove(name);
        changed.accept(new Write.ForgetGroup(name));
    }

    static boolean isHubSpots(String name) {
        return AT_THE_BEGINNING.stream().anyMatch(group -> group.name().equals(name));
    }

    void refuseUnknown(String name) {
        if (!byName.containsKey(name)) {
            throw Refused.invalid("Property group '%s' does not exist.".formatted(name));
        }
    }
}
