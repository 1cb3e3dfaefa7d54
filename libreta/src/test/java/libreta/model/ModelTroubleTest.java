package libreta.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ModelTroubleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "401 | invalid_api_key | Unauthorized",
                "403 | unsupported_country_region_territory | Unauthorized",
                "404 | model_not_found | UnknownModel",
                "400 | model_not_found | UnknownModel",
                "404 | DeploymentNotFound | UnknownModel",
                "429 | insufficient_quota | QuotaUsedUp",
                "429 | credit_balance_exhausted | QuotaUsedUp",
                "429 | organization_spend_limit_exceeded | QuotaUsedUp",
                "429 | project_spend_limit_exceeded | QuotaUsedUp",
                "429 | organization_usage_limit_exceeded | QuotaUsedUp",
                "402 | x | QuotaUsedUp",
                "429 | rate_limit_exceeded | RateLimited",
                "429 | slow_down | RateLimited",
                "500 | server_error | Unavailable",
                "502 | x | Unavailable",
                "503 | server_is_overloaded | Unavailable",
                "400 | context_length_exceeded | Rejected",
                "404 | x | Rejected",
                "301 | x | Rejected",
            })
    void a_status_and_its_code_become_a_trouble(int status, String code, String trouble) {
        for (Dialect dialect : Dialect.values()) {
            ModelFailed failed = failureOf(dialect, always(status, error(code, "Sorry.")));

            assertThat(failed.trouble().getClass().getSimpleName()).isEqualTo(trouble);
            assertThat(failed).hasMessageContaining("gpt-6-luna", String.valueOf(status), code, "req_42");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "400 | {\"error\":{\"message\":\"acme/x is not a valid model ID\",\"code\":400}} | UnknownModel",
                "400 | {\"error\":{\"message\":\"Model Not Exist\"}} | UnknownModel",
                "400 | {\"message\":\"Invalid model: x\",\"type\":\"invalid_model\",\"code\":\"1500\"} | UnknownModel",
                "404 | {\"error\":{\"message\":\"model 'x' not found\",\"type\":\"not_found_error\"}} | UnknownModel",
                "404 | {\"object\":\"error\",\"message\":\"The model `x` does not exist.\",\"code\":404} | UnknownModel",
                "404 | {\"detail\":\"Not Found\"} | Rejected",
                "404 | <html><body>model not found</body></html> | Rejected",
                "503 | <html><body>Bad gateway</body></html> | Unavailable",
                "400 | {\"error\":\"what?\"} | Rejected",
                "400 | [{\"error\":{\"code\":400,\"message\":\"Bad.\"}}] | Rejected",
                "400 | `` | Rejected",
                "429 | nonsense | RateLimited",
            })
    void other_shapes_of_error_bodies_are_understood(int status, String body, String trouble) {
        assertThat(failureOf(Dialect.CHAT, always(status, body))
                        .trouble()
                        .getClass()
                        .getSimpleName())
                .isEqualTo(trouble);
    }

    @Test
    void a_rejection_carries_the_servers_reason_and_a_wrong_path_the_setting_to_check() {
        assertThat(failureOf(Dialect.CHAT, always(400, error("context_length_exceeded", "Too long.")))
                        .trouble())
                .isEqualTo(new ModelTrouble.Rejected(400, "context_length_exceeded: Too long."));
        assertThat(failureOf(Dialect.CHAT, always(404, "{\"detail\":\"Not Found\"}")))
                .hasMessageContaining("check OPENAI_BASE_URL");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void an_error_within_the_stream_is_told_by_its_code(Dialect dialect) {
        String overloaded =
                "{\"type\":\"error\",\"error\":{\"message\":\"Overloaded.\",\"code\":\"server_is_overloaded\"}}";
        String limited = overloaded.replace("server_is_overloaded", "rate_limit_exceeded");
        String quota = overloaded.replace("server_is_overloaded", "insufficient_quota");

        String unknown = overloaded.replace("server_is_overloaded", "model_not_found");
        String tooLong = overloaded.replace("server_is_overloaded", "context_length_exceeded");

        assertThat(troubleOf(dialect, streamed(unknown))).isInstanceOf(ModelTrouble.UnknownModel.class);
        assertThat(troubleOf(dialect, streamed(tooLong))).isInstanceOf(ModelTrouble.Rejected.class);
        assertThat(troubleOf(dialect, streamed(overloaded))).isInstanceOf(ModelTrouble.Unavailable.class);
        assertThat(troubleOf(dialect, streamed(limited))).isInstanceOf(ModelTrouble.RateLimited.class);
        assertThat(troubleOf(dialect, streamed(quota))).isInstanceOf(ModelTrouble.QuotaUsedUp.class);
    }

    @Test
    void a_failed_response_is_told_by_its_code() {
        String failed =
                "{\"type\":\"response.failed\",\"response\":{\"status\":\"failed\",\"error\":{\"code\":\"server_error\",\"message\":\"Oh.\"}}}";
        String flat = "{\"type\":\"error\",\"code\":\"insufficient_quota\",\"message\":\"No credit.\",\"param\":null}";

        assertThat(troubleOf(Dialect.RESPONSES, streamed(failed))).isInstanceOf(ModelTrouble.Unavailable.class);
        assertThat(troubleOf(Dialect.RESPONSES, streamed(flat))).isInstanceOf(ModelTrouble.QuotaUsedUp.class);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void what_is_no_reply_at_all_is_unreadable(Dialect dialect) {
        for (String body :
                List.of("", "<html>Sign in</html>", "hello", "data: {\"choi\n\n", "data: 7\n\n", "{\"a\":")) {
            assertThat(troubleOf(dialect, stage -> stage.answer(200, "text/event-stream", body)))
                    .as(body)
                    .isInstanceOf(ModelTrouble.Unreadable.class);
        }
    }

    @Test
    void an_error_event_is_an_error_in_chat_too() {
        assertThat(troubleOf(Dialect.CHAT, stage -> {
                    stage.beginStream();
                    stage.chunk("event: error\ndata: {\"message\":\"Oh.\",\"code\":\"insufficient_quota\"}\n\n");
                    stage.endStream();
                }))
                .isInstanceOf(ModelTrouble.QuotaUsedUp.class);
    }

    @Test
    void a_reply_with_nothing_in_it_and_a_call_of_no_tool_are_unreadable() {
        String nameless = "{\"choices\":[{\"delta\":{\"tool_calls\":[{\"function\":{\"arguments\":\"{}\"}}]}}]}";
        String item = "{\"type\":\"function_call\",\"call_id\":\"a\",\"arguments\":\"{}\"}";

        assertThat(troubleOf(Dialect.CHAT, ChatCompletionsTest.streaming()))
                .isInstanceOf(ModelTrouble.Unreadable.class);
        assertThat(troubleOf(Dialect.CHAT, ChatCompletionsTest.streaming(nameless)))
                .isInstanceOf(ModelTrouble.Unreadable.class);
        assertThat(troubleOf(Dialect.RESPONSES, ResponsesTest.streaming(ResponsesTest.completed(item))))
                .isInstanceOf(ModelTrouble.Unreadable.class);
    }

    @Test
    void a_stream_that_ends_without_its_end_is_unreadable_and_its_text_was_delivered() {
        List<String> pieces = new ArrayList<>();
        try (PlayedServer server = new PlayedServer(stage -> {
            stage.beginStream("x-request-id: req_42");
            stage.data(ChatCompletionsTest.text("Hel"));
            stage.endStream();
        })) {
            ModelFailed failed = catchThrowableOfType(
                    ModelFailed.class, () -> Models.chat(server).ask(Models.findAda(), pieces::add));

            assertThat(failed.trouble()).isInstanceOf(ModelTrouble.Unreadable.class);
            assertThat(failed).hasMessageContaining("req_42");
            assertThat(pieces).containsExactly("Hel");
            assertThat(server.asked()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void a_connection_that_breaks_within_the_reply_is_unreachable_and_not_asked_again_after_text(Dialect dialect) {
        CountDownLatch heard = new CountDownLatch(1);
        String piece = dialect == Dialect.CHAT
                ? ChatCompletionsTest.text("Hel")
                : "{\"type\":\"response.output_text.delta\",\"delta\":\"Hel\"}";
        try (PlayedServer server = new PlayedServer(stage -> {
            stage.beginStream();
            stage.data(piece);
            stage.await(heard);
            stage.reset();
        })) {
            ModelFailed failed = catchThrowableOfType(
                    ModelFailed.class, () -> Models.of(dialect, server).ask(Models.findAda(), _ -> heard.countDown()));

            assertThat(failed.trouble()).isInstanceOf(ModelTrouble.Unreachable.class);
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    void nobody_at_the_address_is_unreachable() {
        URI nobody;
        try (PlayedServer server = new PlayedServer()) {
            nobody = server.base();
        }
        ChatModel model = Models.model(nobody, Dialect.CHAT, Vendor.COMPATIBLE, Models.LUNA);

        ModelFailed failed = catchThrowableOfType(ModelFailed.class, () -> Models.answerOf(model));

        assertThat(failed.trouble()).isInstanceOf(ModelTrouble.Unreachable.class);
        assertThat(failed).hasMessageContaining("check OPENAI_BASE_URL");
    }

    @Test
    void a_server_that_does_not_speak_http_gives_no_reply() {
        assertThat(troubleOf(Dialect.CHAT, stage -> {
                    stage.raw("SSH-2.0-OpenSSH_9.9\r\n\r\n");
                    stage.hangUp();
                }))
                .isInstanceOfAny(ModelTrouble.Unreadable.class, ModelTrouble.Unreachable.class);
    }

    @Test
    void a_server_that_never_answers_is_timed_out() {
        try (PlayedServer server = new PlayedServer(Stage::awaitHangUp)) {
            assertThat(timedOut(server).trouble()).isInstanceOf(ModelTrouble.TimedOut.class);
        }
    }

    @Test
    void a_server_that_falls_silent_within_its_reply_is_timed_out() {
        try (PlayedServer server = new PlayedServer(stage -> {
            stage.beginStream();
            stage.data(ChatCompletionsTest.text("Hel"));
            stage.awaitHangUp();
        })) {
            assertThat(timedOut(server).trouble()).isInstanceOf(ModelTrouble.TimedOut.class);
        }
    }

    @Test
    void a_server_that_talks_on_and_on_is_timed_out() {
        try (PlayedServer server = new PlayedServer(stage -> {
            stage.beginStream();
            while (true) {
                stage.chunk(": still here\n\n");
            }
        })) {
            assertThat(timedOut(server).trouble())
                    .isInstanceOfAny(ModelTrouble.TimedOut.class, ModelTrouble.Unreadable.class);
        }
    }

    @Test
    void an_endless_line_is_unreadable() {
        String much = "x".repeat(1 << 20);
        assertThat(troubleOf(Dialect.CHAT, stage -> {
                    stage.beginStream();
                    while (true) {
                        stage.chunk(much);
                    }
                }))
                .isInstanceOf(ModelTrouble.Unreadable.class);
    }

    @Test
    void the_key_stays_out_of_every_message_even_when_the_server_repeats_it() {
        ModelFailed failed =
                failureOf(Dialect.CHAT, always(400, error("bad", "You sent Bearer " + Models.KEY + ", which is bad.")));

        assertThat(failed.toString() + failed.trouble())
                .doesNotContain(Models.KEY)
                .contains("***");
    }

    @Test
    void a_servers_words_stay_on_one_line_of_the_log() {
        ModelFailed failed = failureOf(Dialect.CHAT, always(400, "a\r\nWARN forged " + "x".repeat(5000)));

        assertThat(failed.getMessage()).doesNotContain("\n", "\r").hasSizeLessThan(700);
    }

    static String error(String code, String message) {
        return "{\"error\":{\"message\":\"%s\",\"type\":\"some_error\",\"param\":null,\"code\":\"%s\"}}"
                .formatted(message, code);
    }

    static PlayedServer.Script always(int status, String body) {
        return stage -> stage.answer(status, "application/json", body, "x-request-id: req_42");
    }

    private static PlayedServer.Script streamed(String event) {
        return stage -> {
            stage.beginStream();
            stage.data(event);
            stage.endStream();
        };
    }

    private static ModelTrouble troubleOf(Dialect dialect, PlayedServer.Script script) {
        return failureOf(dialect, script).trouble();
    }

    /** Plays the same to every attempt. */
    private static ModelFailed failureOf(Dialect dialect, PlayedServer.Script script) {
        try (PlayedServer server = new PlayedServer(script, script, script)) {
            return catchThrowableOfType(ModelFailed.class, () -> Models.answerOf(Models.of(dialect, server)));
        }
    }

    private static ModelFailed timedOut(PlayedServer server) {
        ModelRequest hurried = Models.findAda(Duration.ofMillis(300));
        return catchThrowableOfType(ModelFailed.class, () -> Models.chat(server).ask(hurried, _ -> {}));
    }
}
