package libreta.storage;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import libreta.contacts.AuditEntry;
import libreta.contacts.AuditHead;
import libreta.contacts.AuditLog;
import libreta.contacts.AuditVerdict;

/** The audit log in the tables {@code audit_entry} and {@code audit_detail}; {@link AuditChain} adds to it. */
final class SqlAudit implements AuditLog {
    private static final String BETWEEN = """
            select entry.seq, entry.at, entry.event, entry.operation, entry.proposal, entry.detail_hash, entry.previous,
                   entry.hash, detail.salt, detail.body
              from audit_entry as entry
              left join audit_detail as detail on detail.seq = entry.seq
             where entry.seq > :after
               and entry.at >= :from
               and entry.at < :to
             order by entry.seq
             limit :limit
            """;

    private static final String HEAD = """
            select head.seq, head.hash, coalesce(entry.at, 0) as at
              from audit_head as head
              left join audit_entry as entry on entry.seq = head.seq
             where head.id = 1
            """;

    private static final int PAGE = 500;

    private final Transactions transactions;

    SqlAudit(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void read(Instant from, Instant to, Consumer<AuditEntry> each) {
        long after = 0;
        List<AuditRow> page;
        do {
            page = page(after, from, to);
            for (AuditRow row : page) {
                each.accept(row.toEntry());
                after = row.seq();
            }
        } while (page.size() == PAGE);
    }

    @Override
    public AuditHead head() {
        return transactions.read(handle -> handle.createQuery(HEAD)
                .map((row, context) -> new AuditHead(
                        row.getLong("seq"), row.getString("hash"), Instant.ofEpochMilli(row.getLong("at"))))
                .findOne()
                .orElseThrow(AuditChain::headless));
    }

    @Override
    public AuditVerdict verify(List<AuditHead> elsewhere) {
        return new AuditCheck(transactions, elsewhere).run();
    }

    private List<AuditRow> page(long after, Instant from, Instant to) {
        return transactions.read(handle -> handle.createQuery(BETWEEN)
                .bind("after", after)
                .bind("from", from.toEpochMilli())
                .bind("to", to.toEpochMilli())
                .bind("limit", PAGE)
                .map((row, context) -> AuditRow.read(row))
                .list());
    }
}
