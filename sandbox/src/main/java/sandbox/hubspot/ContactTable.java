package sandbox.hubspot;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The contacts that were committed. Whoever reads does so in {@link #ask}, and sees all of a commit or nothing of it; only
 * the one writer there is at a time may read without it.
 */
final class ContactTable implements Contacts {
    private final NavigableMap<Long, Contact> byId = new TreeMap<>();
    private final Map<Long, Long> mergedInto = new HashMap<>();
    private final UniqueValues unique;
    /** Fair, so that readers who never pause cannot keep a commit waiting. */
    private final ReentrantReadWriteLock commits = new ReentrantReadWriteLock(true);

    private long lastId;

    ContactTable(UniqueValues unique, long lastId) {
        this.unique = unique;
        this.lastId = lastId;
    }

    /** The table does not change meanwhile. Waits for no more than a commit that is being put in. */
    <T> T ask(Function<ContactTable, T> question) {
        commits.readLock().lock();
        try {
            return question.apply(this);
        } finally {
            commits.readLock().unlock();
        }
    }

    void commit(List<Write> writes) {
        commits.writeLock().lock();
        try {
            writes.forEach(this::apply);
        } finally {
            commits.writeLock().unlock();
        }
    }

    private void apply(Write write) {
        switch (write) {
            case Write.Keep(Contact contact) -> {
                release(byId.put(contact.id(), contact));
                if (!contact.isArchived()) {
                    unique.hold(contact);
                }
            }
            case Write.Forget(long id) -> release(byId.remove(id));
            case Write.Lead(long old, long survivor) -> mergedInto.put(old, survivor);
            case Write.LastId(long id) -> lastId = Math.max(lastId, id);
            case Write.Define _, Write.KeepGroup _, Write.ForgetGroup _, Write.Demand _ ->
                throw new IllegalArgumentException("no write of contacts: " + write);
        }
    }

    private void release(@Nullable Contact before) {
        if (before != null) {
            unique.release(before);
        }
    }

    @Override
    public Optional<Contact> at(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public OptionalLong mergedInto(long id) {
        @Nullable Long next = mergedInto.get(id);
        return next == null ? OptionalLong.empty() : OptionalLong.of(next);
    }

    @Override
    public OptionalLong holder(UniqueValues.Key key) {
        return unique.holder(key);
    }

    @Override
    public long lastId() {
        return lastId;
    }

    /** Those with an id above {@code id}, in the order of their ids, archived ones too. */
    Collection<Contact> after(long id) {
        return byId.tailMap(id, false).values();
    }
}
