package libreta;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Work that is done again and again on a virtual thread of its own: at once, and after each interval. */
final class Chore implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Chore.class.getName());
    private static final Duration LONGEST_END = Duration.ofSeconds(10);

    private final Runnable work;
    private final Duration interval;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;
    private boolean failing;

    private Chore(Duration interval, Runnable work) {
        this.work = work;
        this.interval = interval;
        this.thread = Thread.ofVirtual().unstarted(this::run);
    }

    /** Begins now. A failure is logged, once until it works again, and the work tried again after the interval. */
    static Chore every(Duration interval, Runnable work) {
        Chore chore = new Chore(interval, work);
        chore.thread.start();
        return chore;
    }

    /** Waits for what is under way, up to 10 s. */
    @Override
    public void close() {
        stop.countDown();
        try {
            thread.join(LONGEST_END);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            do {
                once();
            } while (!stop.await(interval.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void once() {
        try {
            work.run();
            failing = false;
        } catch (RuntimeException failed) {
            if (!failing) {
                LOG.log(Level.WARNING, "what is done every %s failed".formatted(interval), failed);
            }
            failing = true;
        }
    }
}
