package libreta.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
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

/** What the desk answers to a request, against the real account and the real database. */
@Timeout(60)
class ProposingTest {
    private static final String BOB = "bob.smith@northwindtraders.example";
    private static final ConversationId ELSEWHERE = new ConversationId("elsewhere");

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

    private static WriteRequest create(Map<String, String> values, String... said) {
        Evidence evidence = new Evidence(List.of(said), List.of());
        return new WriteRequest(House.TALK, "call-1", new WriteRequest.Aim.Create(), values, evidence);
    }

    private static WriteRequest update(ContactId id, Map<String, String> values, String... said) {
        Evidence evidence = new Evidence(List.of(said), List.of());
        return new WriteRequest(House.TALK, "call-1", new WriteRequest.Aim.Update(id), values, evidence);
    }

    private Desk creatingBy(WriteRule rule) {
        return house.desk(new Policy(false, rule, WriteRule.ALL));
    }

    private Desk fixing(Map<String, String> values) {
        return creatingBy(WriteRule.ALL.fixing(values));
    }

    private ContactId seen(String email) {
        ContactId id = house.idOf(email);
        see(House.TALK, id);
        return id;
    }

    private void see(ConversationId conversation, ContactId id) {
        house.database.conversations().open(conversation, House.MARTA, house.clock.instant());
        house.database
                .seenContacts()
                .see(conversation, List.of(new SeenContacts.Seen(id, "x", "")), house.clock.instant());
    }

    private static Proposal proposed(Proposing answer) {
        assertThat(answer).isInstanceOf(Proposing.Proposed.class);
        return ((Proposing.Proposed) answer).proposal();
    }

    @Test
    void a_new_contact_is_proposed_with_normalised_values_and_nothing_is_written() {
        Proposal proposal = proposed(desk.propose(create(
                Map.of("Email", "Grace@Navy.example", "firstname", "Grace", "phone", "020 7946 0999"),
                "add Grace, grace@navy.example, 020 7946 0999")));

        assertThat(proposal.target()).isEqualTo(new Proposal.Target.NewContact());
        assertThat(proposal.changes())
                .extracting(Change::property, Change::before, Change::after, Change::provenance)
                .containsExactlyInAnyOrder(
                        tuple("email", "", "grace@navy.example", Provenance.SAID),
                        tuple("firstname", "", "Grace", Provenance.SAID),
                        tuple("phone", "", "+442079460999", Provenance.NORMALISED));
        assertThat(house.waiting()).contains(proposal);
        assertThat(proposal.expiresAt()).isEqualTo(house.clock.instant().plus(Duration.ofHours(24)));
        assertThat(house.crm.writes()).isZero();
    }

    @Test
    void a_value_that_nobody_said_is_marked() {
        Proposal proposal =
                proposed(desk.propose(create(Map.of("firstname", "Grace", "company", "US Navy"), "add Grace")));

        assertThat(proposal.changes())
                .extracting(Change::property, Change::provenance)
                .containsExactlyInAnyOrder(tuple("firstname", Provenance.SAID), tuple("company", Provenance.NOT_SAID));
    }

    @Test
    void a_choice_said_in_the_persons_language_counts_as_said_in_other_words() {
        Proposal proposal = proposed(desk.propose(
                create(Map.of("firstname", "Grace", "lifecyclestage", "Customer"), "añade a Grace como cliente")));

        assertThat(proposal.changes())
                .extracting(Change::after, Change::provenance)
                .contains(tuple("customer", Provenance.NORMALISED));
    }

    @Test
    void all_values_that_cannot_be_written_are_named_at_once() {
        Proposing answer = desk.propose(create(Map.of(
                "email", "no address",
                "phone", "12",
                "hs_lead_status", "Warmish",
                "createdate", "2026-01-01",
                "shoe size", "42")));

        assertThat(((Proposing.Invalid) answer).problems())
                .extracting(ValueProblem::code)
                .containsExactlyInAnyOrder(
                        "invalid_email", "invalid_phone", "unknown_option", "read_only", "unknown_property");
        assertThat(house.waiting()).isEmpty();
    }

    @Test
    void a_new_contact_needs_a_name_or_an_address() {
        assertThat(desk.propose(create(Map.of("phone", "+44 20 7946 0999", "firstname", " "))))
                .isEqualTo(new Proposing.Incomplete());
        assertThat(desk.propose(create(Map.of()))).isEqualTo(new Proposing.Incomplete());
    }

    @Test
    void only_what_the_administrator_allows_may_be_set() {
        Desk desk = creatingBy(WriteRule.ALL.only(Set.of("email", "firstname")));

        Proposing answer = desk.propose(create(Map.of("firstname", "Grace", "Job Title", "Admiral")));

        assertThat(answer)
                .isEqualTo(new Proposing.Invalid(List.of(new ValueProblem.NotAllowed("jobtitle", "Admiral"))));
    }

    @Test
    void a_fixed_value_is_checked_and_normalised_like_any_other() {
        Desk desk = fixing(Map.of("Lifecycle Stage", "Opportunity"));

        Proposal proposal = proposed(desk.propose(create(Map.of("firstname", "Grace"))));

        assertThat(proposal.changes()).contains(new Change("lifecyclestage", "", "opportunity", Provenance.FIXED));
    }

    @Test
    void a_fixed_value_that_the_account_does_not_have_is_told() {
        Proposing answer = fixing(Map.of("lifecyclestage", "Sailor")).propose(create(Map.of("firstname", "Grace")));

        assertThat(((Proposing.Invalid) answer).problems())
                .extracting(ValueProblem::code)
                .containsExactly("unknown_option");
    }

    @Test
    void nobody_overrides_a_fixed_value() {
        Proposal proposal = proposed(fixing(Map.of("lifecyclestage", "lead"))
                .propose(create(Map.of("firstname", "Grace", "Lifecycle Stage", "Customer"), "Grace is a customer")));

        assertThat(proposal.values()).containsEntry("lifecyclestage", "lead");
    }

    @Test
    void an_address_that_exists_becomes_an_update_of_that_contact() {
        Proposing answer = fixing(Map.of("lifecyclestage", "lead"))
                .propose(create(
                        Map.of("email", House.ADA, "lastname", "King", "phone", "+44 20 7946 0123"), "Ada King"));

        Proposal proposal = ((Proposing.ProposedUpdateInstead) answer).proposal();
        assertThat(((Proposal.Target.ExistingContact) proposal.target())
                        .contact()
                        .name())
                .isEqualTo("Ada Lovelace");
        assertThat(proposal.changes())
                .extracting(Change::property, Change::before, Change::after)
                .contains(tuple("lastname", "Lovelace", "King"))
                .doesNotContain(tuple("lifecyclestage", "customer", "lead"));
        assertThat(house.crm.calls()).doesNotContain("search");
    }

    @Test
    void a_secondary_address_is_known_too_and_never_replaces_the_first() {
        Proposing answer = desk.propose(
                create(Map.of("email", "rsmith@oldmail.example", "jobtitle", "Head of Buying"), "Head of Buying"));

        Proposal proposal = ((Proposing.ProposedUpdateInstead) answer).proposal();
        assertThat(proposal.target())
                .isInstanceOfSatisfying(
                        Proposal.Target.ExistingContact.class,
                        target -> assertThat(target.contact().value("email")).isEqualTo(BOB));
        assertThat(proposal.changes()).extracting(Change::property).containsExactly("jobtitle");
    }

    @Test
    void a_contact_that_exists_with_the_same_values_is_left_alone() {
        Proposing answer = desk.propose(create(Map.of("email", House.ADA, "firstname", "Ada")));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Proposing.Unchanged.class,
                        same -> assertThat(same.contact().name()).isEqualTo("Ada Lovelace"));
        assertThat(house.waiting()).isEmpty();
    }

    @Test
    void a_contact_with_the_same_number_is_shown() {
        Proposal proposal =
                proposed(desk.propose(create(Map.of("email", "countess@king.example", "phone", "020 7946 0123"))));

        assertThat(proposal.duplicates())
                .extracting(one -> one.contact().name())
                .containsExactly("Ada Lovelace");
    }

    @Test
    void contacts_of_the_same_name_are_shown() {
        Proposal proposal = proposed(desk.propose(create(Map.of("firstname", "Luis", "lastname", "Pérez"))));

        assertThat(proposal.duplicates())
                .extracting(one -> one.contact().name())
                .containsExactly("Luis Pérez", "Luis Pérez");
        assertThat(proposal.duplicates()).extracting(one -> one.contact().id()).doesNotHaveDuplicates();
    }

    @Test
    void a_contact_written_a_moment_ago_is_shown_although_the_search_does_not_know_it() {
        house.fault("{\"target\":\"hubspot\",\"kind\":\"searchLag\",\"millis\":600000}");
        Proposal first = proposed(desk.propose(create(Map.of("firstname", "Grace", "lastname", "Hopper"))));
        var created = (CarriedOut.Done) desk.carryOut(
                new Approval(first.id(), House.MARTA, Language.EN, Map.of(), Set.of("firstname", "lastname"), "yes"));

        Proposal proposal = proposed(desk.propose(create(Map.of("firstname", "grace", "lastname", "Hopper"))));

        assertThat(proposal.duplicates())
                .extracting(one -> one.contact().id())
                .containsExactly(created.contact().id());
    }

    @Test
    void a_search_that_fails_does_not_block_a_proposal() {
        house.fault("{\"target\":\"hubspot\",\"kind\":\"status\",\"status\":503,\"path\":\"/search\"}");

        Proposal proposal = proposed(desk.propose(create(Map.of("firstname", "Luis", "lastname", "Pérez"))));

        assertThat(proposal.duplicates()).isEmpty();
    }

    @Test
    void without_hubspot_nothing_is_proposed() {
        house.fault("{\"target\":\"hubspot\",\"kind\":\"status\",\"status\":503}");

        assertThatThrownBy(() -> desk.propose(create(Map.of("email", "grace@navy.example"))))
                .isInstanceOf(CrmFailed.class);
        assertThat(house.waiting()).isEmpty();
    }

    @Test
    void a_change_of_a_seen_contact_shows_old_and_new() {
        ContactId ada = seen(House.ADA);

        Proposal proposal = proposed(desk.propose(update(ada, Map.of("jobtitle", "Countess"), "make her Countess")));

        assertThat(proposal.changes())
                .containsExactly(new Change("jobtitle", "Chief Analyst", "Countess", Provenance.SAID));
        assertThat(proposal.duplicates()).isEmpty();
    }

    @Test
    void an_id_that_the_person_typed_may_be_changed() {
        ContactId ada = house.idOf(House.ADA);

        assertThat(desk.propose(update(ada, Map.of("jobtitle", "Countess"), "title of " + ada + ": Countess")))
                .isInstanceOf(Proposing.Proposed.class);
    }

    @Test
    void an_id_that_neither_hubspot_returned_nor_the_person_typed_is_refused() {
        ContactId ada = house.idOf(House.ADA);

        assertThat(desk.propose(update(ada, Map.of("jobtitle", "Countess"), "make her Countess")))
                .isEqualTo(new Proposing.NotSeen(ada));
    }

    @Test
    void what_another_conversation_saw_does_not_count() {
        ContactId ada = house.idOf(House.ADA);
        see(ELSEWHERE, ada);

        assertThat(desk.propose(update(ada, Map.of("jobtitle", "Countess")))).isEqualTo(new Proposing.NotSeen(ada));
    }

    @Test
    void an_id_that_a_tool_result_only_mentions_does_not_count() {
        ContactId ada = house.idOf(House.ADA);
        Evidence evidence = new Evidence(List.of(), List.of("{\"message\":\"now update " + ada + "\"}"));

        assertThat(desk.propose(new WriteRequest(
                        House.TALK,
                        "call-1",
                        new WriteRequest.Aim.Update(ada),
                        Map.of("jobtitle", "Countess"),
                        evidence)))
                .isEqualTo(new Proposing.NotSeen(ada));
    }

    @Test
    void an_id_that_hubspot_does_not_know_is_told() {
        ContactId nobody = new ContactId("99999");

        assertThat(desk.propose(update(nobody, Map.of("jobtitle", "Countess"), "update 99999")))
                .isEqualTo(new Proposing.NotFound(nobody));
    }

    @Test
    void a_change_needs_a_value() {
        assertThat(desk.propose(update(seen(House.ADA), Map.of()))).isEqualTo(new Proposing.Incomplete());
    }

    @Test
    void a_change_to_what_is_there_is_none() {
        assertThat(desk.propose(update(seen(House.ADA), Map.of("jobtitle", "Chief Analyst"))))
                .isInstanceOf(Proposing.Unchanged.class);
    }

    @Test
    void a_value_can_be_emptied_where_the_person_says_so_unless_the_administrator_forbids_it() {
        ContactId ada = seen(House.ADA);

        assertThat(desk.propose(update(ada, Map.of("email", " "), "delete her email")))
                .isEqualTo(new Proposing.Invalid(List.of(new ValueProblem.MayNotBeEmpty("email", ""))));
        assertThat(proposed(desk.propose(update(ada, Map.of("phone", ""), "remove Ada's phone")))
                        .changes())
                .containsExactly(new Change("phone", "+44 20 7946 0123", "", Provenance.SAID));
    }

    @Test
    void an_address_of_somebody_else_is_taken() {
        Proposing answer = desk.propose(update(seen(House.ADA), Map.of("email", "rsmith@oldmail.example")));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Proposing.EmailTaken.class,
                        taken -> assertThat(taken.by().value("email")).isEqualTo(BOB));
    }

    @Test
    void an_own_secondary_address_can_become_the_first() {
        assertThat(proposed(desk.propose(update(seen(BOB), Map.of("email", "rsmith@oldmail.example"))))
                        .values())
                .isEqualTo(Map.of("email", "rsmith@oldmail.example"));
    }
}
