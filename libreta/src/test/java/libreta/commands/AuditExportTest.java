package libreta.commands;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import libreta.contacts.AuditChange;
import libreta.contacts.AuditDetail;
import libreta.contacts.AuditEntry;
import libreta.contacts.AuditEvent;
import libreta.contacts.AuditFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AuditExportTest {
    private static AuditEntry asked(String words) {
        return new AuditEntry(
                7,
                Instant.parse("2026-11-23T12:00:00.123Z"),
                AuditEvent.PROPOSED,
                "",
                "p1",
                new AuditDetail(
                        Map.of(AuditFact.PERSON, "ana", AuditFact.ASKED, words),
                        List.of(
                                new AuditChange("phone", "", "+1 212", "said", ""),
                                new AuditChange("city", "Nice", "Lyon", "", "Lyon"))),
                false,
                "f".repeat(64));
    }

    private static String csv(AuditEntry entry) throws IOException {
        StringWriter text = new StringWriter();
        AuditCsv csv = new AuditCsv(text);
        csv.add(entry);
        csv.end();
        return text.toString();
    }

    private static NamedCsvRecord readBack(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv).stream().findFirst().orElseThrow();
    }

    @Test
    void csv_has_every_fact_in_a_column_of_its_own() throws IOException {
        NamedCsvRecord row = readBack(csv(asked("say \"hi\", then\r\nleave; ñ")));

        assertThat(row.getField("number")).isEqualTo("7");
        assertThat(row.getField("at")).isEqualTo("2026-11-23T12:00:00.123Z");
        assertThat(row.getField("event")).isEqualTo("proposed");
        assertThat(row.getField("person")).isEqualTo("ana");
        assertThat(row.getField("asked")).isEqualTo("say \"hi\", then\r\nleave; ñ");
        assertThat(row.getField("changes"))
                .isEqualTo("phone: \"\" → \"+1 212\" (said)\ncity: \"Nice\" → \"Lyon\", stored \"Lyon\"");
        assertThat(row.getField("detail_erased")).isEqualTo("false");
        assertThat(row.getField("hash")).isEqualTo("f".repeat(64));
        assertThat(csv(asked("x"))).contains("\r\n").endsWith("\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+34 600", "-2", "@SUM(A1)", "\tx", "\rx", "\0x"})
    void a_spreadsheet_finds_no_formula(String words) throws IOException {
        assertThat(readBack(csv(asked(words))).getField("asked")).isEqualTo("'" + words);
    }

    @Test
    void json_lines_keep_everything_as_it_was_written() throws IOException {
        StringWriter text = new StringWriter();
        AuditJsonLines lines = new AuditJsonLines(text);
        lines.add(asked("=1+1\n"));
        lines.add(asked("two"));
        lines.end();

        assertThat(text.toString().lines()).hasSize(2);
        JsonNode first =
                JsonMapper.shared().readTree(text.toString().lines().findFirst().orElseThrow());
        assertThat(first.path("number").asInt()).isEqualTo(7);
        assertThat(first.path("facts").path("asked").asString()).isEqualTo("=1+1\n");
        assertThat(first.path("changes").get(0).path("after").asString()).isEqualTo("+1 212");
        assertThat(first.path("hash").asString()).hasSize(64);
    }
}
