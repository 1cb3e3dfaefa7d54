package libreta.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RefusedParametersTest {
    private static final PlayedServer.Script HI = ChatCompletionsTest.streaming(
            "{\"choices\":[{\"delta\":{\"content\":\"Hi\"},\"finish_reason\":\"stop\"}]}");

    @Test
    void a_refused_parameter_is_dropped_and_never_sent_again() {
        try (PlayedServer server = new PlayedServer(refusing("stream_options", "Unknown."), HI, HI)) {
            ChatModel model = Models.chat(server);

            assertThat(Models.answerOf(model).text()).isEqualTo("Hi");
            Models.answerOf(model);
            assertThat(server.asked())
                    .extracting(asked -> asked.body().has("stream_options"))
                    .containsExactly(true, false, false);
        }
    }

    @Test
    void each_refused_parameter_costs_one_more_request() {
        try (PlayedServer server = new PlayedServer(
                refusing("prompt_cache_key", "?"),
                refusing("reasoning.effort", "?"),
                refusing("include", "?"),
                ResponsesTest.streaming(ResponsesTest.DONE))) {
            Models.answerOf(Models.responses(server));

            assertThat(names(server.lastAsked().body()))
                    .doesNotContain("prompt_cache_key", "reasoning", "include")
                    .contains("model", "input", "tools", "store", "safety_identifier");
        }
    }

    @Test
    void a_parameter_named_only_in_the_message_is_dropped_too() {
        try (PlayedServer server = new PlayedServer(
                ModelTroubleTest.always(
                        422, "{\"detail\":[{\"type\":\"extra_forbidden\",\"loc\":[\"body\",\"stream_options\"]}]}"),
                HI)) {
            assertThat(Models.answerOf(Models.chat(server)).text()).isEqualTo("Hi");
        }
    }

    @Test
    void a_refused_strict_is_taken_out_of_every_tool() {
        try (PlayedServer server = new PlayedServer(refusing("tools[0].function.strict", "?"), HI)) {
            Models.answerOf(Models.model(server.base(), Dialect.CHAT, Vendor.OPENAI, Models.LUNA));

            assertThat(server.lastAsked().body().at("/tools/0/function").has("strict"))
                    .isFalse();
        }
    }

    @Test
    void an_output_limit_goes_by_its_other_name() {
        try (PlayedServer server =
                new PlayedServer(refusing("max_tokens", "Use 'max_completion_tokens' instead."), HI, HI)) {
            ChatModel model = Models.chat(server);
            Models.answerOf(model);
            Models.answerOf(model);

            assertThat(server.lastAsked().body().path("max_completion_tokens").intValue())
                    .isEqualTo(2000);
            assertThat(server.lastAsked().body().has("max_tokens")).isFalse();
        }
    }

    @Test
    void a_parameter_that_was_not_the_reason_is_sent_again_the_next_time() {
        String tooLong = ModelTroubleTest.error("context_length_exceeded", "Too long; max_tokens is part of it.");
        PlayedServer.Script script = ModelTroubleTest.always(400, tooLong);
        try (PlayedServer server = new PlayedServer(script, script, HI)) {
            ChatModel model = Models.chat(server);
            ModelFailed failed = catchThrowableOfType(ModelFailed.class, () -> Models.answerOf(model));
            Models.answerOf(model);

            assertThat(failed.trouble()).isInstanceOf(ModelTrouble.Rejected.class);
            assertThat(server.lastAsked().body().has("max_tokens")).isTrue();
        }
    }

    @Test
    void what_a_request_cannot_do_without_is_never_dropped() {
        try (PlayedServer server = new PlayedServer(refusing("messages[0].content", "No."))) {
            assertThat(catchThrowableOfType(ModelFailed.class, () -> Models.answerOf(Models.chat(server)))
                            .trouble())
                    .isEqualTo(new ModelTrouble.Rejected(400, "invalid_request_error: messages[0].content: No."));
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    void behind_a_gateway_openais_models_get_tools_without_reasoning() {
        PlayedServer.Script refusal = refusing(
                "reasoning_effort",
                "Function tools with reasoning_effort are not supported. Use /v1/responses or set reasoning_effort to 'none'.");
        try (PlayedServer server = new PlayedServer(refusal, HI, HI)) {
            ChatModel model = Models.chat(server);
            Models.answerOf(model);
            Models.answerOf(model);

            assertThat(server.asked())
                    .extracting(asked -> asked.body().path("reasoning_effort").asString("not said"))
                    .containsExactly("not said", "none", "none");
        }
    }

    @Test
    void a_parameter_that_is_refused_either_way_is_tried_only_once() {
        PlayedServer.Script old = refusing("max_tokens", "Use 'max_completion_tokens' instead.");
        PlayedServer.Script other = refusing("max_completion_tokens", "Use 'max_tokens' instead.");
        try (PlayedServer server = new PlayedServer(old, other, old, HI)) {
            assertThat(catchThrowableOfType(ModelFailed.class, () -> Models.answerOf(Models.chat(server)))
                            .trouble())
                    .isInstanceOf(ModelTrouble.Rejected.class);
            assertThat(server.asked()).hasSize(3);
        }
    }

    private static PlayedServer.Script refusing(String param, String message) {
        return ModelTroubleTest.always(
                400,
                "{\"error\":{\"message\":\"%s\",\"type\":\"invalid_request_error\",\"param\":\"%s\",\"code\":null}}"
                        .formatted(message, param));
    }

    private static List<String> names(JsonNode body) {
        return List.copyOf(body.propertyNames());
    }
}
