package libreta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code libreta.yaml} beside the start folder. */
final class SettingsFileTest {
    @TempDir
    private Path folder;

    private Map<String, String> read(String yaml, Map<String, String> environment) throws IOException {
        Files.writeString(folder.resolve("libreta.yaml"), yaml);
        return SettingsFile.under(environment, folder);
    }

    @Test
    void without_a_file_the_environment_is_all() {
        assertThat(SettingsFile.under(Map.of("LIBRETA_PORT", "9000", "HOME", "/root"), folder))
                .containsExactly(Map.entry("LIBRETA_PORT", "9000"));
    }

    @Test
    void the_environment_wins_over_the_file_unless_it_is_blank() throws IOException {
        String yaml = "LIBRETA_PORT: 9001\nLIBRETA_SANDBOX_PORT: 9002\nOPENAI_MODEL: gpt-6-luna\n";

        assertThat(read(yaml, Map.of("LIBRETA_PORT", "9000", "OPENAI_MODEL", " ")))
                .containsEntry("LIBRETA_PORT", "9000")
                .containsEntry("LIBRETA_SANDBOX_PORT", "9002")
                .containsEntry("OPENAI_MODEL", "gpt-6-luna");
    }

    @Test
    void an_empty_file_sets_nothing() throws IOException {
        assertThat(read("# LIBRETA_PORT: 9000\n", Map.of())).isEmpty();
        assertThat(read("", Map.of())).isEmpty();
    }

    @Test
    void an_unknown_name_in_the_environment_is_left_for_the_settings_to_refuse() {
        assertThatThrownBy(() -> Settings.of(SettingsFile.under(Map.of("LIBRETA_PROT", ""), folder)))
                .hasMessage("LIBRETA_PROT is no setting of Libreta; the README lists them all");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PORT: 8080                        | libreta.yaml names PORT, which is no setting; the README lists them all
                    LIBRETA_PORT 8080                 | libreta.yaml is a list of lines such as LIBRETA_PORT: 8080
                    - LIBRETA_PORT                    | libreta.yaml is a list of lines such as LIBRETA_PORT: 8080
                    LIBRETA_PORT: [1, 2]              | libreta.yaml gives LIBRETA_PORT more than one value
                    LIBRETA_PORT: {a: b}              | libreta.yaml gives LIBRETA_PORT more than one value
                    'LIBRETA_PORT: "8080'             | libreta.yaml cannot be read: line 1: found unexpected end of stream
                    'LIBRETA_PORT: 1#LIBRETA_PORT: 2' | libreta.yaml cannot be read: line 2: found duplicate key LIBRETA_PORT
                    'LIBRETA_PORT: !!java.net.URL x'  | libreta.yaml cannot be read: line 1: could not determine a constructor for the tag tag:yaml.org,2002:java.net.URL
                    """)
    void a_file_that_makes_no_sense_is_answered_with_one_line(String yaml, String line) {
        assertThatThrownBy(() -> read(yaml.replace('#', '\n'), Map.of()))
                .isInstanceOf(SettingWrong.class)
                .hasMessage(line);
    }

    @Test
    void a_wrong_value_in_the_file_is_named_as_everywhere() {
        assertThatThrownBy(() -> Settings.of(read("LIBRETA_PORT: many", Map.of())))
                .hasMessage("LIBRETA_PORT is a number from 0 to 65535, not many");
    }
}
