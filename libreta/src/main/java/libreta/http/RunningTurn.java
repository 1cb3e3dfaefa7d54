package libreta.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import libreta.conversation.TurnEvent;
import libreta.conversation.TurnSink;
import libreta.flow.Request;
import org.jspecify.annotations.Nullable;

/**
 * One turn on a thread of its own, with all that it has said so far. Whoever listens takes the events at their own pace: a
 * slow listener, or one that is gone, holds up neither the turn nor the others.
 */
final class RunningTurn implements TurnSink {
    private final Request request;
    private final Function<RunningTurn, TurnOutcome> work;
    private final Thread thread = Thread.ofVirtual().name("turn").unstarted(this::run);

    /** Protects all below. */
    private final ReentrantLock book = new ReentrantLock();

    private final Condition news = book.newCondition();
    private final List<TurnEvent> events = new ArrayList<>();
    private boolean atWork;
    private boolean kept;
    private boolean stopped;
    private int listeners;
    private @Nullable TurnOutcome outcome;

    /** @param work the turn from beginning to end, which throws nothing; an interrupt stops it */
    RunningTurn(Request request, Function<RunningTurn, TurnOutcome> work) {
        this.request = request;
        this.work = work;
    }

    Request request() {
        return request;
    }

    void start() {
        thread.start();
    }

    private void run() {
        end(work.apply(this));
    }

    @Override
    public void emit(TurnEvent event) {
        tell(() -> events.add(event));
    }

    @Override
    public void begun() {
        tell(() -> atWork = true);
    }

    private void end(TurnOutcome how) {
        tell(() -> {
            atWork = false;
            outcome = how;
        });
    }

    private void tell(Runnable change) {
        book.lock();
        try {
            change.run();
            news.signalAll();
        } finally {
            book.unlock();
        }
    }

    /** Interrupts the turn, unless that was done before or it has ended. True where the conversation was this turn's. */
    boolean stop() {
        book.lock();
        try {
            if (!stopped && outcome == null) {
                stopped = true;
                thread.interrupt();
            }
            return atWork;
        } finally {
            book.unlock();
        }
    }

    /** Stops it unless somebody wished that it go on without them. */
    void stopUnlessKept() {
        book.lock();
        try {
            if (!kept) {
                stop();
            }
        } finally {
            book.unlock();
        }
    }

    /** Waits for its end, but no longer than this. */
    void join(Duration patience) throws InterruptedException {
        thread.join(patience);
    }

    /**
     * Listens from the first event on; empty where it has ended, or is being stopped.
     *
     * @param keep the turn is to go on when this listener has gone
     */
    Optional<Listener> listen(boolean keep) {
        book.lock();
        try {
            if (stopped || outcome != null) {
                return Optional.empty();
            }
            listeners++;
            kept |= keep;
            return Optional.of(new Listener());
        } finally {
            book.unlock();
        }
    }

    /** Somebody who hears the turn. Closing it is leaving: where nobody is left, a turn that is not kept is stopped. */
    final class Listener implements AutoCloseable {
        private int heard;

        private Listener() {}

        /**
         * Waits until the turn has the conversation to itself, or has ended.
         *
         * @return how many events there were by then
         * @throws CancellationException when the calling thread is interrupted
         */
        int awaitBegin() {
            book.lock();
            try {
                while (!atWork && outcome == null) {
                    news.await();
                }
                return events.size();
            } catch (InterruptedException gone) {
                throw gone(gone);
            } finally {
                book.unlock();
            }
        }

        /**
         * Hears every event from the first on, and how the turn ended.
         *
         * @throws CancellationException when the calling thread is interrupted
         */
        TurnOutcome hear(TurnSink sink) {
            while (true) {
                List<TurnEvent> next = next();
                if (next.isEmpty()) {
                    return end();
                }
                next.forEach(sink::emit);
                heard += next.size();
            }
        }

        /** Empty when there will be no more. */
        private List<TurnEvent> next() {
            book.lock();
            try {
                while (events.size() == heard && outcome == null) {
                    news.await();
                }
                return List.copyOf(events.subList(heard, events.size()));
            } catch (InterruptedException gone) {
                throw gone(gone);
            } finally {
                book.unlock();
            }
        }

        private TurnOutcome end() {
            book.lock();
            try {
                if (outcome == null) {
                    throw new IllegalStateException("the turn has not ended");
                }
                return outcome;
            } finally {
                book.unlock();
            }
        }

        @Override
        public void close() {
            book.lock();
            try {
                listeners--;
                if (listeners == 0) {
                    stopUnlessKept();
                }
            } finally {
                book.unlock();
            }
        }
    }

    private static CancellationException gone(InterruptedException asked) {
        Thread.currentThread().interrupt();
        CancellationException cancelled = new CancellationException("the client has gone");
        cancelled.initCause(asked);
        return cancelled;
    }
}
