package sandbox.requests;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import sandbox.faults.Target;

/**
 * A request to the account or the model, as far as it has come.
 *
 * @param number counts from 1 since the sandbox started
 * @param target path and query, as they were sent
 * @param body the beginning of the body; nothing where it may hold a token
 * @param faults the faults that struck it, in words, with whether it was carried out
 */
public record Received(
        long number,
        Instant at,
        Target asked,
        String method,
        String target,
        String body,
        List<String> faults,
        Ending ending,
        Duration took) {
    public Received {
        faults = List.copyOf(faults);
    }

    /** How far a request has come. */
    public sealed interface Ending {
        /** Nothing, or not all, has been sent yet. */
        record UnderWay() implements Ending {}

        /** All was sent, with this status. */
        record Answered(int status) implements Ending {}

        /** The connection was cut, or the client left, before all was sent. */
        record Cut() implements Ending {}
    }

    /** The ending in a word. */
    public String outcome() {
        return switch (ending) {
            case Ending.UnderWay _ -> "under way";
            case Ending.Answered(int status) -> Integer.toString(status);
            case Ending.Cut _ -> "cut";
        };
    }
}
