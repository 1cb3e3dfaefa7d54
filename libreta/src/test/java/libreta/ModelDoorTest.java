package libreta;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /model}: whether the language model answers, as clients are told before anybody asks it something. */
final class ModelDoorTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String UP = "{\"status\":\"up\"}";

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock();

    private static HttpResponse<String> ask(String method, RunningHouse house, String path) {
        return RunningHouse.send(HttpRequest.newBuilder(house.uri().resolve(path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private static String get(RunningHouse house, String path) {
        return ask("GET", house, path).body();
    }

    /** What a look finds out is told to a later one. */
    private static void isToldInTheEnd(RunningHouse house, String path, String told) {
        Instant enough = Instant.now().plusSeconds(20);
        String last = get(house, path);
        while (!last.equals(told) && Instant.now().isBefore(enough)) {
            last = get(house, path);
        }
        assertThat(last).isEqualTo(told);
    }

    @Test
    void a_model_that_failed_somebody_is_down_in_the_language_asked_for_until_it_answers_again() {
        try (RunningHouse house = new RunningHouse(folder, clock)) {
            URI sandbox = house.sandbox();
            assertThat(get(house, "/model")).isEqualTo(UP);
            RunningHouse.faults(sandbox, "\"target\":\"model\",\"kind\":\"status\",\"status\":503,\"retryAfter\":30");
            assertThat(house.browser().say("down", "find ada lovelace").error()).startsWith("model_unavailable: ");

            assertThat(get(house, "/model?locale=en")).isEqualTo("""
                    {"status":"down","code":"model_unavailable","message":"The language model is not available right now.\
                     Please try again in a minute."}""");
            assertThat(get(house, "/model?locale=es")).isEqualTo("""
                    {"status":"down","code":"model_unavailable","message":"El modelo de lenguaje no está disponible ahora\
                     mismo. Inténtalo de nuevo en un minuto."}""");

            RunningHouse.faults(sandbox);
            clock.forward(Duration.ofSeconds(15));
            isToldInTheEnd(house, "/model", UP);
            assertThat(house.browser().say("up", "find ada lovelace").text()).contains("Ada Lovelace");
        }
    }

    @Test
    void a_model_that_is_not_there_is_known_before_anybody_has_asked_and_no_secret_is_told() {
        try (RunningHouse house = new RunningHouse(
                folder,
                clock,
                "OPENAI_API_KEY",
                "sk-canary-0123456789",
                "OPENAI_BASE_URL",
                "http://127.0.0.1:" + closedPort() + "/v1")) {
            isToldInTheEnd(house, "/model", """
                    {"status":"down","code":"model_unreachable","message":"The language model cannot be reached right now.\
                     Please try again in a minute."}""");
        }
    }

    private static int closedPort() {
        try (java.net.ServerSocket free = new java.net.ServerSocket(0)) {
            return free.getLocalPort();
        } catch (java.io.IOException noPort) {
            throw new java.io.UncheckedIOException(noPort);
        }
    }

    @Test
    void the_answer_is_not_kept_by_anybody_and_is_the_one_of_the_contract() throws Exception {
        try (RunningHouse house = new RunningHouse(folder, clock)) {
            HttpResponse<String> got = ask("GET", house, "/model");
            assertThat(got.headers().firstValue("Content-Type")).hasValue("application/json;charset=utf-8");
            assertThat(got.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(got.headers().firstValue("Set-Cookie")).isEmpty();
            HttpResponse<String> headed = ask("HEAD", house, "/model");
            assertThat(headed.body()).isEmpty();
            assertThat(headed.headers().firstValue("Content-Length"))
                    .isEqualTo(got.headers().firstValue("Content-Length"));
            assertThat(ask("POST", house, "/model").statusCode()).isEqualTo(405);

            assertThat(JSON.readTree(got.body())).isEqualTo(contract("up.json"));
            RunningHouse.faults(house.sandbox(), "\"target\":\"model\",\"kind\":\"status\",\"status\":401");
            house.browser().say("down", "find ada lovelace");
            assertThat(JSON.readTree(get(house, "/model?locale=en"))).isEqualTo(contract("down.json"));
        }
    }

    private static JsonNode contract(String file) throws Exception {
        return JSON.readTree(Files.readString(Path.of("..", "contract", "model", file)));
    }
}
