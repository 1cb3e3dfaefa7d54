package sandbox.faults;

import java.time.Duration;
import java.util.Optional;

/** What goes wrong. A new kind is a record here, a case in {@link FaultJson} and a case in {@link Faults}. */
sealed interface Kind {

    /** Another answer in place of the true one; {@code afterExecution} carries the request out first. */
    record Status(ErrorAnswer answer, boolean afterExecution) implements Kind {}

    /** The answer comes later, by {@code least} and up to {@code jitter} more. */
    record Latency(Duration least, Duration jitter) implements Kind {}

    /** The connection is cut without an answer; {@code afterExecution} carries the request out first. */
    record Reset(boolean afterExecution) implements Kind {}

    /** The request is carried out, half of the answer is sent, and the connection is cut. */
    record Half() implements Kind {}

    /** 200 with a body that is no JSON. */
    record Garbage() implements Kind {}

    /** As long as it is on, search lags by this much. */
    record SearchLag(Duration lag) implements Kind {}

    default Optional<Duration> searchLag() {
        return this instanceof SearchLag(Duration lag) ? Optional.of(lag) : Optional.empty();
    }
}
