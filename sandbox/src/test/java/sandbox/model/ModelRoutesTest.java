package sandbox.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sandbox.rules.Schemas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The two dialects over HTTP; the test plays the client that runs the tools. */
final class ModelRoutesTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String LUIS = """
            {"contacts":[{"id":"602","properties":{"firstname":"Luis","lastname":"Pérez","email":"luis@norte.example","company":"Norte SL","jobtitle":"Director"}}],"total":1}""";

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
    @CsvSource({"GET, /nope", "POST, /models", "GET, /chat/completions"})
    void a_path_or_a_method_that_is_not_there_is_a_404_of_openai(String method, String path) {
        var answer = server.send(server.request(path).method(method, HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
        assertThat(answer.body())
                .isEqualTo("{\"error\":{\"message\":\"Invalid URL (%s /v1%s)\",\"type\":\"invalid_request_error\","
                                .formatted(method, path)
                        + "\"param\":null,\"code\":null}}");
    }

    @Test
    void a_chat_completion_calls_a_tool_with_every_required_argument() {
        var answer = body(chat(false, user("find ada lovelace")));

        var choice = answer.path("choices").path(0);
        assertThat(answer.path("object").asString()).isEqualTo("chat.completion");
        assertThat(choice.path("finish_reason").asString()).isEqualTo("tool_calls");
        assertThat(choice.path("message").path("content").isNull()).isTrue();
        var call = choice.path("message").path("tool_calls").path(0);
        assertThat(call.path("type").asString()).isEqualTo("function");
        assertThat(call.path("id").asString()).startsWith("call_");
        var arguments = JSON.readTree(call.path("function").path("arguments").asString());
        assertThat(arguments.path("name").asString()).isEqualTo("ada lovelace");
        assertThat(arguments.propertyNames())
                .containsExactly("id", "email", "phone", "name", "company", "query", "filters", "after");
        assertThat(answer.path("usage").path("total_tokens").asInt()).isGreaterThan(100);
    }

    @Test
    void a_chat_stream_begins_with_the_role_and_ends_with_usage_and_done() {
        var response = chat(true, user("hola"));

        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/event-stream; charset=utf-8");
        var lines = dataLines(response.body());
        assertThat(lines.getLast()).isEqualTo("[DONE]");
        var chunks =
                lines.subList(0, lines.size() - 1).stream().map(JSON::readTree).toList();
        assertThat(delta(chunks.getFirst()).path("role").asString()).isEqualTo("assistant");
        assertThat(chunks)
                .allSatisfy(chunk -> assertThat(chunk.path("object").asString()).isEqualTo("chat.completion.chunk"));
        assertThat(chunks.stream().map(chunk -> chunk.path("id").asString()).distinct())
                .hasSize(1);
        var stop = chunks.get(chunks.size() - 2).path("choices").path(0);
        assertThat(stop.path("finish_reason").asString()).isEqualTo("stop");
        assertThat(chunks.getLast().path("choices").isEmpty()).isTrue();
        assertThat(chunks.getLast().path("usage").path("completion_tokens").asInt())
                .isPositive();
        assertThat(text(chunks)).startsWith("¡Hola!");
    }

    @Test
    void a_chat_stream_carries_the_arguments_of_a_call_in_several_deltas() {
        var lines = dataLines(chat(true, user("busca a Begoña Núñez")).body());

        var deltas = lines.subList(0, lines.size() - 1).stream()
                .map(JSON::readTree)
                .map(chunk -> delta(chunk).path("tool_calls").path(0))
                .filter(JsonNode::isObject)
                .toList();
        assertThat(deltas)
                .hasSizeGreaterThan(3)
                .allSatisfy(call -> assertThat(call.path("index").asInt(-1)).isZero());
        assertThat(deltas.getFirst().path("function").path("name").asString()).isEqualTo("search_contacts");
        assertThat(deltas.stream().filter(call -> call.has("id"))).hasSize(1);
        var arguments = new StringBuilder();
        deltas.forEach(
                call -> arguments.append(call.path("function").path("arguments").asString()));
        assertThat(JSON.readTree(arguments.toString()).path("name").asString()).isEqualTo("Begoña Núñez");
    }

    @Test
    void a_chat_stream_without_include_usage_has_no_usage() {
        var request = chatRequest(true, user("hello"));
        request.remove("stream_options");

        assertThat(server.post("/chat/completions", request.toString()).body()).doesNotContain("usage");
    }

    @Test
    void a_response_is_streamed_in_openais_order_of_events() {
        var events = events(responses(true, user("hello")).body());

        var types = events.stream().map(event -> event.path("type").asString()).toList();
        assertThat(types)
                .startsWith(
                        "response.created",
                        "response.in_progress",
                        "response.output_item.added",
                        "response.content_part.added",
                        "response.output_text.delta")
                .endsWith(
                        "response.output_text.delta",
                        "response.output_text.done",
                        "response.content_part.done",
                        "response.output_item.done",
                        "response.completed");
        for (int i = 0; i < events.size(); i++) {
            assertThat(events.get(i).path("sequence_number").asInt(-1)).isEqualTo(i);
        }
        var response = events.getLast().path("response");
        assertThat(response.path("status").asString()).isEqualTo("completed");
        assertThat(response.path("usage").path("output_tokens").asInt()).isPositive();
        var said = new StringBuilder();
        events.stream()
                .filter(event -> event.path("type").asString().equals("response.output_text.delta"))
                .forEach(event -> said.append(event.path("delta").asString()));
        assertThat(response.path("output")
                        .path(0)
                        .path("content")
                        .path(0)
                        .path("text")
                        .asString())
                .isEqualTo(said.toString());
    }

    @Test
    void a_streamed_response_that_calls_a_tool_has_the_function_call_events() {
        var events = events(responses(true, user("find ada lovelace")).body());

        var types = events.stream().map(event -> event.path("type").asString()).distinct();
        assertThat(types)
                .containsExactly(
                        "response.created",
                        "response.in_progress",
                        "response.output_item.added",
                        "response.function_call_arguments.delta",
                        "response.function_call_arguments.done",
                        "response.output_item.done",
                        "response.completed");
        var item = events.getLast().path("response").path("output").path(0);
        assertThat(item.path("type").asString()).isEqualTo("function_call");
        assertThat(item.path("id").asString()).startsWith("fc_");
        assertThat(item.path("call_id").asString()).startsWith("call_");
        assertThat(JSON.readTree(item.path("arguments").asString()).path("name").asString())
                .isEqualTo("ada lovelace");
    }

    @Test
    void a_dialogue_in_chat_completions_ends_with_the_tools_result_in_words() {
        var messages = user("¿Quién es Luis Pérez?");
        var call = body(chat(false, messages)).path("choices").path(0).path("message");
        messages.add(call);
        messages.addObject()
                .put("role", "tool")
                .put("tool_call_id", call.path("tool_calls").path(0).path("id").asString())
                .put("content", LUIS);

        var answer = body(chat(false, messages)).path("choices").path(0).path("message");

        assertThat(answer.path("content").asString())
                .isEqualTo("He encontrado a **Luis Pérez**: Director en Norte SL, luis@norte.example.");
    }

    @Test
    void a_dialogue_in_responses_ends_with_the_tools_result_in_words() {
        var input = user("who is Luis Pérez?");
        var call = body(responses(false, input)).path("output").path(0);
        input.add(call);
        input.addObject()
                .put("type", "function_call_output")
                .put("call_id", call.path("call_id").asString())
                .put("output", LUIS);

        var item = body(responses(false, input)).path("output").path(0);

        assertThat(item.path("content").path(0).path("text").asString())
                .isEqualTo("I found **Luis Pérez**: Director at Norte SL, luis@norte.example.");
    }

    @Test
    void input_may_be_a_plain_string() {
        var answer = body(server.post("/responses", "{\"model\":\"gpt-6-luna\",\"input\":\"hello\"}"));

        assertThat(answer.path("output")
                        .path(0)
                        .path("content")
                        .path(0)
                        .path("text")
                        .asString())
                .startsWith("Hello!");
        assertThat(answer.path("model").asString()).isEqualTo("gpt-6-luna");
    }

    @Test
    void models_are_listed_and_read() {
        assertThat(body(server.get("/models")).path("data").path(0).path("id").asString())
                .isEqualTo("sandbox-1");
        assertThat(body(server.get("/models/sandbox-1")).path("object").asString())
                .isEqualTo("model");
        assertError(server.get("/models/gpt-3"), 404, "model_not_found", "");
    }

    @Test
    void every_answer_has_a_request_id_and_rate_limit_headers() {
        var headers = chat(false, user("hello")).headers();

        assertThat(headers.firstValue("x-request-id").orElse("")).startsWith("req_");
        assertThat(headers.firstValue("x-ratelimit-remaining-tokens")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/chat/completions", "/responses"})
    void an_unknown_model_is_not_found(String path) {
        var body = "{\"model\":\"gpt-3\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}],\"input\":\"x\"}";

        assertError(server.post(path, body), 404, "model_not_found", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/chat/completions", "/responses"})
    void a_body_that_is_no_json_object_is_refused(String path) {
        for (var body : List.of("{\"model\":", "", "[]", "\"x\"")) {
            assertError(server.post(path, body), 400, "", "");
        }
    }

    @Test
    void what_is_missing_is_named() {
        var missing = "missing_required_parameter";
        assertError(server.post("/chat/completions", "{\"model\":\"sandbox-1\"}"), 400, missing, "messages");
        assertError(server.post("/responses", "{\"model\":\"sandbox-1\"}"), 400, missing, "input");
        assertError(server.post("/responses", "{\"input\":\"x\"}"), 400, missing, "model");
        assertError(
                server.post("/chat/completions", "{\"model\":\"sandbox-1\",\"messages\":[{\"content\":\"x\"}]}"),
                400,
                missing,
                "messages[0].role");
    }

    @Test
    void a_missing_malformed_or_invalid_key_is_unauthorised() {
        var hello = HttpRequest.BodyPublishers.ofString("{}");
        assertError(server.send(server.request("/responses").POST(hello)), 401, "invalid_api_key", "");
        for (var header : List.of("Basic x", "Bearer", "Bearer ", "Bearer sk-invalid-1")) {
            var request = server.request("/chat/completions").POST(hello).header("Authorization", header);
            assertError(server.send(request), 401, "invalid_api_key", "");
        }
    }

    private static void assertError(HttpResponse<String> response, int status, String code, String param) {
        assertThat(response.statusCode()).isEqualTo(status);
        var error = JSON.readTree(response.body()).path("error");
        assertThat(error.propertyNames()).containsExactly("message", "type", "param", "code");
        assertThat(error.path("type").asString()).isEqualTo("invalid_request_error");
        assertThat(error.path("code").asString("")).isEqualTo(code);
        assertThat(error.path("param").asString("")).isEqualTo(param);
    }

    private static HttpResponse<String> chat(boolean stream, ArrayNode messages) {
        return server.post("/chat/completions", chatRequest(stream, messages).toString());
    }

    private static ObjectNode chatRequest(boolean stream, ArrayNode messages) {
        var request =
                JsonNodeFactory.instance.objectNode().put("model", "sandbox-1").put("stream", stream);
        request.putObject("stream_options").put("include_usage", true);
        request.set("messages", messages);
        var tools = request.putArray("tools");
        for (var tool : Schemas.tools()) {
            tools.addObject()
                    .put("type", "function")
                    .putObject("function")
                    .put("name", tool.name())
                    .set("parameters", tool.schema());
        }
        return request;
    }

    private static HttpResponse<String> responses(boolean stream, ArrayNode input) {
        var request = JsonNodeFactory.instance
                .objectNode()
                .put("model", "gpt-6-luna")
                .put("stream", stream)
                .put("instructions", "You help with contacts.");
        request.set("input", input);
        var tools = request.putArray("tools");
        for (var tool : Schemas.tools()) {
            tools.addObject().put("type", "function").put("name", tool.name()).set("parameters", tool.schema());
        }
        return server.post("/responses", request.toString());
    }

    private static ArrayNode user(String text) {
        var messages = JsonNodeFactory.instance.arrayNode();
        messages.addObject().put("role", "user").put("content", text);
        return messages;
    }

    private static JsonNode body(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private static JsonNode delta(JsonNode chunk) {
        return chunk.path("choices").path(0).path("delta");
    }

    private static String text(List<JsonNode> chunks) {
        var text = new StringBuilder();
        chunks.forEach(chunk -> text.append(delta(chunk).path("content").asString("")));
        return text.toString();
    }

    private static List<String> dataLines(String body) {
        return body.lines()
                .filter(line -> line.startsWith("data: "))
                .map(line -> line.substring("data: ".length()))
                .toList();
    }

    /** Every event has its type twice, in its name and in its data. */
    private static List<JsonNode> events(String body) {
        var events = new ArrayList<JsonNode>();
        for (var event : body.split("\n\n", 0)) {
            var lines = event.split("\n", 0);
            assertThat(lines).hasSize(2);
            var data = JSON.readTree(lines[1].substring("data: ".length()));
            assertThat(lines[0]).isEqualTo("event: " + data.path("type").asString());
            events.add(data);
        }
        return events;
    }
}
