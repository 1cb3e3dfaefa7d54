package libreta.lease;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Runs work under a lease: nobody else, in this process or another one that shares the database, runs work under the
 * same name at the same time. A lease is held for as long as the work takes; one whose process died runs out after
 * {@link #TERM}. Not reentrant.
 */
public final class Alone {
    /** How long others wait for a process that died. */
    public static final Duration TERM = Duration.ofSeconds(10);

    private static final Duration BETWEEN_RENEWALS = TERM.dividedBy(3);

    /** What is left of a lease must be enough to send a request. */
    private static final Duration MARGIN = Duration.ofSeconds(2);

    private static final Logger LOG = System.getLogger(Alone.class.getName());

    private final Leases leases;
    private final InstantSource clock;
    private final Supplier<String> ids;
    private final Pause pause;
    private final Seats seats = new Seats();

    /**
     * @param ids makes a new id at each call, which no other process makes
     * @param pause between two looks at a lease that another process holds
     */
    public Alone(Leases leases, InstantSource clock, Supplier<String> ids, Pause pause) {
        this.leases = leases;
        this.clock = clock;
        this.ids = ids;
        this.pause = pause;
    }

    /** A wait between two looks at a lease of another process, and between two renewals of our own. */
    public interface Pause {
        void pause() throws InterruptedException;

        /** A tenth of a second. */
        static Pause usual() {
            return () -> TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /**
     * Waits for its turn, first come first served within this process, and runs the work.
     *
     * @throws LeaseBusy when its turn does not come in time
     * @throws CancellationException when the calling thread is interrupted while it waits
     */
    public <T> T run(String name, Duration patience, Function<Held, T> work) {
        Instant latest = clock.instant().plus(patience);
        try {
            return seats.run(name, patience, () -> held(name, latest, work)).orElseThrow(() -> new LeaseBusy(name));
        } catch (InterruptedException gone) {
            Thread.currentThread().interrupt();
            var cancelled = new CancellationException("interrupted while waiting for " + name);
            cancelled.initCause(gone);
            throw cancelled;
        }
    }

    /** Runs the work if nobody is at it now; empty otherwise. */
    public <T> Optional<T> runIfFree(String name, Function<Held, T> work) {
        Optional<Lease> lease = take(name, ids.get());
        return lease.isEmpty() ? Optional.empty() : Optional.of(work(lease.get(), work));
    }

    private <T> T held(String name, Instant latest, Function<Held, T> work) throws InterruptedException {
        String holder = ids.get();
        while (true) {
            Instant now = clock.instant();
            Optional<Lease> lease = take(name, holder);
            if (lease.isPresent()) {
                return work(lease.get(), work);
            }
            if (now.isAfter(latest)) {
                throw new LeaseBusy(name);
            }
            pause.pause();
        }
    }

    /** The lease, if it is free; whoever takes it renews it and gives it back. */
    Optional<Lease> take(String name, String holder) {
        Instant now = clock.instant();
        return leases.take(name, holder, now, now.plus(TERM))
                ? Optional.of(new Lease(name, holder, now))
                : Optional.empty();
    }

    private <T> T work(Lease lease, Function<Held, T> work) {
        Thread keeper = Thread.ofVirtual().name("lease").start(() -> lease.keep(() -> Thread.sleep(BETWEEN_RENEWALS)));
        try {
            return work.apply(lease);
        } finally {
            keeper.interrupt();
            lease.release();
        }
    }

    /** One lease that we hold. */
    final class Lease implements Held {
        private final String name;
        private final String holder;
        private volatile Instant until;

        private Lease(String name, String holder, Instant taken) {
            this.name = name;
            this.holder = holder;
            this.until = taken.plus(TERM);
        }

        @Override
        public void check() {
            if (clock.instant().plus(MARGIN).isAfter(until)) {
                throw new LeaseLost(name);
            }
        }

        /** Until the thread is interrupted. */
        void keep(Pause between) {
            try {
                do {
                    between.pause();
                } while (renewed());
            } catch (InterruptedException done) {
                // the work is over
            }
        }

        /** Holds it for longer; false when it is lost. */
        boolean renewed() {
            Instant now = clock.instant();
            Instant next = now.plus(TERM);
            try {
                boolean ours = leases.renew(name, holder, now, next);
                until = ours ? next : Instant.EPOCH;
                return ours;
            } catch (RuntimeException failed) {
                LOG.log(Level.WARNING, "a lease could not be renewed now; it runs out by itself", failed);
                return true;
            }
        }

        void release() {
            try {
                leases.release(name, holder);
            } catch (RuntimeException failed) {
                LOG.log(Level.WARNING, "a lease could not be given back; it runs out by itself", failed);
            }
        }
    }
}
