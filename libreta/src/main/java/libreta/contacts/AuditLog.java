package libreta.contacts;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** What happened to contacts and who decided it, in the order in which it happened. Entries are added by what happens. */
public interface AuditLog {
    /** Hands over the entries whose time is {@code from} or later and before {@code to}, in the order of their numbers. */
    void read(Instant from, Instant to, Consumer<AuditEntry> each);

    /** The end of the log now. */
    AuditHead head();

    /**
     * Recomputes every hash.
     *
     * @param elsewhere heads that were kept in a second place; without any, entries cut off at the end together with the head that
     *     the database holds cannot be noticed
     */
    AuditVerdict verify(List<AuditHead> elsewhere);
}
