package libreta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What watches Libreta from outside: health and numbers. */
final class HealthAndMetricsTest {
    private static final Pattern SAMPLE =
            Pattern.compile("([a-z_]+(?:\\{[a-z_]+=\"[^\"]*\"(?:,[a-z_]+=\"[^\"]*\")*})?) ([0-9.eE+-]+)");

    @TempDir
    private Path folder;

    private static HttpResponse<String> get(RunningHouse house, String path) {
        return RunningHouse.send(
                HttpRequest.newBuilder(house.uri().resolve(path)).build());
    }

    @Test
    void a_libreta_that_runs_is_live_and_ready() {
        try (RunningHouse house = new RunningHouse(folder)) {
            for (String path : new String[] {"/health/live", "/health/ready"}) {
                HttpResponse<String> answer = get(house, path);
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).isEqualTo("{\"status\":\"up\"}");
                assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json;charset=utf-8");
                assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
                assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            }
        }
    }

    @Test
    void without_its_database_it_is_not_ready_but_lives_until_the_file_is_back() throws IOException {
        try (RunningHouse house = new RunningHouse(folder)) {
            Path file = folder.resolve("libreta.db");
            Path away = folder.resolve("away.db");
            Files.move(file, away);

            assertThat(get(house, "/health/ready").statusCode()).isEqualTo(503);
            assertThat(get(house, "/health/ready").body()).isEqualTo("{\"status\":\"down\",\"down\":[\"database\"]}");
            assertThat(get(house, "/health/live").statusCode()).isEqualTo(200);

            Files.move(away, file);
            assertThat(get(house, "/health/ready").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void turns_tools_and_tokens_are_counted() {
        try (RunningHouse house = new RunningHouse(folder)) {
            Visitor visitor = house.browser();
            visitor.open("m");
            Run search = visitor.say("m", "find ada lovelace");
            Run asked = visitor.say("m", "create contact Grace Hopper grace-m@navy.example");
            visitor.say("m", "and now?");
            visitor.decline("m", asked.interruptId());
            RunningHouse.faults(house.sandbox(), "\"target\":\"model\",\"kind\":\"status\",\"status\":401");
            visitor.say("m", "find ada lovelace");

            HttpResponse<String> answer = get(house, "/metrics");
            Map<String, Double> numbers = parsed(answer.body());

            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValue("text/plain; version=0.0.4; charset=utf-8");
            assertThat(numbers)
                    .containsEntry("libreta_turn_seconds_count{outcome=\"finished\"}", 4.0)
                    .containsEntry("libreta_turn_seconds_count{outcome=\"waiting\"}", 1.0)
                    .containsEntry("libreta_turn_seconds_count{outcome=\"refused\"}", 1.0)
                    .containsEntry("libreta_turn_seconds_count{outcome=\"failed\"}", 1.0)
                    .containsEntry("libreta_turns_running", 0.0)
                    .containsEntry("libreta_tool_calls_total{tool=\"search_contacts\"}", 1.0)
                    .containsEntry("libreta_tool_calls_total{tool=\"create_contact\"}", 1.0);
            double input = search.last().at("/usage/0/inputTokens").doubleValue()
                    + asked.last().at("/usage/0/inputTokens").doubleValue();
            assertThat(numbers.get("libreta_model_tokens_total{kind=\"input\"}"))
                    .isEqualTo(input)
                    .isPositive();
            assertThat(numbers)
                    .containsKeys(
                            "libreta_model_tokens_total{kind=\"output\"}",
                            "libreta_model_tokens_total{kind=\"cached_input\"}",
                            "libreta_model_tokens_total{kind=\"reasoning\"}");
        }
    }

    /** Every line is a comment or a sample. */
    private static Map<String, Double> parsed(String text) {
        Map<String, Double> numbers = new HashMap<>();
        text.lines().filter(line -> !line.startsWith("# ")).forEach(line -> {
            Matcher sample = SAMPLE.matcher(line);
            assertThat(sample.matches()).as(line).isTrue();
            numbers.put(sample.group(1), Double.valueOf(sample.group(2)));
        });
        return numbers;
    }
}
