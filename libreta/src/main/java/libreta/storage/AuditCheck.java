package libreta.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import libreta.contacts.AuditEvent;
import libreta.contacts.AuditFact;
import libreta.contacts.AuditHead;
import libreta.contacts.AuditVerdict;
import libreta.contacts.AuditVerdict.Broken;
import libreta.contacts.AuditVerdict.Whole;
import org.jspecify.annotations.Nullable;

/**
 * One walk along the audit log that recomputes every hash, and stops at the first entry that is wrong. Each page brings the head as it
 * was in the same moment, so that entries may be added meanwhile. Used once, by one thread.
 */
final class AuditCheck {
    private static final String NEXT = """
            select head.seq as head_seq, head.hash as head_hash,
                   entry.seq, entry.at, entry.event, entry.operation, entry.proposal, entry.detail_hash, entry.previous,
                   entry.hash, detail.salt, detail.body
              from (select min(seq) as seq, min(hash) as hash from audit_head where id = 1) as head
              left join (select seq, at, event, operation, proposal, detail_hash, previous, hash
                           from audit_entry
                          where seq > :after
                          order by seq
                          limit :limit) as entry on true
              left join audit_detail as detail on detail.seq = entry.seq
             order by entry.seq
            """;

    private static final int PAGE = 1000;
    private static final Pattern COMMA = Pattern.compile(",");

    private final Transactions transactions;
    private final NavigableMap<Long, Set<String>> elsewhere = new TreeMap<>();
    private final TreeSet<Long> erased = new TreeSet<>();
    private final Set<Long> forgotten = new HashSet<>();
    private long last;
    private long lastAt;
    private String lastHash = AuditHash.NOTHING_BEFORE;

    AuditCheck(Transactions transactions, List<AuditHead> elsewhere) {
        this.transactions = transactions;
        elsewhere.forEach(head -> this.elsewhere
                .computeIfAbsent(head.seq(), seq -> new HashSet<>())
                .add(head.hash()));
    }

    AuditVerdict run() {
        while (true) {
            Page page = next();
            for (AuditRow row : page.rows()) {
                Optional<Broken> wrong = wrong(row, page);
                if (wrong.isPresent()) {
                    return wrong.get();
                }
                passed(row);
            }
            if (page.rows().size() < PAGE) {
                return end(page);
            }
        }
    }

    private Optional<Broken> wrong(AuditRow row, Page page) {
        long expected = last + 1;
        if (row.seq() != expected) {
            return Optional.of(removed(row.seq() - 1, ""));
        }
        if (!fits(row, expected)) {
            return Optional.of(misplaced(row, page));
        }
        if (!row.previous().equals(lastHash)) {
            return Optional.of(unchained(row, page));
        }
        if (!seenElsewhere(row)) {
            return Optional.of(new Broken(
                    expected,
                    "was changed, and all hashes from there on made anew: the second place holds another hash"));
        }
        return row.erased() || detailFits(row)
                ? Optional.empty()
                : Optional.of(new Broken(expected, "was changed: its detail is not the one that was written"));
    }

    private void passed(AuditRow row) {
        if (row.erased()) {
            erased.add(row.seq());
        } else if (row.event().equals(AuditEvent.FORGOTTEN.name())) {
            COMMA.splitAsStream(row.detail().fact(AuditFact.ERASED))
                    .filter(seq -> !seq.isEmpty())
                    .map(Long::valueOf)
                    .forEach(forgotten::add);
        }
        last = row.seq();
        lastAt = row.at();
        lastHash = row.hash();
    }

    /** The row does not have the hash that it says; perhaps it has, under another number. */
    private Broken misplaced(AuditRow row, Page page) {
        long expected = row.seq();
        long number = numberOf(row, Math.max(page.headSeq(), expected) + PAGE);
        if (number > expected) {
            boolean swapped = at(number).filter(other -> fits(other, expected)).isPresent();
            return swapped
                    ? new Broken(expected, "was swapped with entry " + number)
                    : new Broken(expected, "was removed: what has its number now was entry " + number);
        }
        if (number > 0) {
            return new Broken(number, "was inserted: what had its number before is entry " + expected + " now");
        }
        if (pushedOn(expected) || expected > page.headSeq()) {
            return new Broken(expected, "was inserted");
        }
        return new Broken(expected, "was changed");
    }

    /** The row is what it says, but not what should follow here. */
    private Broken unchained(AuditRow row, Page page) {
        long expected = row.seq();
        if (pushedOn(expected)) {
            return new Broken(expected, "was inserted");
        }
        boolean othersKnowIt = at(expected + 1)
                .map(next -> next.previous().equals(row.hash()))
                .orElse(page.headHash().equals(row.hash()));
        long changed = othersKnowIt && expected > 1 ? expected - 1 : expected;
        return new Broken(changed, "was changed, and its hash made anew");
    }

    /** Whether the next row is what should stand at this number. */
    private boolean pushedOn(long number) {
        return at(number + 1)
                .filter(next -> next.previous().equals(lastHash) && fits(next, number))
                .isPresent();
    }

    private AuditVerdict end(Page page) {
        if (page.headHash().isEmpty()) {
            return new Broken(last + 1, "may have been removed: the log has lost its head");
        }
        if (page.headSeq() > last) {
            return removed(page.headSeq(), " from the end");
        }
        if (page.headSeq() < last) {
            return new Broken(page.headSeq() + 1, "was inserted behind the end");
        }
        if (!page.headHash().equals(lastHash)) {
            return new Broken(last, "was changed: the head of the log holds another hash");
        }
        if (!elsewhere.isEmpty() && elsewhere.lastKey() > last) {
            return removed(elsewhere.lastKey(), " from the end: the second place has seen more");
        }
        long erasedNow = erased.size();
        erased.removeAll(forgotten);
        return erased.isEmpty()
                ? new Whole(new AuditHead(last, lastHash, Instant.ofEpochMilli(lastAt)), erasedNow)
                : new Broken(erased.first(), "was changed: its detail was erased, and no later entry says so");
    }

    private Broken removed(long until, String where) {
        long first = last + 1;
        String more = until > first ? ", as were those up to %d,".formatted(until) : "";
        return new Broken(first, "was removed" + more + where);
    }

    private static boolean fits(AuditRow row, long number) {
        return AuditHash.of(row, number).equals(row.hash());
    }

    /** The number under which the row has the hash that it says; 0 for none. */
    private static long numberOf(AuditRow row, long highest) {
        for (long number = 1; number <= highest; number++) {
            if (fits(row, number)) {
                return number;
            }
        }
        return 0;
    }

    private static boolean detailFits(AuditRow row) {
        return !row.salt().isEmpty()
                && AuditHash.ofDetail(row.salt(), row.body()).equals(row.detailHash());
    }

    private boolean seenElsewhere(AuditRow row) {
        Set<String> hashes = elsewhere.getOrDefault(row.seq(), Set.of(row.hash()));
        return hashes.equals(Set.of(row.hash()));
    }

    private Page next() {
        return page(last, PAGE);
    }

    private Optional<AuditRow> at(long seq) {
        return page(seq - 1, 1).rows().stream().filter(row -> row.seq() == seq).findFirst();
    }

    private Page page(long after, int limit) {
        return transactions.read(handle -> {
            List<Line> lines = handle.createQuery(NEXT)
                    .bind("after", after)
                    .bind("limit", limit)
                    .map((row, context) -> Line.read(row))
                    .list();
            Line first = lines.getFirst();
            List<AuditRow> rows =
                    lines.stream().map(Line::row).flatMap(Optional::stream).toList();
            return new Page(first.headSeq(), first.headHash(), rows);
        });
    }

    /**
     * Some rows, and the head in the same moment.
     *
     * @param headHash empty where there is no head
     */
    private record Page(long headSeq, String headHash, List<AuditRow> rows) {}

    private record Line(long headSeq, String headHash, Optional<AuditRow> row) {
        static Line read(ResultSet row) throws SQLException {
            @Nullable String hash = row.getString("hash");
            @Nullable String headHash = row.getString("head_hash");
            return new Line(
                    row.getLong("head_seq"),
                    headHash == null ? "" : headHash,
                    hash == null ? Optional.empty() : Optional.of(AuditRow.read(row)));
        }
    }
}
