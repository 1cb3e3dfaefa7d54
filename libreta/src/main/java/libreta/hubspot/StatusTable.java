package libreta.hubspot;

import java.time.Duration;
import libreta.contacts.CrmFailed;
import libreta.contacts.CrmTrouble;
import libreta.contacts.CrmTrouble.DailyLimitReached;
import libreta.contacts.CrmTrouble.Locked;
import libreta.contacts.CrmTrouble.Migrating;
import libreta.contacts.CrmTrouble.MissingScopes;
import libreta.contacts.CrmTrouble.RateLimited;
import libreta.contacts.CrmTrouble.Rejected;
import libreta.contacts.CrmTrouble.TimedOut;
import libreta.contacts.CrmTrouble.Unauthorized;
import libreta.contacts.CrmTrouble.Unavailable;
import libreta.contacts.CrmTrouble.Unreachable;
import libreta.contacts.CrmTrouble.Unreadable;

/** What each of HubSpot's statuses means, and what the log is told about it. */
final class StatusTable {
    static final int LOCKED = 423;
    static final int TOO_MANY = 429;
    static final int MIGRATING = 477;

    private static final Duration LONGEST_MIGRATION = Duration.ofHours(24);

    private StatusTable() {}

    /** The exception for an answer that is no success and that nobody waits for. */
    static CrmFailed failed(Answer answer) {
        CrmTrouble trouble = trouble(answer);
        boolean doubt = answer.call().writes() && (answer.doubt() || answer.status() >= 500);
        ErrorBody error = answer.error();
        String words = error.isHubSpots() ? ": " + error.message() : "";
        return new CrmFailed(trouble, doubt, told(answer) + words + advice(trouble), null);
    }

    /** The exception for a success that is not to be understood. */
    static CrmFailed unreadable(Answer answer) {
        CrmTrouble trouble = new Unreadable();
        return new CrmFailed(trouble, answer.call().writes(), told(answer) + advice(trouble), null);
    }

    /** The exception for an answer that never came. */
    static CrmFailed failed(Outcome.Lost lost, boolean doubt) {
        String message =
                "no answer from HubSpot to %s: %s".formatted(lost.call().label(), lost.cause());
        return new CrmFailed(lost.trouble(), doubt, message + advice(lost.trouble()), lost.cause());
    }

    private static CrmTrouble trouble(Answer answer) {
        ErrorBody error = answer.error();
        int status = answer.status();
        if (status == 403 && error.saysMissingScopes()) {
            return new MissingScopes(error.scopes());
        }
        return switch (status) {
            case 401 -> new Unauthorized();
            case LOCKED -> new Locked();
            case TOO_MANY -> error.saysDailyLimit() ? new DailyLimitReached() : new RateLimited();
            case MIGRATING -> new Migrating(migration(answer));
            default -> other(status, error);
        };
    }

    private static CrmTrouble other(int status, ErrorBody error) {
        if (status >= 500) {
            return new Unavailable(status);
        }
        if (status / 100 == 3) {
            return new Rejected(status, "a redirect, which is not followed");
        }
        return error.isHubSpots() ? new Rejected(status, error.message()) : new Unreadable();
    }

    private static Duration migration(Answer answer) {
        Duration named = answer.retryAfter().orElse(Duration.ZERO);
        return named.compareTo(LONGEST_MIGRATION) > 0 ? LONGEST_MIGRATION : named;
    }

    private static String told(Answer answer) {
        return "HubSpot answered %d to %s (correlation id %s)"
                .formatted(answer.status(), answer.call().label(), answer.correlationId());
    }

    private static String advice(CrmTrouble trouble) {
        return switch (trouble) {
            case Unauthorized() -> "; check that the access token is right and has not been withdrawn";
            case MissingScopes(var scopes) when scopes.isEmpty() -> "; check the scopes of the access token";
            case MissingScopes(var scopes) ->
                "; check that the access token has the scope " + String.join(" or ", scopes);
            case RateLimited() -> "; check what else uses this app or this account";
            case DailyLimitReached() -> "; it ends at midnight in the account's time zone";
            case Locked() -> "; other writes to the same record keep it locked";
            case Migrating(Duration wait) ->
                "; the account moves between data centres for another %d s".formatted(wait.toSeconds());
            case Unreachable() -> "; check the network and HubSpot's base address";
            case Unreadable() -> ", and not in HubSpot's JSON; check HubSpot's base address and what is on the way";
            case TimedOut _, Unavailable _, Rejected _ -> "";
        };
    }
}
