package libreta.model;

import java.time.Duration;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request in its dialect's JSON, and how that dialect reads the answer.
 *
 * @param timeout for the answer, with all attempts that it takes
 */
record Question(String model, ObjectNode body, Duration timeout, Reading reading) {
    /** Reads a 2xx answer to its end; text goes out as it comes. */
    @FunctionalInterface
    interface Reading {
        ModelReply read(Answer answer, HeardText text);
    }
}
