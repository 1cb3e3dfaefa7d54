package libreta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sandbox.Sandbox;
import sandbox.hubspot.AccessToken;
import sandbox.hubspot.AccountOptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every fault of the model against every job, in both dialects: the person reads what is wrong or gets what was asked for,
 * nothing is written that was not confirmed, and what was confirmed is told.
 */
final class EveryModelFaultTest {
    private static final String CONTACTS = "/crm/objects/2026-09/contacts";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What a turn says that the model could not bring to a good end. */
    private static final List<String> GIVEN_UP = List.of(
            "Sorry, I could not put that together properly. Please say it again in other words.",
            "Sorry, that took more steps than I am allowed. Please ask for one thing at a time.",
            "Sorry, that took too long. Please try again, or ask for one thing at a time.",
            "Sorry, I have no answer to that. Please say it in other words.");

    @TempDir
    private static Path folder;

    private static Sandbox hubspot;
    private static Sandbox model;
    private static final Map<Dialect, RunningHouse> HOUSES = new EnumMap<>(Dialect.class);

    enum Dialect {
        CHAT,
        RESPONSES
    }

    /** Which requests of the model a fault strikes. */
    enum Where {
        THE_FIRST_REQUEST("'times':1"),
        EVERY_REQUEST("");

        private final String aim;

        Where(String aim) {
            this.aim = aim;
        }
    }

    @BeforeAll
    static void start() throws IOException {
        hubspot = Sandbox.start(0, AccountOptions.standard().withoutRateLimits());
        model = Sandbox.start(0);
        for (Dialect dialect : Dialect.values()) {
            Path own = Files.createDirectory(folder.resolve(dialect.name()));
            RunningHouse house = new RunningHouse(
                    own,
                    new MovableClock(),
                    RunningHouse.waits(Duration.ofSeconds(2), Duration.ofSeconds(3)),
                    "HUBSPOT_BASE_URL",
                    hubspot.uri().toString(),
                    "HUBSPOT_ACCESS_TOKEN",
                    AccessToken.EVERYTHING.value(),
                    "OPENAI_BASE_URL",
                    model.uri() + "/v1",
                    "OPENAI_API_KEY",
                    "sk-any",
                    "OPENAI_API",
                    dialect.name().toLowerCase(java.util.Locale.ROOT),
                    "LIBRETA_FLOW",
                    hurriedFlow(own).toString());
            house.browser().say("warm", "find ada lovelace");
            HOUSES.put(dialect, house);
        }
    }

    /** The bundled flow with an agent that has five seconds. */
    private static Path hurriedFlow(Path folder) throws IOException {
        try (var bundled = EveryModelFaultTest.class.getResourceAsStream("/flows/hubspot-contacts.yaml")) {
            assertThat(bundled).isNotNull();
            String flow = new String(bundled.readAllBytes(), StandardCharsets.UTF_8);
            return Files.writeString(folder.resolve("hurried.yaml"), flow.replace("maxSeconds: 60", "maxSeconds: 5"));
        }
    }

    @AfterAll
    static void stop() {
        HOUSES.values().forEach(RunningHouse::close);
        model.close();
        hubspot.close();
    }

    @AfterEach
    void mend() {
        mended();
    }

    static Stream<Arguments> strikes() {
        return Arrays.stream(ModelFault.values())
                .flatMap(fault -> Arrays.stream(Where.values())
                        .filter(where -> where == Where.EVERY_REQUEST || !fault.lastsForTheTurn())
                        .flatMap(where ->
                                Arrays.stream(Dialect.values()).map(dialect -> Arguments.of(fault, where, dialect))));
    }

    @ParameterizedTest
    @MethodSource("strikes")
    void a_question_gets_its_answer_or_a_reason_and_can_be_asked_again(ModelFault fault, Where where, Dialect dialect) {
        Visitor visitor = house(dialect).browser();
        String thread = UUID.randomUUID().toString();
        forgetRequests();
        struckBy(fault, where);

        Run run = visitor.say(thread, "find ada lovelace");

        assertThat(fault == ModelFault.REFUSED || struck() > 0).isTrue();
        boolean answered = run.text().contains("ada@analytical.example");
        if (where == Where.EVERY_REQUEST && fault != ModelFault.REFUSED) {
            assertThat(answered).isEqualTo(fault.told().isEmpty());
            assertThat(run.error() + run.text()).contains(fault.told());
        }
        assertThat(answered || isExplained(run)).as(run.text() + run.error()).isTrue();
        assertThat(run.text()).doesNotContain("Done:");
        mended();
        assertThat(visitor.open(thread).waits()).isFalse();
        assertThat(visitor.say(thread, "find ada lovelace").text()).contains("ada@analytical.example");
        assertThat(writes()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("strikes")
    void a_contact_that_was_asked_for_is_proposed_or_a_reason_is_given_and_nothing_is_written_unasked(
            ModelFault fault, Where where, Dialect dialect) {
        Visitor visitor = house(dialect).browser();
        String thread = UUID.randomUUID().toString();
        String email = thread + "@navy.example";
        String wish = "create contact Grace Hopper " + email;
        forgetRequests();
        struckBy(fault, where);

        Run run = visitor.say(thread, wish);

        assertThat((run.error().isEmpty() && run.waits()) || isExplained(run))
                .as(run.text() + run.error())
                .isTrue();
        assertThat(run.text()).doesNotContain("Done:");
        mended();
        assertThat(writes()).isEmpty();
        Run asked = visitor.open(thread).waits() ? visitor.open(thread) : visitor.say(thread, wish);
        Run done = visitor.confirm(thread, asked.interruptId());
        assertThat(done.result().path("status").stringValue()).isEqualTo("created");
        assertThat(writes()).containsExactly("POST " + CONTACTS);
    }

    @ParameterizedTest
    @MethodSource("strikes")
    void what_was_confirmed_is_written_once_and_told_whatever_the_model_does(
            ModelFault fault, Where where, Dialect dialect) {
        Visitor visitor = house(dialect).browser();
        String thread = UUID.randomUUID().toString();
        Run asked = visitor.say(thread, "create contact Grace Hopper " + thread + "@navy.example");
        forgetRequests();
        struckBy(fault, where);

        Run run = visitor.confirm(thread, asked.interruptId());

        assertThat(run.error()).isEmpty();
        assertThat(run.result().path("status").stringValue()).isEqualTo("created");
        assertThat(run.text())
                .containsAnyOf("Done: **Grace Hopper** is now in HubSpot.", "is a new contact in HubSpot");
        assertThat(run.text()).doesNotContain("Sorry");
        mended();
        assertThat(writes()).containsExactly("POST " + CONTACTS);
        assertThat(visitor.say(thread, "find " + thread + "@navy.example").text())
                .contains("Grace Hopper");
    }

    private static RunningHouse house(Dialect dialect) {
        return Objects.requireNonNull(HOUSES.get(dialect));
    }

    private static boolean isExplained(Run run) {
        boolean ofAnUnknownId = run.text().contains("The contact 999999999999 has not come up in this conversation.");
        return ofAnUnknownId
                || run.error().startsWith("model_")
                || GIVEN_UP.stream().anyMatch(run.text()::contains);
    }

    private static void struckBy(ModelFault fault, Where where) {
        RunningHouse.faults(model.uri(), fault.aimed(where.aim));
        Listening.await(model, fault != ModelFault.REFUSED);
    }

    private static void mended() {
        Listening.await(model, true);
        RunningHouse.faults(model.uri());
    }

    private static int struck() {
        HttpResponse<String> faults =
                RunningHouse.send(HttpRequest.newBuilder(URI.create(model.uri() + "/sandbox/faults"))
                        .build());
        return JSON.readTree(faults.body())
                .path("faults")
                .path(0)
                .path("struck")
                .asInt(0);
    }

    private static void forgetRequests() {
        RunningHouse.send(HttpRequest.newBuilder(URI.create(hubspot.uri() + "/sandbox/requests"))
                .DELETE()
                .build());
    }

    /** The requests that would change something, in their order. */
    private static List<String> writes() {
        HttpResponse<String> log =
                RunningHouse.send(HttpRequest.newBuilder(URI.create(hubspot.uri() + "/sandbox/requests"))
                        .build());
        return JSON.readTree(log.body())
                .path("requests")
                .valueStream()
                .filter(EveryModelFaultTest::writes)
                .map(request -> request.path("method").stringValue() + " "
                        + request.path("target").stringValue())
                .toList()
                .reversed();
    }

    private static boolean writes(JsonNode request) {
        boolean reads = request.path("method").stringValue().equals("GET")
                || request.path("target").stringValue().matches(".*/(search|batch/read)");
        return !reads;
    }
}
