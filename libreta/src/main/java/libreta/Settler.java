package libreta;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import libreta.agent.Settling;

/** Settles what is open, at start and every few seconds: a person is told within seconds of a restart. */
final class Settler implements AutoCloseable {
    private static final Duration EVERY = Duration.ofSeconds(3);
    private static final Logger LOG = System.getLogger(Settler.class.getName());

    private final Thread thread;

    private Settler(Thread thread) {
        this.thread = thread;
    }

    static Settler start(Settling settling) {
        return new Settler(Thread.ofVirtual().name("settler").start(() -> run(settling)));
    }

    private static void run(Settling settling) {
        try {
            while (true) {
                settleOnce(settling);
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException stopping) {
            // Libreta is closing
        }
    }

    /** A round that fails is no reason not to try the next one. */
    private static void settleOnce(Settling settling) {
        try {
            settling.settleAll();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "open operations could not be settled now", failed);
        }
    }

    /** Waits for the round under way. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
