package libreta.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import libreta.House;
import libreta.Screen;
import libreta.agent.Answer;
import libreta.agent.TurnEnd;
import libreta.contacts.ContactChoice;
import libreta.contacts.ContactId;
import libreta.contacts.CrmFailed;
import libreta.contacts.Proposal;
import libreta.contacts.ProposalId;
import libreta.contacts.ProposalState;
import libreta.conversation.ConversationId;
import libreta.conversation.Language;
import libreta.conversation.Message;
import libreta.conversation.Task;
import libreta.flow.Request.Said;
import libreta.model.ModelFailed;
import libreta.model.ModelMessage;
import libreta.model.ModelTrouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person answers to a proposal, and what comes of it. */
@Timeout(60)
class DecidingTest {
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

    /** Marta asks for a new contact, and it waits. */
    private Proposal grace() {
        house.model.calls("create_contact", "{\"firstname\":\"Grace\",\"email\":\"%s\"}".formatted(GRACE));
        house.say("add Grace, " + GRACE);
        return house.waiting().orElseThrow();
    }

    /** Marta asks for a change of Ada's, and it waits. */
    private Proposal ada(String property, String value) {
        house.model.calls(
                "update_contact", "{\"id\":\"%s\",\"%s\":\"%s\"}".formatted(house.idOf(House.ADA), property, value));
        house.say("set " + property + " of " + house.idOf(House.ADA) + " to " + value);
        return house.waiting().orElseThrow();
    }

    private boolean graceIsThere() {
        return house.hubspot.readByEmail(GRACE, List.of()).isPresent();
    }

    private ProposalState stateOf(Proposal proposal) {
        return house.database.proposals().find(proposal.id()).orElseThrow().state();
    }

    private void assertRefused(String code, Proposal proposal, Answer answer) {
        assertThatThrownBy(() -> house.decide(proposal, answer))
                .isInstanceOfSatisfying(
                        TurnRefused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void a_yes_writes_and_fixed_words_tell_what_was_stored_without_the_model() {
        grace();

        Screen screen = house.approve();

        assertThat(graceIsThere()).isTrue();
        assertThat(screen.results())
                .singleElement()
                .asString()
                .contains("\"status\":\"created\"", GRACE, "operationId");
        assertThat(screen.text()).isEqualTo("Done: **Grace** is now in HubSpot.");
        assertThat(house.record().getLast())
                .isInstanceOfSatisfying(
                        Message.FromAssistant.class,
                        said -> assertThat(said.text()).isEqualTo(screen.text()));
        assertThat(house.model.asked()).hasSize(1);
        assertThat(house.database.conversations().find(House.TALK).orElseThrow().task())
                .isEqualTo(Task.NONE);
    }

    /** Marta asks for two things, and the first one waits. */
    private void graceAndTheRest() {
        house.model.calls("create_contact", "{\"firstname\":\"Grace\",\"email\":\"%s\"}".formatted(GRACE));
        house.say("add Grace, " + GRACE + ", and then find Ada Lovelace");
    }

    @Test
    void the_model_goes_on_with_the_rest_of_the_request_behind_our_words() {
        graceAndTheRest();
        house.model.calls("search_contacts", "{\"name\":\"Ada Lovelace\"}").says("Ada works at Analytical Engines.");

        Screen screen = house.approve();

        assertThat(screen.text()).isEqualTo("Done: **Grace** is now in HubSpot.\nAda works at Analytical Engines.");
        assertThat(screen.results()).hasSize(2);
        assertThat(house.model.asked().get(1).messages().getLast())
                .isInstanceOfSatisfying(
                        ModelMessage.Note.class, note -> assertThat(note.text()).contains("Do only what is left"));
    }

    @Test
    void a_call_that_was_told_to_wait_is_gone_on_with() {
        house.model.calls(
                house.model.call("create_contact", "{\"firstname\":\"Grace\",\"email\":\"%s\"}".formatted(GRACE)),
                house.model.call("create_contact", "{\"firstname\":\"Joan\"}"));
        house.say("Grace " + GRACE + " and Joan please");
        house.model.calls("create_contact", "{\"firstname\":\"Joan\"}");

        Screen screen = house.approve();

        assertThat(screen.text()).isEqualTo("Done: **Grace** is now in HubSpot.");
        assertThat(house.waiting()).isPresent();
    }

    @Test
    void what_the_model_claims_behind_our_words_is_left_out() {
        graceAndTheRest();
        house.model.says("I have created Grace. I've also updated Ada's phone number.");

        Screen screen = house.approve();

        assertThat(screen.text()).isEqualTo("Done: **Grace** is now in HubSpot.");
    }

    @Test
    void a_model_that_fails_after_the_write_does_not_hide_it() {
        graceAndTheRest();
        house.model.fails(new ModelTrouble.Unavailable());

        Screen screen = house.approve();

        assertThat(screen.text())
                .isEqualTo("Done: **Grace** is now in HubSpot.\nIf there was more to do, please ask for it again.");
    }

    @Test
    void a_no_writes_nothing_and_asks_no_model() {
        Proposal proposal = grace();
        house.speak(Language.ES);

        Screen screen = house.decide(new Answer.Declined());

        assertThat(graceIsThere()).isFalse();
        assertThat(screen.text()).isEqualTo("De acuerdo, no he cambiado nada.");
        assertThat(screen.results()).singleElement().asString().contains("\"status\":\"rejected\"");
        assertThat(stateOf(proposal)).isEqualTo(ProposalState.REJECTED);
        assertThat(house.model.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "Yes, please!", "sí", "vale, gracias"})
    void a_typed_yes_decides(String text) {
        grace();

        house.decide(new Answer.Replied(text));

        assertThat(graceIsThere()).isTrue();
        assertThat(house.record())
                .anySatisfy(message -> assertThat(message)
                        .isInstanceOfSatisfying(
                                Message.Decision.class,
                                decision -> assertThat(decision.text()).isEqualTo(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "no, gracias", "cancel", "mejor no"})
    void a_typed_no_decides(String text) {
        Proposal proposal = grace();

        house.decide(new Answer.Replied(text));

        assertThat(stateOf(proposal)).isEqualTo(ProposalState.REJECTED);
        assertThat(graceIsThere()).isFalse();
    }

    @Test
    void anything_else_sets_it_aside_and_is_the_next_message() {
        Proposal proposal = grace();
        house.model.says("And her phone, then?");

        Screen screen = house.decide(new Answer.Replied("wait, her name is Grace Hopper"));

        assertThat(stateOf(proposal)).isEqualTo(ProposalState.SET_ASIDE);
        assertThat(screen.results()).singleElement().asString().contains("\"status\":\"set_aside\"");
        assertThat(screen.text()).isEqualTo("And her phone, then?");
        assertThat(house.database
                        .conversations()
                        .find(House.TALK)
                        .orElseThrow()
                        .task()
                        .draft())
                .isEqualTo(Map.of("firstname", "Grace", "email", GRACE));
        assertThat(house.model.lastAsked().messages().getLast())
                .isEqualTo(new ModelMessage.FromPerson("wait, her name is Grace Hopper"));
    }

    @Test
    void a_button_label_typed_as_a_reply_is_a_click() {
        grace();

        assertThat(house.decide(new Answer.Replied("Search contact")).text()).startsWith("Who are you looking for?");
    }

    @Test
    void walking_away_goes_on_with_what_comes_next() {
        Proposal proposal = grace();
        Screen screen = new Screen();

        house.run(
                new Said.Decided(
                        proposal.id(),
                        new Answer.WalkedAway(),
                        "away",
                        Optional.of(new Said.Clicked("m-search", "search"))),
                screen);

        assertThat(stateOf(proposal)).isEqualTo(ProposalState.SET_ASIDE);
        assertThat(screen.text()).startsWith("Who are you looking for?");
    }

    @Test
    void an_edited_value_is_the_one_that_is_written() {
        grace();

        house.decide(new Answer.Approved(Map.of("firstname", "Amazing Grace")));

        assertThat(house.inHubSpot(GRACE, "firstname")).isEqualTo("Amazing Grace");
    }

    @Test
    void an_edit_that_is_not_valid_is_explained_and_asked_again() {
        Proposal proposal = grace();
        Screen screen = new Screen();

        TurnEnd end = house.run(
                new Said.Decided(
                        proposal.id(),
                        new Answer.Approved(Map.of("email", "grace at navy")),
                        "edited",
                        Optional.empty()),
                screen);

        assertThat(screen.text())
                .isEqualTo("\"grace at navy\" is not an e-mail address. Please give one like name@company.com."
                        + " Nothing has been written; please correct it and confirm again.");
        assertThat(screen.results()).isEmpty();
        assertThat(end)
                .isInstanceOfSatisfying(
                        TurnEnd.Waiting.class,
                        waiting -> assertThat(waiting.proposal().id()).isNotEqualTo(proposal.id()));
        house.approve();
        assertThat(graceIsThere()).isTrue();
    }

    @Test
    void a_repeated_yes_gets_the_same_answer_and_writes_nothing() {
        Proposal proposal = grace();
        Screen first = house.approve();

        Screen second = house.decide(proposal, new Answer.Approved(Map.of()));

        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.results()).isEqualTo(first.results());
        assertThat(house.crm.writes()).isEqualTo(1);
        assertThat(house.model.asked()).hasSize(1);
    }

    @Test
    void a_repeated_reply_gets_the_answer_to_its_words_again() {
        Proposal proposal = grace();
        Answer reply = new Answer.Replied("wait, what is her title?");
        house.model.says("Nobody told me.").says("Hello.");
        Screen first = house.decide(proposal, reply);
        house.say("hi");

        Screen second = house.decide(proposal, reply);

        assertThat(second.text()).isEqualTo(first.text()).isEqualTo("Nobody told me.");
        assertThat(second.results()).isEqualTo(first.results());
    }

    @Test
    void a_reply_that_the_model_could_not_answer_is_asked_again_when_it_is_sent_again() {
        Proposal proposal = grace();
        Answer reply = new Answer.Replied("wait, what is her title?");
        house.model.fails(new ModelTrouble.Unavailable()).says("Nobody told me.");
        assertThatThrownBy(() -> house.decide(proposal, reply)).isInstanceOf(ModelFailed.class);

        assertThat(house.decide(proposal, reply).text()).isEqualTo("Nobody told me.");
        assertThat(house.record())
                .filteredOn(Message.FromPerson.class::isInstance)
                .hasSize(2);
    }

    @Test
    void a_reply_that_a_model_known_to_be_down_cannot_answer_leaves_the_proposal_waiting_and_the_record_as_it_was() {
        Proposal proposal = grace();
        List<Message> before = house.record();
        ModelTrouble trouble = new ModelTrouble.Unauthorized();
        house.model.isDown(trouble);
        Screen screen = new Screen();
        Answer reply = new Answer.Replied("wait, what is her title?");

        assertThatThrownBy(() ->
                        house.run(new Said.Decided(proposal.id(), reply, reply.toString(), Optional.empty()), screen))
                .isInstanceOfSatisfying(
                        ModelFailed.class,
                        failed -> assertThat(failed.trouble()).isEqualTo(trouble));

        assertThat(house.waiting()).contains(proposal);
        assertThat(house.record()).isEqualTo(before);
        assertThat(screen.text()).isEmpty();
        assertThat(screen.results()).isEmpty();
        assertThat(house.model.asked()).hasSize(1);
        house.approve();
        assertThat(graceIsThere()).isTrue();
    }

    @Test
    void a_reply_that_was_not_taken_is_answered_when_it_is_sent_again_to_a_model_that_is_back() {
        Proposal proposal = grace();
        Answer reply = new Answer.Replied("wait, what is her title?");
        house.model.isDown(new ModelTrouble.Unavailable());
        assertThatThrownBy(() -> house.decide(proposal, reply)).isInstanceOf(ModelFailed.class);
        house.model.isUpAgain();
        house.model.says("Nobody told me.");

        Screen screen = house.decide(proposal, reply);

        assertThat(screen.text()).isEqualTo("Nobody told me.");
        assertThat(screen.results()).singleElement().asString().contains("\"status\":\"set_aside\"");
        assertThat(stateOf(proposal)).isEqualTo(ProposalState.SET_ASIDE);
        assertThat(house.record())
                .filteredOn(Message.FromPerson.class::isInstance)
                .hasSize(2);
        assertThat(house.decide(proposal, reply).text()).isEqualTo("Nobody told me.");
    }

    @ParameterizedTest
    @CsvSource({"yes, APPROVED", "no, REJECTED", "Search contact, SET_ASIDE", "take it back, REJECTED"})
    void what_needs_no_model_is_answered_while_it_is_down(String text, String becomes) {
        Proposal proposal = grace();
        house.model.isDown(new ModelTrouble.Unavailable());

        Screen screen = house.decide(new Answer.Replied(text));

        assertThat(stateOf(proposal)).isEqualTo(ProposalState.valueOf(becomes));
        assertThat(screen.text()).isNotEmpty();
        assertThat(house.model.asked()).hasSize(1);
    }

    @Test
    void a_reply_to_a_choice_that_only_a_model_known_to_be_down_could_answer_leaves_it_waiting() {
        ContactChoice choice = luis();
        List<Message> before = house.record();
        ModelTrouble trouble = new ModelTrouble.Unreachable();
        house.model.isDown(trouble);

        assertThatThrownBy(() -> reply(choice, "who is the older one?"))
                .isInstanceOfSatisfying(
                        ModelFailed.class,
                        failed -> assertThat(failed.trouble()).isEqualTo(trouble));

        assertThat(house.database.choices().waiting(House.TALK)).contains(choice);
        assertThat(house.record()).isEqualTo(before);
        house.model.isUpAgain();
        house.model.says("I do not know.");
        assertThat(reply(choice, "who is the older one?").text()).isEqualTo("I do not know.");
        assertThat(house.database.choices().waiting(House.TALK)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"the second", "none of them", "Search contact"})
    void a_choice_is_decided_or_left_for_a_button_while_the_model_is_down(String text) {
        ContactChoice choice = luis();
        house.model.isDown(new ModelTrouble.Unavailable());

        reply(choice, text);

        assertThat(house.database.choices().waiting(House.TALK)).isEmpty();
        assertThat(house.model.asked()).hasSize(2);
    }

    /** Marta asks for a change of one of two people of that name, and is asked which. */
    private ContactChoice luis() {
        String one = house.idOf("luis.perez@talleresnorte.example").value();
        house.model
                .calls("search_contacts", "{\"name\":\"Luis Pérez\"}")
                .calls("update_contact", "{\"id\":\"%s\",\"jobtitle\":\"Director\"}".formatted(one));
        house.say("set Luis Pérez's job title to Director");
        return house.database.choices().waiting(House.TALK).orElseThrow();
    }

    private Screen reply(ContactChoice choice, String text) {
        Screen screen = new Screen();
        ProposalId id = new ProposalId(choice.id().value());
        house.run(new Said.Decided(id, new Answer.Replied(text), text, Optional.empty()), screen);
        return screen;
    }

    @Test
    void a_reply_whose_turn_ended_before_its_words_were_kept_is_answered_when_it_is_sent_again() {
        Proposal proposal = grace();
        Answer reply = new Answer.Replied("wait, what is her title?");
        Said said = new Said.Decided(proposal.id(), reply, reply.toString(), Optional.empty());
        house.model.says("Nobody told me.");
        assertThatThrownBy(() -> house.run(said, event -> {
                    throw new CancellationException("gone");
                }))
                .isInstanceOf(CancellationException.class);

        assertThat(house.decide(proposal, reply).text()).isEqualTo("Nobody told me.");
    }

    @Test
    void another_click_that_walks_away_from_the_same_proposal_is_done_too() {
        Proposal proposal = grace();
        Answer away = new Answer.WalkedAway();
        for (String button : List.of("search", "create")) {
            Screen screen = new Screen();
            Said then = new Said.Clicked("click-" + button, button);
            house.run(new Said.Decided(proposal.id(), away, away.toString(), Optional.of(then)), screen);
            assertThat(screen.text()).as(button).isNotEmpty();
        }
        assertThat(house.record()).extracting(Message::id).contains("click-search", "click-create");
    }

    @Test
    void a_repeated_walking_away_does_not_tell_what_came_later() {
        Proposal proposal = grace();
        house.decide(proposal, new Answer.WalkedAway());
        house.model.says("Hello.");
        house.say("hi");

        assertThat(house.decide(proposal, new Answer.WalkedAway()).text()).isEmpty();
    }

    @Test
    void a_repeated_answer_to_something_asked_again_shows_what_waits_now() {
        Proposal proposal = ada("jobtitle", "Countess");
        house.hubspot.update(house.idOf(House.ADA), Map.of("jobtitle", "Enchantress of Numbers"));
        Screen first = house.approve();
        Screen second = new Screen();

        TurnEnd end = house.run(
                new Said.Decided(
                        proposal.id(),
                        new Answer.Approved(Map.of()),
                        new Answer.Approved(Map.of()).toString(),
                        Optional.empty()),
                second);

        assertThat(first.text()).startsWith("Somebody changed Ada Lovelace in HubSpot since I showed you this.");
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(end)
                .isInstanceOfSatisfying(
                        TurnEnd.Waiting.class,
                        waiting -> assertThat(house.waiting()).contains(waiting.proposal()));
        assertThat(house.crm.writes()).isZero();
    }

    @Test
    void another_answer_comes_too_late() {
        Proposal proposal = grace();
        house.decide(new Answer.Declined());

        assertRefused("already_decided", proposal, new Answer.Approved(Map.of()));
        assertThat(graceIsThere()).isFalse();
    }

    @Test
    void a_proposal_expires_after_a_day() {
        Proposal proposal = grace();
        house.clock.move(Duration.ofHours(24));

        assertRefused("expired_interrupt", proposal, new Answer.Approved(Map.of()));
        assertThat(stateOf(proposal)).isEqualTo(ProposalState.EXPIRED);
        assertRefused("expired_interrupt", proposal, new Answer.Approved(Map.of()));
        assertThat(graceIsThere()).isFalse();
    }

    @Test
    void an_expired_proposal_does_not_stand_in_the_way() {
        Proposal proposal = grace();
        house.clock.move(Duration.ofHours(24));
        house.model.says("Hello.");

        Screen screen = house.say("hi");

        assertThat(screen.text()).isEqualTo("Hello.");
        assertThat(screen.results()).singleElement().asString().contains("\"status\":\"expired\"");
        assertThat(stateOf(proposal)).isEqualTo(ProposalState.EXPIRED);
    }

    @Test
    void opening_again_after_a_day_shows_no_proposal() {
        grace();
        house.clock.move(Duration.ofHours(24));

        assertThat(house.run(new Said.Opened(), new Screen())).isInstanceOf(TurnEnd.Finished.class);
    }

    @Test
    void a_proposal_of_another_conversation_is_unknown_here() {
        Proposal proposal = grace();
        Request elsewhere = new Request(
                house.turn(new ConversationId("elsewhere"), House.MARTA),
                new Said.Decided(proposal.id(), new Answer.Approved(Map.of()), "yes", Optional.empty()));

        assertThatThrownBy(() -> house.chat.run(elsewhere, new Screen()))
                .isInstanceOfSatisfying(
                        TurnRefused.class, refused -> assertThat(refused.code()).isEqualTo("unknown_interrupt"));
        assertThat(graceIsThere()).isFalse();
    }

    @Test
    void what_hubspot_stores_otherwise_is_told_in_the_persons_words() {
        ada("lifecyclestage", "Evangelist");
        house.crm.before(
                "readHistory", () -> house.hubspot.update(house.idOf(House.ADA), Map.of("lifecyclestage", "")));

        Screen screen = house.approve();

        assertThat(screen.text()).isEqualTo("Lifecycle stage is empty in HubSpot now, not \"Evangelist\".");
        assertThat(screen.results()).singleElement().asString().contains("\"status\":\"unchanged\"", "\"stored\":\"\"");
    }

    @Test
    void a_value_that_somebody_emptied_meanwhile_is_said_to_have_been_emptied() {
        String id = house.idOf(House.ADA).value();
        house.model.calls("update_contact", "{\"id\":\"%s\",\"jobtitle\":\"Countess\"}".formatted(id));
        house.say("make " + id + " a Countess");
        house.crm.before("update", () -> house.hubspot.update(new ContactId(id), Map.of("jobtitle", "")));

        assertThat(house.approve().text())
                .isEqualTo("While I was saving, somebody else emptied Job title; your value is there now. Undo empties"
                        + " it again.");
        assertThat(house.inHubSpot(House.ADA, "jobtitle")).isEqualTo("Countess");
    }

    @Test
    void while_hubspot_is_down_the_person_can_confirm_again() {
        grace();
        house.fault("{\"target\":\"hubspot\",\"kind\":\"status\",\"status\":503}");

        Screen down = house.approve();

        assertThat(down.text())
                .isEqualTo("HubSpot is not available right now (status 503). Please try again in a minute."
                        + " Nothing has been written; you can confirm it again below.");
        assertThat(house.waiting()).isPresent();
        house.repair();
        house.approve();
        assertThat(graceIsThere()).isTrue();
    }

    @Test
    void without_any_properties_of_the_account_nothing_is_decided() {
        Proposal proposal = grace();
        house.fault("{\"target\":\"hubspot\",\"kind\":\"status\",\"status\":503}");
        House restarted = house.restarted();

        assertThatThrownBy(() -> restarted.approve()).isInstanceOf(CrmFailed.class);

        assertThat(stateOf(proposal)).isEqualTo(ProposalState.WAITING);
        restarted.repair();
        restarted.approve();
        assertThat(graceIsThere()).isTrue();
    }

    @Test
    void a_write_that_nobody_can_tell_about_is_said_to_be_so() {
        house.model.calls("create_contact", "{\"firstname\":\"Grace\",\"lastname\":\"Hopper\"}");
        house.say("add Grace Hopper");
        house.crm.before(
                "createMarked",
                () -> house.fault("{\"target\":\"hubspot\",\"kind\":\"reset\",\"afterExecution\":true}"));

        Screen screen = house.approve();

        assertThat(screen.text()).startsWith("HubSpot did not say whether it saved the change");
        assertThat(screen.results()).singleElement().asString().contains("\"status\":\"unknown\"");
        assertThat(house.waiting()).isEmpty();
    }
}
