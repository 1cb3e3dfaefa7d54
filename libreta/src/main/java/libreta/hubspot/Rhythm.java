package libreta.hubspot;

import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * Time and chance, as pacing and retries see them.
 *
 * @param chance numbers from 0 (inclusive) to 1 (exclusive)
 */
public record Rhythm(InstantSource clock, Pause pause, DoubleSupplier chance) {
    /** The machine's own. */
    public static Rhythm system() {
        return new Rhythm(
                InstantSource.system(),
                Thread::sleep,
                () -> ThreadLocalRandom.current().nextDouble());
    }
}
