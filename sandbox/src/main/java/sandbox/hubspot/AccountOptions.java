package sandbox.hubspot;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * How the account behaves. {@code searchLag} is how long a write takes to show up in search; {@code sampleContacts} says
 * whether the bundled people are there at the start; {@code rateLimits} whether HubSpot's limits are kept; {@code required}
 * what an admin demands of contacts.
 */
public record AccountOptions(
        InstantSource clock,
        Duration searchLag,
        boolean sampleContacts,
        List<AccessToken> tokens,
        boolean rateLimits,
        List<Requirement> required) {
    private static final Duration DEFAULT_SEARCH_LAG = Duration.ofSeconds(1);

    public AccountOptions {
        if (searchLag.isNegative()) {
            throw new IllegalArgumentException("the search lag must not be negative: " + searchLag);
        }
        tokens = List.copyOf(tokens);
        required = List.copyOf(required);
    }

    /** Sample contacts, a search lag of one second, HubSpot's limits, and the four ready-made tokens. */
    public static AccountOptions standard() {
        return new AccountOptions(
                InstantSource.system(),
                DEFAULT_SEARCH_LAG,
                true,
                List.of(
                        AccessToken.EVERYTHING,
                        AccessToken.READ_ONLY,
                        AccessToken.WITHOUT_CONTACTS,
                        AccessToken.EXPIRED),
                true,
                List.of());
    }

    public AccountOptions withClock(InstantSource other) {
        return new AccountOptions(other, searchLag, sampleContacts, tokens, rateLimits, required);
    }

    public AccountOptions withSearchLag(Duration other) {
        return new AccountOptions(clock, other, sampleContacts, tokens, rateLimits, required);
    }

    public AccountOptions withTokens(List<AccessToken> other) {
        return new AccountOptions(clock, searchLag, sampleContacts, other, rateLimits, required);
    }

    public AccountOptions withoutContacts() {
        return new AccountOptions(clock, searchLag, false, tokens, rateLimits, required);
    }

    public AccountOptions withoutRateLimits() {
        return new AccountOptions(clock, searchLag, sampleContacts, tokens, false, required);
    }

    public AccountOptions withRequired(List<Requirement> other) {
        return new AccountOptions(clock, searchLag, sampleContacts, tokens, rateLimits, other);
    }
}
