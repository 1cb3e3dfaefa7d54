package libreta.model;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Random;

/**
 * All that has to do with waiting, so that a test can hold it still.
 *
 * @param firstSign how long a server may take to show any sign of life, within the request's own time
 */
record Patience(InstantSource clock, Pause pause, Chance chance, Duration firstSign) {
    private static final Duration FOREVER = Duration.ofDays(1);

    static Patience real() {
        return new Patience(InstantSource.system(), Thread::sleep, new Chance(new Random()), FOREVER);
    }

    Patience withFirstSign(Duration span) {
        return new Patience(clock, pause, chance, span);
    }
}
