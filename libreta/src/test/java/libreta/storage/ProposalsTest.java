package libreta.storage;

import static libreta.storage.Samples.ANA;
import static libreta.storage.Samples.NOON;
import static libreta.storage.Samples.TALK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import libreta.contacts.Duplicate;
import libreta.contacts.Proposal;
import libreta.contacts.ProposalId;
import libreta.contacts.ProposalState;
import libreta.contacts.Proposals;
import libreta.contacts.Proposals.Decided;
import libreta.conversation.ConversationId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEachEngine
class ProposalsTest {
    private static final ProposalId P1 = new ProposalId("p1");

    private final Database database;
    private final Proposals proposals;

    ProposalsTest(Engine engine, @TempDir Path folder) {
        database = Database.open(engine.fresh(folder));
        proposals = database.proposals();
    }

    @BeforeEach
    void open() {
        database.conversations().open(TALK, ANA, NOON);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_proposal_to_create_waits_exactly_as_it_was_shown() {
        Proposal create = Samples.creation("p1", TALK);

        proposals.add(create);

        assertThat(proposals.waiting(TALK)).contains(create);
        assertThat(proposals.find(P1)).contains(new Decided(create, ProposalState.WAITING, ""));
    }

    @Test
    void a_duplicate_that_was_kept_before_there_were_grades_may_be_the_person() {
        String old = Json.write(WireProposal.of(Samples.creation("p1", TALK)))
                .replace(",\"grade\":\"THE_SAME\",\"matches\":[\"phone\",\"lastname\"]", "");

        assertThat(old).doesNotContain("grade").contains("\"duplicates\":[{\"id\":\"51\"");
        assertThat(Json.proposal(old).toDuplicates())
                .containsExactly(new Duplicate(Samples.ADA, Duplicate.Grade.PERHAPS, List.of()));
    }

    @Test
    void a_proposal_to_update_keeps_the_contact_as_it_was() {
        Proposal update = Samples.update("p1", TALK);

        proposals.add(update);

        assertThat(proposals.waiting(TALK)).contains(update);
    }

    @Test
    void a_second_one_in_the_same_conversation_has_to_wait_for_the_decision() {
        proposals.add(Samples.creation("p1", TALK));

        assertThatThrownBy(() -> proposals.add(Samples.update("p2", TALK)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a proposal waits already in conversation talk-1; decide it first");
        assertThat(proposals.find(new ProposalId("p2"))).isEmpty();

        proposals.decide(P1, ProposalState.SET_ASIDE, "{}");
        proposals.add(Samples.update("p2", TALK));

        assertThat(proposals.waiting(TALK).orElseThrow().id()).isEqualTo(new ProposalId("p2"));
    }

    @Test
    void other_conversations_have_their_own() {
        ConversationId other = new ConversationId("talk-2");
        database.conversations().open(other, ANA, NOON);

        proposals.add(Samples.creation("p1", TALK));
        proposals.add(Samples.creation("p2", other));

        assertThat(proposals.waiting(TALK)).contains(Samples.creation("p1", TALK));
        assertThat(proposals.waiting(other)).contains(Samples.creation("p2", other));
    }

    @Test
    void a_decided_one_waits_no_longer_and_keeps_its_answer() {
        proposals.add(Samples.creation("p1", TALK));

        boolean decided = proposals.decide(P1, ProposalState.APPROVED, "{\"approved\":true}");

        assertThat(decided).isTrue();
        assertThat(proposals.waiting(TALK)).isEmpty();
        assertThat(proposals.find(P1))
                .contains(new Decided(Samples.creation("p1", TALK), ProposalState.APPROVED, "{\"approved\":true}"));
    }

    @Test
    void a_second_decision_changes_nothing() {
        proposals.add(Samples.creation("p1", TALK));
        proposals.decide(P1, ProposalState.REJECTED, "first");

        boolean again = proposals.decide(P1, ProposalState.APPROVED, "second");

        assertThat(again).isFalse();
        assertThat(proposals.find(P1).orElseThrow().state()).isEqualTo(ProposalState.REJECTED);
        assertThat(proposals.find(P1).orElseThrow().answer()).isEqualTo("first");
    }

    @Test
    void a_fresh_one_takes_the_place_of_the_one_that_waits() {
        proposals.add(Samples.creation("p1", TALK));

        boolean replaced = proposals.replace(P1, Samples.update("p2", TALK), "yes");

        assertThat(replaced).isTrue();
        assertThat(proposals.find(P1))
                .contains(new Decided(Samples.creation("p1", TALK), ProposalState.SET_ASIDE, "yes"));
        assertThat(proposals.waiting(TALK)).contains(Samples.update("p2", TALK));
    }

    @Test
    void where_the_fresh_one_cannot_be_kept_the_other_one_waits_still() {
        proposals.add(Samples.creation("p1", TALK));
        Proposal unkept = Samples.update("p2", new ConversationId("unknown"));

        assertThatThrownBy(() -> proposals.replace(P1, unkept, "yes")).isInstanceOf(DatabaseFailed.class);

        assertThat(proposals.waiting(TALK)).contains(Samples.creation("p1", TALK));
    }

    @Test
    void nothing_takes_the_place_of_one_that_was_decided() {
        proposals.add(Samples.creation("p1", TALK));
        proposals.decide(P1, ProposalState.REJECTED, "first");

        boolean replaced = proposals.replace(P1, Samples.update("p2", TALK), "second");

        assertThat(replaced).isFalse();
        assertThat(proposals.waiting(TALK)).isEmpty();
        assertThat(proposals.find(new ProposalId("p2"))).isEmpty();
        assertThat(proposals.find(P1).orElseThrow().answer()).isEqualTo("first");
    }

    @Test
    void an_unknown_one_cannot_be_decided() {
        assertThat(proposals.decide(P1, ProposalState.APPROVED, "{}")).isFalse();
        assertThat(proposals.find(P1)).isEmpty();
    }

    @Test
    void waiting_is_no_decision() {
        assertThatThrownBy(() -> proposals.decide(P1, ProposalState.WAITING, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void of_many_who_decide_at_once_exactly_one_wins() throws Exception {
        proposals.add(Samples.creation("p1", TALK));
        List<Callable<Boolean>> deciders = IntStream.range(0, 32)
                .<Callable<Boolean>>mapToObj(i -> () ->
                        proposals.decide(P1, i % 2 == 0 ? ProposalState.APPROVED : ProposalState.REJECTED, "by " + i))
                .toList();

        List<Boolean> won;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            won = threads.invokeAll(deciders).stream().map(Future::resultNow).toList();
        }

        assertThat(won).containsOnlyOnce(true);
        assertThat(proposals.find(P1).orElseThrow().answer()).isEqualTo("by " + won.indexOf(true));
    }

    @Test
    void a_proposal_belongs_to_a_conversation_that_was_opened() {
        assertThatThrownBy(() -> proposals.add(Samples.creation("p1", new ConversationId("unknown"))))
                .isInstanceOf(DatabaseFailed.class)
                .hasMessageContaining("refused a row");
    }
}
