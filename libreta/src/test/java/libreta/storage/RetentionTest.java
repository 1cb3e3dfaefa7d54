package libreta.storage;

import static libreta.storage.Samples.ADA;
import static libreta.storage.Samples.ANA;
import static libreta.storage.Samples.NOON;
import static libreta.storage.Samples.TALK;
import static libreta.storage.Samples.TURN;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import libreta.contacts.AuditVerdict.Whole;
import libreta.contacts.Operation;
import libreta.contacts.ProposalId;
import libreta.contacts.SeenContacts.Seen;
import libreta.conversation.ConversationId;
import libreta.conversation.Message.FromPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Conversations in which nothing was said since a time. */
@OnEachEngine
class RetentionTest {
    private final Database database;

    RetentionTest(Engine engine, @TempDir Path folder) {
        database = Database.open(engine.fresh(folder));
        database.conversations().open(TALK, ANA, NOON);
        database.conversations().append(TALK, TURN, List.of(new FromPerson("m1", "hola")), NOON.plusSeconds(60));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Operation operation() {
        database.proposals().add(Samples.update("p1", TALK));
        Operation operation = Samples.operation("p1", NOON);
        database.journal().confirmed(operation, "{}");
        return operation;
    }

    @Test
    void they_are_deleted_with_all_that_belongs_to_them_and_the_log_stays() {
        database.seenContacts().see(TALK, List.of(Seen.of(ADA)), NOON);
        Operation operation = operation();
        database.journal().ended(operation.ended(Operation.State.DONE, "51", Map.of(), ""), NOON);
        database.proposals().add(Samples.creation("p2", TALK));
        long entries = database.auditLog().head().seq();

        assertThat(database.personalData().deleteConversations(NOON.plusSeconds(61)))
                .isEqualTo(1);

        assertThat(database.conversations().find(TALK)).isEmpty();
        assertThat(database.conversations().messages(TALK)).isEmpty();
        assertThat(database.conversations().of(ANA)).isEmpty();
        assertThat(database.seenContacts().seen(TALK, 9)).isEmpty();
        assertThat(database.proposals().find(new ProposalId("p1"))).isEmpty();
        assertThat(database.journal().of(new ProposalId("p1"))).isEmpty();
        assertThat(database.auditLog().head().seq()).isEqualTo(entries);
        assertThat(database.auditLog().verify(List.of())).isInstanceOf(Whole.class);
    }

    @Test
    void what_was_said_last_counts() {
        assertThat(database.personalData().deleteConversations(NOON.plusSeconds(60)))
                .isZero();
        assertThat(database.conversations().messages(TALK)).hasSize(1);
    }

    @Test
    void one_with_a_write_under_way_stays() {
        Operation operation = operation();

        assertThat(database.personalData().deleteConversations(NOON.plusSeconds(90)))
                .isZero();

        database.journal().ended(operation.ended(Operation.State.FAILED, "", Map.of(), ""), NOON);
        assertThat(database.personalData().deleteConversations(NOON.plusSeconds(90)))
                .isEqualTo(1);
    }

    @Test
    void more_than_a_page_of_them_goes_at_once() {
        for (int number = 0; number < 205; number++) {
            database.conversations().open(new ConversationId("old-" + number), ANA, NOON);
        }
        database.conversations().open(new ConversationId("new"), ANA, NOON.plusSeconds(90));

        assertThat(database.personalData().deleteConversations(NOON.plusSeconds(61)))
                .isEqualTo(206);
        assertThat(database.conversations().find(new ConversationId("new"))).isPresent();
    }
}
