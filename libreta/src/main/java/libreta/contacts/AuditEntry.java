package libreta.contacts;

import java.time.Instant;

/**
 * One entry of the audit log.
 *
 * @param seq its number; the first is 1, and none is left out
 * @param at when it was written, to the millisecond
 * @param operation id, or empty
 * @param proposal id, or empty
 * @param erased whether its detail was erased
 * @param hash 64 hexadecimal digits, over everything here and the hash of the entry before
 */
public record AuditEntry(
        long seq,
        Instant at,
        AuditEvent event,
        String operation,
        String proposal,
        AuditDetail detail,
        boolean erased,
        String hash) {}
