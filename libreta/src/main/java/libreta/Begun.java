package libreta;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Work that goes on beside the rest of the start, on a thread of its own. */
final class Begun<T> {
    private final FutureTask<T> work;

    private Begun(FutureTask<T> work) {
        this.work = work;
    }

    /** Begins it now. */
    static <T> Begun<T> beside(String threadName, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name(threadName).start(task);
        return new Begun<>(task);
    }

    /** Waits for what came of it. An unchecked exception that ended it is thrown here. */
    T get() {
        try {
            return work.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException own ? own : new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting", stopped);
        }
    }
}
