package libreta.contacts;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The company's CRM. Every call blocks, ends within its time-out, and is safe for many threads.
 *
 * <p>Each may throw {@link CrmFailed}, and {@link java.util.concurrent.CancellationException} when the calling thread
 * is interrupted.
 */
public interface Crm {
    /**
     * Does the work, whose calls on its own thread take no longer than this, all of them together: a person waits for
     * it. What is not answered by then fails as timed out. A CRM that knows no waiting need not keep it.
     */
    default <T> T within(Duration span, Supplier<T> work) {
        return work.get();
    }

    /** All contact properties of the account. */
    List<PropertyDefinition> properties();

    /** Who contacts can belong to. */
    List<Owner> owners();

    /** Consistent: sees every write that was answered. */
    Optional<Contact> read(ContactId id, Collection<String> properties);

    /**
     * Consistent, in any order, at most one of each. Who does not exist is left out. A merged contact comes once, under
     * the id that it has now.
     */
    List<Contact> readAll(Collection<ContactId> ids, Collection<String> properties);

    /** The present and the earlier values. Consistent. */
    Optional<History> readHistory(ContactId id, Collection<String> properties);

    /** Consistent, and finds secondary addresses too. */
    Optional<Contact> readByEmail(String email, Collection<String> properties);

    /** Reads the search index, which lags behind writes. */
    ContactPage search(ContactSearch search);

    /** Sends one create, never twice. */
    CreateReply create(Map<String, String> values);

    /**
     * Sends one create that bears the id of our operation in a property whose values are unique, so that sending it
     * again gives the same contact. Only where {@link #marksCreates}.
     */
    CreateReply createMarked(OperationId operation, Map<String, String> values);

    /** What {@link #createMarked} made for this operation. Consistent. Only where {@link #marksCreates}. */
    Optional<Contact> readByOperation(OperationId operation, Collection<String> properties);

    /**
     * Whether the account has the property that marks creates. Where it lacks it, this makes it, if the token may. Yes
     * is remembered for good, no for ten minutes.
     */
    boolean marksCreates();

    /** Changes the named properties and no others; an empty value clears one. */
    UpdateReply update(ContactId id, Map<String, String> values);

    /** Moves the contact to HubSpot's recycle bin. Safe to repeat. */
    ArchiveReply archive(ContactId id);

    /** The address of the record in HubSpot's own pages, where the account lets us know it. */
    Optional<URI> linkTo(ContactId id);
}
