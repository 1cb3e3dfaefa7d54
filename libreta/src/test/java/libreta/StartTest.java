package libreta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Libreta as a process: what it says when it starts, and how it ends when it cannot. */
final class StartTest {
    @TempDir
    private Path folder;

    private record Ended(int status, String out, String err) {}

    private Process start(Map<String, String> settings, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "libreta.Libreta"));
        words.addAll(List.of(arguments));
        ProcessBuilder java = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectError(folder.resolve("err").toFile());
        java.environment().keySet().removeIf(name -> name.matches("(LIBRETA|HUBSPOT|OPENAI)_.*"));
        java.environment().put("LIBRETA_PORT", "0");
        java.environment().put("LIBRETA_SANDBOX_PORT", "0");
        java.environment().putAll(settings);
        return java.start();
    }

    private Ended run(Map<String, String> settings, String... arguments) throws Exception {
        Process process = start(settings, arguments);
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return new Ended(process.exitValue(), process.inputReader().readAllAsString(), read("err"));
        } finally {
            process.destroyForcibly();
        }
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
    }

    @Test
    void a_wrong_setting_ends_it_with_one_line_and_status_2() throws Exception {
        assertThat(run(Map.of("LIBRETA_PORT", "eighty")))
                .isEqualTo(new Ended(2, "", "LIBRETA_PORT is a number from 0 to 65535, not eighty\n"));
    }

    @Test
    void a_flow_with_mistakes_ends_it_with_all_of_them_and_status_2() throws Exception {
        Path flow = Files.writeString(folder.resolve("flow.yaml"), """
                name: Broken
                nodes:
                  opened: {type: ChatOpenedTriger, next: [welcome]}
                  welcome: {type: MessageWidget, text: {en: Hi, es: Hola}, next: [nowhere]}
                """);

        Ended ended = run(Map.of("LIBRETA_FLOW", flow.toString()));

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .contains("flow.yaml:3", "ChatOpenedTriger", "flow.yaml:4", "nowhere")
                .doesNotContain("\tat ");
    }

    @Test
    void with_arguments_it_runs_a_command_and_ends() throws Exception {
        Ended help = run(Map.of(), "help");
        assertThat(help.status()).isZero();
        assertThat(help.out()).contains("./run audit verify", "./run forget");
        assertThat(help.err()).isEmpty();

        Ended unknown = run(Map.of(), "dance");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).startsWith("There is no command dance.\n");

        Ended elsewhere = run(Map.of(), "audit", "verify");
        assertThat(elsewhere.status()).isEqualTo(2);
        assertThat(elsewhere.err()).startsWith("There is no database ").contains("data/libreta.db");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void a_second_place_that_cannot_be_written_ends_it_with_one_line_and_status_2() throws Exception {
        Ended ended =
                run(Map.of("LIBRETA_AUDIT_HEAD", folder.resolve("none/heads").toString()));

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err().lines())
                .singleElement()
                .asString()
                .startsWith("LIBRETA_AUDIT_HEAD names ")
                .contains("cannot be written");
    }

    @Test
    void a_port_that_is_taken_ends_it_with_one_line_and_status_2() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(other.getLocalPort());
            String line =
                    "Port %s cannot be used (Address already in use); stop what listens there, or set %s to another one\n";

            assertThat(run(Map.of("LIBRETA_PORT", port)))
                    .isEqualTo(new Ended(2, "", line.formatted(port, "LIBRETA_PORT")));
            assertThat(run(Map.of("LIBRETA_SANDBOX_PORT", port)))
                    .isEqualTo(new Ended(2, "", line.formatted(port, "LIBRETA_SANDBOX_PORT")));
        }
    }

    @Test
    void a_database_that_is_none_ends_it_with_one_line_and_status_2() throws Exception {
        Ended ended = run(Map.of("LIBRETA_DATABASE_URL", "jdbc:mysql://localhost/libreta"));

        assertThat(ended)
                .isEqualTo(new Ended(
                        2,
                        "",
                        "LIBRETA_DATABASE_URL must start with jdbc:sqlite: or jdbc:postgresql:,"
                                + " for instance jdbc:sqlite:data/libreta.db\n"));
    }

    @Test
    void it_says_where_it_is_what_it_talks_to_and_where_its_data_is_and_stops_cleanly() throws Exception {
        Process process = start(Map.of());
        try {
            String greeting = process.inputReader().lines().limit(5).collect(Collectors.joining("\n"));
            assertThat(greeting).matches("""
                            Libreta is at http://localhost:\\d+
                              contacts  the sandbox, with sample data, at http://localhost:\\d+/
                              model     the sandbox's rule-based model
                              data      .*/data/libreta\\.db
                            Ctrl-C stops it\\.""");
            process.destroy();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(128 + 15);
            assertThat(read("err")).isEmpty();
            assertThat(folder.resolve("data/libreta.db")).exists();
            assertThat(folder.resolve("data/libreta.db-wal")).doesNotExist();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void contacts_of_a_sandbox_that_keeps_them_are_there_after_a_restart() {
        String data = folder.resolve("sandbox.db").toString();
        try (RunningHouse house = new RunningHouse(folder, "LIBRETA_SANDBOX_DATA", data)) {
            Visitor visitor = house.program();
            Run asked = visitor.say("kept", "create contact Grace Hopper grace@navy.example");
            visitor.confirm("kept", asked.interruptId());

            house.restart();

            assertThat(visitor.say("kept", "find grace@navy.example").text()).contains("Grace Hopper");
        }
    }

    @Test
    void a_file_that_is_no_sandbox_ends_it_with_one_line_and_status_2() throws Exception {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear Grace, how are you?");

        Ended ended = run(Map.of("LIBRETA_SANDBOX_DATA", letter.toString()));

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines()).singleElement().asString().contains("letter.txt");
        assertThat(letter).hasContent("Dear Grace, how are you?");
    }
}
