package libreta.model;

import java.util.concurrent.CancellationException;

/** How an interrupt leaves this room: as a {@link CancellationException}, with the thread still marked as interrupted. */
final class Cancelled {
    private Cancelled() {}

    static CancellationException by(InterruptedException interrupt) {
        Thread.currentThread().interrupt();
        CancellationException cancelled = new CancellationException("the model call was cancelled");
        cancelled.initCause(interrupt);
        return cancelled;
    }
}
