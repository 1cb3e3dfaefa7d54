package libreta.storage;

import static libreta.storage.Samples.ANA;
import static libreta.storage.Samples.NOON;
import static libreta.storage.Samples.TALK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import libreta.contacts.Journal;
import libreta.contacts.Operation;
import libreta.contacts.Operation.State;
import libreta.contacts.OperationId;
import libreta.contacts.ProposalId;
import libreta.contacts.ProposalState;
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
    void approve_two_proposals() {
        database.conversations().open(TALK, ANA, NOON);
        for (String id : new String[] {"p1", "p2"}) {
            database.proposals().add(Samples.update(id, TALK));
            database.proposals().decide(new ProposalId(id), ProposalState.APPROVED, "{}");
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_confirmed_operation_is_kept_as_it_is() {
        journal.confirmed(FIRST);

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
        journal.confirmed(FIRST);
        Operation again = new Operation(
                new OperationId("another"),
                FIRST.proposal(),
                TALK,
                ANA,
                Operation.Kind.UPDATE,
                "51",
                Map.of(),
                Map.of("phone", "1"),
                Map.of(),
                State.CONFIRMED,
                "",
                NOON);

        assertThatThrownBy(() -> journal.confirmed(again))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("proposal p1 has an operation already; a proposal is carried out once");
        assertThat(journal.of(FIRST.proposal())).contains(FIRST);
    }

    @Test
    void one_that_is_sent_is_unfinished_until_it_has_ended() {
        journal.confirmed(FIRST);
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
        journal.confirmed(FIRST);
        journal.confirmed(older);

        assertThat(journal.unfinished()).containsExactly(older, FIRST);
    }

    @Test
    void the_first_end_stays() {
        journal.confirmed(FIRST);
        Operation done = FIRST.ended(State.DONE, "51", Map.of("phone", "1"), "");
        journal.ended(done, NOON);

        journal.ended(FIRST.ended(State.FAILED, "", Map.of(), "too late"), NOON);

        assertThat(journal.of(FIRST.proposal())).contains(done);
    }

    @Test
    void what_was_unknown_may_become_known() {
        journal.confirmed(FIRST);
        journal.ended(FIRST.ended(State.UNKNOWN, "", Map.of(), "HubSpot did not answer"), NOON);
        Operation done = FIRST.ended(State.DONE, "51", Map.of("phone", "1"), "");

        journal.ended(done, NOON);

        assertThat(journal.of(FIRST.proposal())).contains(done);
    }

    @Test
    void one_that_has_ended_must_not_be_sent_again() {
        journal.confirmed(FIRST);
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
        assertThatThrownBy(() -> journal.confirmed(FIRST.ended(State.DONE, "51", Map.of(), "")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> journal.ended(FIRST, NOON)).isInstanceOf(IllegalArgumentException.class);
    }
}
