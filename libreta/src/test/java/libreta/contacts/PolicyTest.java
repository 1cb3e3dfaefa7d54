package libreta.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import libreta.House;
import libreta.contacts.WriteRule.Confirm;
import libreta.contacts.WriteRule.FillOnly;
import libreta.conversation.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the administrator allows holds when a write is proposed, and again when it is carried out. */
@Timeout(60)
class PolicyTest {
    private static final String PHONE = "+44 20 7946 0123";
    private static final Policy READ_ONLY = new Policy(true, WriteRule.ALL, WriteRule.ALL);

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

    private Desk updatingBy(WriteRule rule) {
        return house.desk(new Policy(false, WriteRule.ALL, rule));
    }

    private WriteRequest update(Map<String, String> values, String... said) {
        ContactId ada = house.idOf(House.ADA);
        house.database
                .seenContacts()
                .see(House.TALK, List.of(new SeenContacts.Seen(ada, "Ada Lovelace", House.ADA)), house.clock.instant());
        return request(new WriteRequest.Aim.Update(ada), values, said);
    }

    private static WriteRequest create(Map<String, String> values, String... said) {
        return request(new WriteRequest.Aim.Create(), values, said);
    }

    private static WriteRequest request(WriteRequest.Aim aim, Map<String, String> values, String... said) {
        return new WriteRequest(House.TALK, "call-1", aim, values, new Evidence(List.of(said), List.of()));
    }

    private static Proposal proposed(Proposing answer) {
        return ((Proposing.Proposed) answer).proposal();
    }

    private static Approval yes(Proposal proposal, Map<String, String> edits) {
        return new Approval(proposal.id(), House.MARTA, Language.EN, edits, "yes");
    }

    private static Approval yes(Proposal proposal) {
        return yes(proposal, Map.of());
    }

    private void inHubSpot(String property, String value) {
        house.hubspot.update(house.idOf(House.ADA), Map.of(property, value));
    }

    private ProposalState stateOf(Proposal proposal) {
        return house.database.proposals().find(proposal.id()).orElseThrow().state();
    }

    @Test
    void nothing_is_proposed_where_nothing_may_be_written() {
        Desk desk = house.desk(READ_ONLY);

        assertThat(desk.propose(create(Map.of("firstname", "Grace"), "add Grace")))
                .isEqualTo(new Proposing.ReadOnly());
        assertThat(desk.propose(update(Map.of("jobtitle", "Countess"), "Countess")))
                .isEqualTo(new Proposing.ReadOnly());
    }

    @Test
    void a_proposal_from_before_is_not_carried_out_where_nothing_may_be_written() {
        Proposal proposal = proposed(house.desk.propose(update(Map.of("jobtitle", "Countess"), "Countess")));

        assertThat(house.desk(READ_ONLY).carryOut(yes(proposal))).isEqualTo(new CarriedOut.ReadOnly());
        assertThat(stateOf(proposal)).isEqualTo(ProposalState.SET_ASIDE);
        assertThat(house.crm.writes()).isZero();
    }

    @Test
    void a_value_is_not_emptied_unless_the_person_said_so() {
        assertThat(house.desk.propose(update(Map.of("phone", "", "jobtitle", "Countess"), "make her a Countess")))
                .isEqualTo(new Proposing.Invalid(List.of(new ValueProblem.NotAskedToEmpty("phone", "", PHONE))));
    }

    @Test
    void a_value_that_may_only_be_filled_is_not_replaced() {
        Desk desk = updatingBy(WriteRule.ALL.fillOnly(FillOnly.of(List.of("phone", "city"))));

        assertThat(desk.propose(update(Map.of("phone", "+44 20 7946 0999"), "+44 20 7946 0999")))
                .isEqualTo(new Proposing.Invalid(
                        List.of(new ValueProblem.MayOnlyBeFilled("phone", "+442079460999", PHONE))));
        assertThat(desk.propose(update(Map.of("city", "London", "jobtitle", "Countess"), "London, Countess")))
                .isInstanceOf(Proposing.Proposed.class);
    }

    @Test
    void where_everything_may_only_be_filled_nothing_is_replaced() {
        Desk desk = updatingBy(WriteRule.ALL.fillOnly(FillOnly.EVERYTHING));

        assertThat(desk.propose(update(Map.of("jobtitle", "Countess"), "Countess")))
                .isInstanceOf(Proposing.Invalid.class);
    }

    @Test
    void what_somebody_filled_meanwhile_is_not_replaced_either() {
        Desk desk = updatingBy(WriteRule.ALL.fillOnly(FillOnly.EVERYTHING));
        Proposal proposal = proposed(desk.propose(update(Map.of("fax", "+44 20 7946 0999"), "fax +44 20 7946 0999")));
        inHubSpot("fax", "+442079460111");

        var forbidden = (CarriedOut.Forbidden) desk.carryOut(yes(proposal));

        assertThat(forbidden.problems()).extracting(ValueProblem::code).containsExactly("may_only_be_filled");
        assertThat(house.crm.writes()).isZero();
    }

    @Test
    void a_create_that_is_about_somebody_who_exists_keeps_to_the_rules_of_updates() {
        Desk desk = updatingBy(WriteRule.ALL.only(Set.of("phone")));

        Proposing answer = desk.propose(create(Map.of("email", House.ADA, "jobtitle", "Countess"), "Countess"));

        assertThat(answer).isInstanceOfSatisfying(Proposing.ExistsAlready.class, exists -> {
            assertThat(exists.existing().name()).isEqualTo("Ada Lovelace");
            assertThat(exists.problems()).containsExactly(new ValueProblem.NotAllowed("jobtitle", "Countess"));
        });
    }

    @Test
    void a_create_whose_address_appeared_meanwhile_keeps_to_the_rules_of_updates() {
        Desk desk = updatingBy(WriteRule.ALL.only(Set.of("phone")));
        Proposal proposal = proposed(desk.propose(
                create(Map.of("email", "grace@navy.example", "firstname", "Grace"), "Grace grace@navy.example")));
        house.hubspot.create(Map.of("email", "grace@navy.example", "firstname", "G."));

        assertThat(desk.carryOut(yes(proposal)))
                .isEqualTo(new CarriedOut.Forbidden(List.of(new ValueProblem.NotAllowed("firstname", "Grace"))));
    }

    @Test
    void who_opted_out_is_not_opted_in_again() {
        inHubSpot("newsletter_subscribed", "false");
        Desk desk = updatingBy(WriteRule.ALL.consent(Set.of("newsletter_subscribed")));

        assertThat(desk.propose(update(Map.of("newsletter_subscribed", "yes"), "newsletter: yes")))
                .isEqualTo(new Proposing.Invalid(List.of(new ValueProblem.OptedOut("newsletter_subscribed", "true"))));
        assertThat(desk.propose(create(Map.of("email", House.ADA, "newsletter_subscribed", "yes"), "yes")))
                .isInstanceOf(Proposing.ExistsAlready.class);
    }

    @Test
    void who_opted_out_meanwhile_is_not_opted_in_again() {
        Desk desk = updatingBy(WriteRule.ALL.consent(Set.of("newsletter_subscribed")));
        inHubSpot("newsletter_subscribed", "");
        Proposal proposal = proposed(desk.propose(update(Map.of("newsletter_subscribed", "true"), "newsletter true")));
        inHubSpot("newsletter_subscribed", "false");

        assertThat(desk.carryOut(yes(proposal))).isInstanceOf(CarriedOut.Forbidden.class);
        assertThat(house.inHubSpot(House.ADA, "newsletter_subscribed")).isEqualTo("false");
    }

    @Test
    void an_edit_that_would_opt_somebody_in_again_is_refused_and_asked_without_it() {
        Desk desk = updatingBy(WriteRule.ALL.consent(Set.of("newsletter_subscribed")));
        inHubSpot("newsletter_subscribed", "true");
        Proposal proposal =
                proposed(desk.propose(update(Map.of("newsletter_subscribed", "false"), "newsletter: false")));
        inHubSpot("newsletter_subscribed", "false");
        inHubSpot("city", "Paris");

        var again = (CarriedOut.EditNotValid) desk.carryOut(yes(proposal, Map.of("newsletter_subscribed", "yes")));

        assertThat(again.problems()).containsExactly(new ValueProblem.OptedOut("newsletter_subscribed", "true"));
        assertThat(again.fresh().values()).isEqualTo(Map.of("newsletter_subscribed", "false"));
    }

    @Test
    void opting_out_is_allowed_even_where_values_may_only_be_filled() {
        inHubSpot("newsletter_subscribed", "true");
        Desk desk = updatingBy(
                WriteRule.ALL.consent(Set.of("newsletter_subscribed")).fillOnly(FillOnly.EVERYTHING));

        assertThat(desk.propose(update(Map.of("newsletter_subscribed", "no"), "no newsletter")))
                .isInstanceOf(Proposing.Proposed.class);
    }

    @Test
    void what_the_administrator_allows_no_more_is_not_carried_out() {
        Proposal proposal = proposed(house.desk.propose(update(Map.of("jobtitle", "Countess"), "Countess")));

        assertThat(updatingBy(WriteRule.ALL.only(Set.of("phone"))).carryOut(yes(proposal)))
                .isEqualTo(new CarriedOut.Forbidden(List.of(new ValueProblem.NotAllowed("jobtitle", "Countess"))));
        assertThat(house.waiting()).isEmpty();
        assertThat(house.crm.writes()).isZero();
    }

    @Test
    void what_was_said_word_for_word_needs_no_question_where_the_flow_says_so() {
        Desk desk = house.desk(new Policy(false, unasked(), unasked()));

        assertThat(desk.propose(create(
                        Map.of("email", "grace@navy.example", "firstname", "Grace"), "Grace, grace@navy.example")))
                .isInstanceOf(Proposing.Unasked.class);
        house.database.proposals().decide(house.waiting().orElseThrow().id(), ProposalState.REJECTED, "");
        assertThat(desk.propose(update(Map.of("jobtitle", "Countess"), "set Ada Lovelace's job title to Countess")))
                .isInstanceOf(Proposing.Unasked.class);
    }

    @Test
    void anything_else_is_asked_about_as_ever() {
        Desk desk = house.desk(new Policy(false, unasked(), unasked().consent(Set.of("newsletter_subscribed"))));

        asked(desk, update(Map.of("jobtitle", "Countess"), "set Ada Lovelace's job title"));
        asked(desk, update(Map.of("jobtitle", "Countess"), "set her job title to Countess"));
        asked(desk, update(Map.of("jobtitle", "Countess"), "Ada Lovelace is a Countess"));
        asked(desk, update(Map.of("jobtitle", ""), "clear the job title of Ada Lovelace"));
        asked(desk, update(Map.of("newsletter_subscribed", "false"), "Ada Lovelace: newsletter false"));
        asked(
                desk,
                create(Map.of("email", "a@x.example", "firstname", "Ana"), "add Ana a@x.example and Bea b@x.example"));
        asked(desk, create(Map.of("firstname", "Ada", "lastname", "Lovelace"), "add Ada Lovelace"));
    }

    @Test
    void a_message_that_names_two_contacts_is_asked_about() {
        Desk desk = house.desk(new Policy(false, unasked(), unasked()));
        WriteRequest request = update(
                Map.of("jobtitle", "Countess"), "the job title of Ada Lovelace is Countess, Bob Smith's is Clerk");
        house.database
                .seenContacts()
                .see(
                        House.TALK,
                        List.of(new SeenContacts.Seen(new ContactId("77"), "Bob Smith", "")),
                        house.clock.instant());

        asked(desk, request);
    }

    private static WriteRule unasked() {
        return WriteRule.ALL.confirm(Confirm.NEVER);
    }

    private void asked(Desk desk, WriteRequest request) {
        Proposal proposal = proposed(desk.propose(request));
        house.database.proposals().decide(proposal.id(), ProposalState.REJECTED, "");
    }
}
