package libreta.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Predicate;
import libreta.conversation.PersonId;

/**
 * Who is talking. A browser is known by a cookie that we make and that nobody can choose: one that we have never seen is
 * replaced. Programs on this machine that are no browser share one person; nobody else reaches this address.
 */
final class Persons {
    private static final String COOKIE = "libreta_person";
    private static final HeaderName SEC_FETCH_SITE = HeaderNames.create("Sec-Fetch-Site");
    private static final int SECRET_BYTES = 24;
    private static final Duration KEPT = Duration.ofDays(365);
    private static final PersonId PROGRAMS = new PersonId("programs-on-this-machine");

    /** Who has not been seen here; nothing belongs to them. */
    static final PersonId NOBODY = new PersonId("nobody yet");

    private final Predicate<PersonId> known;
    private final SecureRandom chance = new SecureRandom();

    /** @param known whether this person has a conversation */
    Persons(Predicate<PersonId> known) {
        this.known = known;
    }

    /** The person of the request; a browser's new one gets its cookie with the response. */
    PersonId of(ServerRequest request, ServerResponse response) {
        return known(request).orElseGet(() -> newcomer(request, response));
    }

    /** The person of the request, as far as we have met; nobody is made known by asking. */
    Optional<PersonId> known(ServerRequest request) {
        String cookie = request.headers().cookies().first(COOKIE).orElse("");
        if (!cookie.isEmpty() && known.test(person(cookie))) {
            return Optional.of(person(cookie));
        }
        return isBrowser(request) ? Optional.empty() : Optional.of(PROGRAMS);
    }

    /** Not every browser sends {@code Sec-Fetch-Site}, and none an {@code Origin} when it reads from its own page. */
    private static boolean isBrowser(ServerRequest request) {
        return request.headers().contains(HeaderNames.ORIGIN)
                || request.headers().contains(SEC_FETCH_SITE)
                || request.headers()
                        .first(HeaderNames.USER_AGENT)
                        .filter(agent -> agent.startsWith("Mozilla/"))
                        .isPresent();
    }

    private PersonId newcomer(ServerRequest request, ServerResponse response) {
        byte[] secret = new byte[SECRET_BYTES];
        chance.nextBytes(secret);
        String cookie = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        response.headers().add(HeaderValues.create(HeaderNames.SET_COOKIE, cookieFor(request, cookie)));
        return person(cookie);
    }

    /**
     * A browser keeps a {@code Lax} cookie from pages of another site. Theirs is partitioned: each such site has one of its
     * own, which no other page sends. The server's cookie builder knows no {@code Partitioned}.
     */
    private static String cookieFor(ServerRequest request, String value) {
        boolean otherSite = Guard.isForeign(request)
                && request.headers().first(SEC_FETCH_SITE).orElse("").equals("cross-site");
        return "%s=%s; Max-Age=%s; Path=/; HttpOnly; %s"
                .formatted(
                        COOKIE,
                        value,
                        KEPT.toSeconds(),
                        otherSite ? "SameSite=None; Secure; Partitioned" : "SameSite=Lax");
    }

    /** The database holds the hash, so that a copy of it lets nobody in. */
    private static PersonId person(String cookie) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(cookie.getBytes(StandardCharsets.UTF_8));
            return new PersonId(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
