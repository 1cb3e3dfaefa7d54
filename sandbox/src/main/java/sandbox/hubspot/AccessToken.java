package sandbox.hubspot;

import java.time.Instant;
import java.util.Set;

/** A token the account knows, with the scopes it was granted, and when it ceases to be good. */
public record AccessToken(String value, Set<String> scopes, Instant expiresAt) {
    static final String CONTACTS_READ = "crm.objects.contacts.read";
    static final String CONTACTS_WRITE = "crm.objects.contacts.write";
    static final String SCHEMAS_READ = "crm.schemas.contacts.read";
    static final String SCHEMAS_WRITE = "crm.schemas.contacts.write";
    static final String OWNERS_READ = "crm.objects.owners.read";
    static final String OAUTH = "oauth";

    /** May do everything the sandbox can. */
    public static final AccessToken EVERYTHING = new AccessToken(
            "pat-na1-00000000-0000-4000-8000-000000000000",
            Set.of(CONTACTS_READ, CONTACTS_WRITE, SCHEMAS_READ, SCHEMAS_WRITE, OWNERS_READ, OAUTH));

    /** May read, but not write. */
    public static final AccessToken READ_ONLY = new AccessToken(
            "pat-na1-00000000-0000-4000-8000-000000000001", Set.of(CONTACTS_READ, SCHEMAS_READ, OWNERS_READ, OAUTH));

    /** May not even read contacts. */
    public static final AccessToken WITHOUT_CONTACTS =
            new AccessToken("pat-na1-00000000-0000-4000-8000-000000000002", Set.of(OWNERS_READ, OAUTH));

    /** Was good for everything once. */
    public static final AccessToken EXPIRED = new AccessToken(
            "pat-na1-00000000-0000-4000-8000-000000000003", EVERYTHING.scopes(), Instant.parse("2026-01-01T00:00:00Z"));

    /** May read and write contacts, but only read which properties they have. */
    public static final AccessToken WITHOUT_SCHEMAS = new AccessToken(
            "pat-na1-00000000-0000-4000-8000-000000000004",
            Set.of(CONTACTS_READ, CONTACTS_WRITE, SCHEMAS_READ, OWNERS_READ, OAUTH));

    /** One that is good for ever. */
    public AccessToken(String value, Set<String> scopes) {
        this(value, scopes, Instant.MAX);
    }

    public AccessToken {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an access token must not be blank");
        }
        scopes = Set.copyOf(scopes);
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    boolean mayAnyOf(Set<String> wanted) {
        return wanted.isEmpty() || wanted.stream().anyMatch(scopes::contains);
    }

    /** The value stays out of logs. */
    @Override
    public String toString() {
        return "AccessToken[…, scopes=" + scopes + "]";
    }
}
