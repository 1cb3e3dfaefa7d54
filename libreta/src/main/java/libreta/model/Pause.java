package libreta.model;

import java.time.Duration;

/** A wait between two attempts. */
@FunctionalInterface
interface Pause {
    void take(Duration span) throws InterruptedException;
}
