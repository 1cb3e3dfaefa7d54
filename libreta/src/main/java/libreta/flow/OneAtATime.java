package libreta.flow;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import libreta.conversation.ConversationId;

/** Lets a conversation have one turn at a time; the next one waits for it. */
final class OneAtATime {
    private final Duration patience;
    private final ReentrantLock book = new ReentrantLock();
    private final Map<ConversationId, Seat> seats = new HashMap<>();

    /** @param patience how long a turn waits for the one before it */
    OneAtATime(Duration patience) {
        this.patience = patience;
    }

    private static final class Seat {
        private final ReentrantLock turn = new ReentrantLock(true);
        private int wanted;
    }

    <T> T run(ConversationId conversation, Supplier<T> turn) {
        Seat seat = reserve(conversation);
        try {
            if (!seat.turn.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TurnRefused("turn_running");
            }
            try {
                return turn.get();
            } finally {
                seat.turn.unlock();
            }
        } catch (InterruptedException gone) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the person left while waiting for a turn");
        } finally {
            release(conversation, seat);
        }
    }

    /** How many conversations have a turn or wait for one. */
    int busy() {
        book.lock();
        try {
            return seats.size();
        } finally {
            book.unlock();
        }
    }

    private Seat reserve(ConversationId conversation) {
        book.lock();
        try {
            Seat seat = seats.computeIfAbsent(conversation, id -> new Seat());
            seat.wanted++;
            return seat;
        } finally {
            book.unlock();
        }
    }

    private void release(ConversationId conversation, Seat seat) {
        book.lock();
        try {
            seat.wanted--;
            if (seat.wanted == 0) {
                seats.remove(conversation);
            }
        } finally {
            book.unlock();
        }
    }
}
