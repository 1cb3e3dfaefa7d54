package libreta.hubspot;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps all calls of this process under HubSpot's rate limits. Whoever comes first goes first; searches wait in a line
 * of their own, so that they hold up nobody else.
 */
final class Pacer {
    private static final int SEARCHES = 5;
    /** A second, and a little for calls that arrive closer together than they left. */
    private static final Duration SEARCH_SPAN = Duration.ofMillis(1_050);
    /** The lowest allowance there is, until the account tells its own. */
    private static final int CALLS = 100;

    private static final Duration CALLS_SPAN = Duration.ofSeconds(10);

    private final ReentrantLock searchLine = new ReentrantLock(true);
    private final ReentrantLock line = new ReentrantLock(true);
    /** Protects both windows. */
    private final ReentrantLock windows = new ReentrantLock();

    private final Window searches = new Window(SEARCHES, SEARCH_SPAN);
    private final Window calls = new Window(CALLS, CALLS_SPAN);
    private final Rhythm rhythm;

    Pacer(Rhythm rhythm) {
        this.rhythm = rhythm;
    }

    /** Waits until the call may go; false when its turn does not come in time. */
    boolean take(Call.Care care, Duration atMost) throws InterruptedException {
        Instant latest = rhythm.clock().instant().plus(atMost);
        ReentrantLock place = care == Call.Care.SEARCH ? searchLine : line;
        if (!place.tryLock(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            return false;
        }
        try {
            return waitForRoom(care, latest);
        } finally {
            place.unlock();
        }
    }

    private boolean waitForRoom(Call.Care care, Instant latest) throws InterruptedException {
        for (Duration wait = takeOrWait(care); wait.isPositive(); wait = takeOrWait(care)) {
            if (rhythm.clock().instant().plus(wait).isAfter(latest)) {
                return false;
            }
            rhythm.pause().sleep(wait);
        }
        return true;
    }

    private Duration takeOrWait(Call.Care care) {
        windows.lock();
        try {
            Instant now = rhythm.clock().instant();
            boolean search = care == Call.Care.SEARCH;
            Duration wait = longer(calls.untilRoom(now), search ? searches.untilRoom(now) : Duration.ZERO);
            if (wait.isPositive()) {
                return wait;
            }
            calls.count(now);
            if (search) {
                searches.count(now);
            }
            return Duration.ZERO;
        } finally {
            windows.unlock();
        }
    }

    /** Learns the account's own limit from an answer. Search answers carry none. */
    void learn(Answer answer) {
        RateLimit.of(answer.headers()).ifPresent(limit -> {
            windows.lock();
            try {
                calls.learn(
                        limit.most(),
                        limit.span(),
                        limit.remaining(),
                        rhythm.clock().instant());
            } finally {
                windows.unlock();
            }
        });
    }

    /** After a 429: nobody under the same limit calls for a while. */
    void hold(Answer refused, Duration span) {
        boolean search =
                refused.call().care() == Call.Care.SEARCH && !refused.error().saysTenSecondlyLimit();
        windows.lock();
        try {
            (search ? searches : calls).hold(rhythm.clock().instant().plus(span));
        } finally {
            windows.unlock();
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
