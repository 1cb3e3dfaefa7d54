package sandbox.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.errors.InternalServerException;
import com.openai.errors.NotFoundException;
import com.openai.errors.OpenAIInvalidDataException;
import com.openai.errors.OpenAIIoException;
import com.openai.errors.PermissionDeniedException;
import com.openai.errors.RateLimitException;
import com.openai.errors.SseException;
import com.openai.errors.UnauthorizedException;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.helpers.ResponseAccumulator;
import com.openai.models.FunctionDefinition;
import com.openai.models.FunctionParameters;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.responses.FunctionTool;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseStreamEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sandbox.Http;
import sandbox.Sandbox;

/** OpenAI's own Java client understands the model in both dialects, streamed and not. */
final class OpenAiJavaTest {
    private static final String CALLS = """
            {"text":"Let me see.","pieces":1,"bytes":5,
             "calls":[{"tool":"search_contacts","arguments":{"name":"Begoña 🦊"}},{"tool":"search_contacts","arguments":"{\\"na"}]}""";

    private static final String BROKEN =
            "{\"text\":\"abcdef\",\"pieces\":2,\"ends\":\"error\",\"after\":1,\"message\":\"Out of luck.\"}";

    private static Sandbox sandbox;
    private static Http http;
    private static OpenAIClient client;

    /** How the client is used; each gives the text and then the calls, as {@code tool(arguments)}. */
    enum Way {
        CHAT {
            @Override
            List<String> ask(String said) {
                return parts(client.chat().completions().create(chat(said)));
            }
        },
        CHAT_STREAMED {
            @Override
            List<String> ask(String said) {
                var heard = ChatCompletionAccumulator.create();
                try (var stream = client.chat().completions().createStreaming(chat(said))) {
                    stream.stream().forEach(heard::accumulate);
                }
                return parts(heard.chatCompletion());
            }
        },
        RESPONSES {
            @Override
            List<String> ask(String said) {
                return parts(client.responses().create(response(said)));
            }
        },
        RESPONSES_STREAMED {
            @Override
            List<String> ask(String said) {
                var heard = ResponseAccumulator.create();
                try (var stream = client.responses().createStreaming(response(said))) {
                    stream.stream().forEach(heard::accumulate);
                }
                return parts(heard.response());
            }
        };

        abstract List<String> ask(String said);
    }

    @BeforeAll
    static void start() {
        sandbox = Sandbox.start(0);
        http = new Http(sandbox.uri(), "");
        client = OpenAIOkHttpClient.builder()
                .baseUrl(sandbox.uri() + "/v1")
                .apiKey("sk-sandbox")
                .maxRetries(0)
                .build();
    }

    @AfterAll
    static void stop() {
        client.close();
        http.close();
        sandbox.close();
    }

    @AfterEach
    void end() {
        http.delete("/sandbox/script");
        http.delete("/sandbox/faults");
    }

    @ParameterizedTest
    @EnumSource
    void a_text_arrives(Way way) {
        assertThat(way.ask("hello")).singleElement().asString().startsWith("Hello!");
    }

    @ParameterizedTest
    @EnumSource
    void a_tool_call_arrives(Way way) {
        assertThat(way.ask("find Ada Lovelace")).containsExactly("search_contacts({\"name\":\"Ada Lovelace\"})");
    }

    @ParameterizedTest
    @EnumSource
    void several_calls_arrive_though_characters_and_deltas_are_cut(Way way) {
        play(CALLS);

        assertThat(way.ask("hello"))
                .containsExactly("Let me see.", "search_contacts({\"name\":\"Begoña 🦊\"})", "search_contacts({\"na)");
    }

    @ParameterizedTest
    @EnumSource
    void errors_are_the_clients_typed_exceptions(Way way) {
        play(
                "{\"status\":401}",
                "{\"status\":403}",
                "{\"status\":404}",
                "{\"status\":429,\"code\":\"insufficient_quota\"}",
                "{\"status\":500}");

        assertThatThrownBy(() -> way.ask("hello")).isInstanceOf(UnauthorizedException.class);
        assertThatThrownBy(() -> way.ask("hello")).isInstanceOf(PermissionDeniedException.class);
        assertThatThrownBy(() -> way.ask("hello")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> way.ask("hello"))
                .isInstanceOfSatisfying(
                        RateLimitException.class,
                        error -> assertThat(error.code()).hasValue("insufficient_quota"));
        assertThatThrownBy(() -> way.ask("hello")).isInstanceOf(InternalServerException.class);
        http.put("/sandbox/faults", "{\"faults\":[{\"target\":\"model\",\"kind\":\"reset\"}]}");
        assertThatThrownBy(() -> way.ask("hello")).isInstanceOf(OpenAIIoException.class);
    }

    @Test
    void an_error_in_the_middle_of_a_chat_stream_is_an_exception() {
        play(BROKEN);

        assertThatThrownBy(() -> Way.CHAT_STREAMED.ask("hello"))
                .isInstanceOfSatisfying(
                        SseException.class,
                        broken -> assertThat(broken.body().toString()).contains("Out of luck."));
    }

    @Test
    void an_error_in_the_middle_of_a_response_is_an_event() {
        play(BROKEN, BROKEN.replace("\"error\"", "\"failed\""));

        assertThat(lastEvent().asError().message()).isEqualTo("Out of luck.");
        assertThat(lastEvent().asFailed().response().error().orElseThrow().message())
                .isEqualTo("Out of luck.");
    }

    private static ResponseStreamEvent lastEvent() {
        try (var stream = client.responses().createStreaming(response("hello"))) {
            return stream.stream().reduce((_, later) -> later).orElseThrow();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CHAT_STREAMED", "RESPONSES_STREAMED"})
    void a_stream_that_is_cut_is_never_complete(Way way) {
        play("{\"text\":\"abcdef\",\"pieces\":2,\"ends\":\"cut\"}");

        assertThatThrownBy(() -> way.ask("hello")).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"CHAT", "RESPONSES"})
    void half_a_body_is_invalid(Way way) {
        play("{\"text\":\"abcdef\",\"ends\":\"cut\"}");

        assertThatThrownBy(() -> way.ask("hello")).isInstanceOf(OpenAIInvalidDataException.class);
    }

    private static void play(String... turns) {
        var answer = http.put("/sandbox/script", "{\"turns\":[%s]}".formatted(String.join(",", turns)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static ChatCompletionCreateParams chat(String said) {
        return ChatCompletionCreateParams.builder()
                .model("sandbox-1")
                .addUserMessage(said)
                .addFunctionTool(FunctionDefinition.builder()
                        .name("search_contacts")
                        .parameters(FunctionParameters.builder()
                                .putAllAdditionalProperties(schema())
                                .build())
                        .build())
                .build();
    }

    private static ResponseCreateParams response(String said) {
        return ResponseCreateParams.builder()
                .model("sandbox-1")
                .input(said)
                .addTool(FunctionTool.builder()
                        .name("search_contacts")
                        .strict(true)
                        .parameters(FunctionTool.Parameters.builder()
                                .putAllAdditionalProperties(schema())
                                .build())
                        .build())
                .build();
    }

    private static Map<String, JsonValue> schema() {
        return Map.of(
                "type", JsonValue.from("object"),
                "properties", JsonValue.from(Map.of("name", Map.of("type", "string"))),
                "required", JsonValue.from(List.of("name")),
                "additionalProperties", JsonValue.from(false));
    }

    private static List<String> parts(ChatCompletion answer) {
        var message = answer.choices().getFirst().message();
        var calls = message.toolCalls().orElse(List.of()).stream()
                .map(call -> call.asFunction().function())
                .map(function -> call(function.name(), function.arguments()));
        return Stream.concat(message.content().stream(), calls).toList();
    }

    private static List<String> parts(Response answer) {
        return answer.output().stream().map(OpenAiJavaTest::part).toList();
    }

    private static String part(ResponseOutputItem item) {
        return item.functionCall()
                .map(call -> call(call.name(), call.arguments()))
                .orElseGet(() ->
                        item.asMessage().content().getFirst().asOutputText().text());
    }

    private static String call(String tool, String arguments) {
        return tool + "(" + arguments + ")";
    }
}
