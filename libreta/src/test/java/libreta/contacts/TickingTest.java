package libreta.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import libreta.House;
import libreta.conversation.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What nobody said is ticked by hand, and what the person edits is looked at from the start. */
@Timeout(60)
class TickingTest {
    private static final String GRACE = "grace@navy.example";

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

    private Proposal create(Map<String, String> values, String... said) {
        Evidence evidence = new Evidence(List.of(said), List.of());
        var request = new WriteRequest(House.TALK, "call-1", new WriteRequest.Aim.Create(), values, evidence);
        return ((Proposing.Proposed) house.desk.propose(request)).proposal();
    }

    /** A company that nobody said. */
    private Proposal grace() {
        return create(Map.of("email", GRACE, "firstname", "Grace", "company", "US Navy"), "add Grace " + GRACE);
    }

    private CarriedOut yes(Proposal proposal, Map<String, String> edits, String... ticked) {
        return house.desk.carryOut(new Approval(proposal.id(), House.MARTA, Language.EN, edits, Set.of(ticked), "yes"));
    }

    @Test
    void a_value_that_nobody_said_is_not_written_unless_it_is_ticked() {
        Proposal proposal = grace();

        assertThat(yes(proposal, Map.of())).isEqualTo(new CarriedOut.NotTicked(proposal, List.of("company")));
        assertThat(yes(proposal, Map.of(), "firstname")).isInstanceOf(CarriedOut.NotTicked.class);
        assertThat(house.crm.writes()).isZero();
        assertThat(house.waiting()).contains(proposal);

        assertThat(yes(proposal, Map.of(), "company")).isInstanceOf(CarriedOut.Done.class);
        assertThat(house.inHubSpot(GRACE, "company")).isEqualTo("US Navy");
    }

    @ParameterizedTest
    @CsvSource({
        "newsletter_subscribed, true, 'si puedes, crea el contacto Grace grace@navy.example'",
        "newsletter_subscribed, true, 'yes, add Grace grace@navy.example'",
        "newsletter_subscribed, false, 'No, add Grace grace@navy.example'",
        "hs_lead_status, NEW, 'add a new contact: Grace grace@navy.example'",
        "hs_lead_status, OPEN, 'Grace has an open question, add her: grace@navy.example'"
    })
    void an_everyday_word_is_no_value(String property, String value, String said) {
        Proposal proposal = create(Map.of("email", GRACE, "firstname", "Grace", property, value), said);

        assertThat(proposal.mustTick()).containsExactly(property);
    }

    @ParameterizedTest
    @CsvSource({
        "newsletter_subscribed, true, 'add Grace grace@navy.example, newsletter subscribed: yes'",
        "hs_lead_status, NEW, 'add Grace grace@navy.example, lead status new'",
        "lifecyclestage, customer, 'add Grace grace@navy.example as a customer'"
    })
    void beside_the_name_of_its_property_it_is_one(String property, String value, String said) {
        Proposal proposal = create(Map.of("email", GRACE, "firstname", "Grace", property, value), said);

        assertThat(proposal.mustTick()).isEmpty();
    }

    @Test
    void a_value_that_the_person_changed_needs_no_tick() {
        assertThat(yes(grace(), Map.of("company", "Navy"))).isInstanceOf(CarriedOut.Done.class);
    }

    @Test
    void a_value_that_is_sent_back_as_it_was_needs_one() {
        assertThat(yes(grace(), Map.of("company", "US Navy"))).isInstanceOf(CarriedOut.NotTicked.class);
    }

    @Test
    void edits_are_kept_while_a_tick_is_missing() {
        Proposal proposal = grace();

        var again = (CarriedOut.NotTicked) yes(proposal, Map.of("firstname", "Amazing"));

        assertThat(again.waiting().id()).isNotEqualTo(proposal.id());
        assertThat(again.waiting().values()).containsEntry("firstname", "Amazing");
        assertThat(house.waiting()).contains(again.waiting());
    }

    @Test
    void an_edited_name_is_looked_up_again() {
        Proposal proposal = create(Map.of("firstname", "Ada", "lastname", "Byron"), "add Ada Byron");
        assertThat(proposal.duplicates()).isEmpty();

        var again = (CarriedOut.LooksLikeOthers) yes(proposal, Map.of("lastname", "Lovelace"));

        assertThat(again.fresh().duplicates())
                .extracting(duplicate -> duplicate.contact().name())
                .contains("Ada Lovelace");
        assertThat(house.crm.writes()).isZero();
        assertThat(yes(again.fresh(), Map.of())).isInstanceOf(CarriedOut.Done.class);
    }

    @Test
    void an_edited_address_of_somebody_else_is_told() {
        Proposal proposal =
                create(Map.of("firstname", "Zoe", "email", "zoe@nowhere.example"), "Zoe zoe@nowhere.example");

        assertThat(yes(proposal, Map.of("email", House.ADA))).isInstanceOf(CarriedOut.ExistsAlready.class);
        assertThat(house.crm.writes()).isZero();
    }

    @Test
    void an_edited_address_of_somebody_else_is_not_given_to_a_contact_either() {
        ContactId ada = house.idOf(House.ADA);
        Evidence evidence = new Evidence(List.of("the e-mail of contact " + ada + " is " + GRACE), List.of());
        Proposal proposal = ((Proposing.Proposed) house.desk.propose(new WriteRequest(
                        House.TALK, "call-1", new WriteRequest.Aim.Update(ada), Map.of("email", GRACE), evidence)))
                .proposal();

        var taken = (CarriedOut.EmailTaken) yes(proposal, Map.of("email", "bob.smith@northwindtraders.example"));

        assertThat(taken.by().value("email")).isEqualTo("bob.smith@northwindtraders.example");
        assertThat(house.crm.writes()).isZero();
    }
}
