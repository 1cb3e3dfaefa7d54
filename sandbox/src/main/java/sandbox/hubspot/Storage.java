package sandbox.hubspot;

import java.util.List;
import java.util.Map;

/** Where the account outlives the process, or not. Safe for threads. */
sealed interface Storage extends AutoCloseable permits InMemory, AccountFile {

    /** What was there at the start; {@code mergedInto} leads from old ids to survivors. */
    record Saved(
            List<PropertyDefinition> definitions,
            List<PropertyGroups.Group> groups,
            List<Write.Demand> rules,
            List<Contact> contacts,
            Map<Long, Long> mergedInto,
            long lastId) {
        static final Saved NOTHING = new Saved(List.of(), List.of(), List.of(), List.of(), Map.of(), 0);

        public Saved {
            definitions = List.copyOf(definitions);
            groups = List.copyOf(groups);
            rules = List.copyOf(rules);
            contacts = List.copyOf(contacts);
            mergedInto = Map.copyOf(mergedInto);
        }
    }

    /** Whether nothing was ever kept here. */
    boolean isNew();

    Saved saved();

    /** Keeps all of them or, when it throws {@link StorageFailed}, none. */
    void keep(List<Write> writes);

    /** For a person: where that is. */
    String words();

    @Override
    void close();
}
