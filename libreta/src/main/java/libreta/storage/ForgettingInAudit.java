package libreta.storage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import libreta.contacts.AuditDetail;
import libreta.contacts.AuditEvent;
import libreta.contacts.AuditFact;
import org.jdbi.v3.core.Handle;

/** Masks one person in the audit log: details are erased with their salts, and an entry says which. */
final class ForgettingInAudit {
    private static final String DETAILS = """
            select entry.seq, entry.at, entry.event, entry.operation, entry.proposal, entry.detail_hash, entry.previous,
                   entry.hash, detail.salt, detail.body
              from audit_entry as entry
              join audit_detail as detail on detail.seq = entry.seq
             where entry.seq > :after
               and entry.event <> 'FORGOTTEN'
               and detail.salt <> ''
             order by entry.seq
             limit :limit
            """;

    private static final String ERASE = """
            update audit_detail
               set salt = '', body = :forgotten
             where seq = :seq
               and salt <> ''
            """;

    private static final int PAGE = 500;

    private final Transactions transactions;
    private final AuditChain chain;
    private final ForgottenPerson person;

    ForgettingInAudit(Transactions transactions, AuditChain chain, ForgottenPerson person) {
        this.transactions = transactions;
        this.chain = chain;
        this.person = person;
    }

    /** What the log says of contacts. */
    List<Card> cards() {
        List<Card> cards = new ArrayList<>();
        each(row -> cards.addAll(Card.of(row.detail())));
        return cards;
    }

    /**
     * Erases what mentions the person, and everything of writes that were to the person.
     *
     * @param elsewhere how much was erased in other tables
     * @return how many entries have lost their detail
     */
    int run(int elsewhere) {
        Set<String> writes = new HashSet<>();
        each(row -> {
            if (isOfPerson(row)) {
                writes.add(row.proposal());
                writes.add(row.operation());
            }
        });
        writes.remove("");
        List<Long> concerned = new ArrayList<>();
        each(row -> {
            boolean ofWrite = writes.contains(row.proposal()) || writes.contains(row.operation());
            if (ofWrite || person.mentionedInAny(row.body())) {
                concerned.add(row.seq());
            }
        });
        if (concerned.isEmpty() && elsewhere == 0) {
            return 0;
        }
        return transactions.write(handle -> erase(handle, concerned, elsewhere));
    }

    private int erase(Handle handle, List<Long> concerned, int elsewhere) {
        for (long seq : concerned) {
            handle.createUpdate(ERASE)
                    .bind("seq", seq)
                    .bind("forgotten", AuditRow.FORGOTTEN)
                    .execute();
        }
        String erased = concerned.stream().map(String::valueOf).collect(Collectors.joining(","));
        String note = "%d details erased here, %d rows elsewhere".formatted(concerned.size(), elsewhere);
        chain.append(
                handle,
                AuditEvent.FORGOTTEN,
                AuditChain.Subject.NONE,
                new AuditDetail(Map.of(AuditFact.ERASED, erased, AuditFact.NOTE, note), List.of()));
        return concerned.size();
    }

    private boolean isOfPerson(AuditRow row) {
        AuditDetail detail = row.detail();
        return person.ids().contains(detail.fact(AuditFact.CONTACT))
                || Card.of(detail).stream().anyMatch(person::means);
    }

    private void each(Consumer<AuditRow> consumer) {
        long after = 0;
        List<AuditRow> page;
        do {
            page = page(after);
            for (AuditRow row : page) {
                consumer.accept(row);
                after = row.seq();
            }
        } while (page.size() == PAGE);
    }

    private List<AuditRow> page(long after) {
        return transactions.read(handle -> handle.createQuery(DETAILS)
                .bind("after", after)
                .bind("limit", PAGE)
                .map((row, context) -> AuditRow.read(row))
                .list());
    }
}
