package sandbox.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
    @CsvSource({"text/plain, 415", "application/x-www-form-urlencoded, 415", ", 201", "application/json, 201"})
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
