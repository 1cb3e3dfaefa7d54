package libreta.lease;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** One seat a name within this process; whoever comes first sits first. It spares the database the waiting. */
final class Seats {
    /** Protects {@code seats} and how often each is wanted. */
    private final ReentrantLock book = new ReentrantLock();

    private final Map<String, Seat> seats = new HashMap<>();

    private static final class Seat {
        private final ReentrantLock taken = new ReentrantLock(true);
        private int wanted;
    }

    /** Work that may wait. */
    interface Work<T> {
        T run() throws InterruptedException;
    }

    /** Empty when the seat was not free in time. */
    <T> Optional<T> run(String name, Duration patience, Work<T> work) throws InterruptedException {
        Seat seat = reserve(name);
        try {
            if (!seat.taken.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
            try {
                return Optional.of(work.run());
            } finally {
                seat.taken.unlock();
            }
        } finally {
            release(name, seat);
        }
    }

    /** How many seats are taken or wanted. */
    int busy() {
        book.lock();
        try {
            return seats.size();
        } finally {
            book.unlock();
        }
    }

    private Seat reserve(String name) {
        book.lock();
        try {
            Seat seat = seats.computeIfAbsent(name, free -> new Seat());
            seat.wanted++;
            return seat;
        } finally {
            book.unlock();
        }
    }

    private void release(String name, Seat seat) {
        book.lock();
        try {
            seat.wanted--;
            if (seat.wanted == 0) {
                seats.remove(name);
            }
        } finally {
            book.unlock();
        }
    }
}
