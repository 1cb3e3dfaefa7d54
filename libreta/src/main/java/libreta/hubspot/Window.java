package libreta.hubspot;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;

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

    /**
     * What {@link #text} wrote.
     *
     * @throws IllegalArgumentException when it is something else
     */
    static Window of(String text) {
        List<Long> numbers =
                Arrays.stream(text.split(" ", -1)).map(Long::parseLong).toList();
        if (numbers.size() < 3 || numbers.getFirst() < 1 || numbers.get(1) < 1) {
            throw new IllegalArgumentException("no window: a limit, a span and a hold are missing");
        }
        var window = new Window(Math.toIntExact(numbers.getFirst()), Duration.ofMillis(numbers.get(1)));
        window.heldUntil = micros(numbers.get(2));
        long at = 0;
        for (long gap : numbers.subList(3, numbers.size())) {
            at += gap;
            window.calls.addLast(micros(at));
        }
        return window;
    }

    /**
     * The limit, the span in milliseconds, and in microseconds since 1970 the end of a hold (or 0) and the calls, each
     * as the gap to the one before.
     */
    String text() {
        var text = new StringBuilder()
                .append(most)
                .append(' ')
                .append(span.toMillis())
                .append(' ')
                .append(micros(heldUntil));
        long before = 0;
        for (Instant call : calls) {
            long at = micros(call);
            text.append(' ').append(at - before);
            before = at;
        }
        return text.toString();
    }

    private static Instant micros(long since1970) {
        return Instant.EPOCH.plus(since1970, ChronoUnit.MICROS);
    }

    private static long micros(Instant time) {
        return time.isBefore(Instant.EPOCH) ? 0 : ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    /** The limit, and what is left of it by our count. */
    RateLimit limit() {
        return new RateLimit(most, span, Math.max(0, most - calls.size()));
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
