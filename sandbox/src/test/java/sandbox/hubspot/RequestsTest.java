package sandbox.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import sandbox.Http;

/** What is said before anybody looks at what a request asks for. */
class RequestsTest extends AccountTest {

    @ParameterizedTest
    @EnumSource
    void every_error_is_json_in_hubspots_envelope(Version version) {
        Http.Answer answer = http.get(version.objects() + "/contacts/abc");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("content-type")).isEqualTo("application/json;charset=utf-8");
        assertThat(answer.json().propertyNames())
                .containsExactly("status", "message", "correlationId", "context", "category");
        assertThat(answer.text("/status")).isEqualTo("error");
        assertThat(answer.text("/context/id/0")).isEqualTo("abc");
        assertThat(answer.text("/correlationId"))
                .matches("[0-9a-f-]{36}")
                .isEqualTo(answer.header("x-hubspot-correlation-id"));
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, 415",
        "abc, 415",
        "application/json;, 201",
        "APPLICATION/JSON, 201",
        "application/x-www-form-urlencoded, 415",
        ", 201",
        "application/json, 201"
    })
    void a_body_that_says_it_is_no_json_is_a_415(String type, int status) throws Exception {
        assertThat(post(type, "{\"properties\":{}}").statusCode()).isEqualTo(status);
    }

    @Test
    void json_with_a_charset_is_json() throws Exception {
        assertThat(post("application/json; charset=UTF-8", "{\"properties\":{}}")
                        .statusCode())
                .isEqualTo(201);
    }

    private HttpResponse<String> post(String type, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(sandbox.uri() + CONTACTS))
                .header("Authorization", "Bearer " + Http.EVERYTHING)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void what_the_server_itself_refuses_is_in_hubspots_envelope() throws Exception {
        assertEnvelope(400, raw("GET " + CONTACTS + "/%zz HTTP/1.1"));
        assertEnvelope(400, raw("GET " + CONTACTS + "/1?properties=%zz HTTP/1.1"));
        assertEnvelope(414, raw("GET " + CONTACTS + "?properties=" + "a".repeat(70_000) + " HTTP/1.1"));
        assertThat(raw("GET /v1/%zz HTTP/1.1")).contains("application/json", "{\"error\":{\"message\":");
    }

    private static void assertEnvelope(int status, String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("content-type: application/json;charset=utf-8")
                .contains("{\"status\":\"error\",\"message\":\"HTTP " + status);
    }

    /** What comes back for a first line that no client would send. */
    private String raw(String line) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), sandbox.port())) {
            String head = line + "\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer " + Http.EVERYTHING
                    + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void head_is_get_without_the_body() {
        String id = create("'city':'Vigo'");
        for (String path : List.of(CONTACTS, CONTACTS + "/" + id, "/crm/v3/owners/", "/v1/models")) {
            Http.Answer get = http.get(path);
            Http.Answer head = http.send("HEAD", path, "");
            assertThat(head.status()).as(path).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(head.header("content-type")).isEqualTo(get.header("content-type"));
            assertThat(head.header("content-length")).isEqualTo(get.header("content-length"));
        }
        assertThat(http.send("HEAD", CONTACTS + "/99", "").status()).isEqualTo(404);
        assertThat(http.send("HEAD", CONTACTS + "/search", "").status()).isEqualTo(404);
    }

    @Test
    void an_address_that_is_too_long_is_a_414() {
        String id = create("'city':'Vigo'");
        String query = "?properties=";
        int room = 16_000 - (CONTACTS + "/" + id + query).length() + 1;

        assertThat(http.get(CONTACTS + "/" + id + query + "a".repeat(room)).status())
                .isEqualTo(200);
        Http.Answer refused = http.get(CONTACTS + "/" + id + query + "a".repeat(room + 1));
        assertThat(refused.status()).isEqualTo(414);
        assertThat(refused.text("/status")).isEqualTo("error");
    }

    @Test
    void unknown_fields_of_a_body_are_passed_over() {
        Http.Answer created = http.post(CONTACTS, json("{'properties':{'city':'Vigo'},'colour':'red'}"));
        assertThat(created.status()).isEqualTo(201);
    }

    @Test
    void a_value_may_come_as_a_number_or_a_yes_and_is_text_afterwards() {
        String id = create("'event_seats':4,'newsletter_subscribed':true");
        assertThat(stored(id, "event_seats")).isEqualTo("4");
        assertThat(stored(id, "newsletter_subscribed")).isEqualTo("true");
    }
}
