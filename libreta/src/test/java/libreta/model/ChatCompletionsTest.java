package libreta.model;

import static libreta.model.Models.answerOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import libreta.conversation.ToolCall;
import org.junit.jupiter.api.Test;

class ChatCompletionsTest {
    private static final String STOP = "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}";
    private static final String CALLS = "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"tool_calls\"}]}";

    @Test
    void text_is_streamed_and_returned_whole_with_its_usage() {
        List<String> pieces = new ArrayList<>();
        try (PlayedServer server = new PlayedServer(streaming("""
                {"choices":[{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":null}],"usage":null}""", text("Hola"), text(", ¿qué tal?"), STOP, """
                {"choices":[],"usage":{"prompt_tokens":90,"completion_tokens":7,
                "prompt_tokens_details":{"cached_tokens":64,"cache_write_tokens":3},
                "completion_tokens_details":{"reasoning_tokens":2}}}"""))) {
            ModelReply reply = Models.chat(server).ask(Models.findAda(), pieces::add);

            assertThat(reply)
                    .isEqualTo(new ModelReply("Hola, ¿qué tal?", List.of(), false, new Usage(90, 64, 3, 7, 2), ""));
            assertThat(pieces).containsExactly("Hola", ", ¿qué tal?");
        }
    }

    @Test
    void a_call_is_put_together_from_its_pieces() {
        assertThat(callsOf(
                        """
                        {"choices":[{"index":0,"delta":{"role":"assistant","content":null,"tool_calls":[{"index":0,"id":"call_1",
                        "type":"function","function":{"name":"search_contacts","arguments":""}}]},"finish_reason":null}]}""",
                        piece("{'index':0,'function':{'arguments':'{~query~'}}"),
                        piece("{'index':0,'function':{'arguments':':~ada~}'}}")))
                .containsExactly(search("call_1", "ada"));
    }

    @Test
    void parallel_calls_are_told_apart_by_their_index_even_when_interleaved() {
        assertThat(callsOf(
                        piece("{'index':0,'id':'a','function':{'name':'search_contacts','arguments':'{~query~'}}"),
                        piece("{'index':1,'id':'b','function':{'name':'search_contacts','arguments':'{~query~:'}}"),
                        piece("{'index':0,'function':{'arguments':':~ada~}'}}"),
                        piece("{'index':1,'function':{'arguments':'~luis~}'}}")))
                .containsExactly(search("a", "ada"), search("b", "luis"));
    }

    @Test
    void parallel_calls_that_are_all_numbered_0_are_told_apart_by_their_ids() {
        assertThat(
                        callsOf(
                                piece(
                                        "{'index':0,'id':'a','function':{'name':'search_contacts','arguments':'{~query~:'}}"),
                                piece("{'index':0,'function':{'arguments':'~ada~}'}}"),
                                piece(
                                        "{'index':0,'id':'b','function':{'name':'search_contacts','arguments':'{~query~:~luis~}'}}")))
                .containsExactly(search("a", "ada"), search("b", "luis"));
    }

    @Test
    void whole_calls_in_one_chunk_without_index_or_id_get_ids_of_ours() {
        List<ToolCall> calls = callsOf("""
                {"choices":[{"delta":{"tool_calls":[
                {"function":{"name":"search_contacts","arguments":"{\\"query\\":\\"ada\\"}"}},
                {"function":{"name":"search_contacts","arguments":"{\\"query\\":\\"luis\\"}"}}]}}]}""");

        assertThat(calls)
                .extracting(ToolCall::arguments)
                .containsExactly("{\"query\":\"ada\"}", "{\"query\":\"luis\"}");
        assertThat(calls).extracting(ToolCall::id).doesNotHaveDuplicates().allMatch(id -> id.startsWith("call_"));
    }

    @Test
    void an_id_and_name_repeated_in_each_piece_are_still_one_call() {
        assertThat(callsOf(
                        piece("{'index':0,'id':'a','function':{'name':'search_contacts','arguments':'{~query~:'}}"),
                        piece("{'index':0,'id':'a','function':{'name':'search_contacts','arguments':'~ada~}'}}")))
                .containsExactly(search("a", "ada"));
    }

    @Test
    void a_new_id_in_each_nameless_piece_is_still_one_call() {
        assertThat(callsOf(
                        piece("{'index':0,'id':'a','function':{'name':'search_contacts','arguments':'{~query~:'}}"),
                        piece("{'index':0,'id':'b','function':{'arguments':'~ada~}'}}")))
                .containsExactly(search("a", "ada"));
    }

    @Test
    void an_id_that_the_conversation_has_already_is_replaced() {
        ModelRequest second = Models.ask(
                new ModelMessage.FromPerson("find ada"),
                new ModelMessage.FromModel("", List.of(search("call_0", "ada")), ""),
                new ModelMessage.ToolOutput("call_0", "{}"));
        try (PlayedServer server = new PlayedServer(streaming(
                piece("{'index':0,'id':'call_0','function':{'name':'search_contacts','arguments':'{}'}}"), CALLS))) {
            ModelReply reply = Models.chat(server).ask(second, _ -> {});

            assertThat(reply.toolCalls())
                    .singleElement()
                    .extracting(ToolCall::id)
                    .isNotEqualTo("call_0");
        }
    }

    @Test
    void arguments_may_be_an_object_or_missing() {
        assertThat(callsOf(
                        piece("{'index':0,'id':'a','function':{'name':'search_contacts','arguments':{'query':'ada'}}}"),
                        piece("{'index':1,'id':'b','function':{'name':'search_contacts'}}")))
                .containsExactly(search("a", "ada"), new ToolCall("b", "search_contacts", "{}"));
    }

    @Test
    void arguments_that_are_not_json_are_handed_on_as_they_are() {
        assertThat(callsOf(
                        piece("{'index':0,'id':'a','function':{'name':'search_contacts','arguments':'ada, please'}}")))
                .containsExactly(new ToolCall("a", "search_contacts", "ada, please"));
    }

    @Test
    void a_missing_usage_chunk_counts_as_nothing_spent() {
        assertThat(replyOf(text("Hi"), STOP).usage()).isEqualTo(Usage.NONE);
    }

    @Test
    void a_stream_without_done_ends_with_its_finish_reason() {
        try (PlayedServer server = new PlayedServer(stage -> {
            stage.beginStream();
            stage.data(text("Hi"));
            stage.data(STOP);
            stage.endStream();
        })) {
            assertThat(answerOf(Models.chat(server)).text()).isEqualTo("Hi");
        }
    }

    @Test
    void a_server_that_holds_the_line_after_the_finish_reason_is_not_waited_for() {
        try (PlayedServer server = new PlayedServer(stage -> {
            stage.beginStream();
            stage.data(text("Hi"));
            stage.data(STOP);
            stage.awaitHangUp();
        })) {
            assertThat(answerOf(Models.chat(server)).text()).isEqualTo("Hi");
        }
    }

    @Test
    void a_connection_that_breaks_after_the_finish_reason_costs_only_the_usage() {
        try (PlayedServer server = new PlayedServer(stage -> {
            stage.beginStream();
            stage.data(text("Hi"));
            stage.data(STOP);
            stage.hangUp();
        })) {
            assertThat(answerOf(Models.chat(server))).isEqualTo(new ModelReply("Hi", List.of(), false, Usage.NONE, ""));
        }
    }

    @Test
    void event_lines_comments_crlf_and_data_without_a_space_are_understood() {
        try (PlayedServer server = new PlayedServer(stage -> {
            stage.beginStream();
            stage.chunk(": OPENROUTER PROCESSING\r\n\r\nevent: message\r\ndata:" + text("Hi") + "\r\n\r\n");
            stage.chunk("event: message\r\ndata:" + STOP + "\r\n\r\ndata:[DONE]\r\n\r\n");
            stage.endStream();
        })) {
            assertThat(answerOf(Models.chat(server)).text()).isEqualTo("Hi");
        }
    }

    @Test
    void content_may_be_a_list_of_parts() {
        assertThat(replyOf("""
                                {"choices":[{"delta":{"content":[{"type":"thinking","thinking":[{"type":"text","text":"hm"}]},
                                {"type":"text","text":"Ho"},{"type":"text","text":"la"}]}}]}""", STOP).text()).isEqualTo("Hola");
    }

    @Test
    void a_refusal_is_text() {
        assertThat(replyOf("{\"choices\":[{\"delta\":{\"refusal\":\"I cannot do that.\"}}]}", STOP)
                        .text())
                .isEqualTo("I cannot do that.");
    }

    @Test
    void a_reply_at_the_output_limit_is_marked_as_cut_short() {
        assertThat(replyOf(text("Hi"), STOP.replace("stop", "length")).cutShort())
                .isTrue();
    }

    @Test
    void plain_json_although_a_stream_was_asked_for_is_a_reply() {
        List<String> pieces = new ArrayList<>();
        try (PlayedServer server = new PlayedServer(stage -> stage.answer(200, "application/json", """
                 {"object":"chat.completion","choices":[{"index":0,"message":{"role":"assistant","content":"Hi","tool_calls":[
                 {"id":"a","type":"function","function":{"name":"search_contacts","arguments":"{\\"query\\":\\"ada\\"}"}}]},
                 "finish_reason":"tool_calls"}],"usage":{"prompt_tokens":9,"completion_tokens":1}}
                """))) {
            ModelReply reply = Models.chat(server).ask(Models.findAda(), pieces::add);

            assertThat(reply)
                    .isEqualTo(new ModelReply("Hi", List.of(search("a", "ada")), false, new Usage(9, 0, 0, 1, 0), ""));
            assertThat(pieces).containsExactly("Hi");
        }
    }

    @Test
    void thoughts_that_come_with_a_call_are_sent_back_within_the_turn() {
        try (PlayedServer server = new PlayedServer(
                streaming(
                        "{\"choices\":[{\"delta\":{\"reasoning_content\":\"A search.\"}}]}",
                        piece("{'index':0,'id':'a','function':{'name':'search_contacts','arguments':'{~query~:~ada~}'},"
                                + "'extra_content':{'signature':'xyz'}}"),
                        CALLS),
                streaming(text("Here."), STOP))) {
            ChatModel model = Models.chat(server);
            ModelReply first = model.ask(Models.findAda(), _ -> {});
            model.ask(
                    Models.ask(
                            new ModelMessage.FromPerson("find ada"),
                            new ModelMessage.FromModel(first.text(), first.toolCalls(), first.replay()),
                            new ModelMessage.ToolOutput("a", "{}")),
                    _ -> {});

            assertThat(server.lastAsked().body().path("messages").path(2)).isEqualTo(WireJson.JSON.readTree("""
                            {"role":"assistant","content":null,"tool_calls":[{"id":"a","type":"function",
                            "function":{"name":"search_contacts","arguments":"{\\"query\\":\\"ada\\"}"},
                            "extra_content":{"signature":"xyz"}}],"reasoning_content":"A search."}"""));
        }
    }

    static PlayedServer.Script streaming(String... chunks) {
        return stage -> {
            stage.beginStream();
            for (String chunk : chunks) {
                stage.data(chunk);
            }
            stage.data("[DONE]");
            stage.endStream();
        };
    }

    static String text(String text) {
        return "{\"choices\":[{\"index\":0,\"delta\":{\"content\":" + WireJson.JSON.writeValueAsString(text) + "}}]}";
    }

    /** A chunk with one piece of a call, in which {@code '} stands for a quote and {@code ~} for an escaped one. */
    private static String piece(String call) {
        String json = call.replace("'", "\"").replace("~", "\\\"");
        return "{\"choices\":[{\"index\":0,\"delta\":{\"tool_calls\":[" + json + "]},\"finish_reason\":null}]}";
    }

    private static ToolCall search(String id, String query) {
        return new ToolCall(id, "search_contacts", "{\"query\":\"" + query + "\"}");
    }

    private static List<ToolCall> callsOf(String... chunks) {
        List<String> all = new ArrayList<>(List.of(chunks));
        all.add(CALLS);
        return replyOf(all.toArray(String[]::new)).toolCalls();
    }

    private static ModelReply replyOf(String... chunks) {
        try (PlayedServer server = new PlayedServer(streaming(chunks))) {
            return answerOf(Models.chat(server));
        }
    }
}
