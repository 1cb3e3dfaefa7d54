package libreta.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.SetCookie;
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
        return of(request).orElseGet(() -> newcomer(response));
    }

    /** The same, without making anybody known; empty for a browser's newcomer. */
    Optional<PersonId> of(ServerRequest request) {
        String cookie = request.headers().cookies().first(COOKIE).orElse("");
        if (!cookie.isEmpty() && known.test(person(cookie))) {
            return Optional.of(person(cookie));
        }
        boolean browser = request.headers().contains(HeaderNames.ORIGIN)
                || request.headers().contains(HeaderNames.create("Sec-Fetch-Site"));
        return browser ? Optional.empty() : Optional.of(PROGRAMS);
    }

    private PersonId newcomer(ServerResponse response) {
        byte[] secret = new byte[SECRET_BYTES];
        chance.nextBytes(secret);
        String cookie = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        response.headers()
                .addCookie(SetCookie.builder(COOKIE, cookie)
                        .httpOnly(true)
                        .sameSite(SetCookie.SameSite.LAX)
                        .path("/")
                        .maxAge(KEPT)
                        .build());
        return person(cookie);
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
