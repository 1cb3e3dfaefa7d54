package libreta.model;

import java.time.Duration;

/** Why there is no reply. The person is told something different for each. */
public sealed interface ModelTrouble {
    /** 401 or 403: the key is wrong or may not use this model. */
    record Unauthorized() implements ModelTrouble {}

    /** The server does not know the model of this name. */
    record UnknownModel(String model) implements ModelTrouble {}

    /** The account's credit or spending limit is used up; waiting does not help. */
    record QuotaUsedUp() implements ModelTrouble {}

    /** Too many requests or tokens; {@code retryAfter} is the server's own estimate, or zero. */
    record RateLimited(Duration retryAfter) implements ModelTrouble {}

    /** 5xx, or an error inside the stream. */
    record Unavailable() implements ModelTrouble {}

    /** No connection could be made, or it broke. */
    record Unreachable() implements ModelTrouble {}

    record TimedOut() implements ModelTrouble {}

    /** The answer was not what this dialect can read, or ended without its end. */
    record Unreadable() implements ModelTrouble {}

    /** Any other refusal of the request, in the server's words. */
    record Rejected(int status, String reason) implements ModelTrouble {}
}
