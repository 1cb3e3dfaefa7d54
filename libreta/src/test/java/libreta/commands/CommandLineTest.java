package libreta.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import libreta.commands.Command.ExportAudit;
import libreta.commands.Command.Filter;
import libreta.commands.Command.Forget;
import libreta.commands.Command.Format;
import libreta.commands.Command.Help;
import libreta.commands.Command.ListAudit;
import libreta.commands.Command.NotUnderstood;
import libreta.commands.Command.VerifyAudit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
    private static Command read(String line) {
        return CommandLine.read(List.of(line.split(" ")));
    }

    @Test
    void each_command_is_understood() {
        assertThat(read("help")).isEqualTo(new Help());
        assertThat(read("audit verify")).isEqualTo(new VerifyAudit());
        assertThat(read("audit list")).isEqualTo(new ListAudit(new Filter.All()));
        assertThat(read("audit list --contact 51")).isEqualTo(new ListAudit(new Filter.OfContact("51")));
        assertThat(read("audit list --email a@b.example")).isEqualTo(new ListAudit(new Filter.OfEmail("a@b.example")));
        assertThat(read("forget a@b.example")).isEqualTo(new Forget("a@b.example"));
    }

    @Test
    void an_export_takes_whole_days_and_both_are_included() {
        assertThat(read("audit export --format csv --from 2026-11-01 --to 2026-11-02 --output /tmp/log.csv"))
                .isEqualTo(new ExportAudit(
                        Format.CSV,
                        Instant.parse("2026-11-01T00:00:00Z"),
                        Instant.parse("2026-11-03T00:00:00Z"),
                        Optional.of(Path.of("/tmp/log.csv"))));
        assertThat(read("audit export --format JSONL"))
                .isEqualTo(new ExportAudit(
                        Format.JSONL, Instant.EPOCH, Instant.parse("9999-01-01T00:00:00Z"), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dance                                     | There is no command dance.
            audit                                     | After audit comes verify, export or list.
            audit dance                               | After audit comes verify, export or list.
            audit verify --fast                       | There is no place for --fast here.
            audit export                              | An export needs --format csv or --format jsonl.
            audit export --format xml                 | An export needs --format csv or --format jsonl.
            audit export --format csv --from          | After --from comes a value.
            audit export --format csv --from yesterday | After --from comes a date such as 2026-11-28.
            audit list --contact 5 --email a@b        | Either --contact or --email, not both.
            forget                                    | After forget comes one e-mail address.
            forget Ada                                | After forget comes one e-mail address.
            forget a@b c@d                            | After forget comes one e-mail address.
            """)
    void what_is_not_understood_is_answered_with_a_sentence(String line, String why) {
        assertThat(read(line)).isEqualTo(new NotUnderstood(why));
    }
}
