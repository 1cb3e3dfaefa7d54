package libreta.lease;

import java.time.Instant;

/**
 * Where leases are kept, so that every process that shares the database sees them. A lease whose time is over counts as
 * free. Every method is one transaction, and durable when it returns.
 *
 * <p>Only the spans between the given times count where several machines share the leases: those go by one clock, that
 * of the database.
 */
public interface Leases {
    /**
     * Takes a lease that is free. Nobody has asked the new holder to stop.
     *
     * @param name what is to be done alone; it holds no personal data
     * @param holder who takes it; no two takers are the same
     * @return false while somebody else holds it
     */
    boolean take(String name, String holder, Instant now, Instant until);

    /** Holds it for longer, unless it is lost. */
    Renewal renew(String name, String holder, Instant now, Instant until);

    /** Lets whoever holds it know, at the next renewal, that it is to stop; does nothing where nobody does. */
    void askToStop(String name);

    /** Gives it back; does nothing when it is lost. */
    void release(String name, String holder);
}
