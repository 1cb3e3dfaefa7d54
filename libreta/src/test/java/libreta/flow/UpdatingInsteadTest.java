package libreta.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import libreta.House;
import libreta.Screen;
import libreta.agent.Answer;
import libreta.contacts.Change;
import libreta.contacts.Contact;
import libreta.contacts.ContactId;
import libreta.contacts.CrmFailed;
import libreta.contacts.Proposal;
import libreta.contacts.ProposalState;
import libreta.conversation.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Instead of a new contact, one that HubSpot has already: a duplicate that was shown. */
@Timeout(60)
class UpdatingInsteadTest {
    private static final String HOME = "ada@home.example";

    @TempDir
    Path folder;

    private House house;
    private ContactId ada;

    @BeforeEach
    void open() {
        house = new House(folder);
        ada = house.idOf(House.ADA);
    }

    @AfterEach
    void close() {
        house.close();
    }

    /** Marta asks for a contact that HubSpot has under another address. */
    private Proposal asksFor(String json) {
        house.model.calls("create_contact", json);
        house.say("add " + json);
        return house.waiting().orElseThrow();
    }

    private Proposal ada() {
        return asksFor("""
                {"firstname":"Ada","lastname":"Lovelace","email":"%s","phone":"020 7946 0123","jobtitle":"Countess"}""".formatted(HOME));
    }

    private ProposalState stateOf(Proposal proposal) {
        return house.database.proposals().find(proposal.id()).orElseThrow().state();
    }

    @Test
    void the_values_are_carried_over_and_what_would_be_replaced_is_shown() {
        Proposal create = ada();

        Screen screen = house.decide(create, new Answer.UpdateInstead(ada));

        Proposal update = house.waiting().orElseThrow();
        assertThat(update.target())
                .isInstanceOfSatisfying(
                        Proposal.Target.ExistingContact.class,
                        target -> assertThat(target.contact().id()).isEqualTo(ada));
        assertThat(update.changes()).extracting(Change::property).containsExactlyInAnyOrder("email", "jobtitle");
        assertThat(update.changes())
                .filteredOn(change -> change.property().equals("email"))
                .singleElement()
                .satisfies(change ->
                        assertThat(List.of(change.before(), change.after())).containsExactly(House.ADA, HOME));
        assertThat(update.toolCallId()).isEqualTo(create.toolCallId());
        assertThat(update.duplicates()).isEmpty();
        assertThat(stateOf(create)).isEqualTo(ProposalState.SET_ASIDE);
        assertThat(screen.text())
                .isEqualTo("Here is what would change for Ada Lovelace. Nothing has been written yet.");
        assertThat(house.crm.writes()).isZero();
    }

    @Test
    void a_yes_changes_the_contact_and_creates_none() {
        house.decide(ada(), new Answer.UpdateInstead(ada));
        house.model.says("Done.");

        Screen screen = house.approve();

        assertThat(screen.results()).singleElement().asString().contains("\"status\":\"updated\"");
        assertThat(house.inHubSpot(HOME, "jobtitle")).isEqualTo("Countess");
        assertThat(house.idOf(HOME)).isEqualTo(ada);
    }

    @Test
    void where_nothing_is_left_to_change_that_is_said() {
        house.speak(Language.ES);
        Proposal create = asksFor("{\"firstname\":\"Ada\",\"lastname\":\"Lovelace\",\"phone\":\"+44 (20) 7946-0123\"}");

        Screen screen = house.decide(create, new Answer.UpdateInstead(ada));

        assertThat(screen.results()).singleElement().asString().contains("\"status\":\"unchanged\"");
        assertThat(screen.text()).contains("Ada Lovelace");
        assertThat(house.waiting()).isEmpty();
    }

    @Test
    void a_contact_that_was_not_shown_as_a_duplicate_is_refused() {
        Proposal create = ada();
        ContactId other = house.idOf("bob.smith@northwindtraders.example");

        assertThatThrownBy(() -> house.decide(create, new Answer.UpdateInstead(other)))
                .isInstanceOfSatisfying(
                        TurnRefused.class, refused -> assertThat(refused.code()).isEqualTo("not_a_duplicate"));
        assertThat(house.waiting()).contains(create);
    }

    @Test
    void a_proposal_to_update_can_go_to_no_other_contact() {
        house.decide(ada(), new Answer.UpdateInstead(ada));
        Proposal update = house.waiting().orElseThrow();

        assertThatThrownBy(() -> house.decide(update, new Answer.UpdateInstead(ada)))
                .isInstanceOf(TurnRefused.class);
        assertThat(house.waiting()).contains(update);
    }

    @Test
    void the_same_answer_again_shows_the_same_proposal() {
        Proposal create = ada();
        house.decide(create, new Answer.UpdateInstead(ada));
        Proposal update = house.waiting().orElseThrow();

        house.decide(create, new Answer.UpdateInstead(ada));

        assertThat(house.waiting()).contains(update);
    }

    @Test
    void while_hubspot_is_down_the_proposal_waits_on() {
        Proposal create = ada();
        house.fault("{\"target\":\"hubspot\",\"kind\":\"status\",\"status\":503}");

        assertThatThrownBy(() -> house.decide(create, new Answer.UpdateInstead(ada)))
                .isInstanceOf(CrmFailed.class);
        assertThat(house.waiting()).contains(create);
    }

    @Test
    void where_the_contact_has_gone_the_create_waits_again_without_it() {
        Proposal create = ada();
        house.fault("{\"target\":\"hubspot\",\"kind\":\"status\",\"status\":404,\"path\":\"%s\"}".formatted(ada));

        Screen screen = house.decide(create, new Answer.UpdateInstead(ada));

        Proposal again = house.waiting().orElseThrow();
        assertThat(again.changes()).isEqualTo(create.changes());
        assertThat(again.duplicates())
                .noneMatch(duplicate -> duplicate.contact().id().equals(ada));
        assertThat(screen.text()).startsWith("HubSpot has that contact no more.");
    }

    @Test
    void a_duplicate_says_what_matches() {
        assertThat(ada().duplicates()).first().satisfies(duplicate -> {
            assertThat(duplicate.contact()).extracting(Contact::id).isEqualTo(ada);
            assertThat(duplicate.matches()).containsExactly("phone", "lastname", "firstname");
        });
    }
}
