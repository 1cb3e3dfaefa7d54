package libreta.model;

import static libreta.model.Models.answerOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import libreta.conversation.ToolCall;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ResponsesTest {
    static final String DONE = """
            {"type":"response.completed","response":{"status":"completed","output":[],"usage":null}}""";

    private static final String REASONING = """
            {"type":"reasoning","id":"rs_1","summary":[],"encrypted_content":"gAAA"}""";
    private static final String CALL = """
            {"type":"function_call","id":"fc_1","call_id":"call_1","name":"search_contacts","arguments":"{\\"query\\":\\"ada\\"}","status":"completed"}""";
    private static final ToolCall ADA = new ToolCall("call_1", "search_contacts", "{\"query\":\"ada\"}");

    @Test
    void text_is_streamed_and_returned_whole_with_its_usage() {
        List<String> pieces = new ArrayList<>();
        try (PlayedServer server = new PlayedServer(streaming(
                "{\"type\":\"response.created\",\"response\":{}}",
                "{\"type\":\"response.output_text.delta\",\"item_id\":\"msg_1\",\"delta\":\"Ho\"}",
                "{\"type\":\"response.output_text.delta\",\"item_id\":\"msg_1\",\"delta\":\"la\"}",
                """
                {"type":"response.completed","response":{"status":"completed","output":[
                {"type":"message","id":"msg_1","role":"assistant","content":[{"type":"output_text","text":"Hola"}]}],
                "usage":{"input_tokens":90,"input_tokens_details":{"cached_tokens":64,"cache_write_tokens":3},
                "output_tokens":7,"output_tokens_details":{"reasoning_tokens":2}}}}"""))) {
            ModelReply reply = Models.responses(server).ask(Models.findAda(), pieces::add);

            assertThat(reply.text()).isEqualTo("Hola");
            assertThat(reply.usage()).isEqualTo(new Usage(90, 64, 3, 7, 2));
            assertThat(reply.cutShort()).isFalse();
            assertThat(pieces).containsExactly("Ho", "la");
        }
    }

    @Test
    void a_call_comes_with_its_call_id() {
        assertThat(replyOf(completed(REASONING + "," + CALL)).toolCalls()).containsExactly(ADA);
    }

    @Test
    void the_items_of_the_turn_are_sent_back_unchanged() {
        try (PlayedServer server = new PlayedServer(streaming(completed(REASONING + "," + CALL)), streaming(DONE))) {
            ChatModel model = Models.responses(server);
            ModelReply first = answerOf(model);
            model.ask(afterSearch(first), _ -> {});

            assertThat(server.lastAsked().body().path("input"))
                    .isEqualTo(json("[{\"role\":\"user\",\"content\":\"find ada\"}," + REASONING + "," + CALL
                            + ",{\"type\":\"function_call_output\",\"call_id\":\"call_1\",\"output\":\"{}\"}]"));
        }
    }

    @Test
    void what_another_model_said_is_sent_as_a_plain_call() {
        ModelReply first;
        try (PlayedServer server = new PlayedServer(streaming(completed(REASONING + "," + CALL)))) {
            first = answerOf(Models.responses(server));
        }
        ModelSettings terra = new ModelSettings("gpt-6.1-terra", "", 2000, "", List.of());
        try (PlayedServer server = new PlayedServer(streaming(DONE))) {
            Models.model(server.base(), Dialect.RESPONSES, Vendor.OPENAI, terra).ask(afterSearch(first), _ -> {});

            assertThat(server.lastAsked().body().at("/input/1")).isEqualTo(json("""
                                    {"type":"function_call","call_id":"call_1","name":"search_contacts","arguments":"{\\"query\\":\\"ada\\"}"}"""));
        }
    }

    @Test
    void without_an_output_list_at_the_end_the_streamed_items_count() {
        assertThat(replyOf(
                                """
                                {"type":"response.output_item.added","output_index":1,"item":{"type":"function_call","id":"fc_1",
                                "call_id":"call_1","name":"search_contacts","arguments":""}}""",
                                "{\"type\":\"response.output_item.done\",\"output_index\":0,\"item\":" + REASONING
                                        + "}",
                                """
                                {"type":"response.function_call_arguments.delta","output_index":1,"delta":"{\\"query\\":"}""",
                                """
                                {"type":"response.function_call_arguments.delta","output_index":1,"delta":"\\"ada\\"}"}""",
                                DONE)
                        .toolCalls())
                .containsExactly(ADA);
    }

    @Test
    void a_call_without_ids_gets_one_that_its_item_carries_too() {
        try (PlayedServer server = new PlayedServer(
                streaming(completed(
                        "{\"type\":\"function_call\",\"name\":\"search_contacts\",\"arguments\":{\"query\":\"ada\"}}")),
                streaming(DONE))) {
            ChatModel model = Models.responses(server);
            ModelReply first = answerOf(model);
            model.ask(afterSearch(first), _ -> {});

            ToolCall call = first.toolCalls().getFirst();
            assertThat(call.id()).startsWith("call_");
            assertThat(call.arguments()).isEqualTo("{\"query\":\"ada\"}");
            assertThat(server.lastAsked().body().at("/input/1/call_id").stringValue())
                    .isEqualTo(call.id());
        }
    }

    @Test
    void event_names_stand_in_for_missing_types() {
        try (PlayedServer server = new PlayedServer(stage -> {
            stage.beginStream();
            stage.chunk("event: response.output_text.delta\r\ndata:{\"delta\":\"Hi\"}\r\n\r\n");
            stage.chunk("event: response.completed\r\ndata:{\"response\":{\"output\":[]}}\r\n\r\n");
            stage.endStream();
        })) {
            assertThat(answerOf(Models.responses(server)).text()).isEqualTo("Hi");
        }
    }

    @Test
    void text_that_was_never_streamed_is_delivered_at_the_end() {
        List<String> pieces = new ArrayList<>();
        try (PlayedServer server = new PlayedServer(streaming(completed(message("Hola"))))) {
            Models.responses(server).ask(Models.findAda(), pieces::add);
        }
        assertThat(pieces).containsExactly("Hola");
    }

    @Test
    void plain_json_although_a_stream_was_asked_for_is_a_reply() {
        try (PlayedServer server = new PlayedServer(stage -> stage.answer(
                200,
                "application/json",
                "{\"object\":\"response\",\"status\":\"completed\",\"output\":[" + message("Hi") + "," + CALL
                        + "]}"))) {
            ModelReply reply = answerOf(Models.responses(server));

            assertThat(reply.text()).isEqualTo("Hi");
            assertThat(reply.toolCalls()).containsExactly(ADA);
        }
    }

    @Test
    void an_incomplete_response_is_marked_as_cut_short() {
        assertThat(replyOf("""
                                {"type":"response.incomplete","response":{"status":"incomplete",
                                "incomplete_details":{"reason":"max_output_tokens"},"output":[]}}""").cutShort()).isTrue();
    }

    @Test
    void a_server_that_holds_the_line_after_the_last_event_is_not_waited_for() {
        try (PlayedServer server = new PlayedServer(stage -> {
            stage.beginStream();
            stage.data(completed(message("Hi")));
            stage.awaitHangUp();
        })) {
            assertThat(answerOf(Models.responses(server)).text()).isEqualTo("Hi");
        }
    }

    static PlayedServer.Script streaming(String... events) {
        return stage -> {
            stage.beginStream();
            for (String event : events) {
                String name = WireJson.text(json(event).path("type"));
                stage.chunk("event: " + name + "\ndata: " + event.replace("\n", "") + "\n\n");
            }
            stage.endStream();
        };
    }

    static String completed(String items) {
        return "{\"type\":\"response.completed\",\"response\":{\"status\":\"completed\",\"output\":[" + items + "]}}";
    }

    static String message(String text) {
        return "{\"type\":\"message\",\"role\":\"assistant\",\"content\":[{\"type\":\"output_text\",\"text\":"
                + WireJson.JSON.writeValueAsString(text) + "}]}";
    }

    private static ModelRequest afterSearch(ModelReply first) {
        return Models.ask(
                new ModelMessage.FromPerson("find ada"),
                new ModelMessage.FromModel(first.text(), first.toolCalls(), first.replay()),
                new ModelMessage.ToolOutput(first.toolCalls().getFirst().id(), "{}"));
    }

    private static JsonNode json(String text) {
        return WireJson.JSON.readTree(text);
    }

    private static ModelReply replyOf(String... events) {
        try (PlayedServer server = new PlayedServer(streaming(events))) {
            return answerOf(Models.responses(server));
        }
    }
}
