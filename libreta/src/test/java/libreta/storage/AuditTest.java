package libreta.storage;

import static libreta.storage.Samples.ANA;
import static libreta.storage.Samples.NOON;
import static libreta.storage.Samples.TALK;
import static libreta.storage.Samples.TURN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import libreta.contacts.AuditChange;
import libreta.contacts.AuditEntry;
import libreta.contacts.AuditEvent;
import libreta.contacts.AuditFact;
import libreta.contacts.AuditVerdict.Whole;
import libreta.contacts.Operation;
import libreta.contacts.OperationId;
import libreta.contacts.ProposalId;
import libreta.contacts.ProposalState;
import libreta.conversation.ConversationId;
import libreta.conversation.Message.FromPerson;
import libreta.conversation.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the audit log records, and that it only grows. */
@OnEachEngine
class AuditTest {
    private final String url;
    private final Database database;

    AuditTest(Engine engine, @TempDir Path folder) {
        url = engine.fresh(folder);
        database = Database.open(url, () -> NOON);
        database.conversations().open(TALK, ANA, NOON);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private List<AuditEntry> entries() {
        List<AuditEntry> entries = new ArrayList<>();
        database.auditLog().read(Instant.EPOCH, NOON.plusSeconds(1), entries::add);
        return entries;
    }

    private void carryOut() {
        database.conversations().append(TALK, TURN, List.of(new FromPerson("m1", "Drop her last name")), NOON);
        database.proposals().add(Samples.update("p1", TALK));
        Operation operation = Samples.operation("p1", NOON);
        database.journal().confirmed(operation, "{\"approved\":true}");
        database.journal().sent(operation.id(), NOON);
        database.journal()
                .ended(operation.ended(Operation.State.DONE, "51", Map.of("phone", "+44 20"), "found out"), NOON);
    }

    @Test
    void a_write_is_recorded_from_the_words_that_led_to_it_to_what_hubspot_stored() {
        carryOut();

        List<AuditEntry> entries = entries();
        assertThat(entries)
                .extracting(AuditEntry::event)
                .containsExactly(
                        AuditEvent.PROPOSED,
                        AuditEvent.DECIDED,
                        AuditEvent.CONFIRMED,
                        AuditEvent.SENT,
                        AuditEvent.DONE);
        assertThat(entries).extracting(AuditEntry::seq).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(entries).extracting(AuditEntry::at).containsOnly(NOON);
        assertThat(entries).extracting(AuditEntry::proposal).containsOnly("p1");
        assertThat(entries).extracting(AuditEntry::operation).containsExactly("", "", "op-p1", "op-p1", "op-p1");
        assertThat(entries)
                .allSatisfy(entry -> assertThat(entry.detail().facts())
                        .containsEntry(AuditFact.PERSON, "ana")
                        .containsEntry(AuditFact.CONVERSATION, TALK.value())
                        .containsEntry(AuditFact.CONTACT, "51"));
        assertThat(entries.get(0).detail().facts())
                .containsEntry(AuditFact.ASKED, "Drop her last name")
                .containsEntry(AuditFact.KIND, "update")
                .containsEntry(AuditFact.EMAIL, "ada@acme.example");
        assertThat(entries.get(0).detail().changes())
                .containsExactly(new AuditChange("lastname", "Lovelace", "", "not_said", ""));
        assertThat(entries.get(1).detail().facts())
                .containsEntry(AuditFact.DECISION, "approved")
                .containsEntry(AuditFact.ANSWER, "{\"approved\":true}");
        assertThat(entries.get(3).detail().changes())
                .containsExactly(new AuditChange("phone", "", "+442079460958", "", ""));
        assertThat(entries.get(4).detail().facts()).containsEntry(AuditFact.NOTE, "found out");
        assertThat(entries.get(4).detail().changes())
                .containsExactly(new AuditChange("phone", "", "+442079460958", "", "+44 20"));
    }

    @Test
    void an_undo_says_who_asked_for_it_in_every_entry_and_nothing_that_somebody_else_had_typed() {
        carryOut();
        Operation undo = undoBy(new PersonId("command-line"), "u1");

        List<AuditEntry> entries = entries().subList(5, entries().size());
        assertThat(entries)
                .extracting(AuditEntry::event, AuditEntry::operation)
                .containsExactly(
                        tuple(AuditEvent.PROPOSED, ""),
                        tuple(AuditEvent.DECIDED, ""),
                        tuple(AuditEvent.CONFIRMED, undo.id().value()),
                        tuple(AuditEvent.SENT, undo.id().value()),
                        tuple(AuditEvent.DONE, undo.id().value()),
                        tuple(AuditEvent.UNDONE, "op-p1"));
        assertThat(entries)
                .allSatisfy(entry -> assertThat(entry.detail().facts())
                        .containsEntry(AuditFact.PERSON, "command-line")
                        .doesNotContainKey(AuditFact.ASKED));
        assertThat(entries.get(1).detail().facts())
                .containsEntry(AuditFact.DECISION, "approved")
                .containsEntry(AuditFact.ANSWER, "undo op-p1");
    }

    @Test
    void an_undo_in_the_chat_says_what_was_typed() {
        carryOut();
        database.conversations().append(TALK, TURN, List.of(new FromPerson("m2", "undo")), NOON);
        undoBy(ANA, "u1");

        assertThat(entries().get(5).detail().facts())
                .containsEntry(AuditFact.PERSON, "ana")
                .containsEntry(AuditFact.ASKED, "undo");
    }

    private Operation undoBy(PersonId person, String name) {
        Operation first = database.journal().find(new OperationId("op-p1")).orElseThrow();
        Operation undo = Samples.undo(name, first, person);
        assertThat(database.journal().confirmed(Samples.decided(name), undo, "undo op-p1"))
                .isTrue();
        database.journal().sent(undo.id(), NOON);
        database.journal().ended(undo.ended(Operation.State.DONE, "51", Map.of("phone", ""), ""), NOON);
        return undo;
    }

    @Test
    void a_proposal_in_the_place_of_another_is_recorded_as_one_set_aside_and_one_proposed() {
        database.proposals().add(Samples.update("p1", TALK));

        database.proposals().replace(new ProposalId("p1"), Samples.update("p2", TALK), "{\"approved\":true}");
        database.proposals().replace(new ProposalId("p1"), Samples.update("p3", TALK), "{\"approved\":true}");

        assertThat(entries())
                .extracting(AuditEntry::event, AuditEntry::proposal)
                .containsExactly(
                        tuple(AuditEvent.PROPOSED, "p1"),
                        tuple(AuditEvent.DECIDED, "p1"),
                        tuple(AuditEvent.PROPOSED, "p2"));
        assertThat(entries().get(1).detail().facts())
                .containsEntry(AuditFact.DECISION, "set_aside")
                .containsEntry(AuditFact.ANSWER, "{\"approved\":true}");
        assertThat(database.auditLog().verify(List.of())).isInstanceOf(Whole.class);
    }

    @Test
    void what_is_refused_leaves_no_entry() {
        database.proposals().add(Samples.update("p1", TALK));

        assertThatThrownBy(() -> database.proposals().add(Samples.update("p2", TALK)))
                .isInstanceOf(IllegalStateException.class);
        database.proposals().decide(new ProposalId("p1"), ProposalState.REJECTED, "{}");
        assertThat(database.proposals().decide(new ProposalId("p1"), ProposalState.APPROVED, "{}"))
                .isFalse();

        assertThat(entries()).extracting(AuditEntry::event).containsExactly(AuditEvent.PROPOSED, AuditEvent.DECIDED);
    }

    @Test
    void only_the_time_that_is_asked_for_is_read() {
        database.proposals().add(Samples.update("p1", TALK));

        List<AuditEntry> entries = new ArrayList<>();
        database.auditLog().read(NOON.plusMillis(1), NOON.plusSeconds(9), entries::add);
        database.auditLog().read(NOON.minusSeconds(1), NOON, entries::add);
        assertThat(entries).isEmpty();
        database.auditLog().read(NOON, NOON.plusMillis(1), entries::add);
        assertThat(entries).hasSize(1);
    }

    @Test
    void many_at_once_through_two_processes_make_one_chain() throws Exception {
        int writes = 60;
        for (int number = 0; number < writes; number++) {
            database.conversations().open(new ConversationId("talk-of-" + number), ANA, NOON);
        }
        try (Database other = Database.open(url);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < writes; number++) {
                String id = "of-" + number;
                Database one = number % 2 == 0 ? database : other;
                threads.execute(() -> {
                    one.proposals().add(Samples.update(id, new ConversationId("talk-" + id)));
                    one.proposals().decide(new ProposalId(id), ProposalState.REJECTED, "{}");
                });
            }
        }

        assertThat(database.auditLog().head().seq()).isEqualTo(2L * writes);
        assertThat(database.auditLog().verify(List.of())).isInstanceOf(Whole.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set event = 'DECIDED' where seq = 1",
                "delete from audit_entry where seq = 5",
                "update audit_detail set body = '{}' where seq = 1",
                "update audit_detail set salt = '' where seq = 1",
                "delete from audit_detail where seq = 1",
                "update audit_head set seq = 4",
                "update audit_head set hash = 'x'",
                "delete from audit_head"
            })
    void the_database_itself_refuses_to_change_it(String statement) {
        carryOut();

        assertThatThrownBy(() -> execute(statement))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("the audit log is append-only");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
