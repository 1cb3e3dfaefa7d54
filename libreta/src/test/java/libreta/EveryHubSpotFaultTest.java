package libreta;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sandbox.Sandbox;
import sandbox.hubspot.AccessToken;
import sandbox.hubspot.AccountOptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every fault of HubSpot against a search and a create, through the whole of Libreta and wherever it can strike: what
 * the person is told is true, and what HubSpot holds afterwards is what was confirmed, once. The other kinds of write
 * meet them in {@link EveryFaultAgainstEveryWriteTest}.
 */
final class EveryHubSpotFaultTest {
    private static final String CONTACTS = "/crm/objects/2026-09/contacts";
    private static final Pattern COUNT = Pattern.compile(">([0-9]+) contacts?\\b");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private static Path folder;

    private static Sandbox hubspot;
    private static RunningHouse house;

    @BeforeAll
    static void start() {
        hubspot = Sandbox.start(0, AccountOptions.standard().withoutRateLimits());
        house = new RunningHouse(
                folder,
                new MovableClock(),
                RunningHouse.waits(Duration.ofMillis(500), Duration.ofSeconds(30)),
                "HUBSPOT_BASE_URL",
                hubspot.uri().toString(),
                "HUBSPOT_ACCESS_TOKEN",
                AccessToken.EVERYTHING.value());
        house.browser().say("warm", "find ada lovelace");
    }

    @AfterAll
    static void stop() {
        house.close();
        hubspot.close();
    }

    @AfterEach
    void mend() {
        mended();
    }

    /** Which requests of a confirmed create a fault strikes. */
    enum Where {
        THE_FIRST_WRITE("'path':'/contacts','times':1"),
        EVERY_WRITE("'path':'/contacts'"),
        READS("'method':'GET'"),
        ALL_BUT_THE_FIRST_REQUEST("'calls':[2,3,4,5,6,7,8,9,10,11,12,13,14,15]"),
        EVERYTHING("");

        private final String aim;

        Where(String aim) {
            this.aim = aim;
        }

        String aim() {
            return aim.startsWith("'path'") ? aim + ",'method':'POST'" : aim;
        }
    }

    static Stream<Arguments> strikes() {
        return Arrays.stream(HubSpotFault.values())
                .flatMap(fault -> Arrays.stream(Where.values())
                        .filter(where -> where == Where.EVERYTHING || !fault.isForAll())
                        .map(where -> Arguments.of(fault, where)));
    }

    /** What the person was told became of the write. */
    enum Told {
        WRITTEN,
        NOT_WRITTEN,
        NOBODY_KNOWS,
        ANOTHER_ONE_HAS_IT,
        FAILED_BEFORE;

        static Told by(Run run) {
            if (!run.error().isEmpty()) {
                return FAILED_BEFORE;
            }
            String text = run.text();
            if (text.contains("HubSpot did not say whether it saved the change")) {
                return NOBODY_KNOWS;
            }
            if (text.contains("another contact")) {
                return ANOTHER_ONE_HAS_IT;
            }
            if (text.contains("Nothing has been written") || text.contains("othing was changed")) {
                return NOT_WRITTEN;
            }
            assertThat(text).containsAnyOf("Done: **", "HubSpot has saved it");
            return WRITTEN;
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_search_that_meets_it_finds_or_says_what_is_wrong_and_can_be_asked_again(HubSpotFault fault) {
        Visitor visitor = house.browser();
        String thread = "search-" + UUID.randomUUID();
        struckBy(fault, "");

        Run run = visitor.say(thread, "find ada lovelace");

        if (fault.code().isEmpty()) {
            assertThat(run.text()).contains("ada@analytical.example");
        } else {
            assertThat(run.error()).startsWith(fault.code() + ": ");
        }
        mended();
        assertThat(visitor.say(thread, "find ada lovelace").text()).contains("ada@analytical.example");
    }

    @ParameterizedTest
    @MethodSource("strikes")
    void a_create_that_meets_it_is_told_truly_and_ends_as_one_contact(HubSpotFault fault, Where where) {
        String email = UUID.randomUUID() + "@navy.example";
        Visitor visitor = house.browser();
        String thread = UUID.randomUUID().toString();
        Run asked = visitor.say(thread, "create contact Grace Hopper " + email);
        struckBy(fault, where.aim());

        Run run = visitor.confirm(thread, asked.interruptId());
        Told told = told(fault, where, run);

        mended();
        boolean written = byEmail(email).isPresent();
        assertTrue(told, written, run);
        if (told == Told.ANOTHER_ONE_HAS_IT) {
            return;
        }
        if (told == Told.NOBODY_KNOWS) {
            visitor.say(thread, "create contact Grace Hopper " + email);
        }
        // A limit that was reached holds for some seconds, and so may the first tries after it.
        for (int tries = 0; tries < 3 && visitor.open(thread).waits(); tries++) {
            confirmWhatWaits(visitor, thread);
        }
        if (fault == HubSpotFault.BURST_LIMIT && byEmail(email).isEmpty()) {
            // The limit that it told of holds for seconds of the client's time, which nobody moves here.
            assertThat(visitor.open(thread).waits()).isTrue();
            return;
        }
        assertThat(byEmail(email).orElseThrow().at("/properties/lastname").stringValue())
                .isEqualTo("Hopper");
        assertThat(numberOf(email)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void whatever_comes_together_by_chance_a_contact_is_written_once_and_told_truly_at_every_step(long seed) {
        String email = UUID.randomUUID() + "@navy.example";
        Visitor visitor = house.browser();
        String thread = UUID.randomUUID().toString();
        visitor.say(thread, "create contact Grace Hopper " + email);
        for (int step = 0; step < 4; step++) {
            String chance = ",\"probability\":0.3,\"seed\":" + (seed * 31 + step);
            RunningHouse.faults(
                    hubspot.uri(),
                    HubSpotFault.A_LITTLE_LATE.aimed(""),
                    HubSpotFault.RESET_AFTERWARDS.aimed("") + chance,
                    HubSpotFault.UNAVAILABLE.aimed("") + chance,
                    HubSpotFault.HALF.aimed("") + chance,
                    HubSpotFault.LOCKED.aimed("") + chance);
            Run open = visitor.open(thread);
            Run run = open.waits()
                    ? visitor.confirm(thread, open.interruptId())
                    : visitor.say(thread, "create contact Grace Hopper " + email);
            boolean decided =
                    open.waits() && run.error().isEmpty() && !run.text().isEmpty();
            mended();
            if (decided) {
                assertTrue(Told.by(run), byEmail(email).isPresent(), run);
            }
        }
        if (byEmail(email).isEmpty()) {
            visitor.say(thread, "create contact Grace Hopper " + email);
            confirmWhatWaits(visitor, thread);
        }
        assertThat(byEmail(email).orElseThrow().at("/properties/lastname").stringValue())
                .isEqualTo("Hopper");
        assertThat(numberOf(email)).isEqualTo(1);
    }

    /** Reads what was said; that the fault took part is checked on the way, and that a clear no is told as one. */
    private static Told told(HubSpotFault fault, Where where, Run run) {
        assertThat(fault.isForAll() || struck() > 0)
                .as("%s struck %s", fault, where)
                .isTrue();
        Told told = Told.by(run);
        if (fault.isAClearNo()) {
            assertThat(told).as(run.text()).isNotEqualTo(Told.NOBODY_KNOWS);
        }
        if (fault != HubSpotFault.CONFLICT) {
            assertThat(told).as(run.text()).isNotEqualTo(Told.ANOTHER_ONE_HAS_IT);
        }
        return told;
    }

    private static int struck() {
        return JSON.readTree(get("/sandbox/faults").body())
                .path("faults")
                .path(0)
                .path("struck")
                .asInt(0);
    }

    private static void assertTrue(Told told, boolean written, Run run) {
        switch (told) {
            case WRITTEN -> assertThat(written).as(run.text()).isTrue();
            case NOT_WRITTEN, FAILED_BEFORE, ANOTHER_ONE_HAS_IT ->
                assertThat(written).as(run.text() + run.error()).isFalse();
            case NOBODY_KNOWS -> {
                // either may be so
            }
        }
    }

    private static void confirmWhatWaits(Visitor visitor, String thread) {
        Run again = visitor.open(thread);
        Run done = visitor.confirm(thread, again.interruptId());
        boolean update = done.waits()
                && done.interrupt().at("/metadata/proposal/kind").asString().equals("update");
        if (update) {
            // It was written after all, and comes back as what is there already.
            visitor.decline(thread, done.interruptId());
        }
    }

    private static void struckBy(HubSpotFault fault, String aim) {
        RunningHouse.faults(hubspot.uri(), fault.aimed(aim));
        Listening.await(hubspot, fault != HubSpotFault.REFUSED);
    }

    /** Ends the faults, and waits until HubSpot has done all it was asked for. */
    private static void mended() {
        Listening.await(hubspot, true);
        RunningHouse.faults(hubspot.uri());
        while (get("/sandbox/requests").body().contains("under way")) {
            Thread.onSpinWait();
        }
    }

    private static Optional<JsonNode> byEmail(String email) {
        HttpResponse<String> answer = get(CONTACTS + "/" + email + "?idProperty=email&properties=lastname");
        return answer.statusCode() == 200 ? Optional.of(JSON.readTree(answer.body())) : Optional.empty();
    }

    /** How many contacts the account shows for a word that only one contact should have. */
    private static int numberOf(String word) {
        Matcher count = COUNT.matcher(get("/?q=" + word).body());
        return count.find() ? Integer.parseInt(count.group(1)) : 0;
    }

    private static HttpResponse<String> get(String path) {
        return RunningHouse.send(asking(path).build());
    }

    private static HttpRequest.Builder asking(String path) {
        return HttpRequest.newBuilder(URI.create(hubspot.uri() + path))
                .header("Authorization", "Bearer " + AccessToken.EVERYTHING.value());
    }
}
