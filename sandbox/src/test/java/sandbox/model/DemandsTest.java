package sandbox.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import sandbox.model.Asked.Dialect;

/** What OpenAI refuses, the sandbox refuses in the same words; its own model has no particulars. */
final class DemandsTest {
    private static final String STRICT = "\"name\":\"look\",\"strict\":true,\"parameters\":";

    private static ModelServer server;

    @BeforeAll
    static void start() {
        server = new ModelServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpt-6-sol", "gpt-6-luna", "gpt-6.1-terra", "gpt-6-astra", "gpt-6.1-sol"})
    void tools_in_chat_are_refused_where_the_model_reasons_and_that_is_unless_told(String model) {
        var refused = "400 - reasoning_effort: Function tools with reasoning_effort are not supported for " + model
                + " in /v1/chat/completions. To use function tools, use /v1/responses or set reasoning_effort to 'none'.";

        assertThat(Question.to(model, Dialect.CHAT).outcome(server)).isEqualTo(refused);
        assertThat(Question.to(model, Dialect.CHAT).effort("low").outcome(server))
                .isEqualTo(refused);
        assertThat(Question.to(model, Dialect.CHAT).without("tools").outcome(server))
                .isEqualTo("200");
        assertThat(Question.to(model, Dialect.RESPONSES).outcome(server)).isEqualTo("200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpt-6-sol", "gpt-6-luna"})
    void tools_in_chat_are_taken_where_the_model_is_told_not_to_reason(String model) {
        assertThat(Question.to(model, Dialect.CHAT).effort("none").outcome(server))
                .isEqualTo("200");
    }

    @ParameterizedTest
    @EnumSource
    void a_model_that_always_reasons_does_not_take_none(Dialect dialect) {
        var param = dialect == Dialect.CHAT ? "reasoning_effort" : "reasoning.effort";

        for (var model : new String[] {"gpt-6-astra", "gpt-6.1-sol"}) {
            assertThat(Question.to(model, dialect).effort("none").outcome(server))
                    .isEqualTo("400 unsupported_value " + param
                            + ": Unsupported value: 'none' is not supported with the '" + model
                            + "' model. Supported values are: 'low', 'medium', 'high', 'xhigh', and 'max'.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void sampling_is_for_models_that_do_not_reason(Dialect dialect) {
        for (var param : new String[] {"temperature", "top_p", "logprobs", "top_logprobs"}) {
            assertThat(Question.to("gpt-6-luna", dialect)
                            .without("tools")
                            .with(param, "1")
                            .outcome(server))
                    .isEqualTo(
                            "400 unsupported_parameter %1$s: Unsupported parameter: '%1$s' is not supported with this model."
                                    .formatted(param));
            assertThat(Question.to("gpt-6-luna", dialect)
                            .effort("none")
                            .with(param, "1")
                            .outcome(server))
                    .isEqualTo("200");
        }
    }

    @Test
    void max_tokens_is_of_the_past() {
        assertThat(Question.to("gpt-6-luna", Dialect.CHAT)
                        .effort("none")
                        .with("max_tokens", "100")
                        .outcome(server))
                .isEqualTo(
                        "400 unsupported_parameter max_tokens: Unsupported parameter: 'max_tokens' is not supported with"
                                + " this model. Use 'max_completion_tokens' instead.");
    }

    @ParameterizedTest
    @EnumSource
    void the_sandboxs_own_model_has_none_of_these_particulars(Dialect dialect) {
        assertThat(Question.to("sandbox-1", dialect)
                        .effort("low")
                        .with("temperature", "0.2")
                        .with("max_tokens", "500")
                        .outcome(server))
                .isEqualTo("200");
    }

    @ParameterizedTest
    @EnumSource
    void the_name_of_a_tool_is_one_to_64_letters_digits_and_dashes(Dialect dialect) {
        assertThat(named(dialect, "find contact"))
                .endsWith(
                        "string does not match pattern. Expected a string that matches the pattern '^[a-zA-Z0-9_-]+$'.")
                .startsWith("400 invalid_value "
                        + Question.to("sandbox-1", dialect).ofTool("name") + ": Invalid 'tools[0].");
        assertThat(named(dialect, "búsqueda")).startsWith("400 invalid_value ");
        assertThat(named(dialect, "x".repeat(65)))
                .startsWith("400 string_above_max_length ")
                .endsWith("Expected a string with maximum length 64, but got a string with length 65 instead.");
        assertThat(named(dialect, "")).startsWith("400 empty_string ");
        assertThat(named(dialect, "x".repeat(64))).isEqualTo("200");
        assertThat(named(dialect, "Find_contact-2")).isEqualTo("200");
    }

    private static String named(Dialect dialect, String name) {
        return Question.to("sandbox-1", dialect)
                .tool("\"name\":\"" + name + "\"")
                .outcome(server);
    }

    @ParameterizedTest
    @EnumSource
    void a_strict_schema_closes_every_object(Dialect dialect) {
        assertThat(strict(dialect, "{\"type\":\"object\",\"properties\":{},\"required\":[]}"))
                .isEqualTo(
                        badSchema(dialect, "()", "'additionalProperties' is required to be supplied and to be false."));
        assertThat(strict(dialect, """
                        {"type":"object","additionalProperties":false,"required":["all"],"properties":{"all":{"type":["array","null"],
                         "items":{"type":"object","properties":{},"additionalProperties":true}}}}"""))
                .isEqualTo(badSchema(
                        dialect,
                        "('properties', 'all', 'items')",
                        "'additionalProperties' is required to be supplied and to be false."));
    }

    @ParameterizedTest
    @EnumSource
    void a_strict_schema_requires_every_property(Dialect dialect) {
        var all = "'required' is required to be supplied and to be an array including every key in properties. ";
        assertThat(strict(
                        dialect,
                        "{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"x\"],"
                                + "\"properties\":{\"x\":{\"type\":\"string\"},\"y\":{\"type\":\"string\"}}}"))
                .isEqualTo(badSchema(dialect, "()", all + "Missing 'y'."));
        assertThat(strict(
                        dialect,
                        "{\"type\":\"object\",\"additionalProperties\":false,\"required\":[\"x\"],\"properties\":{}}"))
                .isEqualTo(badSchema(dialect, "()", all + "Extra required key 'x' supplied."));
    }

    @ParameterizedTest
    @EnumSource
    void a_schema_that_is_not_strict_may_leave_things_open(Dialect dialect) {
        assertThat(Question.to("sandbox-1", dialect)
                        .tool(
                                "\"name\":\"look\",\"strict\":false,\"parameters\":{\"type\":\"object\",\"properties\":{\"x\":{}}}")
                        .outcome(server))
                .isEqualTo("200");
    }

    private static String strict(Dialect dialect, String schema) {
        return Question.to("sandbox-1", dialect).tool(STRICT + schema).outcome(server);
    }

    private static String badSchema(Dialect dialect, String context, String why) {
        return "400 invalid_function_parameters %s: Invalid schema for function 'look': In context=%s, %s"
                .formatted(Question.to("sandbox-1", dialect).ofTool("parameters"), context, why);
    }

    @Test
    void a_tool_message_follows_the_call_that_it_answers() {
        assertThat(chat("{\"role\":\"tool\",\"tool_call_id\":\"a\",\"content\":\"x\"}"))
                .isEqualTo(
                        "400 - messages.[1].role: Invalid parameter: messages with role 'tool' must be a response to a"
                                + " preceeding message with 'tool_calls'.");
        assertThat(chat(calls("a") + ",{\"role\":\"tool\",\"tool_call_id\":\"b\",\"content\":\"x\"}"))
                .isEqualTo("400 - messages.[2].tool_call_id: Invalid parameter: 'tool_call_id' of 'b' not found in"
                        + " 'tool_calls' of previous message.");
    }

    @Test
    void every_tool_call_is_followed_by_its_tool_message() {
        var missing = "An assistant message with 'tool_calls' must be followed by tool messages responding to each"
                + " 'tool_call_id'. The following tool_call_ids did not have response messages: ";
        var answer = ",{\"role\":\"tool\",\"tool_call_id\":\"a\",\"content\":\"x\"}";
        assertThat(chat(calls("a", "b"))).isEqualTo("400 - messages.[2].role: " + missing + "a, b");
        assertThat(chat(calls("a", "b") + answer + ",{\"role\":\"user\",\"content\":\"and?\"}"))
                .isEqualTo("400 - messages.[3].role: " + missing + "b");
        assertThat(chat(calls("a") + answer + ",{\"role\":\"user\",\"content\":\"and?\"}"))
                .isEqualTo("200");
    }

    private static String chat(String further) {
        return Question.to("sandbox-1", Dialect.CHAT)
                .with("messages", "[{\"role\":\"user\",\"content\":\"find ada\"}," + further + "]")
                .outcome(server);
    }

    private static String calls(String... ids) {
        var calls = new StringBuilder();
        for (var id : ids) {
            calls.append(calls.isEmpty() ? "" : ",")
                    .append(
                            "{\"id\":\"%s\",\"type\":\"function\",\"function\":{\"name\":\"search_contacts\",\"arguments\":\"{}\"}}"
                                    .formatted(id));
        }
        return "{\"role\":\"assistant\",\"content\":null,\"tool_calls\":[" + calls + "]}";
    }

    @Test
    void an_output_in_responses_comes_after_the_call_that_it_answers() {
        var call = "{\"type\":\"function_call\",\"call_id\":\"a\",\"name\":\"search_contacts\",\"arguments\":\"{}\"}";
        var output = "{\"type\":\"function_call_output\",\"call_id\":\"a\",\"output\":\"x\"}";
        assertThat(responses(output))
                .isEqualTo("400 - input: No tool call found for function call output with call_id a.");
        assertThat(responses(output + "," + call))
                .isEqualTo("400 - input: No tool call found for function call output with call_id a.");
        assertThat(responses(call)).isEqualTo("400 - input: No tool output found for function call a.");
        assertThat(responses(call + ",{\"role\":\"user\",\"content\":\"wait\"}," + output))
                .isEqualTo("200");
    }

    private static String responses(String further) {
        return Question.to("sandbox-1", Dialect.RESPONSES)
                .with("input", "[{\"role\":\"user\",\"content\":\"find ada\"}," + further + "]")
                .outcome(server);
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_needs_room(Dialect dialect) {
        var least = dialect == Dialect.CHAT ? 1 : 16;
        assertThat(Question.to("sandbox-1", dialect).atMost(least - 1).outcome(server))
                .startsWith("400 integer_below_min_value max_")
                .endsWith("Expected a value >= %d, but got %d instead.".formatted(least, least - 1));
        assertThat(Question.to("sandbox-1", dialect).atMost(least).outcome(server))
                .isEqualTo("200");
    }

    @ParameterizedTest
    @EnumSource
    void a_choice_is_among_the_tools(Dialect dialect) {
        assertThat(Question.to("sandbox-1", dialect).choosing("fly").outcome(server))
                .isEqualTo("400 - tool_choice: Tool choice 'fly' not found in 'tools' parameter.");
        assertThat(Question.to("sandbox-1", dialect)
                        .without("tools")
                        .with("tool_choice", "\"required\"")
                        .outcome(server))
                .startsWith("400 - tool_choice: ");
    }
}
