package libreta.hubspot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;

/** At most so many calls in any span of a given length. Not safe for threads by itself. */
final class Window {
    /** Longer than any pause that is asked for: beyond it the clock was set back. */
    private static final Duration LONGEST_HOLD = Duration.ofSeconds(20);

    private final ArrayDeque<Instant> calls = new ArrayDeque<>();
    private int most;
    private Duration span;
    private Instant heldUntil = Instant.MIN;

    Window(int most, Duration span) {
        this.most = most;
        this.span = span;
    }

    /** Zero when a call may go now; else look again after this long. */
    Duration untilRoom(Instant now) {
        forgetOld(now);
        if (heldUntil.isAfter(now)) {
            return Duration.between(now, heldUntil);
        }
        return calls.size() < most
                ? Duration.ZERO
                : Duration.between(now, calls.getFirst().plus(span));
    }

    void count(Instant now) {
        calls.addLast(now);
    }

    /** Lets nobody through for a while. */
    void hold(Instant until) {
        heldUntil = until;
    }

    /** Others may use the same allowance: what is missing from {@code remaining} counts as called just now. */
    void learn(int nowMost, Duration nowSpan, int remaining, Instant now) {
        most = nowMost;
        span = nowSpan;
        forgetOld(now);
        for (int room = most - calls.size(); room > remaining; room--) {
            calls.addLast(now);
        }
    }

    private void forgetOld(Instant now) {
        while (!calls.isEmpty() && !calls.getFirst().plus(span).isAfter(now)) {
            calls.removeFirst();
        }
        // A clock that was set back must not hold up anybody for longer than the span.
        while (!calls.isEmpty() && calls.getLast().isAfter(now)) {
            calls.removeLast();
        }
        if (heldUntil.isAfter(now.plus(LONGEST_HOLD))) {
            heldUntil = Instant.MIN;
        }
    }
}
