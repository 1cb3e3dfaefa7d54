package libreta.model;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The moment by which something must be over. */
record Deadline(Instant at, InstantSource clock) {
    static Deadline in(Duration span, InstantSource clock) {
        return new Deadline(clock.instant().plus(span), clock);
    }

    /** Never negative. */
    Duration left() {
        Duration left = Duration.between(clock.instant(), at);
        return left.isNegative() ? Duration.ZERO : left;
    }

    boolean passed() {
        return left().isZero();
    }

    /** Whichever comes first: this one, or the end of {@code span} from now. */
    Deadline orIn(Duration span) {
        Deadline other = in(span, clock);
        return other.at.isBefore(at) ? other : this;
    }
}
