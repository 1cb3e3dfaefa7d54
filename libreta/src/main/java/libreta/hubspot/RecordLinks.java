package libreta.hubspot;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import libreta.contacts.ContactId;
import libreta.contacts.CrmFailed;
import libreta.contacts.CrmTrouble;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of records in HubSpot's pages. The account is asked once for where they are; a token that may not ask
 * makes no links, and is no failure.
 */
final class RecordLinks {
    /** How long an account that would not say is left alone. */
    private static final Duration AFTER_REFUSAL = Duration.ofMinutes(2);

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(15);

    private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,252}(:[0-9]{1,5})?");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|.+\\.localhost|127\\.[0-9.]+|\\[::1]|::1");
    private static final Call DETAILS = Call.read("/account-info/2026-09/details", "/account-info/2026-09/details");

    private final Attempts attempts;
    private final InstantSource clock;
    private final String scheme;
    /** Protects what follows, and lets only one thread ask. */
    private final ReentrantLock asking = new ReentrantLock();

    private @Nullable String prefix;
    private Instant nextTry = Instant.MIN;

    RecordLinks(Attempts attempts, InstantSource clock, URI base) {
        this.attempts = attempts;
        this.clock = clock;
        this.scheme = LOOPBACK.matcher(base.getHost()).matches() ? "http" : "https";
    }

    Optional<URI> linkTo(ContactId id) {
        return portal().map(known -> known.resolve("record/0-1/" + id.value()));
    }

    /** Where all pages of the account's contacts are: {@code https://app.hubspot.com/contacts/12345/}. */
    Optional<URI> portal() {
        return prefix().map(URI::create);
    }

    /** Whoever is interrupted goes without, and stays interrupted: nothing is left untold for want of a link. */
    private Optional<String> prefix() {
        try {
            asking.lockInterruptibly();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            if (prefix == null && !clock.instant().isBefore(nextTry)) {
                ask();
            }
            return Optional.ofNullable(prefix);
        } catch (CancellationException stopped) {
            return Optional.empty();
        } finally {
            asking.unlock();
        }
    }

    private void ask() {
        try {
            prefix = attempts.send(DETAILS).read(Account.class, account -> account.prefix(scheme));
        } catch (CrmFailed failed) {
            nextTry = clock.instant().plus(isRefusal(failed.trouble()) ? AFTER_REFUSAL : AFTER_FAILURE);
        }
    }

    private static boolean isRefusal(CrmTrouble trouble) {
        return trouble instanceof CrmTrouble.MissingScopes
                || trouble instanceof CrmTrouble.Unauthorized
                || trouble instanceof CrmTrouble.Rejected;
    }

    /** What the account says of itself. */
    record Account(@Nullable Long portalId, @Nullable String uiDomain) {
        String prefix(String scheme) {
            if (portalId == null
                    || uiDomain == null
                    || !DOMAIN.matcher(uiDomain).matches()) {
                throw new IllegalArgumentException("an account without portalId or uiDomain");
            }
            return "%s://%s/contacts/%d/".formatted(scheme, uiDomain, portalId);
        }
    }
}
