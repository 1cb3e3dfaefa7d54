package libreta.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import libreta.House;
import libreta.Screen;
import libreta.agent.Turn;
import libreta.agent.TurnEnd;
import libreta.conversation.Language;
import libreta.conversation.Message;
import libreta.conversation.PersonId;
import libreta.conversation.Task;
import libreta.flow.Request.Said;
import libreta.model.ModelFailed;
import libreta.model.ModelTrouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Opening, clicking and typing. */
@Timeout(60)
class ChatTest {
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

    private void assertRefused(String code, Said said) {
        assertThatThrownBy(() -> house.run(said, new Screen()))
                .isInstanceOfSatisfying(
                        TurnRefused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void opening_greets_and_asks_nobody() {
        Screen screen = house.open();

        assertThat(screen.text()).startsWith("**Hi! I look after your HubSpot contacts.**");
        assertThat(screen.buttons()).containsExactly("Search contact", "Create new contact", "Update contact");
        assertThat(house.model.asked()).isEmpty();
        assertThat(house.crm.calls()).isEmpty();
    }

    @Test
    void opening_greets_in_spanish() {
        house.speak(Language.ES);

        Screen screen = house.open();

        assertThat(screen.text()).startsWith("**¡Hola!");
        assertThat(screen.buttons()).containsExactly("Buscar contacto", "Crear nuevo contacto", "Actualizar contacto");
    }

    @Test
    void opening_again_shows_what_was_said() {
        house.model.says("Hello.");
        house.open();
        house.say("hi");

        Screen screen = house.open();

        assertThat(screen.text()).isEmpty();
        assertThat(screen.snapshot()).isEqualTo(house.record()).hasSize(3);
        assertThat(screen.buttons()).hasSize(3);
    }

    @Test
    void opening_again_shows_the_proposal_that_waits() {
        house.model.calls("create_contact", "{\"firstname\":\"Grace\"}");
        house.say("add Grace");

        TurnEnd end = house.run(new Said.Opened(), new Screen());

        assertThat(end).isInstanceOfSatisfying(TurnEnd.Waiting.class, waiting -> {
            assertThat(house.waiting()).contains(waiting.proposal());
            assertThat(waiting.question()).isEqualTo("Shall I create the contact Grace in HubSpot?");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "search, Who are you looking for?, SEARCH",
        "create, Let's add someone., CREATE",
        "update, Which contact, UPDATE"
    })
    void a_button_answers_at_once_and_starts_its_task(String button, String answer, Task.Kind task) {
        Screen screen = house.click(button);

        assertThat(screen.text()).startsWith(answer);
        assertThat(house.model.asked()).isEmpty();
        assertThat(house.database.conversations().find(House.TALK).orElseThrow().task())
                .isEqualTo(new Task(task, java.util.Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Create new contact", "Crear nuevo contacto", " Create new contact "})
    void a_label_that_is_typed_is_a_click_in_any_language(String label) {
        assertThat(house.say(label).text()).startsWith("Let's add someone.");
        assertThat(house.model.asked()).isEmpty();
    }

    @Test
    void anything_else_is_for_the_model() {
        house.model.says("Hello.");

        assertThat(house.say("create new contact, please").text()).isEqualTo("Hello.");
    }

    @Test
    void what_cannot_be_answered_is_refused_before_anything_happens() {
        assertRefused("unknown_button", new Said.Clicked("m-1", "delete"));
        assertRefused("empty_message", new Said.Typed("m", "  \n"));
        assertRefused("message_too_long", new Said.Typed("m", "x".repeat(4_001)));
        assertThat(house.database.conversations().find(House.TALK)).isEmpty();
    }

    @Test
    void characters_are_counted_as_people_count_them() {
        house.model.says("A lot.");

        assertThat(house.say("😀".repeat(4_000)).text()).isEqualTo("A lot.");
    }

    @Test
    void a_conversation_of_somebody_else_is_unknown() {
        house.open();
        Turn mallory = house.turn(House.TALK, new PersonId("mallory"));

        assertThatThrownBy(() -> house.chat.admit(new Request(mallory, new Said.Opened())))
                .isInstanceOfSatisfying(
                        TurnRefused.class, refused -> assertThat(refused.code()).isEqualTo("unknown_thread"));
    }

    @Test
    void what_is_typed_while_a_proposal_waits_is_refused_and_not_kept() {
        house.model.calls("create_contact", "{\"firstname\":\"Grace\"}");
        house.say("add Grace");
        List<Message> before = house.record();

        assertRefused("proposal_waiting", new Said.Typed("m", "and Joan"));
        assertRefused("proposal_waiting", new Said.Clicked("m-2", "search"));
        assertThat(house.record()).isEqualTo(before);
        assertThat(house.waiting()).isPresent();
    }

    @Test
    void a_failure_of_the_model_is_on_record_in_our_own_words() {
        house.model.fails(new ModelTrouble.QuotaUsedUp());

        assertThatThrownBy(() -> house.say("hi")).isInstanceOf(ModelFailed.class);

        assertThat(house.record().getLast())
                .isInstanceOfSatisfying(
                        Message.FromAssistant.class,
                        said -> assertThat(said.text()).startsWith("The language model's quota is used up."));
    }

    @Test
    void a_message_that_is_sent_again_is_answered_again() {
        house.model.fails(new ModelTrouble.Unavailable()).says("Hello.");
        Said hi = new Said.Typed("m-1", "hi");

        assertThatThrownBy(() -> house.run(hi, new Screen())).isInstanceOf(ModelFailed.class);
        Screen screen = new Screen();
        house.run(hi, screen);

        assertThat(screen.text()).isEqualTo("Hello.");
    }

    @Test
    void a_decision_of_something_unknown_is_refused() {
        house.open();

        assertRefused(
                "unknown_interrupt",
                new Said.Decided(
                        new libreta.contacts.ProposalId("nobody"),
                        new libreta.agent.Answer.Declined(),
                        "no",
                        Optional.empty()));
    }
}
