package libreta.storage;

import static libreta.storage.Samples.ADA;
import static libreta.storage.Samples.ANA;
import static libreta.storage.Samples.NOON;
import static libreta.storage.Samples.TALK;
import static libreta.storage.Samples.TURN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import libreta.contacts.Operation;
import libreta.contacts.ProposalId;
import libreta.contacts.ProposalState;
import libreta.contacts.SeenContacts.Seen;
import libreta.conversation.Message;
import libreta.conversation.Message.FromPerson;
import libreta.conversation.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEachEngine
class DatabaseTest {
    private final String url;

    DatabaseTest(Engine engine, @TempDir Path folder) {
        url = engine.empty(folder);
    }

    @Test
    void everything_is_there_after_a_restart() {
        List<Message> said = List.of(new FromPerson("m1", "hola"));
        Task task = new Task(Task.Kind.UPDATE, Map.of("phone", "+1"));
        Operation sent = Samples.operation("p1", NOON);
        try (Database database = Database.open(url)) {
            database.conversations().open(TALK, ANA, NOON);
            database.conversations().append(TALK, TURN, said, NOON);
            database.conversations().setTask(TALK, task);
            database.seenContacts().see(TALK, List.of(Seen.of(ADA)), NOON);
            database.proposals().add(Samples.update("p1", TALK));
            database.journal().confirmed(sent, "yes");
            database.proposals().add(Samples.creation("p2", TALK));
        }

        try (Database database = Database.open(url)) {
            assertThat(database.conversations().find(TALK).orElseThrow().task()).isEqualTo(task);
            assertThat(database.conversations().messages(TALK)).isEqualTo(said);
            assertThat(database.seenContacts().seen(TALK, 9)).containsExactly(Seen.of(ADA));
            assertThat(database.proposals()
                            .find(new ProposalId("p1"))
                            .orElseThrow()
                            .state())
                    .isEqualTo(ProposalState.APPROVED);
            assertThat(database.proposals().waiting(TALK)).contains(Samples.creation("p2", TALK));
            assertThat(database.journal().unfinished()).containsExactly(sent);
        }
    }

    @Test
    void tables_of_a_newer_libreta_are_left_alone() throws SQLException {
        Database.open(url).close();
        execute("update flyway_schema_history set version = '999'");

        assertThatThrownBy(() -> Database.open(url))
                .isInstanceOf(DatabaseFailed.class)
                .hasMessageContaining(
                        "newer Libreta (its tables are at version 999, this one knows " + Migrations.NEWEST)
                .hasMessageContaining("start the newer one");
    }

    @Test
    void tables_of_somebody_else_are_left_alone() throws SQLException {
        execute("create table conversation (id integer)");

        assertThatThrownBy(() -> Database.open(url))
                .isInstanceOf(DatabaseFailed.class)
                .hasMessageContaining("could not be brought to version " + Migrations.NEWEST);
    }

    @Test
    void the_schema_itself_forbids_a_second_waiting_proposal() {
        try (Database database = Database.open(url)) {
            database.conversations().open(TALK, ANA, NOON);
            database.proposals().add(Samples.creation("p1", TALK));

            assertThatThrownBy(() -> execute("insert into proposal select 'p2', conversation, tool_call_id, body,"
                            + " made_at, expires_at, state, answer from proposal"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void a_running_database_passes_the_check_and_a_closed_one_says_so() {
        Database database = Database.open(url);
        assertThatCode(database::check).doesNotThrowAnyException();

        database.close();

        assertThatThrownBy(database::check)
                .isInstanceOf(DatabaseFailed.class)
                .hasMessage("The database is closed: Libreta is stopping");
        assertThatThrownBy(() -> database.conversations().find(TALK)).isInstanceOf(DatabaseFailed.class);
    }

    @Test
    void an_interrupted_turn_still_writes_what_it_has_to_and_stays_interrupted() {
        try (Database database = Database.open(url)) {
            database.conversations().open(TALK, ANA, NOON);

            Thread.currentThread().interrupt();
            database.conversations().append(TALK, TURN, List.of(new FromPerson("m1", "hola")), NOON);

            assertThat(database.conversations().messages(TALK)).hasSize(1);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void the_place_is_told_without_a_password() {
        try (Database database = Database.open(url)) {
            assertThat(database.place()).doesNotContain("?", "user", "password").contains("libreta");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
