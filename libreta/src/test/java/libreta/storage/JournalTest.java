package libreta.storage;

import static libreta.storage.Samples.ANA;
import static libreta.storage.Samples.NOON;
import static libreta.storage.Samples.TALK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import libreta.contacts.ContactId;
import libreta.contacts.Journal;
import libreta.contacts.Operation;
import libreta.contacts.Operation.State;
import libreta.contacts.OperationId;
import libreta.contacts.ProposalId;
import libreta.contacts.ProposalState;
import libreta.contacts.Proposals;
import libreta.conversation.ConversationId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEachEngine
class JournalTest {
    private static final Operation FIRST = Samples.operation("p1", NOON);

    private final Database database;
    private final Journal journal;

    JournalTest(Engine engine, @TempDir Path folder) {
        database = Database.open(engine.fresh(folder));
        journal = database.journal();
    }

    @BeforeEach
    void propose_two() {
        database.conversations().open(TALK, ANA, NOON);
        for (String id : new String[] {"p1", "p2"}) {
            ConversationId conversation = new ConversationId("talk-of-" + id);
            database.conversations().open(conversation, ANA, NOON);
            database.proposals().add(Samples.update(id, conversation));
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_confirmed_operation_is_kept_as_it_is() {
        journal.confirmed(FIRST, "{}");

        assertThat(journal.of(FIRST.proposal())).contains(FIRST);
        assertThat(journal.unfinished()).containsExactly(FIRST);
    }

    @Test
    void a_proposal_that_was_not_carried_out_has_no_operation() {
        assertThat(journal.of(FIRST.proposal())).isEmpty();
        assertThat(journal.unfinished()).isEmpty();
    }

    @Test
    void a_proposal_is_carried_out_once() {
        assertThat(journal.confirmed(FIRST, "yes")).isTrue();
        Operation again = Samples.operation("again", FIRST.proposal(), NOON);

        assertThat(journal.confirmed(again, "yes")).isFalse();
        assertThat(journal.of(FIRST.proposal())).contains(FIRST);
        assertThat(journal.find(again.id())).isEmpty();
    }

    @Test
    void the_decision_and_the_first_row_are_one() {
        journal.confirmed(FIRST, "yes");

        assertThat(database.proposals().find(FIRST.proposal()).orElseThrow())
                .extracting(Proposals.Decided::state, Proposals.Decided::answer)
                .containsExactly(ProposalState.APPROVED, "yes");
    }

    @Test
    void what_was_rejected_is_not_carried_out() {
        database.proposals().decide(FIRST.proposal(), ProposalState.REJECTED, "no");

        assertThat(journal.confirmed(FIRST, "yes")).isFalse();
        assertThat(journal.unfinished()).isEmpty();
    }

    @Test
    void an_undo_that_is_done_makes_what_it_undoes_undone() {
        done(FIRST);
        Operation undo = Samples.undo("u1", FIRST);

        assertThat(journal.confirmed(Samples.decided("u1"), undo, "undo")).isTrue();
        assertThat(journal.find(FIRST.id()).orElseThrow().state()).isEqualTo(State.DONE);
        done(undo);

        assertThat(journal.find(FIRST.id()).orElseThrow().state()).isEqualTo(State.UNDONE);
    }

    @Test
    void one_undo_at_a_time_and_another_only_after_it_failed() {
        done(FIRST);
        Operation undo = Samples.undo("u1", FIRST);
        journal.confirmed(Samples.decided("u1"), undo, "undo");

        assertThat(journal.confirmed(Samples.decided("u2"), Samples.undo("u2", FIRST), "undo"))
                .isFalse();
        assertThat(database.proposals().find(new ProposalId("u2"))).isEmpty();
        journal.ended(undo.ended(State.FAILED, "51", Map.of(), "refused"), NOON);

        assertThat(journal.confirmed(Samples.decided("u3"), Samples.undo("u3", FIRST), "undo"))
                .isTrue();
    }

    @Test
    void what_was_written_lately_is_known_the_newest_first() {
        done(FIRST);
        journal.confirmed(Samples.operation("p2", NOON.plusSeconds(1)), "yes");
        journal.sent(new OperationId("op-p2"), NOON.plusSeconds(1));

        assertThat(journal.writtenSince(NOON.minusSeconds(1))).containsExactly(new ContactId("51"));
        assertThat(journal.writtenSince(NOON.plusSeconds(9))).containsExactly(new ContactId("51"));
        journal.ended(Samples.operation("p2", NOON).ended(State.FAILED, "51", Map.of(), "no"), NOON.plusSeconds(2));
        assertThat(journal.writtenSince(NOON.plusSeconds(9))).isEmpty();
    }

    @Test
    void an_end_is_untold_until_it_is_told() {
        journal.confirmed(FIRST, "yes");
        assertThat(journal.untold()).isEmpty();
        journal.told(FIRST.id(), State.SENT);
        assertThat(journal.toldOf(FIRST.id())).contains(State.SENT);

        Operation done = done(FIRST);

        assertThat(journal.untold()).containsExactly(done);
        journal.told(FIRST.id(), State.DONE);
        assertThat(journal.untold()).isEmpty();
        assertThat(journal.of(TALK)).containsExactly(done);
    }

    @Test
    void a_change_is_open_at_its_contact_until_it_has_ended() {
        Operation second = Samples.operation("p2", NOON.plusSeconds(1));
        journal.confirmed(second, "{}");
        journal.confirmed(FIRST, "{}");
        journal.sent(FIRST.id(), NOON);

        assertThat(journal.openOn(new ContactId("51")))
                .extracting(Operation::id)
                .containsExactly(FIRST.id(), second.id());
        assertThat(journal.openOn(new ContactId("52"))).isEmpty();

        journal.ended(FIRST.ended(State.UNKNOWN, "51", Map.of(), "nobody knows"), NOON);
        journal.ended(second.ended(State.FAILED, "51", Map.of(), "refused"), NOON);
        assertThat(journal.openOn(new ContactId("51"))).isEmpty();
    }

    @Test
    void what_was_written_to_a_contact_is_known_from_then_on_and_while_it_is_on_its_way() {
        ContactId contact = new ContactId("51");
        journal.confirmed(FIRST, "{}");
        assertThat(journal.writtenTo(contact, NOON)).isEmpty();
        journal.sent(FIRST.id(), NOON);
        assertThat(journal.writtenTo(contact, NOON.plusSeconds(60)))
                .extracting(Operation::id)
                .containsExactly(FIRST.id());

        journal.ended(FIRST.ended(State.DONE, "51", Map.of(), ""), NOON);
        assertThat(journal.writtenTo(contact, NOON)).extracting(Operation::id).containsExactly(FIRST.id());
        assertThat(journal.writtenTo(contact, NOON.plusMillis(1))).isEmpty();
    }

    @Test
    void it_is_sent_first_by_one_and_then_again_while_it_is_on_its_way() {
        journal.confirmed(FIRST, "{}");
        assertThatThrownBy(() -> journal.sentAgain(FIRST.id(), NOON)).isInstanceOf(IllegalStateException.class);

        assertThat(journal.sent(FIRST.id(), NOON)).isTrue();
        assertThat(journal.sent(FIRST.id(), NOON))
                .as("somebody else has sent it")
                .isFalse();
        journal.sentAgain(FIRST.id(), NOON);

        done(FIRST);
        assertThatThrownBy(() -> journal.sentAgain(FIRST.id(), NOON)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void of_a_conversation_the_open_and_the_untold_are_unsettled() {
        journal.confirmed(FIRST, "{}");
        assertThat(journal.unsettled(TALK)).extracting(Operation::id).containsExactly(FIRST.id());
        assertThat(journal.unsettled(new ConversationId("other"))).isEmpty();

        done(FIRST);
        assertThat(journal.unsettled(TALK)).extracting(Operation::id).containsExactly(FIRST.id());

        journal.told(FIRST.id(), State.DONE);
        assertThat(journal.toldOf(FIRST.id())).contains(State.DONE);
        assertThat(journal.unsettled(TALK)).isEmpty();
        assertThat(journal.openCreates(NOON)).as("no create").isEmpty();
    }

    private Operation done(Operation operation) {
        if (journal.find(operation.id()).isEmpty()) {
            journal.confirmed(operation, "yes");
        }
        Operation done = operation.ended(State.DONE, "51", Map.of("phone", "1"), "");
        journal.ended(done, NOON);
        return done;
    }

    @Test
    void one_that_is_sent_is_unfinished_until_it_has_ended() {
        journal.confirmed(FIRST, "{}");
        journal.sent(FIRST.id(), NOON.plusMillis(5));

        assertThat(journal.unfinished()).extracting(Operation::state).containsExactly(State.SENT);

        Operation done = FIRST.ended(State.DONE, "51", Map.of("phone", "+44 20 7946 0958"), "");
        journal.ended(done, NOON.plusMillis(9));

        assertThat(journal.unfinished()).isEmpty();
        assertThat(journal.of(FIRST.proposal())).contains(done);
    }

    @Test
    void the_oldest_unfinished_one_comes_first() {
        Operation older = Samples.operation("p2", NOON.minusSeconds(1));
        journal.confirmed(FIRST, "{}");
        journal.confirmed(older, "{}");

        assertThat(journal.unfinished()).containsExactly(older, FIRST);
    }

    @Test
    void the_first_end_stays() {
        journal.confirmed(FIRST, "{}");
        Operation done = FIRST.ended(State.DONE, "51", Map.of("phone", "1"), "");
        journal.ended(done, NOON);

        journal.ended(FIRST.ended(State.FAILED, "", Map.of(), "too late"), NOON);

        assertThat(journal.of(FIRST.proposal())).contains(done);
    }

    @Test
    void what_was_unknown_may_become_known() {
        journal.confirmed(FIRST, "{}");
        journal.ended(FIRST.ended(State.UNKNOWN, "", Map.of(), "HubSpot did not answer"), NOON);
        Operation done = FIRST.ended(State.DONE, "51", Map.of("phone", "1"), "");

        journal.ended(done, NOON);

        assertThat(journal.of(FIRST.proposal())).contains(done);
    }

    @Test
    void one_that_has_ended_must_not_be_sent_again() {
        journal.confirmed(FIRST, "{}");
        journal.ended(FIRST.ended(State.FAILED, "51", Map.of(), "refused"), NOON);

        assertThatThrownBy(() -> journal.sent(FIRST.id(), NOON))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("operation op-p1 is not in the journal or has ended; it must not be sent");
    }

    @Test
    void an_operation_that_is_not_in_the_journal_is_neither_sent_nor_ended() {
        assertThatThrownBy(() -> journal.sent(FIRST.id(), NOON)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> journal.ended(FIRST.ended(State.DONE, "51", Map.of(), ""), NOON))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("operation op-p1 is not in the journal");
    }

    @Test
    void an_operation_begins_confirmed_and_ends_in_an_end() {
        assertThatThrownBy(() -> journal.confirmed(FIRST.ended(State.DONE, "51", Map.of(), ""), "{}"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> journal.ended(FIRST, NOON)).isInstanceOf(IllegalArgumentException.class);
    }
}
