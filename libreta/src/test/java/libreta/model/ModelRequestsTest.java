package libreta.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import libreta.conversation.ToolCall;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ModelRequestsTest {
    private static final ModelMessage[] TALK = {
        new ModelMessage.FromPerson("find luis"),
        new ModelMessage.FromModel("Luis who?", List.of(), ""),
        new ModelMessage.Note("Context"),
        new ModelMessage.FromPerson("find ada"),
        new ModelMessage.FromModel("", List.of(new ToolCall("call_1", "search_contacts", "{\"query\":\"ada\"}")), ""),
        new ModelMessage.ToolOutput("call_1", "{\"total\":0}")
    };

    @Test
    void openai_gets_the_full_responses_request() {
        assertThat(sent(Dialect.RESPONSES, Vendor.OPENAI, Models.LUNA, Models.ask(TALK)))
                .isEqualTo(json("""
                        {"model":"gpt-6-luna","instructions":"You help.","input":[
                         {"role":"user","content":"find luis"},
                         {"role":"assistant","content":"Luis who?"},
                         {"role":"developer","content":"Context"},
                         {"role":"user","content":"find ada"},
                         {"type":"function_call","call_id":"call_1","name":"search_contacts","arguments":"{\\"query\\":\\"ada\\"}"},
                         {"type":"function_call_output","call_id":"call_1","output":"{\\"total\\":0}"}],
                         "tools":[{"type":"function","name":"search_contacts","description":"Finds contacts.","strict":true,
                          "parameters":{"type":"object","properties":{"query":{"type":"string"}},"required":["query"],"additionalProperties":false}}],
                         "parallel_tool_calls":false,"reasoning":{"effort":"low"},"max_output_tokens":2000,"store":false,
                         "include":["reasoning.encrypted_content"],"prompt_cache_key":"tenant-7","safety_identifier":"abc123","stream":true}"""));
    }

    @Test
    void openai_gets_the_full_chat_request_with_no_reasoning_beside_tools() {
        ModelSettings settings = new ModelSettings("gpt-6-luna", "0.2", 2000, "high", List.of());
        assertThat(sent(Dialect.CHAT, Vendor.OPENAI, settings, Models.ask(TALK)))
                .isEqualTo(json("""
                        {"model":"gpt-6-luna","messages":[
                         {"role":"system","content":"You help."},
                         {"role":"user","content":"find luis"},
                         {"role":"assistant","content":"Luis who?"},
                         {"role":"system","content":"Context"},
                         {"role":"user","content":"find ada"},
                         {"role":"assistant","content":null,"tool_calls":[{"id":"call_1","type":"function",
                          "function":{"name":"search_contacts","arguments":"{\\"query\\":\\"ada\\"}"}}]},
                         {"role":"tool","content":"{\\"total\\":0}","tool_call_id":"call_1"}],
                         "tools":[{"type":"function","function":{"name":"search_contacts","description":"Finds contacts.","strict":true,
                          "parameters":{"type":"object","properties":{"query":{"type":"string"}},"required":["query"],"additionalProperties":false}}}],
                         "parallel_tool_calls":false,"reasoning_effort":"none","temperature":0.2,"max_completion_tokens":2000,"store":false,
                         "prompt_cache_key":"tenant-7","safety_identifier":"abc123","stream":true,"stream_options":{"include_usage":true}}"""));
    }

    @Test
    void a_compatible_server_gets_only_what_all_of_them_understand() {
        assertThat(sent(Dialect.CHAT, Vendor.COMPATIBLE, Models.LUNA, Models.findAda()))
                .isEqualTo(json("""
                        {"model":"gpt-6-luna","messages":[
                         {"role":"system","content":"You help."},{"role":"user","content":"find ada"}],
                         "tools":[{"type":"function","function":{"name":"search_contacts","description":"Finds contacts.",
                          "parameters":{"type":"object","properties":{"query":{"type":"string"}},"required":["query"],"additionalProperties":false}}}],
                         "max_tokens":2000,"stream":true,"stream_options":{"include_usage":true}}"""));
    }

    @Test
    void a_temperature_goes_out_only_where_the_model_does_not_reason() {
        ModelSettings low = new ModelSettings("m", "0.2", 0, "low", List.of());
        ModelSettings none = new ModelSettings("m", "0.2", 0, "none", List.of());

        assertThat(sent(Dialect.RESPONSES, Vendor.OPENAI, low, Models.findAda()).has("temperature"))
                .isFalse();
        assertThat(sent(Dialect.RESPONSES, Vendor.OPENAI, none, Models.findAda())
                        .path("temperature")
                        .doubleValue())
                .isEqualTo(0.2);
    }

    @Test
    void arguments_that_were_no_json_are_sent_back_inside_an_object() {
        JsonNode body = sent(
                Dialect.CHAT,
                Vendor.COMPATIBLE,
                Models.LUNA,
                Models.ask(
                        new ModelMessage.FromModel("", List.of(new ToolCall("a", "search_contacts", "ada?")), ""),
                        new ModelMessage.ToolOutput("a", "{}")));

        assertThat(body.at("/messages/1/tool_calls/0/function/arguments").stringValue())
                .isEqualTo("{\"not_json\":\"ada?\"}");
    }

    @Test
    void the_path_of_the_dialect_follows_the_base_address_and_keeps_its_query() {
        assertThat(ModelServer.address(URI.create("https://api.openai.com/v1/"), "/responses"))
                .hasToString("https://api.openai.com/v1/responses");
        assertThat(ModelServer.address(URI.create("https://a.openai.azure.com/openai/v1?api-version=preview"), "/x"))
                .hasToString("https://a.openai.azure.com/openai/v1/x?api-version=preview");
        assertThat(ModelServer.address(URI.create("http://localhost:11434"), "/x"))
                .hasToString("http://localhost:11434/x");
    }

    @Test
    void the_host_decides_the_dialect() {
        assertThat(Dialect.of(URI.create("https://api.openai.com/v1"))).isEqualTo(Dialect.RESPONSES);
        assertThat(Dialect.of(URI.create("https://eu.api.openai.com/v1"))).isEqualTo(Dialect.RESPONSES);
        assertThat(Dialect.of(URI.create("https://Acme.OpenAI.Azure.com/openai/v1")))
                .isEqualTo(Dialect.RESPONSES);
        assertThat(Dialect.of(URI.create("http://localhost:11434/v1"))).isEqualTo(Dialect.CHAT);
        assertThat(Dialect.of(URI.create("https://api.openai.com.example/v1"))).isEqualTo(Dialect.CHAT);
    }

    @Test
    void the_key_goes_out_in_one_header_and_none_without_a_key() {
        try (PlayedServer server = new PlayedServer(quick(), quick())) {
            Models.answerOf(Models.chat(server));
            ApiKey none = ApiKey.NONE;
            Models.answerOf(OpenAi.connect(server.base(), none, Dialect.CHAT, Models.LUNA));

            assertThat(server.asked().getFirst().headers()).containsEntry("authorization", "Bearer " + Models.KEY);
            assertThat(server.asked().getLast().headers()).doesNotContainKey("authorization");
        }
    }

    @Test
    void an_address_or_temperature_that_makes_no_sense_is_refused_at_once() {
        ModelSettings hot = new ModelSettings("m", "hot", 0, "", List.of());

        assertThatThrownBy(() -> OpenAi.connect(URI.create("ftp://x/v1"), ApiKey.NONE, Dialect.CHAT, Models.LUNA))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OpenAi.connect(URI.create("http://x/v1"), ApiKey.NONE, Dialect.CHAT, hot))
                .hasMessageContaining("'hot'");
    }

    @Test
    void a_key_never_shows_itself() {
        assertThat(ApiKey.of(Models.KEY + "\n").toString()).doesNotContain("sk-");
        assertThatThrownBy(() -> ApiKey.of("sk-a\nb")).hasMessageNotContaining("sk-a");
    }

    @Test
    void one_connection_serves_call_after_call() {
        for (Dialect dialect : Dialect.values()) {
            PlayedServer.Script script =
                    dialect == Dialect.CHAT ? quick() : ResponsesTest.streaming(ResponsesTest.DONE);
            try (PlayedServer server = new PlayedServer(script, script, script)) {
                ChatModel model = Models.model(server.base(), dialect, Vendor.OPENAI, Models.LUNA);
                Models.answerOf(model);
                Models.answerOf(model);
                Models.answerOf(model);

                assertThat(server.connections()).as(dialect.name()).isLessThan(3);
            }
        }
    }

    private static PlayedServer.Script quick() {
        return ChatCompletionsTest.streaming(
                "{\"choices\":[{\"delta\":{\"content\":\"Hi\"},\"finish_reason\":\"stop\"}]}");
    }

    private static JsonNode sent(Dialect dialect, Vendor vendor, ModelSettings settings, ModelRequest request) {
        PlayedServer.Script script = dialect == Dialect.CHAT ? quick() : ResponsesTest.streaming(ResponsesTest.DONE);
        try (PlayedServer server = new PlayedServer(script)) {
            Models.model(server.base(), dialect, vendor, settings).ask(request, _ -> {});
            return server.lastAsked().body();
        }
    }

    private static JsonNode json(String text) {
        return WireJson.JSON.readTree(text);
    }
}
