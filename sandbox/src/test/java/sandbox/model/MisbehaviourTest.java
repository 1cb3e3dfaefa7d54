package sandbox.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The model misbehaves on command. */
final class MisbehaviourTest {
    private static final String FIND_ADA = "find Ada Lovelace";

    private final Queue<Duration> pauses = new ConcurrentLinkedQueue<>();
    private final ModelServer server = new ModelServer(new ModelRoutes(pauses::add));

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void bad_arguments_are_no_json(Asked.Dialect dialect) {
        server.misbehaves("badArguments", "");

        assertThat(arguments(Asked.streamed(server, dialect, FIND_ADA).calls().getFirst()))
                .isEmpty();
        assertThat(arguments(Asked.whole(server, dialect, FIND_ADA).wholeCalls().getFirst()))
                .isEmpty();
        assertThat(Asked.whole(server, dialect, "hello").wholeCalls())
                .as("a call where there was none")
                .hasSize(1);
    }

    /** Empty for what is no JSON. */
    private static Optional<JsonNode> arguments(String call) {
        try {
            var node = JsonMapper.shared().readTree(call.substring(call.indexOf('(') + 1, call.length() - 1));
            return node.isMissingNode() ? Optional.empty() : Optional.of(node);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nonsense   | search_contacts\\(name is .*\\)
            cutOff     | search_contacts\\(\\{"id":null[^}]*\\)
            twice      | search_contacts\\(\\{.*Lovelace.*\\}\\{.*Lovelace.*\\}\\)
            wrongTypes | search_contacts\\(\\{.*"name":\\{"is":1\\}.*\\}\\)
            array      | search_contacts\\(\\[\\{.*Lovelace.*\\}\\]\\)
            nothing    | search_contacts\\(\\)
            """)
    void bad_arguments_have_variants(String variant, String call) {
        server.misbehaves("badArguments", "\"variant\":\"%s\"".formatted(variant));

        assertThat(Asked.whole(server, Asked.Dialect.CHAT, FIND_ADA).wholeCalls())
                .singleElement()
                .asString()
                .matches(call);
    }

    @ParameterizedTest
    @EnumSource
    void an_unknown_tool_is_one_that_was_not_offered(Asked.Dialect dialect) {
        server.misbehaves("unknownTool", "");

        assertThat(Asked.streamed(server, dialect, "hello").calls()).containsExactly("delete_everything({})");
        assertThat(Asked.whole(server, dialect, "hello").wholeCalls()).containsExactly("delete_everything({})");
    }

    @Test
    void an_unknown_id_goes_to_a_tool_that_takes_one() {
        server.misbehaves("unknownId", "");
        var search =
                Asked.whole(server, Asked.Dialect.CHAT, "hello").wholeCalls().getFirst();
        server.misbehaves("unknownId", "\"tool\":\"update_contact\"");
        var update =
                Asked.whole(server, Asked.Dialect.CHAT, "hello").wholeCalls().getFirst();

        assertThat(search).startsWith("search_contacts({\"id\":\"999999999999\"");
        assertThat(update).startsWith("update_contact({\"id\":\"999999999999\"").contains("\"jobtitle\":\"Director\"");
    }

    @Test
    void an_unknown_id_prefers_the_tool_that_cannot_do_without() {
        server.misbehaves("unknownId", "");

        var answer = server.post("/responses", """
                {"model":"sandbox-1","input":"hello","tools":[
                 {"type":"function","name":"search_contacts","parameters":{"properties":{"id":{"type":["string","null"]}},"required":["id"]}},
                 {"type":"function","name":"update_contact","parameters":{"properties":{"id":{"type":"string"}},"required":["id"]}}]}""");

        assertThat(answer.body()).contains("\"name\":\"update_contact\"");
    }

    @Test
    void endless_calls_search_again_whatever_came_back() {
        server.misbehaves("endlessCalls", "");
        var messages = JsonMapper.shared().createArrayNode();
        messages.addObject().put("role", "user").put("content", "hello");

        for (int i = 1; i <= 3; i++) {
            var answer = server.post("/chat/completions", """
                    {"model":"sandbox-1","messages":%s,"tools":[{"type":"function","function":{"name":"search_contacts",
                     "parameters":{"properties":{"query":{"type":"string"}},"required":["query"]}}}]}""".formatted(messages));
            var message = JsonMapper.shared().readTree(answer.body()).at("/choices/0/message");
            assertThat(message.at("/tool_calls/0/function/arguments").asString())
                    .isEqualTo("{\"query\":\"contact %d\"}".formatted(i));
            messages.add(message);
            messages.addObject()
                    .put("role", "tool")
                    .put("tool_call_id", message.at("/tool_calls/0/id").asString())
                    .put("content", "{\"contacts\":[]}");
        }
    }

    @Test
    void a_request_without_tools_gets_no_misbehaving_call() {
        for (var kind : new String[] {"badArguments", "unknownTool", "unknownId", "endlessCalls"}) {
            server.misbehaves(kind, "");
            assertThat(server.post("/responses", "{\"model\":\"sandbox-1\",\"input\":\"hello\"}")
                            .body())
                    .as(kind)
                    .contains("Hello!");
        }
    }

    @ParameterizedTest
    @EnumSource
    void endless_text_goes_on_until_the_client_leaves_and_is_not_too_fast(Asked.Dialect dialect)
            throws IOException, InterruptedException {
        server.misbehaves("endlessText", "");

        try (var body = server.open(Asked.path(dialect), Asked.body(dialect, "hello", true))) {
            assertThat(new String(body.readNBytes(300_000), StandardCharsets.UTF_8))
                    .doesNotContain("[DONE]", "response.completed");
        }
        assertThat(pauses).isNotEmpty().containsOnly(Duration.ofMillis(10));
        var whole = Asked.whole(server, dialect, "hello");
        assertThat(whole.wholeText()).hasSizeGreaterThan(100_000);
        assertThat(whole.response().body())
                .contains(dialect == Asked.Dialect.CHAT ? "\"length\"" : "max_output_tokens");
    }

    @ParameterizedTest
    @EnumSource
    void a_cut_stream_has_no_end(Asked.Dialect dialect) {
        server.misbehaves("cut", "");

        var cut = Asked.streamed(server, dialect, "hello");

        assertThat(cut.text()).startsWith("Hello!");
        assertThat(cut.response().body()).doesNotContain("[DONE]", "\"stop\"", "response.completed");
        assertThat(Asked.streamed(server, dialect, FIND_ADA).calls().getFirst())
                .startsWith("search_contacts({")
                .doesNotEndWith("})");
        assertThat(Asked.whole(server, dialect, "hello").response().body()).doesNotEndWith("}");
    }

    @ParameterizedTest
    @EnumSource
    void an_error_event_comes_after_the_first_deltas(Asked.Dialect dialect) {
        server.misbehaves("errorEvent", "\"code\":\"rate_limit_exceeded\"");

        var broken = Asked.streamed(server, dialect, "hello");

        assertThat(broken.status()).isEqualTo(200);
        assertThat(broken.text()).startsWith("Hello!");
        assertThat(broken.events().getLast().toString()).contains("rate_limit_exceeded");
        assertThat(Asked.whole(server, dialect, "hello").status()).isEqualTo(500);
    }

    @ParameterizedTest
    @EnumSource
    void an_empty_answer_has_neither_text_nor_calls(Asked.Dialect dialect) {
        server.misbehaves("empty", "");

        var streamed = Asked.streamed(server, dialect, FIND_ADA);
        assertThat(streamed.text()).isEmpty();
        assertThat(streamed.calls()).isEmpty();
        assertThat(streamed.response().body())
                .contains(dialect == Asked.Dialect.CHAT ? "\"stop\"" : "response.completed");
        assertThat(Asked.whole(server, dialect, FIND_ADA).wholeCalls()).isEmpty();
    }

    @Test
    void it_strikes_the_calls_that_are_listed() {
        server.misbehaves("unknownTool", "\"calls\":[2]");

        assertThat(Asked.whole(server, Asked.Dialect.CHAT, "hello").wholeCalls())
                .isEmpty();
        server.get("/models");
        assertThat(Asked.whole(server, Asked.Dialect.CHAT, "hello").wholeCalls())
                .hasSize(1);
        assertThat(Asked.whole(server, Asked.Dialect.CHAT, "hello").wholeCalls())
                .isEmpty();
    }

    @Test
    void it_changes_what_a_script_says() {
        server.plays("{\"text\":\"abcdef\",\"pieces\":1}");
        server.misbehaves("cut", "");

        assertThat(Asked.streamed(server, Asked.Dialect.CHAT, "hello").text()).isEqualTo("abc");
    }

    @Test
    void a_variant_that_there_is_not_is_refused() {
        assertThatThrownBy(() -> server.misbehaves("badArguments", "\"variant\":\"odd\""))
                .hasMessageContaining("variant must be one of nonsense, cutOff, twice, wrongTypes, array, nothing");
    }
}
