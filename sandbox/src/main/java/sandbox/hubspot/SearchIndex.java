package sandbox.hubspot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** What search sees: each contact as it was the lag ago; what is gone is gone at once. Safe for threads. */
final class SearchIndex {
    private record Pending(Instant at, Contact contact) {}

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
        pendingLock.lock();
        try {
            pending.add(new Pending(clock.instant(), contact));
        } finally {
            pendingLock.unlock();
        }
    }

    /** Archived or forgotten: search never finds it again, not even as it was. */
    void gone(long id) {
        catalogueLock.writeLock().lock();
        pendingLock.lock();
        try {
            pending.removeIf(write -> write.contact().id() == id);
            catalogue.remove(id);
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

    /** Asks the catalogue together with what was written since, for who must not wait for the lag. */
    <T> T askNow(BiFunction<Catalogue, Collection<Contact>, T> question) {
        return ask(catalogue -> question.apply(catalogue, unseen()));
    }

    /** What the catalogue has not taken in yet, each contact as it is now. */
    private Collection<Contact> unseen() {
        pendingLock.lock();
        try {
            Map<Long, Contact> newest = new HashMap<>();
            pending.forEach(write -> newest.put(write.contact().id(), write.contact()));
            return newest.values();
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
                catalogue.put(pending.remove().contact());
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
