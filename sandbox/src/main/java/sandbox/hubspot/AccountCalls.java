package sandbox.hubspot;

import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Facts about the account and about a token. */
final class AccountCalls {
    static final long PORTAL_ID = 48_120_775;
    static final long APP_ID = 26_892_217;
    static final ZoneId TIME_ZONE = ZoneId.of("Europe/Madrid");
    private static final long USER_ID = 51_230_417;

    private final List<AccessToken> tokens;
    private final InstantSource clock;

    AccountCalls(List<AccessToken> tokens, InstantSource clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    record Details(
            long portalId,
            String accountType,
            String timeZone,
            String companyCurrency,
            List<String> additionalCurrencies,
            String utcOffset,
            long utcOffsetMilliseconds,
            String uiDomain,
            String dataHostingLocation) {}

    record Introspection(@Nullable String tokenKey) {}

    record TokenFacts(long userId, long hubId, long appId, List<String> scopes) {}

    /** {@code uiDomain} is this server, so that a link to a record leads to the sandbox's own page of it. */
    Reply details(Call call) {
        ZoneOffset offset = TIME_ZONE.getRules().getOffset(clock.instant());
        return Reply.ok(new Details(
                PORTAL_ID,
                "DEVELOPER_TEST",
                TIME_ZONE.getId(),
                "EUR",
                List.of("USD"),
                offset.getId(),
                offset.getTotalSeconds() * 1_000L,
                "localhost:" + call.port(),
                "na1"));
    }

    Reply tokenFacts(Call call) {
        Optional<AccessToken> token = find(call.body(Introspection.class).tokenKey());
        return token.map(known -> Reply.ok(new TokenFacts(
                        USER_ID,
                        PORTAL_ID,
                        APP_ID,
                        known.scopes().stream().sorted().toList())))
                .orElseThrow(Refused::unknownNumber);
    }

    Optional<AccessToken> find(@Nullable String value) {
        return tokens.stream().filter(token -> token.value().equals(value)).findFirst();
    }
}
