package sandbox.hubspot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The table as one writer has changed it so far; nobody else sees it, and it is gone when it is not committed. */
final class Draft implements Contacts {
    private final ContactTable table;
    private final UniqueValues unique;
    private final Map<Long, Optional<Contact>> contacts = new HashMap<>();
    private final Map<Long, Long> merged = new HashMap<>();
    private final Map<UniqueValues.Key, OptionalLong> holders = new HashMap<>();
    private final List<Write> writes = new ArrayList<>();
    private long lastId;

    Draft(ContactTable table, UniqueValues unique) {
        this.table = table;
        this.unique = unique;
        this.lastId = table.lastId();
    }

    /** Everything that changed, in the order in which it did. */
    List<Write> writes() {
        return writes;
    }

    void put(Contact contact) {
        release(contact.id());
        if (!contact.isArchived()) {
            unique.keys(contact.values()).forEach(key -> holders.put(key, OptionalLong.of(contact.id())));
        }
        contacts.put(contact.id(), Optional.of(contact));
        writes.add(new Write.Keep(contact));
    }

    void forget(long id) {
        release(id);
        contacts.put(id, Optional.empty());
        writes.add(new Write.Forget(id));
    }

    void lead(long old, long survivor) {
        merged.put(old, survivor);
        writes.add(new Write.Lead(old, survivor));
    }

    long nextId() {
        return ++lastId;
    }

    /** New contacts get higher ids than this one. */
    void skipTo(long id) {
        lastId = Math.max(lastId, id);
    }

    private void release(long id) {
        at(id).ifPresent(before -> unique.keys(before.values()).stream()
                .filter(key -> holder(key).equals(OptionalLong.of(id)))
                .forEach(key -> holders.put(key, OptionalLong.empty())));
    }

    @Override
    public Optional<Contact> at(long id) {
        return contacts.containsKey(id) ? contacts.getOrDefault(id, Optional.empty()) : table.at(id);
    }

    @Override
    public OptionalLong mergedInto(long id) {
        return merged.containsKey(id) ? OptionalLong.of(merged.getOrDefault(id, id)) : table.mergedInto(id);
    }

    @Override
    public OptionalLong holder(UniqueValues.Key key) {
        return holders.containsKey(key) ? holders.getOrDefault(key, OptionalLong.empty()) : table.holder(key);
    }

    @Override
    public long lastId() {
        return lastId;
    }
}
