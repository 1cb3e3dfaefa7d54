package libreta.contacts;

import java.time.Duration;
import java.util.List;

/** Why the CRM gave no answer. The person is told something different for each. */
public sealed interface CrmTrouble {
    /** 401: the token is wrong, expired or withdrawn. */
    record Unauthorized() implements CrmTrouble {}

    /** 403: the token lacks scopes; any one of them is enough. */
    record MissingScopes(List<String> scopes) implements CrmTrouble {
        public MissingScopes {
            scopes = List.copyOf(scopes);
        }
    }

    /** 429 of the burst or the search limit, after our own retries. */
    record RateLimited() implements CrmTrouble {}

    /** 429 of the daily limit; it ends at midnight in the account's time zone. */
    record DailyLimitReached() implements CrmTrouble {}

    /** 423: too many writes at once to the same record. */
    record Locked() implements CrmTrouble {}

    /** 477: the account moves between data centres. */
    record Migrating(Duration retryAfter) implements CrmTrouble {}

    /** 502, 503, 504, 52x and every other 5xx. */
    record Unavailable(int status) implements CrmTrouble {}

    /** No connection could be made, or it broke, or its TLS failed. */
    record Unreachable() implements CrmTrouble {}

    record TimedOut() implements CrmTrouble {}

    /** An answer that is not HubSpot's JSON. */
    record Unreadable() implements CrmTrouble {}

    /** Any other refusal, in HubSpot's words. */
    record Rejected(int status, String reason) implements CrmTrouble {}
}
