package libreta.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import libreta.contacts.Provenance;
import libreta.conversation.Message;
import libreta.conversation.Message.Decision;
import libreta.conversation.Message.FromAssistant;
import libreta.conversation.Message.FromPerson;
import libreta.conversation.Message.FromTool;
import libreta.conversation.ToolCall;
import libreta.model.ModelMessage;
import org.junit.jupiter.api.Test;

class TranscriptTest {
    private static final ToolCall FIRST = new ToolCall("call-1", "search_contacts", "{\"name\":\"ada\"}");
    private static final ToolCall SECOND = new ToolCall("call-2", "create_contact", "{\"firstname\":\"Ada\"}");
    private static final Message ASKED = new FromPerson("1", "find ada, or add her");
    private static final Message CALLED = new FromAssistant("2", "One moment.", List.of(FIRST, SECOND));

    @Test
    void each_call_is_followed_by_its_answer_wherever_that_stands_in_the_record() {
        var transcript = new Transcript(List.of(
                ASKED,
                CALLED,
                new FromTool("3", "call-1", "{\"total\":0}"),
                new FromAssistant("4", "Somebody changed her meanwhile."),
                new Decision("5", "yes"),
                new FromTool("6", "call-2", "{\"status\":\"created\"}")));

        assertThat(transcript.ofThisTurn())
                .containsExactly(
                        new ModelMessage.FromPerson("find ada, or add her"),
                        new ModelMessage.FromModel("One moment.", List.of(FIRST, SECOND), ""),
                        new ModelMessage.ToolOutput("call-1", HubSpotText.envelope("{\"total\":0}")),
                        new ModelMessage.ToolOutput("call-2", HubSpotText.envelope("{\"status\":\"created\"}")),
                        new ModelMessage.FromModel("Somebody changed her meanwhile.", List.of(), ""));
    }

    @Test
    void a_turn_begins_with_what_the_person_said_last() {
        var transcript = new Transcript(
                List.of(new FromPerson("1", "hello"), new FromAssistant("2", "Hi!"), new FromPerson("3", "find ada")));

        assertThat(transcript.before()).containsExactly(new FromPerson("1", "hello"), new FromAssistant("2", "Hi!"));
        assertThat(transcript.ofThisTurn()).containsExactly(new ModelMessage.FromPerson("find ada"));
    }

    @Test
    void what_an_attempt_left_that_broke_off_stands_before_what_was_asked() {
        Message failed = new FromAssistant("8", "The language model is not available right now.");
        List<Message> record =
                List.of(new FromPerson("0", "hello"), ASKED, new FromAssistant("2", "", List.of(FIRST)), failed);

        var transcript = new Transcript(Transcript.asked(record));

        assertThat(transcript.before()).containsExactly(record.get(0), record.get(2), failed);
        assertThat(transcript.ofThisTurn()).containsExactly(new ModelMessage.FromPerson("find ada, or add her"));
        assertThat(Transcript.asked(List.of(failed))).containsExactly(failed);
    }

    @Test
    void a_reply_is_played_back_as_its_dialect_wants_within_the_turn() {
        var transcript = new Transcript(List.of(ASKED));
        transcript.add(new FromAssistant("2", "", List.of(FIRST)), "[{\"type\":\"reasoning\"}]");

        assertThat(transcript.ofThisTurn())
                .contains(new ModelMessage.FromModel("", List.of(FIRST), "[{\"type\":\"reasoning\"}]"));
    }

    @Test
    void a_call_is_known_from_earlier_turns_and_from_this_one() {
        var transcript = new Transcript(List.of(ASKED, CALLED, new FromPerson("7", "and her phone?")));
        transcript.add(new FromAssistant("8", "", List.of(new ToolCall("call-3", "search_contacts", "{}"))));

        assertThat(transcript.knows("call-1")).isTrue();
        assertThat(transcript.knows("call-3")).isTrue();
        assertThat(transcript.knows("call-4")).isFalse();
    }

    @Test
    void what_is_kept_has_an_answer_to_every_call_or_waits_for_the_person() {
        var transcript = new Transcript(List.of(ASKED));
        transcript.add((Message.FromAssistant) CALLED, "");
        transcript.add(new FromTool("3", "call-1", "{}"));

        assertThat(transcript.kept(Set.of()))
                .containsExactly(
                        new FromAssistant("2", "One moment.", List.of(FIRST)), new FromTool("3", "call-1", "{}"));
        assertThat(transcript.kept(Set.of("call-2"))).containsExactly(CALLED, new FromTool("3", "call-1", "{}"));
    }

    @Test
    void an_unanswered_call_without_a_word_is_not_kept() {
        var transcript = new Transcript(List.of(ASKED));
        transcript.add(new FromAssistant("2", "", List.of(FIRST)), "");

        assertThat(transcript.kept(Set.of())).isEmpty();
    }

    @Test
    void evidence_is_what_the_person_typed_and_what_tools_returned() {
        var transcript = new Transcript(List.of(
                ASKED,
                CALLED,
                new FromTool("3", "call-1", "{\"contacts\":[{\"properties\":{\"city\":\"London\"}}]}"),
                new Decision("4", "yes, thanks"),
                new FromAssistant("5", "She might live in Paris.")));

        assertThat(transcript.evidence().of("ada", List.of())).isEqualTo(Provenance.SAID);
        assertThat(transcript.evidence().of("thanks", List.of())).isEqualTo(Provenance.SAID);
        assertThat(transcript.evidence().of("London", List.of())).isEqualTo(Provenance.FOUND);
        assertThat(transcript.evidence().of("Paris", List.of())).isEqualTo(Provenance.NOT_SAID);
    }

    @Test
    void a_complaint_about_an_invented_value_is_no_evidence_for_it() {
        var transcript = new Transcript(List.of(
                ASKED,
                CALLED,
                new FromTool(
                        "3",
                        "call-2",
                        new ToolJson(id -> java.util.Optional.empty())
                                .error("invalid_phone", "\"5550123\" needs its country code."))));

        assertThat(transcript.evidence().of("+15550123", List.of("5550123"))).isEqualTo(Provenance.NOT_SAID);
    }
}
