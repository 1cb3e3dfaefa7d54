package sandbox.hubspot;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
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
    private final RateLimits limits;

    AccountCalls(List<AccessToken> tokens, InstantSource clock, RateLimits limits) {
        this.tokens = tokens;
        this.clock = clock;
        this.limits = limits;
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

    /** The calls of all private apps today, this one among them. */
    record Usage(
            String name, int usageLimit, int currentUsage, String collectedAt, String fetchStatus, String resetsAt) {}

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

    Reply dailyUsage(Call call) {
        RateLimits.Usage usage = limits.usage();
        String now = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
        Usage all = new Usage(
                "private-apps-api-calls-daily",
                RateLimits.DAILY,
                usage.today(),
                now,
                "SUCCESS",
                usage.resetsAt().toString());
        return Reply.ok(new Page<>(null, List.of(all), null));
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

    /** The token that the header carries, refused where it is unknown or was good once. */
    AccessToken authenticated(String header) {
        if (!header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            throw Refused.notAuthenticated();
        }
        AccessToken token = find(header.substring(7).strip()).orElseThrow(Refused::notAuthenticated);
        Instant now = clock.instant();
        if (token.isExpired(now)) {
            throw Refused.expired(token.expiresAt().until(now, ChronoUnit.SECONDS));
        }
        return token;
    }

    private Optional<AccessToken> find(@Nullable String value) {
        return tokens.stream().filter(token -> token.value().equals(value)).findFirst();
    }
}
