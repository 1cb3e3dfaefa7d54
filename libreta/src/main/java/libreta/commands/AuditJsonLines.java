package libreta.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import libreta.contacts.AuditChange;
import libreta.contacts.AuditEntry;
import tools.jackson.databind.json.JsonMapper;

/** The audit log as JSON lines: one object an entry, with everything as it was written. */
final class AuditJsonLines implements AuditExport {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Writer writer;

    AuditJsonLines(Writer writer) {
        this.writer = writer;
    }

    /** A line. */
    private record Line(
            long number,
            String at,
            String event,
            String operation,
            String proposal,
            Map<String, String> facts,
            List<AuditChange> changes,
            boolean detailErased,
            String hash) {
        static Line of(AuditEntry entry) {
            Map<String, String> facts = new LinkedHashMap<>();
            entry.detail()
                    .facts()
                    .forEach((fact, value) -> facts.put(fact.name().toLowerCase(Locale.ROOT), value));
            return new Line(
                    entry.seq(),
                    entry.at().toString(),
                    entry.event().name().toLowerCase(Locale.ROOT),
                    entry.operation(),
                    entry.proposal(),
                    facts,
                    entry.detail().changes(),
                    entry.erased(),
                    entry.hash());
        }
    }

    @Override
    public void add(AuditEntry entry) {
        try {
            writer.write(JSON.writeValueAsString(Line.of(entry)));
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void end() throws IOException {
        writer.flush();
    }
}
