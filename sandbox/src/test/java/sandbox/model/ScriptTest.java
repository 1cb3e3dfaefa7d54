package sandbox.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A script says beforehand what the model does. */
final class ScriptTest {
    private static ModelServer server;

    @BeforeAll
    static void start() {
        server = new ModelServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void end() {
        server.script("DELETE", "");
    }

    @ParameterizedTest
    @EnumSource
    void each_request_takes_the_next_turn_and_then_the_rules_answer_again(Asked.Dialect dialect) {
        server.plays("{\"text\":\"One.\"}", "{\"calls\":[{\"tool\":\"a_tool\",\"arguments\":{\"x\":1}}]}");

        assertThat(Asked.whole(server, dialect, "hello").wholeText()).isEqualTo("One.");
        assertThat(Asked.whole(server, dialect, "hello").wholeCalls()).containsExactly("a_tool({\"x\":1})");
        assertThat(Asked.whole(server, dialect, "hello").wholeText()).startsWith("Hello!");
    }

    @Test
    void after_the_last_turn_it_fails_if_asked_to() {
        server.script("PUT", "{\"then\":\"fail\",\"turns\":[]}");

        var refused = Asked.whole(server, Asked.Dialect.CHAT, "hello");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/error/code").asString()).isEqualTo("script_ended");
        assertThat(state().at("/requests/0/turn").isNull()).isTrue();
    }

    @Test
    void delete_ends_it() {
        server.plays("{\"text\":\"One.\"}");

        server.script("DELETE", "");

        assertThat(Asked.whole(server, Asked.Dialect.CHAT, "hello").wholeText()).startsWith("Hello!");
    }

    @Test
    void a_turn_may_be_an_error() {
        server.plays("{\"status\":429,\"code\":\"insufficient_quota\"}", "{\"status\":503,\"message\":\"Busy.\"}");

        var quota = Asked.streamed(server, Asked.Dialect.RESPONSES, "hello");
        var busy = Asked.whole(server, Asked.Dialect.CHAT, "hello");

        assertThat(quota.status()).isEqualTo(429);
        assertThat(quota.json().at("/error/type").asString()).isEqualTo("insufficient_quota");
        assertThat(busy.status()).isEqualTo(503);
        assertThat(busy.json().at("/error/message").asString()).isEqualTo("Busy.");
        assertThat(busy.json().at("/error/code").asString()).isEqualTo("server_is_overloaded");
    }

    @Test
    void several_conversations_at_once_each_get_their_own_turns() {
        server.plays(
                "{\"when\":\"Ada\",\"text\":\"Ada one.\"}",
                "{\"when\":\"Bob\",\"text\":\"Bob one.\"}",
                "{\"when\":\"Ada\",\"text\":\"Ada two.\"}");

        assertThat(Asked.whole(server, Asked.Dialect.CHAT, "I am Bob").wholeText())
                .isEqualTo("Bob one.");
        assertThat(Asked.whole(server, Asked.Dialect.CHAT, "I am Ada").wholeText())
                .isEqualTo("Ada one.");
        assertThat(Asked.whole(server, Asked.Dialect.CHAT, "Ada again").wholeText())
                .isEqualTo("Ada two.");
        assertThat(Asked.whole(server, Asked.Dialect.CHAT, "hello").wholeText()).startsWith("Hello!");
    }

    @Test
    void a_turn_may_want_a_word_in_any_message() {
        server.plays("{\"whenAny\":\"secret word\",\"text\":\"Told.\"}");
        var messages = """
                {"model":"sandbox-1","messages":[{"role":"system","content":"The secret word is xyzzy."},
                 {"role":"user","content":"hello"}]}""";

        assertThat(Asked.whole(server, Asked.Dialect.CHAT, "hello").wholeText()).startsWith("Hello!");
        assertThat(server.post("/chat/completions", messages).body()).contains("Told.");
    }

    @Test
    void what_is_left_and_what_was_asked_are_shown_without_the_key() {
        server.plays("{\"text\":\"One.\"}", "{\"text\":\"Two.\"}");
        server.send(server.request("/responses")
                .header("Authorization", "Bearer sk-very-secret")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("""
                        {"model":"sandbox-1","instructions":"Be brief.","tools":[{"type":"function","name":"look"}],"input":[
                         {"role":"user","content":"hello"},
                         {"type":"function_call","call_id":"call_1","name":"look","arguments":"{\\"bro"},
                         {"type":"function_call_output","call_id":"call_1","output":"nothing"}]}""")));

        var shown = state();

        assertThat(shown.path("turns").toString()).isEqualTo("[{\"text\":\"Two.\"}]");
        assertThat(shown.path("requests")).hasSize(1);
        assertThat(shown.path("requests").path(0).toString())
                .isEqualTo(
                        "{\"turn\":1,\"dialect\":\"responses\",\"model\":\"sandbox-1\",\"stream\":false,\"messages\":["
                                + "{\"role\":\"system\",\"text\":\"Be brief.\"},{\"role\":\"user\",\"text\":\"hello\"},"
                                + "{\"role\":\"assistant\",\"callId\":\"call_1\",\"tool\":\"look\",\"arguments\":\"{\\\"bro\"},"
                                + "{\"role\":\"tool\",\"callId\":\"call_1\",\"text\":\"nothing\"}],\"tools\":[\"look\"]}");
        assertThat(shown.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            nonsense                                               | the script is no JSON
            []                                                     | the script must be an object
            {"turns":3}                                            | the script: turns must be a list, not 3
            {}                                                     | the script needs a list 'turns'
            {"turns":[],"then":"stop"}                             | the script: then must be rules or fail, not "stop"
            {"turns":[{"text":"a"},{"txt":"b"}]}                   | turn 2: 'txt' is no field of it
            {"turns":[{}]}                                         | turn 1 needs text, calls, outputs or status
            {"turns":[7]}                                          | turn 1 must be an object
            {"turns":[{"text":7}]}                                 | turn 1: text must be a text, not 7
            {"turns":[{"text":"a","pieces":0}]}                    | turn 1: pieces must be a whole number from 1
            {"turns":[{"text":"a","pieces":[1,"x"]}]}              | turn 1: pieces must be a whole number from 1
            {"turns":[{"text":"a","bytes":-1}]}                    | turn 1: bytes must be a whole number from 1
            {"turns":[{"text":"a","millis":1e9}]}                  | turn 1: millis must be a whole number from 0
            {"turns":[{"calls":[{"arguments":{}}]}]}               | turn 1: calls[0] needs a tool
            {"turns":[{"calls":[{"tool":"a","argument":{}}]}]}     | turn 1: calls[0]: 'argument' is no field of it
            {"turns":[{"outputs":[{"text":"a"}],"text":"b"}]}      | turn 1: outputs excludes reasoning, text and calls
            {"turns":[{"text":"a","ends":"badly"}]}                | turn 1: ends must be well, length
            {"turns":[{"text":"a","after":1}]}                     | turn 1: after needs an end that comes early
            {"turns":[{"text":"a","code":"x"}]}                    | turn 1: code and message need a status
            {"turns":[{"text":"","ends":"never"}]}                 | turn 1: an answer that never ends needs something to repeat
            {"turns":[{"status":200}]}                             | turn 1: status must be a whole number from 400 to 599
            {"turns":[{"status":500,"text":"a"}]}                  | turn 1: 'text' is no field of it
            """)
    void a_script_that_makes_no_sense_is_refused_by_turn_and_field(String script, String sentence) {
        server.plays("{\"text\":\"The old one.\"}");

        HttpResponse<String> refused = server.script("PUT", script);

        assertThat(refused.statusCode()).isEqualTo(400);
        var error = JsonMapper.shared().readTree(refused.body()).path("error");
        assertThat(error.path("code").asString()).isEqualTo("bad_script");
        assertThat(error.path("message").asString()).contains(sentence);
        assertThat(Asked.whole(server, Asked.Dialect.CHAT, "hello").wholeText()).isEqualTo("The old one.");
    }

    private static JsonNode state() {
        return JsonMapper.shared().readTree(server.script("GET", "").body());
    }
}
