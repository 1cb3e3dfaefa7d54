package libreta.contacts;

import java.time.Instant;

/**
 * The end of the audit log at some time. Whoever keeps it elsewhere sees later whether the log still leads there.
 *
 * @param seq number of the last entry, 0 where there is none
 * @param hash of that entry
 */
public record AuditHead(long seq, String hash, Instant at) {}
