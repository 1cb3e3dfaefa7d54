package libreta.hubspot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/** By when all calls of a piece of work must have ended, as the calls on its thread see it. */
final class Deadline {
    /** Whoever waits for a whole piece of work does not wait longer for a turn under the rate limits. */
    static final Duration LONGEST_QUEUE = Duration.ofSeconds(5);

    private static final ScopedValue<Instant> LATEST = ScopedValue.newInstance();

    private Deadline() {}

    /** Does the work under a deadline; one that is set already and comes sooner stays. */
    static <T> T within(Duration span, InstantSource clock, Supplier<T> work) {
        Instant latest = clock.instant().plus(span);
        boolean sooner = LATEST.isBound() && LATEST.get().isBefore(latest);
        return sooner ? work.get() : ScopedValue.where(LATEST, latest).call(work::get);
    }

    /** What is left of the span, less than nothing when it is over; all of it where there is no deadline. */
    static Duration left(Duration span, Instant now) {
        return LATEST.isBound() ? shorter(span, Duration.between(now, LATEST.get())) : span;
    }

    /** How long to wait for a turn of those that one would wait for without a deadline. */
    static Duration queue(Duration span, Instant now) {
        return LATEST.isBound() ? left(shorter(span, LONGEST_QUEUE), now) : span;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
