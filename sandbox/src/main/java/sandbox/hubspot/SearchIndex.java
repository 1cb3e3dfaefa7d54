package sandbox.hubspot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
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
