package libreta.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import libreta.House;
import libreta.conversation.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What happens after a person said yes, while HubSpot is down or breaks off. */
@Timeout(60)
class BrokenWritesTest {
    private static final String GRACE = "grace@navy.example";
    private static final String DOWN = "{\"target\":\"hubspot\",\"kind\":\"status\",\"status\":503}";
    private static final String CREATE_CUT_AFTERWARDS =
            "{\"target\":\"hubspot\",\"kind\":\"reset\",\"method\":\"POST\",\"path\":\"/contacts\",\"times\":1,\"afterExecution\":true}";
    private static final String CREATE_CUT_BEFORE =
            "{\"target\":\"hubspot\",\"kind\":\"reset\",\"method\":\"POST\",\"path\":\"/contacts\",\"times\":1}";
    private static final String UPDATE_CUT_AFTERWARDS =
            "{\"target\":\"hubspot\",\"kind\":\"reset\",\"method\":\"PATCH\",\"afterExecution\":true}";
    private static final String UPDATE_CUT_BEFORE = "{\"target\":\"hubspot\",\"kind\":\"reset\",\"method\":\"PATCH\"}";

    @TempDir
    Path folder;

    private House house;
    private Desk desk;

    @BeforeEach
    void open() {
        house = new House(folder).begin();
        desk = house.desk;
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Proposal proposed(WriteRequest.Aim aim, Map<String, String> values) {
        Evidence evidence = new Evidence(List.of(values.toString()), List.of());
        var request = new WriteRequest(House.TALK, "call-1", aim, values, evidence);
        return ((Proposing.Proposed) desk.propose(request)).proposal();
    }

    private Proposal create(Map<String, String> values) {
        return proposed(new WriteRequest.Aim.Create(), values);
    }

    private Proposal updateOfAda() {
        ContactId ada = house.idOf(House.ADA);
        house.database
                .seenContacts()
                .see(House.TALK, List.of(new SeenContacts.Seen(ada, "x", "")), house.clock.instant());
        return proposed(new WriteRequest.Aim.Update(ada), Map.of("jobtitle", "Countess"));
    }

    private CarriedOut carryOut(Proposal proposal) {
        return desk.carryOut(new Approval(proposal.id(), House.MARTA, Language.EN, Map.of(), "yes"));
    }

    private Operation journal(Proposal proposal) {
        return house.database.journal().of(proposal.id()).orElseThrow();
    }

    @Test
    void while_hubspot_is_down_the_proposal_waits_again() {
        Proposal proposal = create(Map.of("email", GRACE));
        house.fault(DOWN);

        var result = (CarriedOut.NotWritten) carryOut(proposal);

        assertThat(result.why().trouble()).isEqualTo(new CrmTrouble.Unavailable(503));
        assertThat(house.waiting()).contains(result.fresh());
        assertThat(house.database.journal().of(proposal.id())).isEmpty();
        house.repair();
        assertThat(carryOut(result.fresh())).isInstanceOf(CarriedOut.Done.class);
        assertThat(house.idOf(GRACE)).isNotNull();
    }

    @Test
    void a_write_that_hubspot_turns_away_waits_again() {
        Proposal proposal = updateOfAda();
        house.fault("{\"target\":\"hubspot\",\"kind\":\"status\",\"method\":\"PATCH\",\"status\":423}");

        var result = (CarriedOut.NotWritten) carryOut(proposal);

        assertThat(result.why().trouble()).isEqualTo(new CrmTrouble.Locked());
        assertThat(journal(proposal).state()).isEqualTo(Operation.State.FAILED);
        house.repair();
        assertThat(carryOut(result.fresh())).isInstanceOf(CarriedOut.Done.class);
    }

    @Test
    void a_create_that_broke_off_after_it_was_carried_out_is_found_by_its_address() {
        Proposal proposal = create(Map.of("email", GRACE, "firstname", "Grace"));
        house.fault(CREATE_CUT_AFTERWARDS);

        var done = (CarriedOut.Done) carryOut(proposal);

        assertThat(done.contact().id()).isEqualTo(house.idOf(GRACE));
        assertThat(journal(proposal).state()).isEqualTo(Operation.State.DONE);
        assertThat(house.crm.writes()).isEqualTo(1);
    }

    @Test
    void a_create_that_broke_off_before_it_was_carried_out_is_sent_again() {
        Proposal proposal = create(Map.of("email", GRACE));
        house.fault(CREATE_CUT_BEFORE);

        assertThat(carryOut(proposal)).isEqualTo(new CarriedOut.Unknown(journal(proposal)));
        house.recovery.settle(journal(proposal).id());

        assertThat(journal(proposal).state()).isEqualTo(Operation.State.DONE);
        assertThat(journal(proposal).contact()).isEqualTo(house.idOf(GRACE).value());
    }

    @Test
    void an_update_that_broke_off_after_it_was_carried_out_is_found_by_its_values() {
        Proposal proposal = updateOfAda();
        house.fault(UPDATE_CUT_AFTERWARDS);

        assertThat(carryOut(proposal)).isInstanceOf(CarriedOut.Done.class);
        assertThat(journal(proposal).state()).isEqualTo(Operation.State.DONE);
        assertThat(house.inHubSpot(House.ADA, "jobtitle")).isEqualTo("Countess");
    }

    @Test
    void an_update_that_broke_off_before_it_was_carried_out_is_sent_again() {
        Proposal proposal = updateOfAda();
        house.fault(UPDATE_CUT_BEFORE);

        assertThat(carryOut(proposal)).isEqualTo(new CarriedOut.Unknown(journal(proposal)));
        assertThat(house.inHubSpot(House.ADA, "jobtitle")).isEqualTo("Chief Analyst");
        house.repair();
        house.recovery.settle(journal(proposal).id());

        assertThat(journal(proposal).state()).isEqualTo(Operation.State.DONE);
        assertThat(house.inHubSpot(House.ADA, "jobtitle")).isEqualTo("Countess");
    }

    @Test
    void a_create_without_an_address_that_broke_off_is_found_by_its_mark() {
        Proposal proposal = create(Map.of("firstname", "Grace", "lastname", "Hopper"));
        house.fault(CREATE_CUT_AFTERWARDS);

        var done = (CarriedOut.Done) carryOut(proposal);

        assertThat(journal(proposal)).isEqualTo(done.operation());
        assertThat(done.operation().wanted())
                .containsEntry(PropertySchema.OPERATION, done.operation().id().value());
        assertThat(house.waiting()).isEmpty();
        assertThat(carryOut(proposal)).isEqualTo(new CarriedOut.AlreadyDecided());
        assertThat(house.crm.writes()).isEqualTo(1);
    }

    @Test
    void while_a_create_without_an_address_is_being_found_out_another_of_that_name_waits() {
        Proposal first = create(Map.of("firstname", "Grace", "lastname", "Hopper"));
        house.crm.before(
                "createMarked",
                () -> house.fault("{\"target\":\"hubspot\",\"kind\":\"reset\",\"afterExecution\":true}"));
        assertThat(carryOut(first)).isInstanceOf(CarriedOut.Unknown.class);
        house.fault("{\"target\":\"hubspot\",\"kind\":\"searchLag\",\"millis\":600000}");
        Proposal second = create(Map.of("firstname", "grace", "lastname", "HOPPER", "jobtitle", "Admiral"));

        var waits = (CarriedOut.OneIsOpen) carryOut(second);

        assertThat(house.waiting()).contains(waits.fresh());
        house.recovery.settle(journal(first).id());
        assertThat(journal(first).state()).isEqualTo(Operation.State.DONE);
        var shown = (CarriedOut.LooksLikeOthers) carryOut(waits.fresh());
        assertThat(shown.fresh().duplicates())
                .extracting(duplicate -> duplicate.contact().id().value())
                .containsExactly(journal(first).contact());
    }

    @Test
    void one_of_another_name_does_not_wait_for_it() {
        Proposal first = create(Map.of("firstname", "Grace", "lastname", "Hopper"));
        house.crm.before(
                "createMarked",
                () -> house.fault("{\"target\":\"hubspot\",\"kind\":\"reset\",\"afterExecution\":true}"));
        assertThat(carryOut(first)).isInstanceOf(CarriedOut.Unknown.class);
        house.repair();

        assertThat(carryOut(create(Map.of("firstname", "Karen", "lastname", "Jones"))))
                .isInstanceOf(CarriedOut.Done.class);
    }

    @Test
    void an_update_that_happened_and_was_taken_back_by_somebody_is_not_sent_again() {
        Proposal proposal = updateOfAda();
        house.crm.before(
                "update", () -> house.fault("{\"target\":\"hubspot\",\"kind\":\"reset\",\"afterExecution\":true}"));
        assertThat(carryOut(proposal)).isInstanceOf(CarriedOut.Unknown.class);
        house.repair();
        house.hubspot.update(house.idOf(House.ADA), Map.of("jobtitle", "Chief Analyst"));

        house.recovery.settle(journal(proposal).id());

        assertThat(journal(proposal).state()).isEqualTo(Operation.State.DONE);
        assertThat(house.inHubSpot(House.ADA, "jobtitle")).isEqualTo("Chief Analyst");
    }

    @Test
    void where_hubspot_cannot_be_asked_what_became_of_it_the_journal_still_says_sent() {
        Proposal proposal = create(Map.of("email", GRACE));
        house.crm.before(
                "create", () -> house.fault("{\"target\":\"hubspot\",\"kind\":\"reset\",\"afterExecution\":true}"));

        assertThat(carryOut(proposal)).isInstanceOf(CarriedOut.Unknown.class);

        assertThat(house.database.journal().unfinished())
                .extracting(Operation::proposal)
                .containsExactly(proposal.id());
    }

    @Test
    void an_update_that_broke_off_while_somebody_else_wrote_is_unknown() {
        Proposal proposal = updateOfAda();
        house.fault(UPDATE_CUT_BEFORE);
        house.crm.before("update", () -> {
            house.repair();
            house.hubspot.update(house.idOf(House.ADA), Map.of("jobtitle", "Enchantress of Numbers"));
            house.fault(UPDATE_CUT_BEFORE);
        });

        assertThat(carryOut(proposal)).isInstanceOf(CarriedOut.Unknown.class);
        assertThat(journal(proposal).state()).isEqualTo(Operation.State.UNKNOWN);
    }

    @Test
    void a_write_that_cannot_be_read_back_is_done_all_the_same() {
        Proposal proposal = updateOfAda();
        house.crm.before(
                "update",
                () -> house.fault("{\"target\":\"hubspot\",\"kind\":\"status\",\"method\":\"GET\",\"status\":503}"));

        assertThat(carryOut(proposal)).isInstanceOf(CarriedOut.DoneUnread.class);
        assertThat(journal(proposal).state()).isEqualTo(Operation.State.DONE);
    }

    @Test
    void work_that_must_end_throws_what_it_threw() {
        assertThatThrownBy(() -> Uninterrupted.call(() -> {
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no");
        assertThatThrownBy(() -> Uninterrupted.call(() -> {
                    throw new AssertionError("a bug");
                }))
                .isInstanceOf(AssertionError.class);
    }
}
