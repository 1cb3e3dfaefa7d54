package libreta.storage;

import java.time.InstantSource;
import libreta.contacts.AuditDetail;
import libreta.contacts.AuditEvent;
import org.jdbi.v3.core.Handle;

/**
 * Adds entries to the audit log, within the transaction of what they record: they are kept or lost together. Whoever adds one holds
 * the head until its transaction ends, so that transactions of all replicas come one after the other; to be added last, therefore.
 */
final class AuditChain {
    private static final String TAKE_HEAD = """
            update audit_head
               set seq = seq
             where id = 1
            returning seq, hash
            """;

    private static final String ADD_ENTRY = """
            insert into audit_entry (seq, at, event, operation, proposal, detail_hash, previous, hash)
            values (:seq, :at, :event, :operation, :proposal, :detailHash, :previous, :hash)
            """;

    private static final String ADD_DETAIL = """
            insert into audit_detail (seq, salt, body)
            values (:seq, :salt, :body)
            """;

    private static final String MOVE_HEAD = """
            update audit_head
               set seq = :seq, hash = :hash
             where id = 1
            """;

    private final InstantSource clock;

    AuditChain(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * What an entry is about.
     *
     * @param operation id, or empty
     * @param proposal id, or empty
     */
    record Subject(String operation, String proposal) {
        static final Subject NONE = new Subject("", "");
    }

    void append(Handle handle, AuditEvent event, Subject subject, AuditDetail detail) {
        Head head = handle.createQuery(TAKE_HEAD)
                .map((row, context) -> new Head(row.getLong("seq"), row.getString("hash")))
                .findOne()
                .orElseThrow(AuditChain::headless);
        AuditRow row = row(head, event, subject, Json.write(WireAuditDetail.of(detail)));
        handle.createUpdate(ADD_ENTRY)
                .bind("seq", row.seq())
                .bind("at", row.at())
                .bind("event", row.event())
                .bind("operation", row.operation())
                .bind("proposal", row.proposal())
                .bind("detailHash", row.detailHash())
                .bind("previous", row.previous())
                .bind("hash", row.hash())
                .execute();
        handle.createUpdate(ADD_DETAIL)
                .bind("seq", row.seq())
                .bind("salt", row.salt())
                .bind("body", row.body())
                .execute();
        handle.createUpdate(MOVE_HEAD)
                .bind("seq", row.seq())
                .bind("hash", row.hash())
                .execute();
    }

    static DatabaseFailed headless() {
        return new DatabaseFailed("The audit log has lost its head; restore the database from a copy");
    }

    private AuditRow row(Head head, AuditEvent event, Subject subject, String body) {
        String salt = AuditHash.salt();
        AuditRow unsigned = new AuditRow(
                head.seq() + 1,
                clock.millis(),
                event.name(),
                subject.operation(),
                subject.proposal(),
                AuditHash.ofDetail(salt, body),
                head.hash(),
                "",
                salt,
                body);
        return unsigned.signed(AuditHash.of(unsigned, unsigned.seq()));
    }

    private record Head(long seq, String hash) {}
}
