package libreta.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import libreta.contacts.AuditDetail;
import libreta.contacts.AuditEntry;
import libreta.contacts.AuditEvent;

/**
 * A row of {@code audit_entry} with its row of {@code audit_detail}, both as they are stored.
 *
 * @param salt empty where the detail was erased or is gone
 * @param body JSON; empty where the detail is gone
 */
record AuditRow(
        long seq,
        long at,
        String event,
        String operation,
        String proposal,
        String detailHash,
        String previous,
        String hash,
        String salt,
        String body) {
    /** What stands in the place of a detail that was erased; the triggers of the tables know it too. */
    static final String FORGOTTEN = "{\"forgotten\":true}";

    static AuditRow read(ResultSet row) throws SQLException {
        String salt = row.getString("salt");
        String body = row.getString("body");
        return new AuditRow(
                row.getLong("seq"),
                row.getLong("at"),
                row.getString("event"),
                row.getString("operation"),
                row.getString("proposal"),
                row.getString("detail_hash"),
                row.getString("previous"),
                row.getString("hash"),
                salt == null ? "" : salt,
                body == null ? "" : body);
    }

    AuditRow signed(String hash) {
        return new AuditRow(seq, at, event, operation, proposal, detailHash, previous, hash, salt, body);
    }

    boolean erased() {
        return salt.isEmpty() && body.equals(FORGOTTEN);
    }

    AuditDetail detail() {
        return body.isEmpty() || erased() ? AuditDetail.NONE : Json.auditDetail(body);
    }

    AuditEntry toEntry() {
        return new AuditEntry(
                seq,
                Instant.ofEpochMilli(at),
                AuditEvent.valueOf(event),
                operation,
                proposal,
                detail(),
                erased(),
                hash);
    }
}
