package libreta;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /conversations}: what a person finds of what they have talked about. */
final class ConversationsDoorTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String NONE = "{\"conversations\":[]}";

    @TempDir
    private static Path folder;

    private static final MovableClock CLOCK = new MovableClock();
    private static RunningHouse house;

    @BeforeAll
    static void start() {
        house = new RunningHouse(folder, CLOCK);
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    private static HttpResponse<String> get(String method, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(house.uri().resolve("/conversations"))
                .method(method, HttpRequest.BodyPublishers.noBody());
        return RunningHouse.send(
                headers.length == 0 ? request.build() : request.headers(headers).build());
    }

    private static HttpResponse<String> list(Visitor visitor) {
        return visitor.cookie().isEmpty()
                ? get("GET", "Sec-Fetch-Site", "same-origin")
                : get("GET", "Sec-Fetch-Site", "same-origin", "Cookie", visitor.cookie());
    }

    private static List<String> titles(Visitor visitor) {
        List<String> titles = new ArrayList<>();
        JSON.readTree(list(visitor).body())
                .path("conversations")
                .forEach(one -> titles.add(one.path("threadId").asString() + ": "
                        + one.path("title").asString()));
        return titles;
    }

    @Test
    void whatever_the_person_said_first_is_the_title_and_the_latest_is_the_first() {
        Visitor ana = house.browser();
        ana.open("typed");
        ana.say("typed", "find\n  ada   lovelace");
        CLOCK.forward(Duration.ofMinutes(1));
        ana.click("clicked", "search");
        CLOCK.forward(Duration.ofMinutes(1));
        ana.run(ana.input(
                "filled-in", List.of(), Map.of("form", Map.of("kind", "search", "fields", Map.of("name", "Ada")))));
        ana.open("silent");

        assertThat(titles(ana))
                .containsExactly(
                        "filled-in: " + firstSaid(ana, "filled-in").replaceAll("\\s+", " "),
                        "clicked: " + firstSaid(ana, "clicked"),
                        "typed: find ada lovelace");
        CLOCK.forward(Duration.ofMinutes(1));
        ana.say("typed", "thanks");
        assertThat(titles(ana)).first().isEqualTo("typed: find ada lovelace");
    }

    private static String firstSaid(Visitor visitor, String thread) {
        return visitor.open(thread).conversation().stream()
                .filter(said -> said.startsWith("user: "))
                .findFirst()
                .orElseThrow()
                .substring("user: ".length());
    }

    @Test
    void everybody_sees_their_own_and_nobody_is_made_known_by_looking() {
        Visitor ana = house.browser();
        ana.say("of-ana", "find ada lovelace");
        Visitor luis = house.browser();

        assertThat(list(luis).body()).isEqualTo(NONE);
        assertThat(list(luis).headers().firstValue("Set-Cookie")).isEmpty();
        luis.cookie("libreta_person=somebody-elses-choice");
        assertThat(list(luis).body()).isEqualTo(NONE);
        assertThat(list(luis).headers().firstValue("Set-Cookie")).isEmpty();
        luis.cookie("");
        luis.say("of-luis", "find grace");
        assertThat(titles(luis)).containsExactly("of-luis: find grace");
        assertThat(titles(ana)).containsExactly("of-ana: find ada lovelace");
        assertThat(list(ana).headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void programs_see_those_of_programs_and_a_browser_never_does() {
        house.program().say("of-a-program", "find ada lovelace");

        assertThat(get("GET").body()).contains("\"threadId\":\"of-a-program\"");
        for (String[] browser : new String[][] {
            {"Origin", house.uri().toString()},
            {"Sec-Fetch-Site", "none"},
            {"User-Agent", "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15"}
        }) {
            assertThat(get("GET", browser).body()).as(browser[0]).isEqualTo(NONE);
        }
    }

    @Test
    void it_has_the_fields_of_the_contract_and_nobody_keeps_it() throws Exception {
        Visitor ana = house.browser();
        Instant before = CLOCK.instant().minusMillis(1);
        ana.say("contract", "find ada lovelace");
        JsonNode contract =
                JSON.readTree(Files.readString(Path.of("..", "contract", "conversations", "conversations.json")));
        HttpResponse<String> answer = list(ana);
        JsonNode real = JSON.readTree(answer.body());

        assertThat(real.propertyNames()).isEqualTo(contract.propertyNames());
        for (JsonNode golden : contract.path("conversations")) {
            assertThat(real.path("conversations").get(0).propertyNames()).isEqualTo(golden.propertyNames());
            assertThat(golden.path("title").asString().length()).isLessThanOrEqualTo(80);
            Instant.parse(golden.path("lastAt").asString());
        }
        assertThat(Instant.parse(
                        real.path("conversations").get(0).path("lastAt").asString()))
                .isBetween(before, CLOCK.instant());
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json;charset=utf-8");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        HttpResponse<String> headed = get("HEAD", "Sec-Fetch-Site", "same-origin", "Cookie", ana.cookie());
        assertThat(headed.body()).isEmpty();
        assertThat(headed.headers().firstValue("Content-Length"))
                .isEqualTo(answer.headers().firstValue("Content-Length"));
        assertThat(get("POST").statusCode()).isEqualTo(405);
    }
}
