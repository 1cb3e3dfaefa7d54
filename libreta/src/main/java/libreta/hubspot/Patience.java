package libreta.hubspot;

import java.time.Duration;

/**
 * How long we wait for HubSpot.
 *
 * @param call for one whole answer
 * @param connect for a connection, within {@code call}
 * @param retries for all attempts and the pauses between them, counted from the first one
 * @param queue for a turn under the rate limits, on top of {@code retries}; {@link Deadline#LONGEST_QUEUE} at most for
 *     work that has a deadline
 */
public record Patience(Duration call, Duration connect, Duration retries, Duration queue) {
    public static final Patience USUAL =
            new Patience(Duration.ofSeconds(7), Duration.ofSeconds(3), Duration.ofSeconds(12), Duration.ofSeconds(20));

    public Patience {
        if (!call.isPositive() || !connect.isPositive() || !retries.isPositive() || queue.isNegative()) {
            throw new IllegalArgumentException(
                    "patience must be positive: %s, %s, %s, %s".formatted(call, connect, retries, queue));
        }
    }

    /** For what is pleasant to have and not worth waiting for: one short attempt. */
    static final Patience SCANT =
            new Patience(Duration.ofSeconds(3), Duration.ofSeconds(2), Duration.ofMillis(1), Duration.ofSeconds(2));
}
