package sandbox.hubspot;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the account behaves. {@code searchLag} is how long a write takes to show up in search; {@code sampleContacts} says
 * whether the bundled people are there at the start; {@code rateLimits} whether HubSpot's limits are kept.
 *
 * @param dataFile where the account is kept; without one, in memory. What is there counts instead of the samples
 * @param files CSV or JSON files whose contacts are loaded at the start
 * @param required what an admin demands of contacts
 */
public record AccountOptions(
        InstantSource clock,
        Duration searchLag,
        boolean sampleContacts,
        List<AccessToken> tokens,
        boolean rateLimits,
        @Nullable Path dataFile,
        List<Path> files,
        List<Requirement> required) {
    private static final Duration DEFAULT_SEARCH_LAG = Duration.ofSeconds(1);

    public AccountOptions {
        if (searchLag.isNegative()) {
            throw new IllegalArgumentException("the search lag must not be negative: " + searchLag);
        }
        tokens = List.copyOf(tokens);
        files = List.copyOf(files);
        required = List.copyOf(required);
    }

    /** Sample contacts in memory, a search lag of one second, HubSpot's limits, and the five ready-made tokens. */
    public static AccountOptions standard() {
        return new AccountOptions(
                InstantSource.system(),
                DEFAULT_SEARCH_LAG,
                true,
                List.of(
                        AccessToken.EVERYTHING,
                        AccessToken.READ_ONLY,
                        AccessToken.WITHOUT_CONTACTS,
                        AccessToken.EXPIRED,
                        AccessToken.WITHOUT_SCHEMAS),
                true,
                null,
                List.of(),
                List.of());
    }

    public AccountOptions withClock(InstantSource other) {
        return new AccountOptions(other, searchLag, sampleContacts, tokens, rateLimits, dataFile, files, required);
    }

    public AccountOptions withSearchLag(Duration other) {
        return new AccountOptions(clock, other, sampleContacts, tokens, rateLimits, dataFile, files, required);
    }

    public AccountOptions withTokens(List<AccessToken> other) {
        return new AccountOptions(clock, searchLag, sampleContacts, other, rateLimits, dataFile, files, required);
    }

    public AccountOptions withoutContacts() {
        return new AccountOptions(clock, searchLag, false, tokens, rateLimits, dataFile, files, required);
    }

    public AccountOptions withoutRateLimits() {
        return new AccountOptions(clock, searchLag, sampleContacts, tokens, false, dataFile, files, required);
    }

    public AccountOptions keptIn(Path file) {
        return new AccountOptions(clock, searchLag, sampleContacts, tokens, rateLimits, file, files, required);
    }

    public AccountOptions loading(List<Path> other) {
        return new AccountOptions(clock, searchLag, sampleContacts, tokens, rateLimits, dataFile, other, required);
    }

    public AccountOptions withRequired(List<Requirement> other) {
        return new AccountOptions(clock, searchLag, sampleContacts, tokens, rateLimits, dataFile, files, other);
    }

    Storage storage() {
        return dataFile == null ? new InMemory() : AccountFile.open(dataFile);
    }
}
