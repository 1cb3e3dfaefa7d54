package libreta;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The machine's clock, set ahead by a test. */
final class MovableClock implements InstantSource {
    private volatile Duration ahead = Duration.ZERO;

    void forward(Duration span) {
        ahead = ahead.plus(span);
    }

    @Override
    public Instant instant() {
        return InstantSource.system().instant().plus(ahead);
    }
}
