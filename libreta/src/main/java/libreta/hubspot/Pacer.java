package libreta.hubspot;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps all calls under HubSpot's rate limits: those of this process, or of all replicas that share a {@link SharedPace}.
 * In a process whoever comes first goes first; searches wait in a line of their own, so that they hold up nobody else.
 */
final class Pacer {
    private final ReentrantLock searchLine = new ReentrantLock(true);
    private final ReentrantLock line = new ReentrantLock(true);
    private final Windows windows;
    private final Rhythm rhythm;
    /** The burst limit as it was counted last: an answer that says the same teaches nothing. */
    private volatile RateLimit counted = Pace.fresh().limit();

    /** For the only process that uses the app. */
    Pacer(Rhythm rhythm) {
        this(rhythm, new Windows.Own(rhythm.clock()));
    }

    /** For one of several replicas. */
    Pacer(Rhythm rhythm, SharedPace shared) {
        this(rhythm, new Windows.Shared(shared, rhythm.clock()));
    }

    private Pacer(Rhythm rhythm, Windows windows) {
        this.rhythm = rhythm;
        this.windows = windows;
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
        return windows.use((pace, now) -> {
            Duration wait = pace.takeOrWait(care == Call.Care.SEARCH, now);
            counted = pace.limit();
            return wait;
        });
    }

    /** Learns the account's own limit from an answer. Search answers carry none. */
    void learn(Answer answer) {
        RateLimit.of(answer.headers())
                .filter(limit -> !counted.knows(limit))
                .ifPresent(limit -> counted = windows.use((pace, now) -> {
                    pace.learn(limit, now);
                    return pace.limit();
                }));
    }

    /** After a 429: nobody under the same limit calls for a while. */
    void hold(Answer refused, Duration span) {
        boolean search =
                refused.call().care() == Call.Care.SEARCH && !refused.error().saysTenSecondlyLimit();
        counted = windows.use((pace, now) -> {
            pace.hold(search, now.plus(span));
            return pace.limit();
        });
    }
}
