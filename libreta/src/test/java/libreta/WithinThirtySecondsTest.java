package libreta;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import libreta.WriteInAHouse.Kind;
import libreta.contacts.ContactId;
import libreta.contacts.CrmFailed;
import libreta.hubspot.Patience;
import libreta.hubspot.Rhythm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sandbox.hubspot.AccessToken;
import sandbox.hubspot.AccountOptions;

/**
 * HubSpot takes requests and never answers them, from the first one of a decided write on or from a later one: the
 * person is told what is known within 30 seconds. All patience is so many times shorter here; with
 * {@code -Dlibreta.haste=1} it is measured in earnest.
 */
final class WithinThirtySecondsTest {
    private static final int HASTE = Integer.getInteger("libreta.haste", 20);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @TempDir
    private static Path folder;

    private static House house;
    private static final TreeMap<String, Duration> WAITED = new TreeMap<>();
    private static int number;

    @BeforeAll
    static void open() {
        Patience usual = Patience.USUAL;
        Patience hurried = new Patience(
                usual.call().dividedBy(HASTE),
                usual.connect().dividedBy(HASTE),
                usual.retries().dividedBy(HASTE),
                usual.queue().dividedBy(HASTE));
        Rhythm real = new Rhythm(
                InstantSource.system(),
                span -> TimeUnit.NANOSECONDS.sleep(span.dividedBy(HASTE).toNanos()),
                () -> 0);
        AccountOptions account = AccountOptions.standard().withSearchLag(Duration.ZERO);
        house = new House(folder, account, new House.Access(AccessToken.EVERYTHING, hurried, Optional.of(real)));
        house.model.obeys();
        house.crm.hurry(HASTE);
        assertThat(house.hubspot.linkTo(new ContactId("1"))).isPresent();
    }

    @AfterAll
    static void close() {
        System.out.println("told after, at the usual patience: " + WAITED);
        house.close();
    }

    static Stream<Arguments> silences() {
        return Stream.of(Kind.UPDATE, Kind.STAGE_BACK, Kind.MARKED_CREATE, Kind.UNDO_OF_AN_UPDATE)
                .flatMap(kind -> IntStream.rangeClosed(1, 4).mapToObj(from -> Arguments.of(kind, from)));
    }

    @ParameterizedTest
    @MethodSource("silences")
    void a_person_is_told_in_time_although_hubspot_falls_silent(Kind kind, int from) {
        WriteInAHouse write = led(kind);
        String calls =
                IntStream.range(from, from + 20).mapToObj(String::valueOf).collect(Collectors.joining(","));
        RunningHouse.faults(
                house.server().uri(),
                "\"target\":\"hubspot\",\"kind\":\"latency\",\"millis\":%d,\"calls\":[%s]"
                        .formatted(LONGEST.multipliedBy(2).dividedBy(HASTE).toMillis(), calls));

        long began = System.nanoTime();
        write.decide();
        Duration waited = Duration.ofNanos(System.nanoTime() - began).multipliedBy(HASTE);

        RunningHouse.faults(house.server().uri());
        WAITED.put(kind + " silent from request " + from, waited);
        assertThat(waited).isLessThan(LONGEST);
        assertThat(write.wasTold()).isTrue();
    }

    /** On a busy machine an ordinary answer can be too late for a patience as short as this. */
    private static WriteInAHouse led(Kind kind) {
        for (int attempt = 0; ; attempt++) {
            try {
                return new WriteInAHouse(house, house.hubspot, kind, "Silent" + ++number);
            } catch (AssertionError | CrmFailed slow) {
                if (attempt == 4) {
                    throw slow;
                }
            }
        }
    }
}
