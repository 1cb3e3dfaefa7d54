package libreta.storage;

import static libreta.storage.Samples.ADA;
import static libreta.storage.Samples.ANA;
import static libreta.storage.Samples.NOON;
import static libreta.storage.Samples.TALK;
import static libreta.storage.Samples.TURN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import libreta.contacts.AuditEntry;
import libreta.contacts.AuditEvent;
import libreta.contacts.AuditFact;
import libreta.contacts.AuditVerdict.Broken;
import libreta.contacts.AuditVerdict.Whole;
import libreta.contacts.Operation;
import libreta.contacts.PersonalData.Forgotten;
import libreta.contacts.Proposal;
import libreta.contacts.ProposalId;
import libreta.contacts.ProposalState;
import libreta.contacts.SeenContacts.Seen;
import libreta.conversation.ConversationId;
import libreta.conversation.ConversationTitle;
import libreta.conversation.Message;
import libreta.conversation.Message.Decision;
import libreta.conversation.Message.FromAssistant;
import libreta.conversation.Message.FromPerson;
import libreta.conversation.Message.FromTool;
import libreta.conversation.Task;
import libreta.conversation.ToolCall;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ada Lovelace, ada@acme.example, contact 51 of a sandbox, is forgotten; whoever else was spoken of is not. */
@OnEachEngine
class ForgettingTest {
    private static final ConversationId OTHER_TALK = new ConversationId("talk-2");
    private static final Message ABOUT_BOB =
            new FromPerson("o1", "Find bob@acme.example, ask Ada or lady-ada@acme.example");

    private final Path folder;
    private final String url;
    private final Database database;

    ForgettingTest(Engine engine, @TempDir Path folder) {
        this.folder = folder;
        url = engine.fresh(folder);
        database = Database.open(url, () -> NOON);
        database.conversations().open(TALK, ANA, NOON);
        database.conversations().open(OTHER_TALK, ANA, NOON);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void say(ConversationId talk, Message... messages) {
        database.conversations().append(talk, TURN, List.of(messages), NOON);
    }

    /** Found, changed, spoken of in every way that there is; and beside it somebody else. */
    private void everything_about_ada() {
        say(
                TALK,
                new FromPerson("m1", "Who is ADA@acme.example?"),
                new FromAssistant(
                        "m2",
                        "",
                        List.of(new ToolCall("c1", "search_contacts", "{\"id\":\"51\",\"jobtitle\":\"CTO\"}"))),
                new FromTool(
                        "m3",
                        "c1",
                        "{\"contacts\":[{\"id\":\"51\",\"properties\":{\"email\":\"ada@acme.example\","
                                + "\"firstname\":\"Ada\",\"lastname\":\"Lovelace\",\"phone\":\"+442079460958\"}}],\"total\":1}"),
                new FromAssistant("m4", "That is Ada Lovelace, 020 7946 0958."),
                new FromPerson("m5", "call ádà lovelace, [her](https://app.hubspot.com/contacts/1/record/0-1/51)"),
                new Decision("m6", "yes, lovelace, ada"),
                new FromPerson("m7", "Thanks"));
        database.seenContacts().see(TALK, List.of(Seen.of(ADA)), NOON);
        database.conversations()
                .setTask(TALK, new Task(Task.Kind.UPDATE, Map.of("email", "ada@acme.example", "phone", "1")));
        database.proposals().add(Samples.update("p1", TALK));
        Operation operation = Samples.operation("p1", NOON);
        database.journal().confirmed(operation, "{\"approved\":true}");
        database.journal().sent(operation.id(), NOON);
        database.journal()
                .ended(operation.ended(Operation.State.DONE, "51", Map.of("phone", "1"), "Ada Lovelace"), NOON);

        say(OTHER_TALK, ABOUT_BOB);
        database.proposals().add(bob());
        database.proposals().decide(new ProposalId("p2"), ProposalState.REJECTED, "{\"approved\":false}");
    }

    private static Proposal bob() {
        Proposal creation = Samples.creation("p2", OTHER_TALK);
        return new Proposal(
                creation.id(),
                OTHER_TALK,
                creation.toolCallId(),
                creation.target(),
                creation.changes(),
                List.of(),
                NOON,
                creation.expiresAt());
    }

    @Test
    void no_trace_of_her_is_left_and_the_chain_is_whole() throws Exception {
        everything_about_ada();
        assertThat(everyText()).contains("ada@acme.example").contains("lovelace");

        Forgotten forgotten = database.personalData().forget("Ada@Acme.example");

        assertThat(forgotten).isEqualTo(new Forgotten(1, 6, 1, 1, 1, 5, 0));
        assertThat(everyText().replace("lady-ada@acme.example", ""))
                .doesNotContain("ada@acme.example", "lovelace", "7946", "\"51\"", "0-1/51", "cto");
        assertThat(database.auditLog().verify(List.of()))
                .isInstanceOfSatisfying(
                        Whole.class, whole -> assertThat(whole.erased()).isEqualTo(5));
    }

    @Test
    void the_bytes_of_the_file_hold_nothing_either() throws Exception {
        everything_about_ada();
        if (!url.startsWith("jdbc:sqlite:")) {
            return;
        }
        database.personalData().forget("ada@acme.example");

        assertThat(bytes().replace("lady-ada@acme.example", "")).doesNotContain("ada@acme.example", "Lovelace");
        assertThat(bytes()).contains("bob@acme.example");
    }

    @Test
    void the_conversation_can_still_be_read_and_goes_on() {
        everything_about_ada();

        database.personalData().forget("ada@acme.example");

        assertThat(database.conversations().messages(TALK))
                .containsExactly(
                        new FromPerson("m1", "[forgotten]"),
                        new FromAssistant("m2", "", List.of(new ToolCall("c1", "search_contacts", "{}"))),
                        new FromTool("m3", "c1", "{\"forgotten\":true}"),
                        new FromAssistant("m4", "[forgotten]"),
                        new FromPerson("m5", "[forgotten]"),
                        new Decision("m6", "[forgotten]"),
                        new FromPerson("m7", "Thanks"));
        assertThat(database.conversations().of(ANA))
                .extracting(ConversationTitle::text)
                .contains("[forgotten]");
        assertThat(database.conversations().find(TALK).orElseThrow().task())
                .isEqualTo(new Task(Task.Kind.UPDATE, Map.of()));
        assertThat(database.seenContacts().seen(TALK, 9)).isEmpty();
        assertThat(database.proposals().find(new ProposalId("p1")).orElseThrow().state())
                .isEqualTo(ProposalState.APPROVED);
        assertThat(database.journal().of(new ProposalId("p1")).orElseThrow().wanted())
                .isEmpty();
        say(TALK, new FromPerson("m8", "And now?"));
        assertThat(database.conversations().messages(TALK)).hasSize(8);
    }

    @Test
    void others_are_left_as_they_are_and_so_is_a_first_name_or_a_longer_address() {
        everything_about_ada();

        database.personalData().forget("ada@acme.example");

        assertThat(database.conversations().messages(OTHER_TALK)).containsExactly(ABOUT_BOB);
        assertThat(database.proposals().find(new ProposalId("p2")).orElseThrow().proposal())
                .isEqualTo(bob());
        assertThat(entries().stream().filter(entry -> entry.proposal().equals("p2")))
                .hasSize(2)
                .noneMatch(AuditEntry::erased);
    }

    @Test
    void the_log_says_which_entries_were_erased_and_nothing_of_whom() {
        everything_about_ada();

        database.personalData().forget("ada@acme.example");

        AuditEntry last = entries().getLast();
        assertThat(last.event()).isEqualTo(AuditEvent.FORGOTTEN);
        assertThat(last.detail().facts())
                .isEqualTo(Map.of(
                        AuditFact.ERASED, "1,2,3,4,5", AuditFact.NOTE, "5 details erased here, 9 rows elsewhere"));
    }

    @Test
    void a_proposal_about_her_that_waits_is_set_aside() {
        database.proposals().add(Samples.update("p1", TALK));

        database.personalData().forget("ada@acme.example");

        assertThat(database.proposals().waiting(TALK)).isEmpty();
        assertThat(database.proposals().find(new ProposalId("p1")).orElseThrow().state())
                .isEqualTo(ProposalState.SET_ASIDE);
        database.proposals().add(Samples.update("p2", TALK));
        assertThat(database.auditLog().verify(List.of())).isInstanceOf(Whole.class);
    }

    @Test
    void a_write_under_way_keeps_what_it_needs_and_is_forgotten_by_a_second_call() throws Exception {
        database.proposals().add(Samples.update("p1", TALK));
        Operation operation = Samples.operation("p1", NOON);
        database.journal().confirmed(operation, "{}");

        assertThat(database.personalData().forget("ada@acme.example").underWay())
                .isEqualTo(1);
        assertThat(database.journal().unfinished()).containsExactly(operation);

        database.journal().ended(operation.ended(Operation.State.DONE, "51", Map.of("phone", "1"), ""), NOON);
        database.personalData().forget("ada@acme.example");
        assertThat(everyText()).doesNotContain("ada@acme.example", "lovelace", "7946");
        assertThat(database.auditLog().verify(List.of())).isInstanceOf(Whole.class);
    }

    @Test
    void somebody_who_is_not_there_leaves_no_entry() {
        say(OTHER_TALK, ABOUT_BOB);

        assertThat(database.personalData().forget("eve@acme.example")).isEqualTo(new Forgotten(0, 0, 0, 0, 0, 0, 0));
        assertThat(database.auditLog().head().seq()).isZero();
    }

    @Test
    void what_was_erased_cannot_be_put_back_differently() throws SQLException {
        everything_about_ada();
        database.personalData().forget("ada@acme.example");

        Engine engine = url.startsWith("jdbc:sqlite:") ? Engine.SQLITE : Engine.POSTGRES;
        engine.withoutTriggers(
                url, "update audit_detail set salt = 'x', body = '{\"facts\":{},\"changes\":[]}' where seq = 3");

        assertThat(database.auditLog().verify(List.of()))
                .isInstanceOfSatisfying(
                        Broken.class, broken -> assertThat(broken.seq()).isEqualTo(3));
    }

    private List<AuditEntry> entries() {
        List<AuditEntry> entries = new ArrayList<>();
        database.auditLog().read(NOON, NOON.plusSeconds(1), entries::add);
        return entries;
    }

    /** Every value of every table, in small letters, without hashes and salts: any four digits can stand in those by chance. */
    private String everyText() throws SQLException {
        StringBuilder text = new StringBuilder();
        try (Connection connection = DriverManager.getConnection(url)) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows =
                    connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
                while (rows.next()) {
                    tables.add(rows.getString("TABLE_NAME"));
                }
            }
            for (String table : tables) {
                try (ResultSet rows = connection.createStatement().executeQuery("select * from " + table)) {
                    while (rows.next()) {
                        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                            text.append(rows.getString(column)).append('\n');
                        }
                    }
                }
            }
        }
        return text.toString().toLowerCase(Locale.ROOT).replaceAll("\\b[0-9a-f]{32,64}\\b", "");
    }

    private String bytes() throws IOException {
        StringBuilder bytes = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                bytes.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return bytes.toString();
    }
}
