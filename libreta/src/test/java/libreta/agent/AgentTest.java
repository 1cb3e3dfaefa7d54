package libreta.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import libreta.House;
import libreta.Screen;
import libreta.ScriptedModel;
import libreta.contacts.Change;
import libreta.contacts.CrmFailed;
import libreta.contacts.Provenance;
import libreta.contacts.SeenContacts;
import libreta.contacts.WriteRule;
import libreta.conversation.HistoryWindow;
import libreta.conversation.Message;
import libreta.conversation.Task;
import libreta.conversation.ToolCall;
import libreta.conversation.TurnEvent;
import libreta.model.ModelFailed;
import libreta.model.ModelMessage;
import libreta.model.ModelReply;
import libreta.model.ModelTrouble;
import libreta.model.Usage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The loop between model and tools, with the real tools. */
@Timeout(60)
class AgentTest {
    private static final String FIND_ADA = "{\"name\":\"Ada Lovelace\"}";

    @TempDir
    Path folder;

    private House house;
    private Agent agent;
    private final Screen screen = new Screen();

    @BeforeEach
    void open() {
        house = new House(folder).begin();
        agent = house.agent(brief(6));
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static Brief brief(int maxModelCalls) {
        return new Brief(
                "An assistant",
                "Help.",
                "Be brief.",
                maxModelCalls,
                Duration.ofSeconds(60),
                new HistoryWindow(5, 800, HistoryWindow.From.ALL),
                List.of(
                        new Brief.Tool.Search("", List.of("firstname", "lastname", "email", "phone")),
                        new Brief.Tool.Create("", WriteRule.ALL),
                        new Brief.Tool.Update("", WriteRule.ALL)));
    }

    private TurnEnd answer(String text) {
        house.heard(text);
        return agent.answer(house.turn(), screen);
    }

    /** Every call has its answer or waits for the person, and every answer has its call. */
    private void assertReplayable() {
        Set<String> called = new HashSet<>();
        Set<String> answered = new HashSet<>();
        for (Message message : house.record()) {
            switch (message) {
                case Message.FromAssistant said -> said.toolCalls().forEach(call -> called.add(call.id()));
                case Message.FromTool tool -> answered.add(tool.toolCallId());
                case Message.FromPerson person -> {}
                case Message.Decision decision -> {}
            }
        }
        house.waiting().ifPresent(proposal -> answered.add(proposal.toolCallId()));
        assertThat(answered).isEqualTo(called);
    }

    @Test
    void an_answer_is_streamed_and_kept() {
        house.model.says("Hello there.");

        TurnEnd end = answer("hi");

        assertThat(end).isEqualTo(new TurnEnd.Finished(ScriptedModel.COST));
        assertThat(screen.text()).isEqualTo("Hello there.");
        assertThat(screen.events())
                .extracting(Object::getClass)
                .containsExactly(
                        TurnEvent.TextStarted.class,
                        TurnEvent.TextPiece.class,
                        TurnEvent.TextPiece.class,
                        TurnEvent.TextEnded.class);
        assertThat(house.record().getLast())
                .isInstanceOfSatisfying(
                        Message.FromAssistant.class,
                        said -> assertThat(said.text()).isEqualTo("Hello there."));
    }

    @Test
    void a_tools_result_goes_to_the_model_and_to_the_person() {
        house.model.calls("search_contacts", FIND_ADA).says("Here she is.");

        answer("find Ada Lovelace");

        assertThat(screen.results()).hasSize(1).first().asString().contains("+44 20 7946 0123", House.ADA);
        assertThat(house.model.lastAsked().messages().getLast())
                .isEqualTo(new ModelMessage.ToolOutput(
                        "call-1", HubSpotText.envelope(screen.results().getFirst())));
        assertThat(house.database.seenContacts().seen(House.TALK, 5))
                .containsExactly(new SeenContacts.Seen(house.idOf(House.ADA), "Ada Lovelace", House.ADA));
        assertReplayable();
    }

    @Test
    void a_claim_of_a_write_that_was_none_is_neither_shown_nor_kept() {
        house.model
                .calls("search_contacts", FIND_ADA)
                .says("Here she is. I've updated her phone number. Anything else?");

        answer("find Ada Lovelace");

        assertThat(screen.text())
                .isEqualTo("Here she is. Nothing has been saved in HubSpot by this answer;"
                        + " what is saved is shown on a card. Anything else?");
        assertThat(house.record().getLast())
                .isInstanceOfSatisfying(
                        Message.FromAssistant.class,
                        said -> assertThat(said.text()).isEqualTo(screen.text()));
    }

    @Test
    void a_claim_before_a_model_breaks_off_is_not_shown_either() {
        house.model.does((request, text) -> {
            text.accept("One moment. I have upda");
            text.accept("ted Ada");
            throw new ModelFailed(new ModelTrouble.Unavailable(), "the script says so", null);
        });

        assertThatThrownBy(() -> answer("hi")).isInstanceOf(ModelFailed.class);

        assertThat(screen.text())
                .startsWith("One moment. Nothing has been saved")
                .doesNotContain("I have");
    }

    @Test
    void what_all_calls_of_a_turn_cost_is_added_up() {
        house.model.calls("search_contacts", FIND_ADA).says("Here she is.");

        assertThat(answer("find Ada Lovelace").usage()).isEqualTo(new Usage(200, 160, 0, 20, 4));
    }

    @Test
    void text_before_a_call_is_shown_before_it() {
        house.model
                .does((request, text) -> {
                    text.accept("One moment.");
                    ToolCall call = new ToolCall("call-1", "search_contacts", FIND_ADA);
                    return new ModelReply("One moment.", List.of(call), false, Usage.NONE, "");
                })
                .says("Here she is.");

        answer("find Ada Lovelace");

        assertThat(screen.events())
                .extracting(Object::getClass)
                .startsWith(
                        TurnEvent.TextStarted.class,
                        TurnEvent.TextPiece.class,
                        TurnEvent.TextEnded.class,
                        TurnEvent.ToolCalled.class,
                        TurnEvent.ToolAnswered.class);
        assertReplayable();
    }

    @Test
    void several_calls_of_a_reply_are_answered_in_their_order() {
        house.model
                .calls(
                        house.model.call("search_contacts", FIND_ADA),
                        house.model.call("search_contacts", "{\"email\":\"ana@acme.es\"}"))
                .says("Both are there.");

        answer("find Ada Lovelace and ana@acme.es");

        assertThat(screen.calls()).extracting(ToolCall::id).containsExactly("call-1", "call-2");
        assertThat(screen.results().get(0)).contains("Lovelace");
        assertThat(screen.results().get(1)).contains("García");
        assertReplayable();
    }

    @Test
    void a_write_waits_for_the_person_and_what_comes_behind_it_is_told_to_wait() {
        house.model.calls(
                house.model.call("create_contact", "{\"firstname\":\"Grace\"}"),
                house.model.call("create_contact", "{\"firstname\":\"Joan\"}"));

        TurnEnd end = answer("add Grace and Joan");

        assertThat(end).isInstanceOfSatisfying(TurnEnd.Waiting.class, waiting -> {
            assertThat(waiting.proposal().changes())
                    .containsExactly(new Change("firstname", "", "Grace", Provenance.SAID));
            assertThat(waiting.question()).isEqualTo("Shall I create the contact Grace in HubSpot?");
        });
        assertThat(screen.results()).singleElement().asString().contains("one_write");
        assertThat(house.crm.writes()).isZero();
        assertReplayable();
    }

    @Test
    void calls_before_a_write_are_carried_out() {
        house.model.calls(
                house.model.call("search_contacts", FIND_ADA),
                house.model.call("create_contact", "{\"firstname\":\"Grace\"}"));

        assertThat(answer("find Ada Lovelace and add Grace")).isInstanceOf(TurnEnd.Waiting.class);
        assertThat(screen.results()).singleElement().asString().contains("Lovelace");
        assertReplayable();
    }

    @Test
    void no_more_than_the_allowed_calls_are_made() {
        agent = house.agent(brief(3));
        house.model
                .calls("search_contacts", FIND_ADA)
                .calls("search_contacts", FIND_ADA)
                .calls("search_contacts", FIND_ADA)
                .says("never asked for");

        answer("find Ada Lovelace");

        assertThat(house.model.asked()).hasSize(3);
        assertThat(screen.text())
                .isEqualTo("Sorry, that took more steps than I am allowed. Please ask for one thing at a time.");
        assertReplayable();
    }

    @Test
    void a_turn_ends_when_its_time_is_over() {
        house.model.does((request, text) -> {
            house.clock.move(Duration.ofSeconds(61));
            return new ModelReply("", List.of(house.model.call("search_contacts", FIND_ADA)), false, Usage.NONE, "");
        });

        answer("find Ada Lovelace");

        assertThat(house.model.asked()).hasSize(1);
        assertThat(screen.text()).startsWith("Sorry, that took too long.");
        assertReplayable();
    }

    @Test
    void each_call_gets_the_time_that_is_left() {
        house.model
                .does((request, text) -> {
                    house.clock.move(Duration.ofSeconds(20));
                    ToolCall call = new ToolCall("call-1", "search_contacts", FIND_ADA);
                    return new ModelReply("", List.of(call), false, Usage.NONE, "");
                })
                .says("Here she is.");

        answer("find Ada Lovelace");

        assertThat(house.model.asked())
                .extracting(request -> request.timeout())
                .containsExactly(Duration.ofSeconds(60), Duration.ofSeconds(40));
    }

    @Test
    void a_wrong_call_goes_back_to_the_model_once() {
        house.model
                .calls("search_contacts", "{name: Ada")
                .calls("search_contacts", FIND_ADA)
                .says("Here she is.");

        answer("find Ada Lovelace");

        assertThat(screen.results().getFirst()).contains("bad_arguments");
        assertThat(screen.text()).isEqualTo("Here she is.");
    }

    @Test
    void the_second_wrong_reply_is_told_to_the_person() {
        house.model.calls("find_people", "{}").calls("search_contacts", "{\"nickname\":\"Ada\"}");

        answer("find Ada Lovelace");

        assertThat(screen.results())
                .satisfiesExactly(
                        first -> assertThat(first).contains("unknown_tool", "find_people"),
                        second -> assertThat(second).contains("bad_arguments", "nickname"));
        assertThat(screen.text())
                .isEqualTo("Sorry, I could not put that together properly. Please say it again in other words.");
        assertReplayable();
    }

    @Test
    void several_wrong_calls_in_one_reply_are_one_mistake() {
        house.model
                .calls(house.model.call("search_contacts", "[]"), house.model.call("find_people", "{}"))
                .says("I misunderstood.");

        answer("find Ada Lovelace");

        assertThat(screen.text()).isEqualTo("I misunderstood.");
    }

    @Test
    void an_id_that_was_never_seen_goes_back_to_the_model() {
        String ada = house.idOf(House.ADA).value();
        house.model
                .calls("update_contact", "{\"id\":\"%s\",\"jobtitle\":\"Countess\"}".formatted(ada))
                .says("Which Ada?");

        answer("make Ada a Countess");

        assertThat(screen.results()).singleElement().asString().contains("not_seen");
        assertThat(house.waiting()).isEmpty();
    }

    @Test
    void values_that_cannot_be_written_are_kept_as_a_draft() {
        house.database.conversations().setTask(House.TALK, new Task(Task.Kind.CREATE, java.util.Map.of()));
        house.model
                .calls("create_contact", "{\"firstname\":\"Grace\",\"email\":\"grace at navy\"}")
                .says("What is her e-mail address?")
                .says("Well?");

        answer("add Grace, grace at navy");

        assertThat(screen.results().getFirst()).contains("invalid_email", "is not an e-mail address");
        assertThat(house.database.conversations().find(House.TALK).orElseThrow().task())
                .isEqualTo(
                        new Task(Task.Kind.CREATE, java.util.Map.of("firstname", "Grace", "email", "grace at navy")));
        answer("wait");
        assertThat(note(house.model.lastAsked())).contains("\"draft\"", "grace at navy");
    }

    private static String note(libreta.model.ModelRequest request) {
        return request.messages().stream()
                .filter(ModelMessage.Note.class::isInstance)
                .map(message -> ((ModelMessage.Note) message).text())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_id_that_a_server_uses_again_is_made_new() {
        ToolCall again = new ToolCall("call_0", "search_contacts", FIND_ADA);
        house.model.calls(again).calls(again, again).says("Here she is.");

        answer("find Ada Lovelace");

        assertThat(screen.calls()).extracting(ToolCall::id).hasSize(3).doesNotHaveDuplicates();
        assertReplayable();
    }

    @Test
    void an_empty_reply_gets_a_sentence_of_our_own() {
        house.model.does((request, text) -> new ModelReply("", List.of(), false, Usage.NONE, ""));

        answer("hm");

        assertThat(screen.text()).isEqualTo("Sorry, I have no answer to that. Please say it in other words.");
    }

    @Test
    void a_person_who_leaves_leaves_what_was_said_until_then_on_record() {
        house.model.does((request, text) -> {
            text.accept("Here is ");
            throw new CancellationException("gone");
        });

        assertThatThrownBy(() -> answer("find Ada Lovelace")).isInstanceOf(CancellationException.class);

        assertThat(house.record())
                .extracting(Object::getClass, this::textOf)
                .endsWith(tuple(Message.FromAssistant.class, "Here is "));
    }

    private String textOf(Message message) {
        return switch (message) {
            case Message.FromPerson person -> person.text();
            case Message.FromAssistant said -> said.text();
            case Message.FromTool tool -> tool.content();
            case Message.Decision decision -> decision.text();
        };
    }

    @Test
    void a_model_that_fails_in_the_middle_leaves_a_record_that_can_be_played_back() {
        house.model.calls("search_contacts", FIND_ADA).fails(new ModelTrouble.Unavailable());

        assertThatThrownBy(() -> answer("find Ada Lovelace")).isInstanceOf(ModelFailed.class);

        assertThat(house.record()).hasSize(3);
        assertReplayable();
    }

    @Test
    void a_tool_that_fails_leaves_what_was_said_and_no_call_without_an_answer() {
        house.model.does((request, text) -> {
            text.accept("I look them up.");
            house.crm.before("readByEmail", () -> house.fault("{\"target\":\"hubspot\",\"kind\":\"reset\"}"));
            return new ModelReply(
                    "I look them up.",
                    List.of(
                            new ToolCall("call-1", "search_contacts", FIND_ADA),
                            new ToolCall("call-2", "search_contacts", "{\"email\":\"ana@acme.es\"}")),
                    false,
                    Usage.NONE,
                    "");
        });

        assertThatThrownBy(() -> answer("find Ada Lovelace and ana@acme.es")).isInstanceOf(CrmFailed.class);

        assertThat(house.record().get(1)).isInstanceOfSatisfying(Message.FromAssistant.class, said -> {
            assertThat(said.text()).isEqualTo("I look them up.");
            assertThat(said.toolCalls()).extracting(ToolCall::id).containsExactly("call-1");
        });
        assertReplayable();
    }

    @Test
    void the_tools_are_described_once_for_each_state_of_the_account() {
        house.model.says("Hello.").says("Hello again.");

        answer("hi");
        answer("hi");

        assertThat(house.model.asked().get(0).tools().getFirst())
                .isSameAs(house.model.asked().get(1).tools().getFirst());
    }
}
