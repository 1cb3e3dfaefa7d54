package libreta.hubspot;

import java.time.Duration;

/** How a thread waits; tests put in one that only moves their clock. */
@FunctionalInterface
public interface Pause {
    void sleep(Duration span) throws InterruptedException;
}
