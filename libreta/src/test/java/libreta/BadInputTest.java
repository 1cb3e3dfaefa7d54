package libreta;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that do not fit are refused before anything happens, with a sentence in the person's language. */
final class BadInputTest {
    private static final String UNKNOWN_THREAD =
            "404 {\"error\":{\"code\":\"unknown_thread\",\"message\":\"There is no such conversation for you. Please start a new one.\"}}";

    @TempDir
    private static Path folder;

    private static RunningHouse house;

    @BeforeAll
    static void start() {
        house = new RunningHouse(folder);
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    private static String refusal(String language, String body) {
        return shown(house.browser(language).post(body));
    }

    private static String shown(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/json;charset=utf-8");
        return answer.statusCode() + " " + answer.body();
    }

    private static String error(int status, String code, String message) {
        return "%d {\"error\":{\"code\":\"%s\",\"message\":\"%s\"}}"
                .formatted(status, code, message.replace("\"", "\\\""));
    }

    @Test
    void malformed_json_names_line_and_column() {
        String body = "{\n  \"threadId\": \"t\",\n  \"runId\": oops\n}";

        assertThat(refusal("en", body))
                .isEqualTo(error(400, "malformed_json", "The request is not valid JSON: look at line 3, column 12."));
        assertThat(refusal("es", body))
                .isEqualTo(error(400, "malformed_json", "La petición no es JSON válido: mira la línea 3, columna 12."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"threadId":"t"            | malformed_json
                    {} {}                      | malformed_json
                    `                        ` | invalid_field
                    []                         | invalid_field
                    "hello"                    | invalid_field
                    null                       | invalid_field
                    """)
    void what_is_no_json_object_is_no_run(String body, String code) {
        assertThat(refusal("en", body)).startsWith("400 {\"error\":{\"code\":\"" + code);
    }

    @Test
    void json_that_is_nested_without_end_is_refused() {
        assertThat(refusal("en", "[".repeat(100_000))).startsWith("400 {\"error\":{\"code\":\"malformed_json");
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        HttpRequest request = house.browser()
                .request("")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"'}))
                .build();

        assertThat(shown(RunningHouse.send(request))).startsWith("400 {\"error\":{\"code\":\"malformed_json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"runId":"r","messages":[]}                                                   | threadId
                    {"threadId":null,"runId":"r","messages":[]}                                   | threadId
                    {"threadId":"t","messages":[]}                                                | runId
                    {"threadId":"t","runId":"r"}                                                  | messages
                    {"threadId":"t","runId":"r","messages":[{"id":"m","content":"hi"}]}           | messages[0].role
                    {"threadId":"t","runId":"r","messages":[{"role":"user","content":"hi"}]}      | messages[0].id
                    {"threadId":"t","runId":"r","messages":[{"id":"m","role":"user"}]}            | messages[0].content
                    {"threadId":"t","runId":"r","messages":[],"resume":[{"status":"cancelled"}]}  | resume[0].interruptId
                    """)
    void a_missing_field_is_named(String body, String field) {
        assertThat(refusal("en", body))
                .isEqualTo(error(400, "missing_field", "The field \"%s\" is missing.".formatted(field)));
        assertThat(refusal("es", body))
                .isEqualTo(error(400, "missing_field", "Falta el campo \"%s\".".formatted(field)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "threadId":7            | threadId
                    "threadId":""           | threadId
                    "threadId":"a b"        | threadId
                    "threadId":"../x"       | threadId
                    "runId":[]              | runId
                    "messages":{}           | messages
                    "messages":"hi"         | messages
                    "messages":[{"id":7,"role":"user","content":"hi"}]    | messages[0].id
                    "messages":[{"id":"","role":"user","content":"hi"}]   | messages[0].id
                    "messages":[{"id":"m","role":"user","content":7}]     | messages[0].content
                    "forwardedProps":{"button":7}                         | forwardedProps.button
                    "resume":{}             | resume
                    "resume":"yes"          | resume
                    "resume":[{"interruptId":"a","status":"resolved","payload":{"approved":true}},{"interruptId":"b"}] | resume
                    "resume":[{"interruptId":"i"}]                                          | resume[0].status
                    "resume":[{"interruptId":"i","status":"done"}]                          | resume[0].status
                    "resume":[{"interruptId":"i","status":"resolved"}]                      | resume[0].payload
                    "resume":[{"interruptId":"i","status":"resolved","payload":"yes"}]      | resume[0].payload
                    "resume":[{"interruptId":"i","status":"resolved","payload":{"approved":"true"}}] | resume[0].payload
                    "resume":[{"interruptId":"i","status":"resolved","payload":{"approved":true,"properties":[]}}] | resume[0].payload.properties
                    "resume":[{"interruptId":"i","status":"resolved","payload":{"approved":true,"properties":{"phone":7}}}] | resume[0].payload.properties.phone
                    "resume":[{"interruptId":"","status":"resolved","payload":{"approved":true}}] | resume[0].interruptId
                    """)
    void a_field_of_the_wrong_type_is_named(String field, String name) {
        String body = "{\"threadId\":\"t\",\"runId\":\"r\",\"messages\":[],%s}".formatted(field);

        assertThat(refusal("en", body))
                .startsWith(error(400, "invalid_field", "The field \"%s\" is not as it should be: ".formatted(name))
                        .replace("\"}}", ""));
        assertThat(refusal("es", body))
                .startsWith(error(400, "invalid_field", "El campo \"%s\" no es como debería: ".formatted(name))
                        .replace("\"}}", ""));
    }

    @Test
    void what_a_client_may_leave_out_or_add_is_no_mistake() {
        String least = "{\"threadId\":\"least\",\"runId\":\"r\",\"messages\":[]}";
        String more = "{\"threadId\":\"more\",\"runId\":\"r\",\"messages\":[],\"resume\":null,\"tools\":null,"
                + "\"context\":null,\"state\":null,\"forwardedProps\":null,\"novelty\":{\"x\":[1]}}";

        assertThat(house.browser().run(least).error()).isEmpty();
        assertThat(house.browser().run(more).error()).isEmpty();
    }

    @Test
    void an_unknown_button_is_named() {
        Visitor english = house.browser();
        Visitor spanish = house.browser("es");

        assertThat(shown(english.post(english.input("b-1", List.of(), Map.of("button", "delete-all")))))
                .isEqualTo(error(400, "unknown_button", "There is no button \"delete-all\"."));
        assertThat(shown(spanish.post(spanish.input("b-1", List.of(), Map.of("button", "delete-all")))))
                .isEqualTo(error(400, "unknown_button", "No hay ningún botón \"delete-all\"."));
    }

    @Test
    void a_message_of_100_kB_is_told_its_length_and_is_not_kept() {
        Visitor english = house.browser();
        Visitor spanish = house.browser("es");
        String text = "a".repeat(100_000);
        english.open("long-1");

        assertThat(shown(english.post(english.said("long-1", text))))
                .isEqualTo(error(
                        413,
                        "message_too_long",
                        "The message has 100,000 characters; at most 4,000 are allowed. Please shorten it."));
        assertThat(shown(spanish.post(spanish.said("long-2", text))))
                .isEqualTo(error(
                        413,
                        "message_too_long",
                        "El mensaje tiene 100.000 caracteres; se permiten como mucho 4.000. Acórtalo, por favor."));
        assertThat(english.open("long-1").conversation()).hasSize(1);
    }

    @Test
    void the_longest_message_that_is_allowed_is_answered_whatever_its_characters() {
        Visitor visitor = house.browser();

        assertThat(visitor.say("long-3", "😀".repeat(4_000)).error()).isEmpty();
        assertThat(visitor.post(visitor.said("long-4", "😀".repeat(4_001))).statusCode())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({"''", "'   '", "'\n\t'"})
    void an_empty_message_is_refused(String text) {
        Visitor english = house.browser();
        Visitor spanish = house.browser("es");

        assertThat(shown(english.post(english.said("e-1", text))))
                .isEqualTo(error(400, "empty_message", "The message is empty. Please write something."));
        assertThat(shown(spanish.post(spanish.said("e-1", text))))
                .isEqualTo(error(400, "empty_message", "El mensaje está vacío. Escribe algo."));
    }

    @ParameterizedTest
    @CsvSource({"a\\u0000b", "\\ud800", "\\udc00 x", "\\u202e", "\\ufffe"})
    void odd_characters_are_answered_and_kept(String escaped) {
        Visitor visitor = house.browser();
        String thread = "odd-" + escaped.hashCode();
        String body = visitor.said(thread, "ODD").replace("ODD", escaped);

        assertThat(visitor.run(body).error()).isEmpty();
        assertThat(visitor.open(thread).conversation()).anyMatch(said -> said.startsWith("user: "));
    }

    @Test
    void a_body_over_the_limit_is_refused() {
        String body = "{\"threadId\":\"t\",\"padding\":\"" + "a".repeat(5 * 1024 * 1024) + "\"}";

        assertThat(refusal("en", body))
                .isEqualTo(error(413, "too_large", "The request is too large; it may have 4,194,304 bytes at most."));
        assertThat(refusal("es", body))
                .isEqualTo(error(
                        413, "too_large", "La petición es demasiado grande; puede tener como mucho 4.194.304 bytes."));
        assertThat(house.browser().open("after-large").error()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/xml"
    })
    void another_content_type_is_refused(String type) {
        HttpRequest english =
                house.browser().request("{}").setHeader("Content-Type", type).build();
        HttpRequest spanish = house.browser("es")
                .request("{}")
                .setHeader("Content-Type", type)
                .build();

        assertThat(shown(RunningHouse.send(english)))
                .isEqualTo(error(415, "not_json", "Send the request as application/json."));
        assertThat(shown(RunningHouse.send(spanish)))
                .isEqualTo(error(415, "not_json", "Envía la petición como application/json."));
    }

    @Test
    void a_conversation_of_another_browser_does_not_exist() {
        house.browser().say("private-1", "find ada lovelace");
        Visitor stranger = house.browser();
        stranger.open("private-2");

        assertThat(shown(stranger.post(stranger.input("private-1", List.of(), Map.of()))))
                .isEqualTo(UNKNOWN_THREAD);
        assertThat(shown(stranger.post(stranger.said("private-1", "hello")))).isEqualTo(UNKNOWN_THREAD);
        assertThat(shown(stranger.post(stranger.decided("private-1", "i", "\"status\":\"cancelled\""))))
                .isEqualTo(UNKNOWN_THREAD);
        assertThat(refusal(
                        "es", stranger.input("private-1", List.of(), Map.of()).replace("\"en\"", "\"es\"")))
                .isEqualTo(error(404, "unknown_thread", "No hay ninguna conversación así para ti. Empieza una nueva."));
    }

    @Test
    void a_browser_and_a_program_do_not_share_conversations() {
        house.program().open("programs-1");
        house.browser().open("browsers-1");
        Visitor browser = house.browser();

        assertThat(shown(browser.post(browser.said("programs-1", "hello")))).isEqualTo(UNKNOWN_THREAD);
        assertThat(shown(house.program().post(browser.said("browsers-1", "hello"))))
                .isEqualTo(UNKNOWN_THREAD);
        assertThat(house.program().open("programs-1").conversation()).hasSize(1);
    }
}
