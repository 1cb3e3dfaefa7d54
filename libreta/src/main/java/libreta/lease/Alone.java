package libreta.lease;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs work under a lease: nobody else, in this process or another one that shares the database, runs work under the
 * same name at the same time. A lease is held for as long as the work takes; one whose process died runs out after
 * {@link #TERM}. Not reentrant.
 */
public final class Alone {
    /** How long others wait for a process that died. */
    public static final Duration TERM = Duration.ofSeconds(10);

    /** How long work goes on, at most, after it was asked to stop, where an interrupt stops it. */
    public static final Duration STOPPED_WITHIN = TERM.dividedBy(3);

    private static final Duration BETWEEN_RENEWALS = STOPPED_WITHIN;

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

    /** Runs the work if nobody is at it now; empty otherwise. It is short, and nobody can ask it to stop. */
    public <T> Optional<T> runIfFree(String name, Function<Held, T> work) {
        Optional<Lease> lease = take(name, ids.get());
        return lease.isEmpty() ? Optional.empty() : Optional.of(work(lease.get(), work));
    }

    /**
     * Has the work under this name stopped, whichever process is at it: within {@link #STOPPED_WITHIN} its thread is
     * interrupted, once, where it has not ended by then. Does nothing where nobody is at it.
     */
    public void askToStop(String name) {
        leases.askToStop(name);
    }

    private <T> T held(String name, Instant latest, Function<Held, T> work) throws InterruptedException {
        String holder = ids.get();
        while (true) {
            Instant now = clock.instant();
            Optional<Lease> lease = take(name, holder);
            if (lease.isPresent()) {
                lease.get().begin(Thread.currentThread());
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
            lease.over();
            keeper.interrupt();
            lease.release();
        }
    }

    /** One lease that we hold. */
    final class Lease implements Held {
        private final String name;
        private final String holder;
        private volatile Instant until;

        /** Protects {@code atWork}: a thread whose work is over is not interrupted. */
        private final ReentrantLock stopping = new ReentrantLock();

        /** Whom to interrupt; null where nobody is to be, or was already. */
        private @Nullable Thread atWork;

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

        /** From here on this thread may be asked to stop. */
        void begin(Thread worker) {
            stopping.lock();
            try {
                atWork = worker;
            } finally {
                stopping.unlock();
            }
        }

        void over() {
            stopping.lock();
            try {
                atWork = null;
            } finally {
                stopping.unlock();
            }
        }

        private void stop() {
            stopping.lock();
            try {
                if (atWork != null) {
                    atWork.interrupt();
                    atWork = null;
                }
            } finally {
                stopping.unlock();
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

        /** Holds it for longer, and stops the work where somebody asked for that; false when the lease is lost. */
        boolean renewed() {
            Instant now = clock.instant();
            Instant next = now.plus(TERM);
            try {
                Renewal renewal = leases.renew(name, holder, now, next);
                boolean ours = renewal != Renewal.LOST;
                until = ours ? next : Instant.EPOCH;
                if (renewal == Renewal.ASKED_TO_STOP) {
                    stop();
                }
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
