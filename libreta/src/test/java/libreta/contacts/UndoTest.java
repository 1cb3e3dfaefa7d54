package libreta.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import libreta.House;
import libreta.conversation.ConversationId;
import libreta.conversation.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Taking back what was written, where nobody has changed it since. */
@Timeout(60)
class UndoTest {
    private static final String GRACE = "grace@navy.example";
    private static final Undo.Asked ASKED = new Undo.Asked(House.TALK, House.MARTA, Language.EN, "undo");

    @TempDir
    Path folder;

    private House house;

    @BeforeEach
    void open() {
        house = new House(folder).begin();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Proposal proposed(WriteRequest.Aim aim, Map<String, String> values) {
        Evidence evidence = new Evidence(List.of(aim + ": " + values), List.of());
        var request = new WriteRequest(House.TALK, "call-1", aim, values, evidence);
        return ((Proposing.Proposed) house.desk.propose(request)).proposal();
    }

    private static Approval yes(Proposal proposal) {
        return new Approval(proposal.id(), House.MARTA, Language.EN, Map.of(), "yes");
    }

    private Operation written(WriteRequest.Aim aim, Map<String, String> values) {
        return ((CarriedOut.Done) house.desk.carryOut(yes(proposed(aim, values)))).operation();
    }

    private Operation created() {
        return written(new WriteRequest.Aim.Create(), Map.of("email", GRACE, "firstname", "Grace"));
    }

    private Operation updated(Map<String, String> values) {
        return written(new WriteRequest.Aim.Update(house.idOf(House.ADA)), values);
    }

    private Operation.State stateOf(Operation operation) {
        return house.database.journal().find(operation.id()).orElseThrow().state();
    }

    @Test
    void a_created_contact_goes_to_the_recycle_bin() {
        Operation created = created();
        ContactId grace = house.idOf(GRACE);

        var undone = (Undoing.Undone) house.desk.undo(created.id(), ASKED);

        assertThat(house.hubspot.read(grace, Set.of())).isEmpty();
        assertThat(stateOf(created)).isEqualTo(Operation.State.UNDONE);
        assertThat(undone.by().kind()).isEqualTo(Operation.Kind.ARCHIVE);
        assertThat(undone.by().undoes()).isEqualTo(created.id().value());
        assertThat(undone.proposal().target()).isInstanceOf(Proposal.Target.UnwantedContact.class);
        assertThat(undone.proposal().toolCallId()).isEqualTo("call-1");
        assertThat(undone.contact().name()).isEqualTo("Grace");
    }

    @Test
    void an_updated_contact_has_its_old_values_again() {
        String before = house.inHubSpot(House.ADA, "jobtitle");
        Operation updated = updated(Map.of("jobtitle", "Countess", "city", "Ockham"));

        assertThat(house.desk.undo(updated.id(), ASKED)).isInstanceOf(Undoing.Undone.class);

        assertThat(house.inHubSpot(House.ADA, "jobtitle")).isEqualTo(before);
        assertThat(house.inHubSpot(House.ADA, "city"))
                .isEqualTo(updated.before().get("city"));
        assertThat(stateOf(updated)).isEqualTo(Operation.State.UNDONE);
    }

    @Test
    void a_lifecycle_stage_that_went_forward_goes_back() {
        Operation updated = updated(Map.of("lifecyclestage", "evangelist"));

        assertThat(house.desk.undo(updated.id(), ASKED)).isInstanceOf(Undoing.Undone.class);

        assertThat(house.inHubSpot(House.ADA, "lifecyclestage")).isEqualTo("customer");
    }

    @Test
    void what_somebody_has_changed_since_is_left_alone_and_named() {
        Operation updated = updated(Map.of("jobtitle", "Countess"));
        house.hubspot.update(house.idOf(House.ADA), Map.of("jobtitle", "Enchantress"));

        var refused = (Undoing.ChangedSince) house.desk.undo(updated.id(), ASKED);

        assertThat(refused.now()).isEqualTo(Map.of("jobtitle", "Enchantress"));
        assertThat(house.inHubSpot(House.ADA, "jobtitle")).isEqualTo("Enchantress");
        assertThat(stateOf(updated)).isEqualTo(Operation.State.DONE);
    }

    @Test
    void what_somebody_wrote_before_it_was_read_back_is_not_taken_for_ours() {
        house.crm.before(
                "readHistory", () -> house.hubspot.update(house.idOf(House.ADA), Map.of("jobtitle", "Enchantress")));
        Operation updated = updated(Map.of("jobtitle", "Countess"));

        var refused = (Undoing.ChangedSince) house.desk.undo(updated.id(), ASKED);

        assertThat(refused.now()).isEqualTo(Map.of("jobtitle", "Enchantress"));
        assertThat(house.inHubSpot(House.ADA, "jobtitle")).isEqualTo("Enchantress");
    }

    @Test
    void a_sign_more_or_less_makes_it_somebody_else_s() {
        house.crm.before(
                "readHistory", () -> house.hubspot.update(house.idOf(House.ADA), Map.of("jobtitle", "Head of C#")));
        Operation updated = updated(Map.of("jobtitle", "Head of C++"));

        assertThat(house.desk.undo(updated.id(), ASKED)).isInstanceOf(Undoing.ChangedSince.class);
        assertThat(house.inHubSpot(House.ADA, "jobtitle")).isEqualTo("Head of C#");
    }

    @Test
    void what_somebody_writes_just_before_the_old_value_is_reported() {
        Operation updated = updated(Map.of("jobtitle", "Countess"));
        house.crm.before(
                "update", () -> house.hubspot.update(house.idOf(House.ADA), Map.of("jobtitle", "Enchantress")));

        var undone = (Undoing.Undone) house.desk.undo(updated.id(), ASKED);

        assertThat(undone.replaced()).isEqualTo(Map.of("jobtitle", "Enchantress"));
    }

    @Test
    void a_value_that_was_replaced_unseen_and_unread_comes_back() {
        Proposal proposal =
                proposed(new WriteRequest.Aim.Update(house.idOf(House.ADA)), Map.of("jobtitle", "Countess"));
        house.crm.before(
                "update", () -> house.hubspot.update(house.idOf(House.ADA), Map.of("jobtitle", "Enchantress")));
        house.crm.before(
                "readHistory", () -> house.fault("{\"target\":\"hubspot\",\"kind\":\"status\",\"status\":503}"));
        var unread = (CarriedOut.DoneUnread) house.desk.carryOut(yes(proposal));
        house.repair();

        assertThat(house.desk.undo(unread.operation().id(), ASKED)).isInstanceOf(Undoing.Undone.class);

        assertThat(house.inHubSpot(House.ADA, "jobtitle")).isEqualTo("Enchantress");
    }

    @Test
    void a_created_contact_to_which_somebody_has_added_something_stays() {
        Operation created = created();
        house.hubspot.update(house.idOf(GRACE), Map.of("phone", "+442079460999"));

        var refused = (Undoing.ChangedSince) house.desk.undo(created.id(), ASKED);

        assertThat(refused.now()).isEqualTo(Map.of("phone", "+442079460999"));
        assertThat(house.idOf(GRACE)).isNotNull();
    }

    @Test
    void a_created_contact_that_could_not_be_read_back_stays_too_where_somebody_has_added_something() {
        Evidence evidence = new Evidence(List.of(GRACE + " Grace"), List.of());
        Map<String, String> values = Map.of("email", GRACE, "firstname", "Grace");
        var request = new WriteRequest(House.TALK, "call-1", new WriteRequest.Aim.Create(), values, evidence);
        Proposal proposal = ((Proposing.Proposed) house.desk.propose(request)).proposal();
        house.crm.before(
                "create",
                () -> house.fault("{\"target\":\"hubspot\",\"kind\":\"status\",\"status\":503,\"path\":\"/batch\"}"));
        Approval yes = new Approval(proposal.id(), House.MARTA, Language.EN, Map.of(), "yes");
        Operation unread = ((CarriedOut.DoneUnread) house.desk.carryOut(yes)).operation();
        house.repair();
        house.hubspot.update(house.idOf(GRACE), Map.of("jobtitle", "Admiral"));

        var refused = (Undoing.ChangedSince) house.desk.undo(unread.id(), ASKED);

        assertThat(refused.now()).isEqualTo(Map.of("jobtitle", "Admiral"));
        house.hubspot.update(house.idOf(GRACE), Map.of("jobtitle", ""));
        assertThat(house.desk.undo(unread.id(), ASKED)).isInstanceOf(Undoing.Undone.class);
    }

    @Test
    void what_others_changed_beside_it_does_not_matter_to_an_update() {
        Operation updated = updated(Map.of("jobtitle", "Countess"));
        house.hubspot.update(house.idOf(House.ADA), Map.of("city", "Ockham"));

        assertThat(house.desk.undo(updated.id(), ASKED)).isInstanceOf(Undoing.Undone.class);

        assertThat(house.inHubSpot(House.ADA, "city")).isEqualTo("Ockham");
    }

    @Test
    void a_value_of_somebody_else_that_was_replaced_unseen_comes_back() {
        ContactId ada = house.idOf(House.ADA);
        house.crm.before("update", () -> house.hubspot.update(ada, Map.of("jobtitle", "Enchantress")));
        Operation updated = updated(Map.of("jobtitle", "Countess"));

        assertThat(house.desk.undo(updated.id(), ASKED)).isInstanceOf(Undoing.Undone.class);

        assertThat(house.inHubSpot(House.ADA, "jobtitle")).isEqualTo("Enchantress");
    }

    @Test
    void it_is_undone_once() {
        Operation created = created();
        house.desk.undo(created.id(), ASKED);

        assertThat(house.desk.undo(created.id(), ASKED)).isInstanceOf(Undoing.AlreadyUndone.class);
    }

    @Test
    void an_undo_is_not_undone() {
        var undone = (Undoing.Undone) house.desk.undo(created().id(), ASKED);

        assertThat(house.desk.undo(undone.by().id(), ASKED)).isInstanceOf(Undoing.NotFound.class);
    }

    @Test
    void what_was_forgotten_is_not_undone() {
        Operation created = created();
        house.database.personalData().forget(GRACE);

        assertThat(house.desk.undo(created.id(), ASKED)).isEqualTo(new Undoing.NotFound());
        assertThat(house.idOf(GRACE)).isNotNull();
    }

    @Test
    void an_undo_whose_end_is_not_known_is_told_so_again_and_not_sent_twice() {
        Operation updated = updated(Map.of("jobtitle", "Countess"));
        house.fault("{\"target\":\"hubspot\",\"kind\":\"reset\",\"method\":\"PATCH\"}");
        house.crm.before(
                "update",
                () -> house.crm.before(
                        "readHistory",
                        () -> house.fault("{\"target\":\"hubspot\",\"kind\":\"status\",\"status\":503}")));
        var first = (Undoing.Unknown) house.desk.undo(updated.id(), ASKED);
        house.repair();
        long writes = house.crm.writes();

        var second = (Undoing.Unknown) house.desk.undo(updated.id(), ASKED);

        assertThat(second.by().id()).isEqualTo(first.by().id());
        assertThat(house.crm.writes()).isEqualTo(writes);
    }

    @Test
    void an_undo_that_would_opt_somebody_in_again_is_refused() {
        house.hubspot.update(house.idOf(House.ADA), Map.of("newsletter_subscribed", "true"));
        Operation updated = updated(Map.of("newsletter_subscribed", "false"));
        Policy consent = new Policy(false, WriteRule.ALL, WriteRule.ALL.consent(Set.of("newsletter_subscribed")));

        var forbidden = (Undoing.Forbidden) house.desk(consent).undo(updated.id(), ASKED);

        assertThat(forbidden.problems()).containsExactly(new ValueProblem.OptedOut("newsletter_subscribed", "true"));
        assertThat(house.inHubSpot(House.ADA, "newsletter_subscribed")).isEqualTo("false");
    }

    @Test
    void another_conversation_undoes_nothing_here() {
        Operation created = created();
        ConversationId other = new ConversationId("other");
        Undo.Asked there = new Undo.Asked(other, House.MARTA, Language.EN, "undo");

        assertThat(house.desk.undo(created.id(), there)).isInstanceOf(Undoing.NotFound.class);
        assertThat(house.idOf(GRACE)).isNotNull();
    }

    @Test
    void while_hubspot_is_down_nothing_is_undone_and_it_can_be_tried_again() {
        Operation updated = updated(Map.of("jobtitle", "Countess"));
        house.fault("{\"target\":\"hubspot\",\"kind\":\"status\",\"status\":503}");

        assertThat(house.desk.undo(updated.id(), ASKED)).isInstanceOf(Undoing.NotWritten.class);

        house.repair();
        assertThat(house.desk.undo(updated.id(), ASKED)).isInstanceOf(Undoing.Undone.class);
    }

    @Test
    void a_contact_that_is_gone_is_told_to_be_gone() {
        Operation created = created();
        house.hubspot.archive(house.idOf(GRACE));

        assertThat(house.desk.undo(created.id(), ASKED)).isInstanceOf(Undoing.Gone.class);
    }

    @Test
    void a_flow_that_only_reads_undoes_nothing() {
        Operation created = created();
        Desk readOnly = house.desk(new Policy(true, WriteRule.ALL, WriteRule.ALL));

        assertThat(readOnly.undo(created.id(), ASKED)).isInstanceOf(Undoing.ReadOnly.class);
        assertThat(house.idOf(GRACE)).isNotNull();
    }
}
