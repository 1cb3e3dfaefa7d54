package libreta;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run looks like on the wire; {@link Run} refuses what breaks the protocol. */
final class AguiStreamTest {
    private static final String CREATE = "create contact Grace Hopper grace%s@navy.example, company US Navy";

    @TempDir
    private static Path folder;

    private static RunningHouse house;

    @BeforeAll
    static void start() {
        house = new RunningHouse(folder);
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @Test
    void opening_greets_and_shows_the_buttons_without_asking_the_model() {
        Run run = house.browser().open("t-1");

        assertThat(run.types())
                .containsExactly(
                        "RUN_STARTED",
                        "CUSTOM",
                        "TEXT_MESSAGE_START",
                        "TEXT_MESSAGE_CONTENT",
                        "TEXT_MESSAGE_END",
                        "CUSTOM",
                        "RUN_FINISHED");
        assertThat(run.text()).startsWith("**Hi! I look after your HubSpot contacts.**");
        assertThat(run.custom("libreta.buttons"))
                .hasToString("{\"buttons\":[{\"id\":\"search\",\"label\":\"Search contact\"},"
                        + "{\"id\":\"create\",\"label\":\"Create new contact\"},"
                        + "{\"id\":\"update\",\"label\":\"Update contact\"}]}");
        assertThat(run.last())
                .hasToString(
                        "{\"type\":\"RUN_FINISHED\",\"threadId\":\"t-1\",\"runId\":\"%s\",\"outcome\":{\"type\":\"success\"}}"
                                .formatted(run.last().path("runId").stringValue()));
    }

    @Test
    void a_stream_has_the_headers_that_keep_proxies_from_holding_it_back() {
        var headers = house.browser().open("t-2").answer().headers();

        assertThat(headers.firstValue("Content-Type")).hasValue("text/event-stream");
        assertThat(headers.firstValue("Cache-Control")).hasValue("no-cache, no-transform");
        assertThat(headers.firstValue("X-Accel-Buffering")).hasValue("no");
    }

    @Test
    void a_search_calls_the_tool_and_then_talks() {
        Run run = house.browser().say("t-3", "find ada lovelace");

        assertThat(run.order())
                .containsExactly(
                        "RUN_STARTED",
                        "TOOL_CALL_START",
                        "TOOL_CALL_ARGS",
                        "TOOL_CALL_END",
                        "TOOL_CALL_RESULT",
                        "TEXT_MESSAGE_START",
                        "TEXT_MESSAGE_CONTENT",
                        "TEXT_MESSAGE_END",
                        "RUN_FINISHED");
        assertThat(run.first("TOOL_CALL_START").path("toolCallName").stringValue())
                .isEqualTo("search_contacts");
        assertThat(run.last().path("usage").get(0).path("totalTokens").intValue())
                .isPositive();
    }

    @Test
    void a_proposal_ends_the_run_with_the_conversation_so_far_and_an_interrupt() {
        Run run = house.browser().say("t-4", CREATE.formatted(4));

        assertThat(run.order())
                .containsExactly(
                        "RUN_STARTED",
                        "TOOL_CALL_START",
                        "TOOL_CALL_ARGS",
                        "TOOL_CALL_END",
                        "MESSAGES_SNAPSHOT",
                        "RUN_FINISHED");
        assertThat(run.interrupt().path("reason").stringValue()).isEqualTo("tool_call");
        assertThat(run.interrupt().path("toolCallId"))
                .isEqualTo(run.first("TOOL_CALL_START").path("toolCallId"));
        assertThat(run.interrupt().path("message").stringValue())
                .isEqualTo("Shall I create the contact Grace Hopper in HubSpot?");
    }

    @Test
    void a_decision_answers_the_call_and_does_not_call_again() {
        Visitor visitor = house.browser();
        Run asked = visitor.say("t-5", CREATE.formatted(5));

        Run run = visitor.confirm("t-5", asked.interruptId());

        assertThat(run.order())
                .containsExactly(
                        "RUN_STARTED",
                        "TOOL_CALL_RESULT",
                        "TEXT_MESSAGE_START",
                        "TEXT_MESSAGE_CONTENT",
                        "TEXT_MESSAGE_END",
                        "RUN_FINISHED");
        assertThat(run.first("TOOL_CALL_RESULT").path("toolCallId"))
                .isEqualTo(asked.interrupt().path("toolCallId"));
        assertThat(run.result().path("status").stringValue()).isEqualTo("created");
    }
}
