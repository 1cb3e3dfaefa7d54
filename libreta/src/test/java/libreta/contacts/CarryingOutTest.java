package libreta.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import libreta.House;
import libreta.conversation.Language;
import libreta.storage.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What happens after a person said yes, while HubSpot answers. */
@Timeout(60)
class CarryingOutTest {
    private static final String GRACE = "grace@navy.example";

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
        Evidence evidence = new Evidence(List.of(aim + ": " + values), List.of());
        var request = new WriteRequest(House.TALK, "call-1", aim, values, evidence);
        return ((Proposing.Proposed) desk.propose(request)).proposal();
    }

    private Proposal create(Map<String, String> values) {
        return proposed(new WriteRequest.Aim.Create(), values);
    }

    private Proposal update(String email, Map<String, String> values) {
        ContactId id = house.idOf(email);
        house.database
                .seenContacts()
                .see(House.TALK, List.of(new SeenContacts.Seen(id, "x", "")), house.clock.instant());
        return proposed(new WriteRequest.Aim.Update(id), values);
    }

    private static Approval yes(Proposal proposal) {
        return yes(proposal, Map.of());
    }

    private static Approval yes(Proposal proposal, Map<String, String> edits) {
        return new Approval(proposal.id(), House.MARTA, Language.EN, edits, "yes " + edits);
    }

    private Operation journal(Proposal proposal) {
        return house.database.journal().of(proposal.id()).orElseThrow();
    }

    private ContactId somebodyElses(Map<String, String> values) {
        return ((CreateReply.Created) house.hubspot.create(values)).id();
    }

    private ProposalState stateOf(Proposal proposal) {
        return house.database.proposals().find(proposal.id()).orElseThrow().state();
    }

    @Test
    void a_confirmed_create_is_in_hubspot_and_read_back() {
        Proposal proposal = create(Map.of("email", GRACE, "firstname", "Grace", "lastname", "Hopper"));

        var done = (CarriedOut.Done) desk.carryOut(yes(proposal));

        assertThat(house.idOf(GRACE)).isEqualTo(done.contact().id());
        assertThat(done.contact().name()).isEqualTo("Grace Hopper");
        assertThat(done.operation().stored())
                .containsAllEntriesOf(proposal.values())
                .containsEntry("lifecyclestage", "lead");
        assertThat(house.database.seenContacts().seen(House.TALK, 1))
                .extracting(SeenContacts.Seen::email)
                .containsExactly(GRACE);
        assertThat(house.recent.newest()).containsExactly(done.contact().id());
    }

    @Test
    void a_confirmed_update_changes_that_value_and_no_other() {
        Contact before = house.hubspot
                .readByEmail(House.ADA, List.of("firstname", "lastname", "phone", "company", "lifecyclestage"))
                .orElseThrow();
        Proposal proposal = update(House.ADA, Map.of("jobtitle", "Countess"));

        CarriedOut result = desk.carryOut(yes(proposal));

        assertThat(result).isInstanceOf(CarriedOut.Done.class);
        assertThat(house.inHubSpot(House.ADA, "jobtitle")).isEqualTo("Countess");
        assertThat(house.hubspot.read(before.id(), before.properties().keySet()))
                .contains(before);
    }

    @Test
    void a_name_without_a_letter_is_created_too() {
        var done = (CarriedOut.Done) desk.carryOut(yes(create(Map.of("firstname", "?", "company", "Acme"))));

        assertThat(done.contact().value("firstname")).isEqualTo("?");
    }

    @Test
    void the_journal_is_on_the_disk_before_the_request_goes_out_and_after_it() {
        Proposal proposal = create(Map.of("email", GRACE));
        Database others = house.databaseAsOthersSeeIt();
        house.crm.before(
                "create",
                () -> assertThat(others.journal().of(proposal.id()))
                        .get()
                        .extracting(Operation::state, Operation::person, Operation::wanted)
                        .containsExactly(Operation.State.SENT, House.MARTA, Map.of("email", GRACE)));

        CarriedOut result = desk.carryOut(yes(proposal));

        assertThat(result).isInstanceOf(CarriedOut.Done.class);
        assertThat(others.journal().of(proposal.id()))
                .get()
                .extracting(Operation::state, Operation::contact)
                .containsExactly(Operation.State.DONE, house.idOf(GRACE).value());
        assertThat(others.proposals().find(proposal.id()))
                .get()
                .extracting(Proposals.Decided::state, Proposals.Decided::answer)
                .containsExactly(ProposalState.APPROVED, "yes {}");
        others.close();
    }

    @Test
    void a_lifecycle_stage_goes_back_in_the_two_steps_that_hubspot_wants() {
        Proposal proposal = update(House.ADA, Map.of("lifecyclestage", "lead", "jobtitle", "Countess"));

        var done = (CarriedOut.Done) desk.carryOut(yes(proposal));

        assertThat(house.inHubSpot(House.ADA, "lifecyclestage")).isEqualTo("lead");
        assertThat(done.operation().stored()).isEqualTo(Map.of("lifecyclestage", "lead", "jobtitle", "Countess"));
        assertThat(done.operation().before().get("lifecyclestage")).isEqualTo("customer");
        assertThat(done.replaced()).isEmpty();
        assertThat(house.crm.writes()).isEqualTo(2);
    }

    @Test
    void a_lifecycle_stage_goes_forward_in_one_step() {
        Proposal proposal = update(House.ADA, Map.of("lifecyclestage", "evangelist"));

        assertThat(desk.carryOut(yes(proposal))).isInstanceOf(CarriedOut.Done.class);

        assertThat(house.inHubSpot(House.ADA, "lifecyclestage")).isEqualTo("evangelist");
        assertThat(house.crm.writes()).isEqualTo(1);
    }

    @Test
    void where_the_second_step_is_refused_the_stage_is_as_it_was() {
        Proposal proposal = update(House.ADA, Map.of("lifecyclestage", "lead", "email", "grace@taken.example"));
        house.crm.before(
                "update", () -> house.hubspot.create(Map.of("email", "grace@taken.example", "firstname", "Grace")));

        assertThat(desk.carryOut(yes(proposal))).isInstanceOf(CarriedOut.Taken.class);

        assertThat(house.inHubSpot(House.ADA, "lifecyclestage")).isEqualTo("customer");
        assertThat(journal(proposal).state()).isEqualTo(Operation.State.FAILED);
    }

    @Test
    void a_value_that_came_between_the_last_look_and_the_write_is_reported_and_kept_for_an_undo() {
        Proposal proposal = update(House.ADA, Map.of("jobtitle", "Countess"));
        ContactId ada = house.idOf(House.ADA);
        house.crm.before("update", () -> house.hubspot.update(ada, Map.of("jobtitle", "Enchantress")));

        var done = (CarriedOut.Done) desk.carryOut(yes(proposal));

        assertThat(done.replaced()).isEqualTo(Map.of("jobtitle", "Enchantress"));
        assertThat(done.operation().before()).isEqualTo(Map.of("jobtitle", "Enchantress"));
        assertThat(journal(proposal)).isEqualTo(done.operation());
    }

    @Test
    void a_value_that_somebody_changed_meanwhile_is_asked_about_again() {
        Proposal proposal = update(House.ADA, Map.of("jobtitle", "Countess", "state", "Greater London"));
        house.hubspot.update(house.idOf(House.ADA), Map.of("jobtitle", "Enchantress of Numbers"));

        var changed = (CarriedOut.ChangedMeanwhile) desk.carryOut(yes(proposal));

        assertThat(house.crm.writes()).isZero();
        assertThat(changed.fresh().changes())
                .extracting(Change::property, Change::before, Change::after)
                .containsExactlyInAnyOrder(
                        tuple("jobtitle", "Enchantress of Numbers", "Countess"), tuple("state", "", "Greater London"));
        assertThat(changed.fresh().toolCallId()).isEqualTo("call-1");
        assertThat(stateOf(proposal)).isEqualTo(ProposalState.SET_ASIDE);
        assertThat(house.waiting()).contains(changed.fresh());
        assertThat(desk.carryOut(yes(changed.fresh()))).isInstanceOf(CarriedOut.Done.class);
        assertThat(house.inHubSpot(House.ADA, "jobtitle")).isEqualTo("Countess");
    }

    @Test
    void a_change_that_somebody_else_made_already_is_not_made_again() {
        Proposal proposal = update(House.ADA, Map.of("jobtitle", "Countess"));
        house.hubspot.update(house.idOf(House.ADA), Map.of("jobtitle", "Countess"));

        assertThat(desk.carryOut(yes(proposal))).isInstanceOf(CarriedOut.NothingToDo.class);
        assertThat(house.crm.writes()).isZero();
        assertThat(house.waiting()).isEmpty();
    }

    @Test
    void an_address_that_appeared_before_the_yes_becomes_a_question_about_that_contact() {
        Proposal proposal = create(Map.of("email", GRACE, "firstname", "Grace"));
        house.hubspot.create(Map.of("email", GRACE, "firstname", "G."));

        var exists = (CarriedOut.ExistsAlready) desk.carryOut(yes(proposal));

        assertThat(house.crm.writes()).isZero();
        assertThat(exists.fresh().changes())
                .extracting(Change::property, Change::before, Change::after)
                .containsExactly(tuple("firstname", "G.", "Grace"));
        assertThat(house.waiting()).contains(exists.fresh());
    }

    @Test
    void an_address_that_appears_between_the_look_and_the_create_does_so_too() {
        Proposal proposal = create(Map.of("email", GRACE, "firstname", "Grace"));
        house.crm.before("create", () -> house.hubspot.create(Map.of("email", GRACE, "firstname", "G.")));

        var exists = (CarriedOut.ExistsAlready) desk.carryOut(yes(proposal));

        assertThat(journal(proposal).state()).isEqualTo(Operation.State.FAILED);
        assertThat(exists.fresh().target()).isInstanceOf(Proposal.Target.ExistingContact.class);
        assertThat(exists.fresh().changes()).extracting(Change::property).containsExactly("firstname");
        assertThat(house.waiting()).contains(exists.fresh());
        assertThat(desk.carryOut(yes(exists.fresh()))).isInstanceOf(CarriedOut.Done.class);
        assertThat(house.inHubSpot(GRACE, "firstname")).isEqualTo("Grace");
    }

    @Test
    void a_contact_that_appeared_with_all_of_it_is_told_and_may_be_updated_from_then_on() {
        Proposal before = create(Map.of("email", GRACE, "firstname", "Grace"));
        house.hubspot.create(Map.of("email", GRACE, "firstname", "Grace"));

        assertThat(desk.carryOut(yes(before)))
                .isInstanceOfSatisfying(
                        CarriedOut.NothingToDo.class,
                        nothing -> assertThat(nothing.contact().id()).isEqualTo(house.idOf(GRACE)));
        assertThat(house.crm.writes()).isZero();
        assertThat(house.waiting()).isEmpty();
        assertThat(house.database.seenContacts().seen(House.TALK, 9))
                .extracting(SeenContacts.Seen::id)
                .contains(house.idOf(GRACE));
    }

    @Test
    void one_that_appears_with_all_of_it_between_the_look_and_the_create_is_told_too() {
        Proposal proposal = create(Map.of("email", GRACE, "firstname", "Grace"));
        house.crm.before("create", () -> house.hubspot.create(Map.of("email", GRACE, "firstname", "Grace")));

        assertThat(desk.carryOut(yes(proposal))).isInstanceOf(CarriedOut.NothingToDo.class);
        assertThat(journal(proposal).state()).isEqualTo(Operation.State.FAILED);
    }

    @Test
    void one_that_appears_and_goes_again_is_told_to_have_been_there() {
        Proposal proposal = create(Map.of("email", GRACE, "firstname", "Grace"));
        house.crm.before("create", () -> {
            ContactId other = somebodyElses(Map.of("email", GRACE));
            house.crm.before("readByEmail", () -> house.hubspot.archive(other));
        });

        assertThat(desk.carryOut(yes(proposal))).isEqualTo(new CarriedOut.Taken());
        assertThat(house.waiting()).isEmpty();
    }

    @Test
    void one_that_appears_and_may_not_be_updated_is_told_to_be_there() {
        desk = house.desk(new Policy(false, WriteRule.ALL, WriteRule.ALL.only(Set.of("phone"))));
        Proposal proposal = create(Map.of("email", GRACE, "firstname", "Grace"));
        house.crm.before("create", () -> house.hubspot.create(Map.of("email", GRACE, "firstname", "G.")));

        assertThat(desk.carryOut(yes(proposal))).isEqualTo(new CarriedOut.Taken());
        assertThat(house.waiting()).isEmpty();
    }

    @Test
    void an_address_that_the_contact_has_beside_its_own_is_not_somebody_else_s() {
        String other = "countess@analytical.example";
        Proposal proposal = update(House.ADA, Map.of("email", other));
        ContactId ada = house.idOf(House.ADA);
        house.hubspot.update(ada, Map.of("hs_additional_emails", other));

        assertThat(desk.carryOut(yes(proposal))).isInstanceOf(CarriedOut.Done.class);
        assertThat(house.idOf(other)).isEqualTo(ada);
    }

    @Test
    void a_contact_that_was_merged_meanwhile_is_shown_as_the_one_that_it_became() {
        Proposal proposal = update(House.ADA, Map.of("jobtitle", "Countess"));
        ContactId ada = house.idOf(House.ADA);
        house.merge(somebodyElses(Map.of("firstname", "Augusta Ada")), ada);
        ContactId merged = house.idOf(House.ADA);
        assertThat(merged).isNotEqualTo(ada);

        var changed = (CarriedOut.ChangedMeanwhile) desk.carryOut(yes(proposal));

        assertThat(changed.fresh().target())
                .isInstanceOfSatisfying(
                        Proposal.Target.ExistingContact.class,
                        now -> assertThat(now.contact().id()).isEqualTo(merged));
        assertThat(house.crm.writes()).isZero();
        assertThat(desk.carryOut(yes(changed.fresh()))).isInstanceOf(CarriedOut.Done.class);
    }

    @Test
    void what_was_decided_elsewhere_while_it_was_looked_at_is_not_decided_again() {
        Proposal update = update(House.ADA, Map.of("jobtitle", "Countess"));
        house.crm.before("read", () -> setAside(update));
        assertThat(desk.carryOut(yes(update))).isEqualTo(new CarriedOut.AlreadyDecided());

        Proposal held = update(House.ADA, Map.of("jobtitle", "Countess"));
        house.hubspot.update(house.idOf(House.ADA), Map.of("jobtitle", "Countess"));
        house.crm.before("read", () -> setAside(held));
        assertThat(desk.carryOut(yes(held))).isEqualTo(new CarriedOut.AlreadyDecided());

        Proposal create = create(Map.of("email", GRACE, "firstname", "Grace"));
        house.crm.before("readByEmail", () -> setAside(create));
        assertThat(desk.carryOut(yes(create))).isEqualTo(new CarriedOut.AlreadyDecided());

        Proposal gone = create(Map.of("email", GRACE, "firstname", "Grace"));
        house.crm.before("readByEmail", () -> {
            setAside(gone);
            house.hubspot.create(Map.of("email", GRACE, "firstname", "Grace"));
        });
        assertThat(desk.carryOut(yes(gone))).isEqualTo(new CarriedOut.AlreadyDecided());
        assertThat(house.crm.writes()).isZero();
    }

    private void setAside(Proposal proposal) {
        house.database.proposals().decide(proposal.id(), ProposalState.SET_ASIDE, "no");
    }

    @Test
    void who_stood_still_for_too_long_sends_nothing_and_somebody_else_carries_it_out() {
        Proposal proposal = create(Map.of("firstname", "Grace", "lastname", "Hopper", "email", GRACE));
        house.crm.before("readByEmail", () -> house.pass(Duration.ofSeconds(9)));

        assertThat(desk.carryOut(yes(proposal))).isInstanceOf(CarriedOut.Unknown.class);
        assertThat(house.crm.writes()).isZero();
        assertThat(journal(proposal).state()).isEqualTo(Operation.State.CONFIRMED);
        house.recovery.settle(journal(proposal).id());
        assertThat(house.inHubSpot(GRACE, "lastname")).isEqualTo("Hopper");
    }

    @Test
    void an_address_that_was_taken_before_the_update_is_told_and_asked_again() {
        Proposal proposal = update(House.ADA, Map.of("email", GRACE));
        house.hubspot.create(Map.of("email", GRACE));

        var taken = (CarriedOut.EmailTaken) desk.carryOut(yes(proposal));

        assertThat(taken.by().id()).isEqualTo(house.idOf(GRACE));
        assertThat(house.waiting()).contains(taken.fresh());
        assertThat(house.crm.writes()).isZero();
    }

    @Test
    void an_address_that_was_taken_between_our_look_and_the_update_is_told() {
        Proposal proposal = update(House.ADA, Map.of("email", GRACE));
        house.crm.before("update", () -> house.hubspot.create(Map.of("email", GRACE)));

        assertThat(desk.carryOut(yes(proposal))).isEqualTo(new CarriedOut.Taken());
        assertThat(journal(proposal).state()).isEqualTo(Operation.State.FAILED);
        assertThat(house.inHubSpot(House.ADA, "email")).isEqualTo(House.ADA);
    }

    @Test
    void an_edited_value_is_written_in_place_of_the_proposed_one() {
        Proposal proposal = create(Map.of("email", GRACE, "firstname", "Grace", "phone", "+44 20 7946 0999"));

        var done =
                (CarriedOut.Done) desk.carryOut(yes(proposal, Map.of("phone", "020 7946 0998", "firstname", "Grace")));

        assertThat(house.inHubSpot(GRACE, "phone")).isEqualTo("+442079460998");
        assertThat(done.proposal().changes()).contains(new Change("phone", "", "+442079460998", Provenance.SAID));
    }

    @Test
    void an_edit_that_cannot_be_written_is_asked_about_again_and_the_good_ones_are_kept() {
        Proposal proposal = create(Map.of("email", GRACE, "firstname", "Grace"));

        var result = (CarriedOut.EditNotValid)
                desk.carryOut(yes(proposal, Map.of("email", "grace at navy", "firstname", "Amazing Grace")));

        assertThat(result.problems()).containsExactly(new ValueProblem.InvalidEmail("email", "grace at navy"));
        assertThat(result.fresh().values()).isEqualTo(Map.of("email", GRACE, "firstname", "Amazing Grace"));
        assertThat(house.waiting()).contains(result.fresh());
        assertThat(house.crm.writes()).isZero();
    }

    @Test
    void only_what_was_shown_can_be_edited() {
        Proposal proposal = update(House.ADA, Map.of("jobtitle", "Countess"));

        var result = (CarriedOut.EditNotValid) desk.carryOut(yes(proposal, Map.of("lifecyclestage", "lead")));

        assertThat(result.problems()).containsExactly(new ValueProblem.NotAllowed("lifecyclestage", "lead"));
    }

    @Test
    void a_fixed_value_cannot_be_edited() {
        desk = house.desk(new Policy(false, WriteRule.ALL.fixing(Map.of("lifecyclestage", "lead")), WriteRule.ALL));
        Proposal proposal = create(Map.of("email", GRACE));

        var result = (CarriedOut.EditNotValid) desk.carryOut(yes(proposal, Map.of("lifecyclestage", "customer")));

        assertThat(result.problems()).containsExactly(new ValueProblem.NotAllowed("lifecyclestage", "customer"));
    }

    @Test
    void a_value_that_was_emptied_is_left_out_of_a_new_contact() {
        Proposal proposal = create(Map.of("email", GRACE, "city", "New York"));

        assertThat(desk.carryOut(yes(proposal, Map.of("city", "")))).isInstanceOf(CarriedOut.Done.class);
        assertThat(journal(proposal).wanted()).isEqualTo(Map.of("email", GRACE));
    }

    @Test
    void a_new_contact_does_not_lose_its_only_name() {
        Proposal proposal = create(Map.of("firstname", "Grace", "city", "New York"));

        var result = (CarriedOut.EditNotValid) desk.carryOut(yes(proposal, Map.of("firstname", " ")));

        assertThat(result.problems()).containsExactly(new ValueProblem.MayNotBeEmpty("firstname", ""));
        assertThat(result.fresh().values()).isEqualTo(proposal.values());
    }

    @Test
    void an_edit_does_not_erase_what_was_to_be_changed() {
        Proposal proposal = update(House.ADA, Map.of("email", "countess@analytical.example"));

        var result = (CarriedOut.EditNotValid) desk.carryOut(yes(proposal, Map.of("email", "")));

        assertThat(result.problems()).containsExactly(new ValueProblem.MayNotBeEmpty("email", ""));
    }

    @Test
    void a_yes_to_something_decided_writes_nothing() {
        Proposal proposal = create(Map.of("firstname", "Grace"));
        desk.carryOut(yes(proposal));

        assertThat(desk.carryOut(yes(proposal))).isEqualTo(new CarriedOut.AlreadyDecided());
        assertThat(desk.carryOut(new Approval(new ProposalId("nobody"), House.MARTA, Language.EN, Map.of(), "yes")))
                .isEqualTo(new CarriedOut.AlreadyDecided());
        assertThat(house.crm.writes()).isEqualTo(1);
    }

    @Test
    void two_yes_at_once_write_once() throws Exception {
        Proposal proposal = create(Map.of("firstname", "Grace", "lastname", "Hopper"));

        List<CarriedOut> results = bothAtOnce(() -> desk.carryOut(yes(proposal)));

        assertThat(results).hasAtLeastOneElementOfType(CarriedOut.Done.class).contains(new CarriedOut.AlreadyDecided());
        assertThat(house.crm.writes()).isEqualTo(1);
    }

    @Test
    void two_yes_at_once_ask_again_once() throws Exception {
        Proposal proposal = update(House.ADA, Map.of("jobtitle", "Countess"));
        house.hubspot.update(house.idOf(House.ADA), Map.of("jobtitle", "Enchantress of Numbers"));

        List<CarriedOut> results = bothAtOnce(() -> desk.carryOut(yes(proposal)));

        assertThat(results)
                .hasAtLeastOneElementOfType(CarriedOut.ChangedMeanwhile.class)
                .contains(new CarriedOut.AlreadyDecided());
        assertThat(house.crm.writes()).isZero();
    }

    private static <T> List<T> bothAtOnce(Callable<T> work) throws Exception {
        CountDownLatch ready = new CountDownLatch(2);
        Callable<T> together = () -> {
            ready.countDown();
            ready.await();
            return work.call();
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<T> one = threads.submit(together);
            Future<T> other = threads.submit(together);
            return List.of(one.get(), other.get());
        }
    }

    @Test
    void a_write_goes_on_to_its_end_when_the_person_leaves() {
        Proposal proposal = create(Map.of("email", GRACE));
        Thread person = Thread.currentThread();
        house.crm.before("create", person::interrupt);

        CarriedOut result = desk.carryOut(yes(proposal));

        assertThat(Thread.interrupted())
                .as("the interrupt is left for the caller")
                .isTrue();
        assertThat(result).isInstanceOf(CarriedOut.Done.class);
        assertThat(journal(proposal).state()).isEqualTo(Operation.State.DONE);
    }

    @Test
    void a_contact_that_is_gone_is_told() {
        Proposal stale = new Proposal(
                new ProposalId("stale"),
                House.TALK,
                "call-1",
                new Proposal.Target.ExistingContact(new Contact(new ContactId("99999"), Map.of())),
                List.of(new Change("jobtitle", "", "Countess", Provenance.SAID)),
                List.of(),
                house.clock.instant(),
                house.clock.instant().plusSeconds(60));
        house.database.proposals().add(stale);

        assertThat(desk.carryOut(yes(stale))).isEqualTo(new CarriedOut.Gone(new ContactId("99999")));
        assertThat(house.waiting()).isEqualTo(Optional.empty());
    }
}
