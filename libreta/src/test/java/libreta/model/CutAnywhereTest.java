package libreta.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import libreta.conversation.ToolCall;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** However a server cuts a reply into deltas, and the network the deltas into bytes, the reply is the same. */
class CutAnywhereTest {
    private static final List<String> PARTS =
            List.of("a", " ", "\n", "\"", "\\", "{", "}", "ñ", "¿", "日", "🦜", "👩‍🚀", "data:", "[DONE]", "\r\n");

    private static PlayedServer server = new PlayedServer();

    @BeforeAll
    static void open() {
        server = new PlayedServer();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_chat_reply_survives_any_cut(long seed) {
        Random random = new Random(seed);
        String text = text(random);
        String query = text(random);
        String arguments = WireJson.object().put("query", query).toString();
        List<String> chunks = new ArrayList<>();
        cut(text, random).forEach(piece -> chunks.add(ChatCompletionsTest.text(piece)));
        chunks.add(call("'id':'a','function':{'name':'search_contacts','arguments':''}"));
        cut(arguments, random).forEach(piece -> chunks.add(call("'function':{'arguments':" + quoted(piece) + "}")));
        chunks.add("{\"choices\":[{\"delta\":{},\"finish_reason\":\"tool_calls\"}]}");

        StringBuilder heard = new StringBuilder();
        ModelReply reply = ask(Models.chat(server), chunks, random, heard);

        assertThat(reply)
                .isEqualTo(new ModelReply(
                        text, List.of(new ToolCall("a", "search_contacts", arguments)), false, Usage.NONE, ""));
        assertThat(heard).hasToString(text);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_responses_reply_survives_any_cut(long seed) {
        Random random = new Random(seed);
        String text = text(random);
        String query = text(random);
        String arguments = WireJson.object().put("query", query).toString();
        ObjectNode call = WireJson.object().put("type", "function_call").put("call_id", "a");
        call.put("name", "search_contacts").put("arguments", arguments);
        List<String> events = new ArrayList<>();
        cut(text, random)
                .forEach(piece ->
                        events.add("{\"type\":\"response.output_text.delta\",\"delta\":" + quoted(piece) + "}"));
        events.add(ResponsesTest.completed(ResponsesTest.message(text) + "," + call));

        StringBuilder heard = new StringBuilder();
        ModelReply reply = ask(Models.responses(server), events, random, heard);

        assertThat(reply.text()).isEqualTo(text);
        assertThat(reply.toolCalls()).containsExactly(new ToolCall("a", "search_contacts", arguments));
        assertThat(heard).hasToString(text);
    }

    /** The name of a failing test gives its seed. */
    private static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(21))
                .mapToObj(part -> PARTS.get(random.nextInt(PARTS.size())))
                .collect(Collectors.joining());
    }

    private static ModelReply ask(ChatModel model, List<String> events, Random random, StringBuilder heard) {
        StringBuilder stream = new StringBuilder();
        events.forEach(event -> stream.append("data: ").append(event).append("\n\n"));
        byte[] bytes = stream.toString().getBytes(StandardCharsets.UTF_8);
        int[] places =
                random.ints(random.nextInt(40), 0, bytes.length + 1).sorted().toArray();
        server.then(stage -> stage.cutStream(bytes, places));
        return model.ask(Models.findAda(), heard::append);
    }

    /** Cuts between code points only: JSON cannot carry half of one. */
    private static List<String> cut(String text, Random random) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        text.codePoints().forEach(point -> {
            piece.appendCodePoint(point);
            if (random.nextInt(3) == 0) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
        });
        pieces.add(piece.toString());
        return pieces;
    }

    private static String call(String piece) {
        return "{\"choices\":[{\"delta\":{\"tool_calls\":[{\"index\":0," + piece.replace("'", "\"") + "}]}}]}";
    }

    private static String quoted(String text) {
        return WireJson.JSON.writeValueAsString(text);
    }
}
