package sandbox.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the model writes, how it travels and how it ends, as a script has it. */
final class DeliveryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String TWO_CALLS = """
            "calls":[{"tool":"search_contacts","arguments":{"query":"Begoña 🦊"}},{"tool":"update_contact","arguments":"{\\"id\\": broken"}]""";

    private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
    private final ModelServer server = new ModelServer(new ModelRoutes(pauses::add));

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_text_and_several_calls_come_in_one_answer(Asked.Dialect dialect) {
        var turn = "{\"reasoning\":\"Two things.\",\"text\":\"Let me look.\",%s}".formatted(TWO_CALLS);
        server.plays(turn, turn);
        String[] calls = {"search_contacts({\"query\":\"Begoña 🦊\"})", "update_contact({\"id\": broken)"};

        var streamed = Asked.streamed(server, dialect, "hello");
        assertThat(streamed.text()).isEqualTo("Let me look.");
        assertThat(streamed.calls()).containsExactly(calls);
        var whole = Asked.whole(server, dialect, "hello");
        assertThat(whole.wholeText()).isEqualTo("Let me look.");
        assertThat(whole.wholeCalls()).containsExactly(calls);
    }

    @Test
    void a_streamed_response_ends_with_all_its_items_as_they_were_told() {
        server.plays("{\"reasoning\":\"Two things.\",\"text\":\"Let me look.\",%s}".formatted(TWO_CALLS));

        var events = Asked.streamed(server, Asked.Dialect.RESPONSES, "hello").events();

        var output = events.getLast().at("/response/output");
        assertThat(output.valueStream().map(item -> item.path("type").asString()))
                .containsExactly("reasoning", "message", "function_call", "function_call");
        var done = events.stream()
                .filter(event -> event.path("type").asString().equals("response.output_item.done"))
                .toList();
        assertThat(done).hasSize(4);
        for (int i = 0; i < done.size(); i++) {
            assertThat(done.get(i).path("output_index").asInt()).isEqualTo(i);
            assertThat(done.get(i).path("item")).isEqualTo(output.path(i));
        }
        assertThat(events).filteredOn(event -> event.has("delta")).allSatisfy(event -> {
            var item = output.path(event.path("output_index").asInt());
            assertThat(event.path("item_id")).isEqualTo(item.path("id"));
        });
    }

    @Test
    void a_text_may_follow_the_calls() {
        server.plays("{\"outputs\":[{\"tool\":\"look\"},{\"text\":\"Afterwards.\"}]}");

        var types = Asked.whole(server, Asked.Dialect.RESPONSES, "hello")
                .json()
                .path("output")
                .valueStream();

        assertThat(types.map(item -> item.path("type").asString())).containsExactly("function_call", "message");
    }

    @ParameterizedTest
    @EnumSource
    void deltas_have_so_many_characters_or_the_lengths_listed(Asked.Dialect dialect) {
        server.plays("{\"text\":\"abcdefgh\",\"pieces\":3}", "{\"text\":\"abcdefgh\",\"pieces\":[1,4]}");

        assertThat(Asked.streamed(server, dialect, "hello").deltas()).containsExactly("abc", "def", "gh");
        assertThat(Asked.streamed(server, dialect, "hello").deltas()).containsExactly("a", "bcde", "fgh");
    }

    @ParameterizedTest
    @EnumSource
    void a_delta_may_end_in_the_middle_of_a_surrogate_pair(Asked.Dialect dialect) {
        server.plays(
                "{\"text\":\"a🦊\",\"pieces\":2}", "{\"calls\":[{\"tool\":\"t\",\"arguments\":\"🦊\"}],\"pieces\":1}");

        var text = Asked.streamed(server, dialect, "hello");
        assertThat(text.response().body())
                .contains("\"a\\ud83e\"", "\"\\udd8a\"")
                .doesNotContain("?");
        assertThat(text.text()).isEqualTo("a🦊");
        assertThat(Asked.streamed(server, dialect, "hello").calls()).containsExactly("t(🦊)");
    }

    @ParameterizedTest
    @EnumSource
    void the_body_may_come_in_slices_that_cut_characters(Asked.Dialect dialect) throws IOException {
        server.plays(
                "{\"text\":\"Señora 🦊\",\"bytes\":3}",
                "{\"text\":\"Señora 🦊\",\"bytes\":3}",
                "{\"text\":\"Señora 🦊\",\"bytes\":3}");

        var sizes = chunkSizes(dialect);
        assertThat(sizes).hasSizeGreaterThan(20).allMatch(size -> size <= 3);
        assertThat(Asked.streamed(server, dialect, "hello").text()).isEqualTo("Señora 🦊");
        assertThat(Asked.whole(server, dialect, "hello").wholeText()).isEqualTo("Señora 🦊");
    }

    private List<Integer> chunkSizes(Asked.Dialect dialect) throws IOException {
        var body = Asked.body(dialect, "hello", true);
        var path = "/v1" + Asked.path(dialect);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream()
                    .write(
                            "POST %s HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer x\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s"
                                    .formatted(path, body.length(), body)
                                    .getBytes(StandardCharsets.US_ASCII));
            var answer = untilTheLastChunk(socket.getInputStream());
            var chunks = answer.substring(answer.indexOf("\r\n\r\n") + 2);
            return Pattern.compile("\r\n([0-9a-f]+)\r\n")
                    .matcher(chunks)
                    .results()
                    .map(match -> Integer.parseInt(match.group(1), 16))
                    .toList();
        }
    }

    private static String untilTheLastChunk(InputStream in) throws IOException {
        var answer = new StringBuilder();
        while (answer.indexOf("\r\n0\r\n\r\n") < 0) {
            int next = in.read();
            assertThat(next).isNotNegative();
            answer.append((char) next);
        }
        return answer.toString();
    }

    @Test
    void a_pause_comes_before_every_delta() {
        server.plays("{\"text\":\"abcdef\",\"pieces\":2,\"millis\":40}");

        Asked.streamed(server, Asked.Dialect.CHAT, "hello");

        assertThat(pauses).containsExactly(Duration.ofMillis(40), Duration.ofMillis(40), Duration.ofMillis(40));
    }

    @Test
    void who_does_not_stream_waits_for_all_the_deltas() {
        server.plays("{\"text\":\"abcdef\",\"pieces\":2,\"millis\":40}");

        Asked.whole(server, Asked.Dialect.CHAT, "hello");

        assertThat(pauses).containsExactly(Duration.ofMillis(120));
    }

    @Test
    void an_answer_that_is_too_long_says_so() {
        var turn = "{\"text\":\"abcdef\",\"pieces\":2,\"ends\":\"length\",\"after\":2}";
        server.plays(turn, turn, turn, turn);

        var chat = Asked.streamed(server, Asked.Dialect.CHAT, "hello");
        assertThat(chat.text()).isEqualTo("abcd");
        assertThat(chat.events().getLast().at("/choices/0/finish_reason").asString())
                .isEqualTo("length");
        var events = Asked.streamed(server, Asked.Dialect.RESPONSES, "hello").events();
        assertThat(events.getLast().path("type").asString()).isEqualTo("response.incomplete");
        var response = events.getLast().path("response");
        assertThat(response.at("/incomplete_details/reason").asString()).isEqualTo("max_output_tokens");
        assertThat(response.at("/output/0/content/0/text").asString()).isEqualTo("abcd");
        assertThat(response.at("/output/0/status").asString()).isEqualTo("incomplete");
        var whole = Asked.whole(server, Asked.Dialect.CHAT, "hello");
        assertThat(whole.wholeText()).isEqualTo("abcd");
        assertThat(whole.json().at("/choices/0/finish_reason").asString()).isEqualTo("length");
        var wholeResponse =
                Asked.whole(server, Asked.Dialect.RESPONSES, "hello").json();
        assertThat(wholeResponse.path("status").asString()).isEqualTo("incomplete");
        assertThat(wholeResponse.path("output")).hasSameSizeAs(response.path("output"));
    }

    @ParameterizedTest
    @EnumSource
    void a_stream_may_be_cut_without_an_end(Asked.Dialect dialect) {
        server.plays(
                "{\"text\":\"abcdef\",\"pieces\":2,\"ends\":\"cut\",\"after\":2}",
                "{\"text\":\"abcdef\",\"ends\":\"cut\"}");

        var cut = Asked.streamed(server, dialect, "hello");
        assertThat(cut.text()).isEqualTo("abcd");
        assertThat(cut.response().body()).doesNotContain("[DONE]", "\"stop\"", "response.completed");
        assertThat(Asked.streamed(server, dialect, "hello").response().body())
                .doesNotContain("[DONE]", "response.completed");
    }

    @ParameterizedTest
    @EnumSource
    void a_whole_answer_that_is_cut_is_half_a_body(Asked.Dialect dialect) {
        server.plays("{\"text\":\"abcdef\",\"ends\":\"cut\"}");

        var body = Asked.whole(server, dialect, "hello").response().body();

        assertThat(body).startsWith("{").doesNotEndWith("}");
    }

    @ParameterizedTest
    @EnumSource
    void an_error_may_come_after_the_first_deltas(Asked.Dialect dialect) {
        var turn =
                "{\"text\":\"abcdef\",\"pieces\":2,\"ends\":\"error\",\"after\":1,\"code\":\"server_is_overloaded\"}";
        server.plays(turn, turn);

        var broken = Asked.streamed(server, dialect, "hello");
        assertThat(broken.status()).isEqualTo(200);
        assertThat(broken.text()).isEqualTo("ab");
        var last = broken.events().getLast();
        var error = dialect == Asked.Dialect.CHAT ? last.path("error") : last;
        assertThat(error.path("code").asString()).isEqualTo("server_is_overloaded");
        assertThat(last.path("type").asString("")).isEqualTo(dialect == Asked.Dialect.CHAT ? "" : "error");
        var whole = Asked.whole(server, dialect, "hello");
        assertThat(whole.status()).isEqualTo(500);
        assertThat(whole.json().at("/error/code").asString()).isEqualTo("server_is_overloaded");
    }

    @Test
    void a_response_may_fail() {
        var turn = "{\"text\":\"abcdef\",\"ends\":\"failed\",\"message\":\"Out of luck.\"}";
        server.plays(turn, turn);

        var last = Asked.streamed(server, Asked.Dialect.RESPONSES, "hello")
                .events()
                .getLast();
        assertThat(last.path("type").asString()).isEqualTo("response.failed");
        assertThat(last.at("/response/error/message").asString()).isEqualTo("Out of luck.");
        var whole = Asked.whole(server, Asked.Dialect.RESPONSES, "hello");
        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.json().path("status").asString()).isEqualTo("failed");
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_may_be_empty(Asked.Dialect dialect) {
        server.plays("{\"outputs\":[]}", "{\"outputs\":[]}");

        var streamed = Asked.streamed(server, dialect, "hello");
        assertThat(streamed.text()).isEmpty();
        assertThat(streamed.calls()).isEmpty();
        var whole = Asked.whole(server, dialect, "hello");
        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.wholeText()).isEmpty();
        assertThat(whole.wholeCalls()).isEmpty();
    }
}
