package libreta.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import libreta.conversation.HistoryWindow.From;
import libreta.conversation.Message.Decision;
import libreta.conversation.Message.FromAssistant;
import libreta.conversation.Message.FromPerson;
import libreta.conversation.Message.FromTool;
import libreta.model.O200k;
import org.junit.jupiter.api.Test;

class HistoryWindowTest {
    private static final TokenCounter TOKENS = new O200k();
    private static final Message ASKED = new FromPerson("1", "find ada");
    private static final Message CALLED =
            new FromAssistant("2", "", List.of(new ToolCall("call-1", "search_contacts", "{\"name\":\"ada\"}")));
    private static final Message RESULT = new FromTool("3", "call-1", "{\"contacts\":[],\"total\":0}");
    private static final Message ANSWERED = new FromAssistant("4", "There is nobody called Ada.");
    private static final List<Message> SEARCH = List.of(ASKED, CALLED, RESULT, ANSWERED);

    private static List<Message> shown(HistoryWindow window, List<Message> record) {
        return window.of(record, TOKENS);
    }

    private static HistoryWindow messages(int most) {
        return new HistoryWindow(most, 10_000, From.ALL);
    }

    private static List<Message> smallTalk(int messages) {
        List<Message> talk = new ArrayList<>();
        for (int i = 0; i < messages; i++) {
            talk.add(i % 2 == 0 ? new FromPerson("p" + i, "hello") : new FromAssistant("a" + i, "hi"));
        }
        return talk;
    }

    @Test
    void the_newest_messages_are_shown_oldest_first() {
        List<Message> talk = smallTalk(9);

        assertThat(shown(messages(5), talk)).isEqualTo(talk.subList(4, 9));
        assertThat(shown(messages(50), talk)).isEqualTo(talk);
        assertThat(shown(messages(5), List.of())).isEmpty();
    }

    @Test
    void what_the_assistant_did_for_one_answer_is_one_message() {
        assertThat(shown(messages(2), SEARCH)).isEqualTo(SEARCH);
        assertThat(shown(messages(1), SEARCH)).containsExactly(CALLED, RESULT, ANSWERED);
    }

    @Test
    void a_result_is_never_shown_without_its_call_whatever_the_limits() {
        List<Message> record = new ArrayList<>(smallTalk(3));
        record.addAll(SEARCH);
        record.addAll(smallTalk(2));
        for (int messages = 1; messages < 9; messages++) {
            for (int tokens = 1; tokens < 120; tokens++) {
                List<Message> shown = shown(new HistoryWindow(messages, tokens, From.ALL), record);
                assertThat(shown.contains(RESULT)).isEqualTo(shown.contains(CALLED));
                assertThat(shown.contains(ANSWERED)).isEqualTo(shown.contains(CALLED));
            }
        }
    }

    @Test
    void the_tokens_of_all_that_is_shown_stay_within_the_limit() {
        String words = "one two three four five six seven eight nine ten ";
        List<Message> talk = List.of(
                new FromPerson("1", words.repeat(10)),
                new FromPerson("2", words.repeat(10)),
                new FromPerson("3", words.repeat(10)));
        int each = TOKENS.count(words.repeat(10)) + 4;

        assertThat(shown(new HistoryWindow(5, 2 * each, From.ALL), talk)).isEqualTo(talk.subList(1, 3));
        assertThat(shown(new HistoryWindow(5, 2 * each - 1, From.ALL), talk)).isEqualTo(talk.subList(2, 3));
        assertThat(shown(new HistoryWindow(5, each - 1, From.ALL), talk)).isEmpty();
    }

    @Test
    void arguments_and_results_cost_tokens_too() {
        Message big = new FromTool("3", "call-1", "{\"contacts\":[" + "{\"id\":\"1\"},".repeat(400) + "]}");

        assertThat(shown(new HistoryWindow(5, 800, From.ALL), List.of(ASKED, CALLED, big, ANSWERED)))
                .isEmpty();
    }

    @Test
    void only_the_side_that_the_flow_names_is_shown() {
        assertThat(shown(new HistoryWindow(5, 800, From.HUMAN), SEARCH)).containsExactly(ASKED);
        assertThat(shown(new HistoryWindow(5, 800, From.AI), SEARCH)).containsExactly(CALLED, RESULT, ANSWERED);
    }

    @Test
    void a_call_that_was_never_answered_is_left_out_with_all_that_was_said_to_it() {
        Message cutOff =
                new FromAssistant("2", "One moment.", List.of(new ToolCall("call-9", "search_contacts", "{}")));

        assertThat(shown(messages(5), List.of(ASKED, cutOff))).containsExactly(ASKED);
    }

    @Test
    void the_words_of_a_decision_are_no_message() {
        Message yes = new Decision("5", "yes");
        Message result = new FromTool("6", "call-1", "{\"status\":\"created\"}");

        assertThat(shown(messages(2), List.of(ASKED, CALLED, yes, result, ANSWERED)))
                .containsExactly(ASKED, CALLED, result, ANSWERED);
    }
}
