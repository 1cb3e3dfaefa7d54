package sandbox.hubspot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** What search sees: each contact as it was the lag ago; what is gone is gone at once. Safe for threads. */
final class SearchIndex {
    /** Where {@code contact} is found from its time on, those with the ids {@code insteadOf} are not any more. */
    private record Pending(Instant at, Contact contact, Set<Long> insteadOf) {}

    private final InstantSource clock;
    private final Supplier<Duration> lag;
    private final Catalogue catalogue = new Catalogue();
    private final ReentrantReadWriteLock catalogueLock = new ReentrantReadWriteLock();
    private final Deque<Pending> pending = new ArrayDeque<>();
    private final ReentrantLock pendingLock = new ReentrantLock();

    SearchIndex(InstantSource clock, Supplier<Duration> lag) {
        this.clock = clock;
        this.lag = lag;
    }

    void written(Contact contact) {
        written(contact, Set.of());
    }

    /** The survivor of a merge: search sees the merged ones for as long as it does not see this one. */
    void written(Contact contact, Set<Long> insteadOf) {
        pendingLock.lock();
        try {
            pending.add(new Pending(clock.instant(), contact, Set.copyOf(insteadOf)));
        } finally {
            pendingLock.unlock();
        }
    }

    /** Archived or forgotten: search never finds it again, not even as it was. */
    void gone(long id) {
        catalogueLock.writeLock().lock();
        pendingLock.lock();
        try {
            Set<Long> gone = new HashSet<>(Set.of(id));
            for (Iterator<Pending> newestFirst = pending.descendingIterator(); newestFirst.hasNext(); ) {
                Pending write = newestFirst.next();
                if (gone.contains(write.contact().id())) {
                    gone.addAll(write.insteadOf());
                    newestFirst.remove();
                }
            }
            gone.forEach(catalogue::remove);
        } finally {
            pendingLock.unlock();
            catalogueLock.writeLock().unlock();
        }
    }

    /** Lets everything written so far be found at once. */
    void settle() {
        take(Instant.MAX);
    }

    /** Makes the columns that most searches need, so that the first of them need not wait for it. */
    void prepare() {
        for (Searched what : Searched.values()) {
            ask(catalogue -> catalogue.searched(what));
        }
    }

    /** Asks the catalogue, which does not change meanwhile. */
    <T> T ask(Function<Catalogue, T> question) {
        take(clock.instant().minus(lag.get()));
        catalogueLock.readLock().lock();
        try {
            return question.apply(catalogue);
        } finally {
            catalogueLock.readLock().unlock();
        }
    }

    /**
     * What the catalogue has not taken in yet.
     *
     * @param contacts each as it is now
     * @param outdated the ids of those that the catalogue has otherwise than they are now, or that were merged away
     */
    record Unseen(Collection<Contact> contacts, Set<Long> outdated) {}

    /** Asks the catalogue together with what was written since, for who must not wait for the lag. */
    <T> T askNow(BiFunction<Catalogue, Unseen, T> question) {
        return ask(catalogue -> question.apply(catalogue, unseen()));
    }

    private Unseen unseen() {
        pendingLock.lock();
        try {
            Map<Long, Contact> newest = new HashMap<>();
            Set<Long> outdated = new HashSet<>();
            for (Pending write : pending) {
                write.insteadOf().forEach(newest::remove);
                newest.put(write.contact().id(), write.contact());
                outdated.addAll(write.insteadOf());
                outdated.add(write.contact().id());
            }
            return new Unseen(newest.values(), outdated);
        } finally {
            pendingLock.unlock();
        }
    }

    private void take(Instant writtenUpTo) {
        if (!isDue(writtenUpTo)) {
            return;
        }
        catalogueLock.writeLock().lock();
        pendingLock.lock();
        try {
            while (isDue(writtenUpTo)) {
                Pending write = pending.remove();
                write.insteadOf().forEach(catalogue::remove);
                catalogue.put(write.contact());
            }
        } finally {
            pendingLock.unlock();
            catalogueLock.writeLock().unlock();
        }
    }

    private boolean isDue(Instant writtenUpTo) {
        pendingLock.lock();
        try {
            return !pending.isEmpty() && !pending.element().at().isAfter(writtenUpTo);
        } finally {
            pendingLock.unlock();
        }
    }
}
