package libreta.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import libreta.House;
import libreta.Screen;
import libreta.agent.Form;
import libreta.contacts.Change;
import libreta.contacts.ContactId;
import libreta.contacts.ProposalId;
import libreta.contacts.Provenance;
import libreta.conversation.Language;
import libreta.conversation.Message;
import libreta.conversation.TurnEvent;
import libreta.flow.Request.Said;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What people fill in leads to what they would have said, and the model, which here does not answer, is never asked. */
@Timeout(60)
class FilledInTest {
    private static final String GRACE = "grace@navy.example";

    @TempDir
    Path folder;

    private House house;

    @BeforeEach
    void open() {
        house = new House(folder);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Screen fill(Form form) {
        return fill("m-" + house.record().size(), form);
    }

    private Screen fill(String messageId, Form form) {
        Screen screen = new Screen();
        house.run(new Said.FilledIn(messageId, form), screen);
        return screen;
    }

    private String said() {
        return house.record().stream()
                .filter(Message.FromPerson.class::isInstance)
                .map(message -> ((Message.FromPerson) message).text())
                .reduce((before, last) -> last)
                .orElseThrow();
    }

    @Test
    void a_search_shows_what_it_found_and_says_how_many() {
        Screen screen = fill(new Form.Search(Map.of("name", "Lovelace")));

        assertThat(screen.results()).singleElement().asString().contains("Ada", "\"total\":1");
        assertThat(screen.text()).isEqualTo("One contact fits.");
        assertThat(said()).isEqualTo("Search for a contact\nName: Lovelace");
        assertThat(screen.snapshot()).extracting(Message::id).hasSize(1);
    }

    @Test
    void values_that_are_options_come_with_their_words() {
        house.speak(Language.ES);

        assertThat(fill(new Form.Search(Map.of("email", House.ADA))).results())
                .singleElement()
                .asString()
                .contains("\"lifecyclestage\":\"customer\"", "\"labels\":{", "\"lifecyclestage\":\"Cliente\"")
                .doesNotContain("\"lastmodifieddate\":\"\"");
    }

    @Test
    void anything_at_all_is_searched_for_in_one_line() {
        assertThat(fill(new Form.Search(Map.of("query", "lovelace"))).text()).isEqualTo("One contact fits.");
        assertThat(said()).isEqualTo("Search for a contact: lovelace");
    }

    @Test
    void what_is_wrong_is_said_property_by_property() {
        Screen screen = fill(new Form.Create(Map.of("firstname", "Grace", "email", "grace at navy", "phone", "12ab")));

        assertThat(screen.results())
                .singleElement()
                .asString()
                .contains("\"problems\":[{", "\"property\":\"email\"", "\"property\":\"phone\"");
        assertThat(house.waiting()).isEmpty();
    }

    @Test
    void a_search_that_finds_nobody_says_what_to_try() {
        assertThat(fill(new Form.Search(Map.of("email", "nobody@nowhere.example")))
                        .text())
                .startsWith("No contact fits. Try less");
    }

    @Test
    void any_property_can_be_searched_by() {
        ContactId ada = house.idOf(House.ADA);
        house.hubspot.update(ada, Map.of("city", "Ockham"));
        house.pass(java.time.Duration.ofMinutes(5));

        assertThat(fill(new Form.Search(Map.of("city", "ockham", "lifecyclestage", "customer")))
                        .results())
                .singleElement()
                .asString()
                .contains("\"id\":\"" + ada + "\"");
    }

    @Test
    void a_new_contact_is_proposed_as_said_and_created_when_confirmed() {
        fill(new Form.Create(Map.of("firstname", "Grace", "email", GRACE, "lifecyclestage", "lead")));

        assertThat(house.waiting().orElseThrow().changes())
                .extracting(Change::property, Change::after, Change::provenance)
                .containsExactlyInAnyOrder(
                        tuple("firstname", "Grace", Provenance.SAID),
                        tuple("email", GRACE, Provenance.SAID),
                        tuple("lifecyclestage", "lead", Provenance.SAID));
        assertThat(house.approve().text()).startsWith("Done: **Grace**");
        assertThat(house.inHubSpot(GRACE, "firstname")).isEqualTo("Grace");
    }

    @Test
    void an_update_changes_what_was_filled_in_and_empties_what_was_emptied() {
        ContactId ada = house.idOf(House.ADA);
        house.hubspot.update(ada, Map.of("city", "Ockham"));
        fill(new Form.Search(Map.of("name", "Lovelace")));

        fill(new Form.Update(ada, Map.of("jobtitle", "Countess", "city", "")));

        assertThat(said()).contains("Update Ada Lovelace #" + ada, "Job title: Countess", "City: empty");
        assertThat(house.waiting().orElseThrow().changes())
                .extracting(Change::property, Change::after, Change::provenance)
                .containsExactlyInAnyOrder(
                        tuple("jobtitle", "Countess", Provenance.SAID), tuple("city", "", Provenance.SAID));
        house.approve();
        assertThat(house.inHubSpot(House.ADA, "jobtitle")).isEqualTo("Countess");
        assertThat(house.inHubSpot(House.ADA, "city")).isEmpty();
    }

    @Test
    void whoever_was_picked_for_an_update_is_not_asked_about_again() {
        ContactId first = created("Maria", "maria.one@acme.example");
        ContactId second = created("Maria", "maria.two@acme.example");
        fill(new Form.Search(Map.of("name", "Maria")));

        fill(new Form.Update(second, Map.of("jobtitle", "Countess")));
        house.approve();

        assertThat(house.inHubSpot("maria.two@acme.example", "jobtitle")).isEqualTo("Countess");
        assertThat(house.hubspot.read(first, List.of("jobtitle")).orElseThrow().value("jobtitle"))
                .isEmpty();
    }

    private ContactId created(String name, String email) {
        house.hubspot.create(Map.of("firstname", name, "lastname", "Gil", "email", email));
        return house.idOf(email);
    }

    @Test
    void in_spanish_too() {
        house.speak(Language.ES);
        ContactId ada = house.idOf(House.ADA);
        house.hubspot.update(ada, Map.of("city", "Ockham"));
        assertThat(fill(new Form.Search(Map.of("name", "Lovelace"))).text()).isEqualTo("Un contacto coincide.");

        fill(new Form.Update(ada, Map.of("jobtitle", "Condesa", "city", "")));

        assertThat(said()).contains("Actualizar: Ada Lovelace #" + ada, "Cargo: Condesa", "Ciudad: vaciar");
        assertThat(house.approve().text()).contains("Ada Lovelace");
        assertThat(house.inHubSpot(House.ADA, "city")).isEmpty();
    }

    @Test
    void what_cannot_be_written_is_said_and_nothing_waits() {
        Screen screen = fill(new Form.Create(Map.of("firstname", "Grace", "email", "grace at navy")));

        assertThat(screen.text()).startsWith("\"grace at navy\" is not an e-mail address");
        assertThat(screen.results()).singleElement().asString().startsWith("{\"error\":");
        assertThat(house.waiting()).isEmpty();
    }

    @Test
    void a_form_is_refused_while_a_change_waits_and_where_it_is_longer_than_a_message_may_be() {
        fill(new Form.Create(Map.of("email", GRACE)));
        Assertions.assertThatThrownBy(() -> fill(new Form.Search(Map.of("name", "Ada"))))
                .isInstanceOfSatisfying(
                        TurnRefused.class, refused -> assertThat(refused.code()).isEqualTo("proposal_waiting"));
        Assertions.assertThatThrownBy(() -> fill(new Form.Search(Map.of("name", "A".repeat(4001)))))
                .isInstanceOfSatisfying(
                        TurnRefused.class, refused -> assertThat(refused.code()).isEqualTo("message_too_long"));
    }

    @Test
    void what_hubspot_cannot_do_now_is_said_and_leaves_no_call_without_an_answer() {
        house.open();
        house.fault("{\"target\":\"hubspot\",\"kind\":\"status\",\"status\":503}");
        Assertions.assertThatThrownBy(() -> fill(new Form.Search(Map.of("name", "Lovelace"))))
                .isInstanceOf(libreta.contacts.CrmFailed.class);
        house.repair();

        assertThat(house.record())
                .noneMatch(message -> message instanceof Message.FromAssistant said
                        && !said.toolCalls().isEmpty());
        assertThat(fill(new Form.Search(Map.of("name", "Lovelace"))).text()).isEqualTo("One contact fits.");
        assertThat(house.hubspot.readByEmail(GRACE, Set.of())).isEmpty();
    }

    @Test
    void a_form_that_is_sent_again_gets_its_first_answer_and_makes_no_second_proposal() {
        Form create = new Form.Create(Map.of("firstname", "Grace", "email", GRACE));
        Screen first = fill("m-1", create);
        ProposalId proposed = house.waiting().orElseThrow().id();

        Screen again = fill("m-1", create);

        assertThat(again.events()).isEqualTo(first.events());
        assertThat(house.waiting().orElseThrow().id()).isEqualTo(proposed);

        house.approve();
        assertThat(fill("m-1", create).results()).singleElement().asString().contains("\"status\":\"created\"");
        assertThat(house.waiting()).isEmpty();
        assertThat(house.crm.writes()).isEqualTo(1);
    }

    @Test
    void a_search_form_that_is_sent_again_shows_what_it_found_the_first_time() {
        Form search = new Form.Search(Map.of("name", "Lovelace"));
        Screen first = fill("m-1", search);
        List<Message> record = house.record();

        assertThat(fill("m-1", search).events()).isEqualTo(first.events());
        assertThat(house.record()).isEqualTo(record);
    }

    @Test
    void a_form_that_hubspot_failed_is_tried_anew_and_one_that_was_overtaken_is_not() {
        Form create = new Form.Create(Map.of("firstname", "Grace", "email", GRACE));
        house.open();
        house.schemas.current();
        house.fault("{\"target\":\"hubspot\",\"kind\":\"status\",\"status\":503}");
        Assertions.assertThatThrownBy(() -> fill("m-1", create)).isInstanceOf(libreta.contacts.CrmFailed.class);
        Assertions.assertThatThrownBy(() -> fill("m-2", create)).isInstanceOf(libreta.contacts.CrmFailed.class);
        house.repair();

        assertThat(fill("m-1", create).text()).startsWith("I could not answer this at the time.");
        assertThat(house.waiting()).isEmpty();
        fill("m-2", create);
        assertThat(house.waiting()).isPresent();
    }

    @Test
    void a_form_that_was_cut_off_has_a_whole_answer_or_none() {
        Form create = new Form.Create(Map.of("firstname", "Grace", "email", GRACE));
        Form search = new Form.Search(Map.of("name", "Lovelace"));
        cutOffAt(TurnEvent.ToolAnswered.class, "m-1", search);
        assertThat(fill("m-1", search).text()).isEqualTo("One contact fits.");
        assertThat(fill("m-1", search).results()).hasSize(1);

        cutOffAt(TurnEvent.ToolCalled.class, "m-2", create);
        fill("m-2", create);

        assertThat(house.waiting()).isPresent();
        assertThat(house.record().stream().filter(Message.FromPerson.class::isInstance))
                .hasSize(2);
    }

    private void cutOffAt(Class<? extends TurnEvent> event, String messageId, Form form) {
        Assertions.assertThatThrownBy(() -> house.run(new Said.FilledIn(messageId, form), shown -> {
                    if (event.isInstance(shown)) {
                        throw new CancellationException("the browser has gone");
                    }
                }))
                .isInstanceOf(CancellationException.class);
    }
}
