package libreta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import libreta.commands.Commands;
import libreta.conversation.ConversationId;
import libreta.storage.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands, while Libreta runs on the same database and after it was stopped. */
final class OfficeTest {
    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private Optional<RunningHouse> running = Optional.empty();

    @BeforeEach
    void write_a_contact() {
        RunningHouse house = start();
        Visitor visitor = house.program();
        Run asked = visitor.say("t", "create contact Grace Hopper grace-o@navy.example");
        visitor.confirm("t", asked.interruptId());
    }

    private RunningHouse start() {
        RunningHouse house = new RunningHouse(folder, clock, "LIBRETA_AUDIT_HEAD", heads().toString());
        running = Optional.of(house);
        return house;
    }

    @AfterEach
    void stop() {
        running.ifPresent(RunningHouse::close);
        running = Optional.empty();
    }

    private Path heads() {
        return folder.resolve("heads.jsonl");
    }

    private int run(String... words) {
        out.reset();
        PrintStream both = new PrintStream(out, true, StandardCharsets.UTF_8);
        Settings settings = Settings.of(Map.of(
                "LIBRETA_DATABASE_URL",
                "jdbc:sqlite:" + folder.resolve("libreta.db"),
                "LIBRETA_AUDIT_HEAD",
                heads().toString(),
                "LIBRETA_SANDBOX_PORT",
                running.map(house -> String.valueOf(house.sandbox().getPort())).orElse("8081")));
        return Office.run(List.of(words), settings, clock, new Commands(both, both));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void the_log_is_checked_while_libreta_runs() {
        assertThat(run("audit", "verify")).isZero();
        assertThat(said())
                .matches(
                        "The audit log is whole: 5 entries, 0 of them erased, .*; the last has the hash [0-9a-f]{64}\n");
    }

    @Test
    void a_log_that_was_cut_off_is_found_by_what_the_second_place_saw_before_libreta_stopped() throws IOException {
        stop();
        assertThat(Files.readAllLines(heads())).last().asString().contains("\"seq\":5,");

        Files.writeString(heads(), "{\"seq\":9,\"hash\":\"" + "0".repeat(64) + "\"}\n");

        assertThat(run("audit", "verify")).isEqualTo(1);
        assertThat(said())
                .isEqualTo("The audit log was tampered with: entry 6 was removed, as were those up to 9, from the end:"
                        + " the second place has seen more\n");
    }

    @Test
    void the_log_is_exported_to_a_file_and_to_standard_output() throws IOException {
        Path csv = folder.resolve("log.csv");
        assertThat(run("audit", "export", "--format", "csv", "--output", csv.toString()))
                .isZero();
        assertThat(Files.readAllLines(csv).getFirst()).startsWith("number,at,event,operation,proposal,person,");
        assertThat(Files.readString(csv)).contains("grace-o@navy.example", "proposed", "decided", "done");

        assertThat(run("audit", "export", "--format", "jsonl", "--from", "2026-01-01"))
                .isZero();
        assertThat(said().lines()).hasSize(5).allMatch(line -> line.startsWith("{\"number\":"));
    }

    @Test
    void writes_are_listed_with_what_undoing_them_needs() {
        assertThat(run("audit", "list", "--email", "GRACE-o@navy.example")).isZero();
        assertThat(said().lines()).hasSize(2).last().asString().contains("create", "yes", "done: ", "email");

        assertThat(run("audit", "list", "--contact", "404040")).isZero();
        assertThat(said().lines()).hasSize(1);
    }

    @Test
    void a_write_is_undone_from_the_command_line_and_its_conversation_is_told() {
        run("audit", "list", "--email", "grace-o@navy.example");
        String operation = said().replaceAll("(?s).*([0-9a-f]{8}-[0-9a-f-]{27}).*", "$1");

        assertThat(run("undo", operation)).isZero();

        assertThat(said()).startsWith("Undone: contact ");
        assertThat(run("undo", operation)).isEqualTo(1);
        assertThat(said()).isEqualTo("That write has been undone already.\n");
        assertThat(running.orElseThrow().program().open("t").answer().body()).contains("Undone: **Grace Hopper**");
        assertThat(run("audit", "verify")).isZero();
    }

    @Test
    void what_the_command_line_took_back_is_nobody_elses_in_the_log() {
        run("audit", "list", "--email", "grace-o@navy.example");
        run("undo", said().replaceAll("(?s).*([0-9a-f]{8}-[0-9a-f-]{27}).*", "$1"));

        run("audit", "export", "--format", "jsonl");

        assertThat(said().lines().skip(5))
                .hasSize(6)
                .allMatch(line -> line.contains("\"person\":\"command-line\""))
                .noneMatch(line -> line.contains("create contact Grace"));
    }

    @Test
    void a_person_is_forgotten_while_libreta_runs_and_the_chat_goes_on() {
        assertThat(run("forget", "grace-o@navy.example")).isZero();
        assertThat(said()).contains("5 entries of the audit log; contacts that were meant: 1");

        assertThat(running.orElseThrow().program().open("t").answer().body())
                .doesNotContain("grace-o")
                .contains("[forgotten]");
        assertThat(run("audit", "verify")).isZero();
        assertThat(said()).contains("6 entries, 5 of them erased");
        stop();
        assertThat(run("audit", "verify")).isZero();
        assertThat(said()).contains("as the second place says up to entry 6");
    }

    @Test
    void conversations_are_deleted_when_they_are_older_than_they_may_be() {
        stop();
        clock.forward(Duration.ofDays(89));
        start();
        assertThat(conversationAfterSweep()).isPositive();

        clock.forward(Duration.ofDays(2));
        start();
        assertThat(conversationAfterSweep()).isZero();
        assertThat(run("audit", "verify")).isZero();
        assertThat(said()).contains("5 entries");
    }

    /** How many messages are left when Libreta, closed again, has swept. */
    private long conversationAfterSweep() {
        stop();
        try (Database database = Database.open("jdbc:sqlite:" + folder.resolve("libreta.db"))) {
            return database.conversations().messages(new ConversationId("t")).size();
        }
    }
}
