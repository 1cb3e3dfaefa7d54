package libreta.storage;

import static libreta.storage.Samples.ANA;
import static libreta.storage.Samples.NOON;
import static libreta.storage.Samples.TALK;
import static libreta.storage.Samples.TURN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import libreta.conversation.Conversation;
import libreta.conversation.ConversationId;
import libreta.conversation.ConversationTitle;
import libreta.conversation.Conversations;
import libreta.conversation.Message;
import libreta.conversation.Message.Decision;
import libreta.conversation.Message.FromAssistant;
import libreta.conversation.Message.FromPerson;
import libreta.conversation.Message.FromTool;
import libreta.conversation.PersonId;
import libreta.conversation.Task;
import libreta.conversation.ToolCall;
import libreta.conversation.TurnId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEachEngine
class ConversationsTest {
    private final Database database;
    private final Conversations conversations;

    ConversationsTest(Engine engine, @TempDir Path folder) {
        database = Database.open(engine.fresh(folder));
        conversations = database.conversations();
    }

    @BeforeEach
    void open() {
        conversations.open(TALK, ANA, NOON);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_new_conversation_belongs_to_its_person_and_has_no_task() {
        assertThat(conversations.find(TALK)).contains(new Conversation(TALK, ANA, Task.NONE, NOON));
    }

    @Test
    void an_unknown_conversation_is_not_found_and_has_no_messages() {
        ConversationId unknown = new ConversationId("unknown");

        assertThat(conversations.find(unknown)).isEmpty();
        assertThat(conversations.messages(unknown)).isEmpty();
    }

    @Test
    void opening_it_again_changes_nothing_and_tells_whose_it_is() {
        Conversation again = conversations.open(TALK, new PersonId("somebody else"), NOON.plusSeconds(60));

        assertThat(again).isEqualTo(new Conversation(TALK, ANA, Task.NONE, NOON));
    }

    @Test
    void a_person_is_known_by_their_first_conversation() {
        assertThat(conversations.knows(ANA)).isTrue();
        assertThat(conversations.knows(new PersonId("somebody else"))).isFalse();
    }

    @Test
    void every_kind_of_message_comes_back_as_it_was_and_in_order() {
        List<Message> turn = List.of(
                new FromPerson("m1", "¿Quién es Ada? 'quoted' \"twice\" \\ :named ?\n👩‍💻"),
                new FromAssistant(
                        "m2",
                        "",
                        List.of(
                                new ToolCall("call-1", "search_contacts", "{\"query\":\"ada\"}"),
                                new ToolCall("call-2", "search_contacts", "{no JSON"))),
                new FromTool("m3", "call-1", "{\"total\":1}"),
                new FromTool("m4", "call-2", "{\"error\":\"not JSON\"}"),
                new FromAssistant("m5", "Here she is."),
                new Decision("m6", "sí"));

        conversations.append(TALK, TURN, turn, NOON);

        assertThat(conversations.messages(TALK)).isEqualTo(turn);
    }

    @Test
    void later_turns_come_after_earlier_ones_whatever_the_clock_and_the_ids_say() {
        conversations.append(TALK, TURN, people("z", "y"), NOON);
        conversations.append(TALK, new TurnId("turn-2"), people("b", "a"), NOON.minusSeconds(3600));

        assertThat(conversations.messages(TALK)).isEqualTo(people("z", "y", "b", "a"));
    }

    @Test
    void a_message_whose_id_is_there_already_is_left_as_it_is() {
        conversations.append(TALK, TURN, people("m1"), NOON);

        conversations.append(TALK, TURN, List.of(new FromPerson("m1", "changed"), new FromPerson("m2", "m2")), NOON);
        conversations.append(TALK, TURN, List.of(new FromPerson("m3", "m3"), new FromPerson("m3", "twice")), NOON);

        assertThat(conversations.messages(TALK)).isEqualTo(people("m1", "m2", "m3"));
    }

    @Test
    void the_same_message_id_may_occur_in_two_conversations() {
        ConversationId other = new ConversationId("talk-2");
        conversations.open(other, ANA, NOON);

        conversations.append(TALK, TURN, List.of(new FromPerson("m1", "here")), NOON);
        conversations.append(other, TURN, List.of(new FromPerson("m1", "there")), NOON);

        assertThat(conversations.messages(TALK)).containsExactly(new FromPerson("m1", "here"));
        assertThat(conversations.messages(other)).containsExactly(new FromPerson("m1", "there"));
    }

    @Test
    void appending_nothing_is_allowed() {
        conversations.append(TALK, TURN, List.of(), NOON);

        assertThat(conversations.messages(TALK)).isEmpty();
    }

    @Test
    void nothing_is_appended_to_a_conversation_that_was_never_opened() {
        ConversationId unknown = new ConversationId("unknown");

        assertThatThrownBy(() -> conversations.append(unknown, TURN, people("m1"), NOON))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("there is no conversation unknown; open it first");
        assertThatThrownBy(() -> conversations.setTask(unknown, Task.NONE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_answer_to_a_message_is_what_its_turn_said_behind_it() {
        conversations.append(
                TALK, TURN, List.of(new FromAssistant("m0", "Hi!"), new FromPerson("m1", "find ada")), NOON);
        conversations.append(TALK, new TurnId("elsewhere"), List.of(new FromAssistant("m2", "By the way.")), NOON);
        conversations.append(TALK, TURN, List.of(new FromAssistant("m3", "Here she is.")), NOON);
        conversations.append(
                TALK, TURN, List.of(new FromPerson("m4", "thanks"), new FromAssistant("m5", "Fine.")), NOON);

        assertThat(conversations.turnOf(TALK, "m1")).contains(TURN);
        assertThat(conversations.answerTo(TALK, "m1")).containsExactly(new FromAssistant("m3", "Here she is."));
    }

    @Test
    void a_message_that_is_not_there_has_no_turn_and_no_answer() {
        assertThat(conversations.turnOf(TALK, "m1")).isEmpty();
        assertThat(conversations.answerTo(TALK, "m1")).isEmpty();
    }

    @Test
    void a_persons_conversations_are_listed_by_what_they_said_first_and_when_anything_was_said_last() {
        ConversationId other = new ConversationId("talk-2");
        conversations.open(other, ANA, NOON);
        conversations.append(
                TALK,
                TURN,
                List.of(new FromAssistant("m0", "Hi!"), new FromPerson("m1", "find\n  ada"), new FromPerson("m2", "b")),
                NOON);
        conversations.append(other, TURN, people("grace"), NOON.plusSeconds(1));

        assertThat(conversations.of(ANA))
                .containsExactly(
                        new ConversationTitle(other, "grace", NOON.plusSeconds(1)),
                        new ConversationTitle(TALK, "find ada", NOON));
        conversations.append(
                TALK, new TurnId("later"), List.of(new FromAssistant("m3", "It is done.")), NOON.plusSeconds(2));
        assertThat(conversations.of(ANA))
                .containsExactly(
                        new ConversationTitle(TALK, "find ada", NOON.plusSeconds(2)),
                        new ConversationTitle(other, "grace", NOON.plusSeconds(1)));
    }

    @Test
    void one_in_which_the_person_said_nothing_and_one_of_somebody_else_are_not_listed() {
        ConversationId theirs = new ConversationId("theirs");
        conversations.open(theirs, new PersonId("somebody else"), NOON);
        conversations.append(theirs, TURN, people("hello"), NOON);
        conversations.append(TALK, TURN, List.of(new FromAssistant("m0", "Hi!"), new Decision("m1", "yes")), NOON);

        assertThat(conversations.of(ANA)).isEmpty();
    }

    @Test
    void no_more_than_fifty_are_listed_the_latest_of_them() {
        for (int number = 0; number < 60; number++) {
            ConversationId one = new ConversationId("talk-of-day-" + number);
            conversations.open(one, ANA, NOON);
            conversations.append(one, TURN, people("day " + number), NOON.plusSeconds(number));
        }

        assertThat(conversations.of(ANA))
                .hasSize(50)
                .extracting(ConversationTitle::text)
                .startsWith("day 59", "day 58")
                .endsWith("day 10");
    }

    @Test
    void the_task_and_its_draft_are_kept_until_the_next_one() {
        Task create = new Task(Task.Kind.CREATE, Map.of("email", "lucia@acme.example", "firstname", "Lucía"));

        conversations.setTask(TALK, new Task(Task.Kind.SEARCH, Map.of("query", "acme")));
        conversations.setTask(TALK, create);

        assertThat(conversations.find(TALK).orElseThrow().task()).isEqualTo(create);
    }

    @Test
    void a_long_message_is_kept_whole() {
        String text = "né".repeat(500_000);

        conversations.append(TALK, TURN, List.of(new FromPerson("m1", text)), NOON);

        assertThat(conversations.messages(TALK)).containsExactly(new FromPerson("m1", text));
    }

    @Test
    void a_nul_character_which_not_every_database_can_keep_is_replaced() {
        conversations.append(TALK, TURN, List.of(new FromPerson("m1", "a\u0000b")), NOON);

        assertThat(conversations.messages(TALK)).containsExactly(new FromPerson("m1", "a\uFFFDb"));
    }

    private static List<Message> people(String... ids) {
        return IntStream.range(0, ids.length)
                .<Message>mapToObj(i -> new FromPerson(ids[i], ids[i]))
                .toList();
    }
}
