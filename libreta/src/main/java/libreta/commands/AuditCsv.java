package libreta.commands;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import libreta.contacts.AuditChange;
import libreta.contacts.AuditEntry;
import libreta.contacts.AuditFact;

/**
 * The audit log as CSV (RFC 4180). A field that a spreadsheet would take for a formula gets an apostrophe before it; for programs there
 * is {@link AuditJsonLines}, which changes nothing.
 */
final class AuditCsv implements AuditExport {
    private static final String FORMULA = "=+-@\t\r\0";

    private final CsvWriter csv;

    AuditCsv(Writer writer) {
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(header());
    }

    private static List<String> header() {
        return Stream.of(
                        Stream.of("number", "at", "event", "operation", "proposal"),
                        Arrays.stream(AuditFact.values())
                                .map(fact -> fact.name().toLowerCase(Locale.ROOT)),
                        Stream.of("changes", "detail_erased", "hash"))
                .flatMap(names -> names)
                .toList();
    }

    @Override
    public void add(AuditEntry entry) {
        List<String> fields = new ArrayList<>(List.of(
                String.valueOf(entry.seq()),
                entry.at().toString(),
                entry.event().name().toLowerCase(Locale.ROOT),
                entry.operation(),
                entry.proposal()));
        for (AuditFact fact : AuditFact.values()) {
            fields.add(entry.detail().fact(fact));
        }
        fields.add(entry.detail().changes().stream().map(AuditCsv::words).collect(Collectors.joining("\n")));
        fields.add(String.valueOf(entry.erased()));
        fields.add(entry.hash());
        csv.writeRecord(fields.stream().map(AuditCsv::guarded).toList());
    }

    @Override
    public void end() throws IOException {
        csv.flush();
    }

    /** {@code phone: "old" → "new" (said), stored "new"}. */
    private static String words(AuditChange change) {
        String provenance = change.provenance().isEmpty() ? "" : " (" + change.provenance() + ")";
        String stored = change.stored().isEmpty() ? "" : ", stored \"" + change.stored() + "\"";
        return "%s: \"%s\" → \"%s\"%s%s"
                .formatted(change.property(), change.before(), change.after(), provenance, stored);
    }

    static String guarded(String field) {
        return !field.isEmpty() && FORMULA.indexOf(field.charAt(0)) >= 0 ? "'" + field : field;
    }
}
