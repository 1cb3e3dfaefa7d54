package sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sandbox as a process: what it says, how it ends, and what is left after it was killed. */
final class StartTest {
    private static final String CONTACTS = "/crm/v3/objects/contacts";

    @TempDir
    private Path folder;

    private record Ended(int status, String out, String err) {}

    /** A running one, and the last line of its greeting. */
    private record Running(Process process, String ready, Http http) implements AutoCloseable {
        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        @Override
        public void close() {
            http.close();
            process.destroyForcibly();
        }
    }

    private Process process(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "sandbox.Sandbox"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    private Ended run(String... arguments) throws Exception {
        Process process = process(arguments);
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return new Ended(
                    process.exitValue(),
                    process.inputReader().readAllAsString(),
                    Files.readString(folder.resolve("err")));
        } finally {
            process.destroyForcibly();
        }
    }

    private Running start(String... arguments) throws IOException {
        Process process = process(arguments);
        String line = "";
        while (line != null && !line.startsWith("The sandbox is at ")) {
            line = process.inputReader().readLine();
        }
        assertThat(line).as(Files.readString(folder.resolve("err"))).isNotNull();
        URI base = URI.create(line.replaceAll(".*(http://localhost:\\d+).*", "$1"));
        return new Running(process, line, new Http(base, Http.EVERYTHING));
    }

    @Test
    void it_says_where_it_is_how_many_contacts_it_holds_and_where_they_are_kept() throws Exception {
        try (Running sandbox = start("--port", "0", "--empty", "--data", "account.db")) {
            assertThat(sandbox.ready())
                    .matches("The sandbox is at http://localhost:\\d+ with 0 contacts, kept in .*/account\\.db");
            sandbox.process().destroy();
            assertThat(sandbox.process().waitFor()).isEqualTo(128 + 15);
            assertThat(Files.readString(folder.resolve("err"))).isEmpty();
        }
        try (Running sandbox = start("--port", "0")) {
            assertThat(sandbox.ready())
                    .matches("The sandbox is at http://localhost:\\d+ with 6\\d contacts, kept in memory");
        }
    }

    @Test
    void help_goes_to_the_output_and_is_no_failure() throws Exception {
        assertThat(run("--help")).isEqualTo(new Ended(0, Arguments.USAGE + "\n", ""));
    }

    @Test
    void a_wrong_option_ends_it_with_one_line_and_status_2() throws Exception {
        assertThat(run("--prot", "1"))
                .isEqualTo(new Ended(2, "", "There is no option --prot; --help shows those there are\n"));
    }

    @Test
    void a_port_that_is_taken_ends_it_with_one_line_and_status_1_before_anything_is_kept() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(run("--port", String.valueOf(other.getLocalPort()), "--data", "account.db"))
                    .isEqualTo(new Ended(
                            1,
                            "",
                            "The sandbox cannot listen on 127.0.0.1:%d; stop what listens there, or choose another port%n"
                                    .formatted(other.getLocalPort())));
            assertThat(folder.resolve("account.db")).doesNotExist();
        }
    }

    @Test
    void a_file_with_mistakes_ends_it_with_a_report_and_status_1_and_nothing_is_kept() throws Exception {
        Files.writeString(folder.resolve("people.csv"), "email,Shoe size\nana@acme.example,38\nno address,40\n");

        Ended ended = run("--port", "0", "--data", "account.db", "--load", "people.csv");

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("people.csv", "Shoe size", "line 3").doesNotContain("\tat ");
        assertThat(folder.resolve("account.db")).doesNotExist();
    }

    @Test
    void what_was_answered_is_there_again_after_a_kill() throws Exception {
        String id;
        try (Running sandbox = start("--port", "0", "--empty", "--data", "account.db")) {
            id = sandbox.http()
                    .post(CONTACTS, "{\"properties\":{\"email\":\"ana@acme.example\",\"firstname\":\"Ana\"}}")
                    .text("/id");
            assertThat(sandbox.http()
                            .patch(CONTACTS + "/" + id, "{\"properties\":{\"city\":\"Gijón\"}}")
                            .status())
                    .isEqualTo(200);
            sandbox.kill();
        }
        try (Running again = start("--port", "0", "--data", "account.db")) {
            assertThat(again.ready()).contains("with 1 contact, ");
            assertThat(again.http()
                            .get(CONTACTS + "/ana%40acme.example?idProperty=email&properties=city")
                            .text("/properties/city"))
                    .isEqualTo("Gijón");
            assertThat(again.http()
                            .post(CONTACTS, "{\"properties\":{\"firstname\":\"Luis\"}}")
                            .text("/id"))
                    .isEqualTo(Long.toString(Long.parseLong(id) + 1));
        }
    }

    @Test
    void a_file_that_another_process_has_is_left_alone_and_said() throws Exception {
        try (Running sandbox = start("--port", "0", "--data", "account.db")) {
            byte[] before = Files.readAllBytes(folder.resolve("account.db"));

            Ended second = run("--port", "0", "--data", "account.db");

            assertThat(second.status()).isEqualTo(1);
            assertThat(second.err())
                    .isEqualTo(folder.resolve("account.db")
                            + " is in use by another process; stop that one, or name another file\n");
            assertThat(Files.readAllBytes(folder.resolve("account.db"))).isEqualTo(before);
            assertThat(sandbox.http().get(CONTACTS).status()).isEqualTo(200);
        }
    }

    @Test
    void it_outlives_a_port_that_was_closed_for_a_while() throws Exception {
        try (Running sandbox = start("--port", "0", "--empty")) {
            String id = sandbox.http()
                    .post(CONTACTS, "{\"properties\":{\"firstname\":\"Grace\"}}")
                    .text("/id");
            sandbox.http()
                    .put(
                            "/sandbox/faults",
                            "{\"faults\":[{\"target\":\"hubspot\",\"kind\":\"refuse\",\"millis\":300}]}");

            awaitAnswer(sandbox, CONTACTS + "/" + id, false);
            awaitAnswer(sandbox, CONTACTS + "/" + id, true);

            assertThat(sandbox.process().isAlive()).isTrue();
        }
    }

    /** Asks until there is an answer, or none, for as long as the process lives. */
    private static void awaitAnswer(Running sandbox, String path, boolean wanted) {
        boolean answered = !wanted;
        while (answered != wanted) {
            try (Http http = new Http(sandbox.http().base(), Http.EVERYTHING)) {
                answered = http.get(path).status() == 200;
            } catch (UncheckedIOException refused) {
                answered = false;
                assertThat(sandbox.process().isAlive()).isTrue();
            }
        }
    }
}
