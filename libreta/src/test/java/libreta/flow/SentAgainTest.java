package libreta.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import libreta.House;
import libreta.Screen;
import libreta.agent.TurnEnd;
import libreta.contacts.CrmFailed;
import libreta.conversation.Message;
import libreta.conversation.TurnEvent;
import libreta.conversation.TurnId;
import libreta.flow.Request.Said;
import libreta.model.ModelFailed;
import libreta.model.ModelMessage;
import libreta.model.ModelTrouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The same message once more, because its answer was not heard to the end. */
@Timeout(60)
class SentAgainTest {
    private static final String GRACE = "grace@navy.example";
    private static final Said FIND = new Said.Typed("m-1", "find " + House.ADA);
    private static final String FIND_ADA = "{\"email\":\"%s\"}".formatted(House.ADA);

    @TempDir
    Path folder;

    private House house;

    @BeforeEach
    void open() {
        house = new House(folder);
        house.open();
    }

    @AfterEach
    void close() {
        house.close();
    }

    private Screen run(Said said) {
        Screen screen = new Screen();
        house.run(said, screen);
        return screen;
    }

    private List<Message> ofThePerson() {
        return house.record().stream()
                .filter(Message.FromPerson.class::isInstance)
                .toList();
    }

    private void adaBecomesACountess() {
        String id = house.idOf(House.ADA).value();
        house.model.calls("update_contact", "{\"id\":\"%s\",\"jobtitle\":\"Countess\"}".formatted(id));
        house.say("make " + id + " a Countess");
        house.approve();
        house.clock.move(Duration.ofDays(3));
    }

    private void proposeGrace(String messageId) {
        house.model.calls("create_contact", "{\"firstname\":\"Grace\",\"email\":\"%s\"}".formatted(GRACE));
        run(new Said.Typed(messageId, "add Grace, " + GRACE));
    }

    @Test
    void an_undo_takes_one_write_back_however_often_it_is_sent() {
        adaBecomesACountess();
        proposeGrace("m-grace");
        house.approve();
        Said undo = new Said.Typed("m-undo", "undo");

        Screen first = run(undo);
        Screen again = run(undo);

        assertThat(first.text()).isEqualTo("Undone: **Grace** is in HubSpot's recycle bin now.");
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.results()).isEqualTo(first.results());
        assertThat(house.inHubSpot(House.ADA, "jobtitle")).isEqualTo("Countess");
    }

    @Test
    void an_undo_in_another_message_takes_no_older_write_back() {
        adaBecomesACountess();
        proposeGrace("m-grace");
        house.approve();
        house.clock.move(Duration.ofSeconds(1));
        house.say("undo");

        assertThat(house.say("undo").text())
                .isEqualTo(
                        "The last thing done here was an undo already. To take another change back, press Undo on its"
                                + " card.");
        assertThat(house.inHubSpot(House.ADA, "jobtitle")).isEqualTo("Countess");
        assertThat(house.hubspot.readByEmail(GRACE, Set.of())).isEmpty();
    }

    @Test
    void an_answer_is_given_again_as_it_was_and_the_model_is_not_asked() {
        house.model.calls("search_contacts", FIND_ADA).says("There she is.");
        Screen first = run(FIND);
        List<Message> record = house.record();

        Screen again = run(FIND);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.calls()).isEqualTo(first.calls()).hasSize(1);
        assertThat(again.results()).isEqualTo(first.results());
        assertThat(house.record()).isEqualTo(record);
    }

    @Test
    void a_proposal_that_waits_is_shown_again() {
        proposeGrace("m-1");

        TurnEnd end = house.run(new Said.Typed("m-1", "add Grace, " + GRACE), new Screen());

        assertThat(end)
                .isInstanceOfSatisfying(
                        TurnEnd.Waiting.class,
                        waiting -> assertThat(house.waiting()).contains(waiting.proposal()));
        assertThat(ofThePerson()).hasSize(1);
    }

    @Test
    void what_became_of_a_proposal_since_is_told_with_it() {
        proposeGrace("m-1");
        house.approve();

        Screen again = run(new Said.Typed("m-1", "add Grace, " + GRACE));

        assertThat(again.calls()).hasSize(1);
        assertThat(again.results()).singleElement().asString().contains("\"status\":\"created\"");
        assertThat(house.waiting()).isEmpty();
    }

    @Test
    void a_label_that_was_typed_is_one_click() {
        Said label = new Said.Typed("m-1", "Create new contact");
        Screen first = run(label);
        List<Message> record = house.record();

        assertThat(run(label).text()).isEqualTo(first.text());
        assertThat(house.record()).isEqualTo(record);
    }

    @Test
    void where_the_model_had_failed_it_is_asked_the_same_once_more() {
        house.model.calls("search_contacts", FIND_ADA).fails(new ModelTrouble.Unavailable());
        assertThatThrownBy(() -> run(FIND)).isInstanceOf(ModelFailed.class);
        house.model.fails(new ModelTrouble.Unavailable());
        assertThatThrownBy(() -> run(FIND)).isInstanceOf(ModelFailed.class);
        house.model.says("There she is.");

        assertThat(run(FIND).text()).isEqualTo("There she is.");

        assertThat(house.model.lastAsked().messages().getLast())
                .isEqualTo(new ModelMessage.FromPerson("find " + House.ADA));
        assertThat(ofThePerson()).containsExactly(new Message.FromPerson("m-1", "find " + House.ADA));
        assertThat(run(FIND).text()).isEqualTo("There she is.");
    }

    @Test
    void where_hubspot_had_failed_it_is_asked_once_more() {
        house.model.calls("search_contacts", FIND_ADA);
        house.fault("{\"target\":\"hubspot\",\"kind\":\"reset\"}");
        assertThatThrownBy(() -> run(FIND)).isInstanceOf(CrmFailed.class);
        house.repair();
        house.model.calls("search_contacts", FIND_ADA).says("There she is.");

        assertThat(run(FIND).text()).isEqualTo("There she is.");
    }

    @Test
    void an_answer_that_broke_off_is_none() {
        house.model.does((request, text) -> {
            text.accept("There ");
            throw new ModelFailed(new ModelTrouble.Unreadable(), "it broke off", null);
        });
        assertThatThrownBy(() -> run(FIND)).isInstanceOf(ModelFailed.class);
        house.model.says("There she is.");

        assertThat(run(FIND).text()).isEqualTo("There she is.");
    }

    @Test
    void a_person_who_was_cut_off_gets_an_answer() {
        house.model.says("There she is.");
        assertThatThrownBy(() -> house.run(FIND, event -> {
                    if (event instanceof TurnEvent.TextPiece) {
                        throw new CancellationException("the browser has gone");
                    }
                }))
                .isInstanceOf(CancellationException.class);
        house.model.says("There she is.");

        assertThat(run(FIND).text()).isEqualTo("There she is.");
    }

    @Test
    void what_was_told_of_something_else_is_no_answer() {
        keep("m-1", new Message.FromPerson("m-1", "find " + House.ADA));
        keep("elsewhere", new Message.FromAssistant("told", "I found out: HubSpot did not save the change."));
        house.model.says("There she is.");

        assertThat(run(FIND).text()).isEqualTo("There she is.");
        assertThat(house.model.lastAsked().messages().getLast())
                .isEqualTo(new ModelMessage.FromPerson("find " + House.ADA));
    }

    private void keep(String turn, Message message) {
        house.database.conversations().append(House.TALK, new TurnId(turn), List.of(message), house.clock.instant());
    }

    @Test
    void what_had_no_answer_before_the_conversation_went_on_is_not_carried_out_any_more() {
        keep("m-1", new Message.FromPerson("m-1", "undo"));
        proposeGrace("m-grace");
        house.approve();
        List<Message> said = ofThePerson();

        assertThat(run(new Said.Typed("m-1", "undo")).text())
                .isEqualTo("I could not answer this at the time. Please write it again if you still want it.");
        assertThat(run(new Said.Typed("m-1", "undo")).text()).startsWith("I could not answer this");

        assertThat(house.hubspot.readByEmail(GRACE, Set.of())).isPresent();
        assertThat(ofThePerson()).isEqualTo(said);
    }
}
