package libreta.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Server-sent events to one client. While there is nothing to say, a comment goes out every second, so that a client that
 * has gone is noticed: then the thread that serves it is interrupted.
 */
final class EventStream implements AutoCloseable {
    private static final Duration BETWEEN_SIGNS_OF_LIFE = Duration.ofSeconds(1);
    private static final Duration LONGEST_WRITE = Duration.ofSeconds(20);
    private static final byte[] SIGN_OF_LIFE = ": keep-alive\n\n".getBytes(StandardCharsets.UTF_8);

    private final OutputStream out;
    private final Thread server = Thread.currentThread();
    private final ReentrantLock writing = new ReentrantLock();
    private final Thread watch;
    private boolean closed;

    /** To be made on the thread that serves the client. */
    EventStream(OutputStream out) {
        this.out = out;
        this.watch = Thread.startVirtualThread(this::watch);
    }

    /**
     * Sends one event and flushes it.
     *
     * @param json on one line
     * @throws CancellationException when the client has gone
     */
    void send(String json) {
        try {
            write(("data: " + json + "\n\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw gone("the client has gone", gone);
        }
    }

    /** JSON that a mapper wrote has no line breaks, and every event ends with a blank line. */
    private void write(byte[] frame) throws IOException {
        writing.lock();
        try {
            out.write(frame);
            out.flush();
        } catch (RuntimeException gone) {
            // the server has several kinds of them for a connection that is no more
            throw new IOException(gone);
        } finally {
            writing.unlock();
        }
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(BETWEEN_SIGNS_OF_LIFE);
                if (!alive()) {
                    return;
                }
            }
        } catch (InterruptedException closing) {
            // all is said: there is nothing to watch any more
        }
    }

    /** A client that takes nothing any more is as good as gone. */
    private boolean alive() throws InterruptedException {
        if (!writing.tryLock(LONGEST_WRITE.toMillis(), TimeUnit.MILLISECONDS)) {
            server.interrupt();
            return false;
        }
        try {
            if (closed) {
                return false;
            }
            write(SIGN_OF_LIFE);
            return true;
        } catch (IOException gone) {
            server.interrupt();
            return false;
        } finally {
            writing.unlock();
        }
    }

    private static CancellationException gone(String message, Exception cause) {
        CancellationException cancelled = new CancellationException(message);
        cancelled.initCause(cause);
        return cancelled;
    }

    /** After this the thread is not interrupted any more, and an interrupt that came before is taken back. */
    @Override
    public void close() {
        writing.lock();
        try {
            closed = true;
        } finally {
            writing.unlock();
        }
        watch.interrupt();
        Thread.interrupted();
    }
}
