package libreta.contacts;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The company's CRM. Every call blocks, ends within its time-out, and is safe for many threads.
 *
 * <p>Each may throw {@link CrmFailed}, and {@link java.util.concurrent.CancellationException} when the calling thread
 * is interrupted.
 */
public interface Crm {
    /** All contact properties of the account. */
    List<PropertyDefinition> properties();

    /** Who contacts can belong to. */
    List<Owner> owners();

    /** Consistent: sees every write that was answered. */
    Optional<Contact> read(ContactId id, Collection<String> properties);

    /** Consistent, and finds secondary addresses too. */
    Optional<Contact> readByEmail(String email, Collection<String> properties);

    /** Reads the search index, which lags behind writes. */
    ContactPage search(ContactSearch search);

    /** Sends one create, never twice. */
    CreateReply create(Map<String, String> values);

    /** Changes the named properties and no others; an empty value clears one. */
    UpdateReply update(ContactId id, Map<String, String> values);

    /** The address of the record in HubSpot's own pages, where the account lets us know it. */
    Optional<URI> linkTo(ContactId id);
}
