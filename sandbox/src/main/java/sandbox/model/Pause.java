package sandbox.model;

import java.time.Duration;

/** How time passes before a delta of an answer. */
@FunctionalInterface
interface Pause {
    void last(Duration duration) throws InterruptedException;

    /**
     * Lets it pass; nothing of it does not ask for the time.
     *
     * @throws IllegalStateException when the thread is interrupted
     */
    default void pass(Duration duration) {
        if (duration.isZero()) {
            return;
        }
        try {
            last(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in a pause of an answer", e);
        }
    }
}
