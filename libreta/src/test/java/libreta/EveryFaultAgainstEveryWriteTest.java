package libreta;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import libreta.WriteInAHouse.Kind;
import libreta.contacts.CrmFailed;
import libreta.contacts.Operation;
import libreta.hubspot.HubSpotContacts;
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
 * Every fault of HubSpot against every kind of write, aimed and by chance: nothing is written twice, nothing that was
 * told is untrue, no operation stays open, no write stays half done.
 */
final class EveryFaultAgainstEveryWriteTest {
    private static final Patience SHORT =
            new Patience(Duration.ofMillis(700), Duration.ofSeconds(1), Duration.ofSeconds(12), Duration.ofSeconds(20));

    @TempDir
    private static Path folder;

    private static House full;
    private static House withoutMark;
    private static final Map<Kind, HubSpotContacts> EYES = new EnumMap<>(Kind.class);
    private static final Map<String, Integer> ENDS = new TreeMap<>();
    private static int number;

    /** Which requests of a decided write the fault strikes. */
    enum Where {
        THE_FIRST_WRITE,
        EVERY_WRITE,
        READS,
        ALL_BUT_THE_FIRST_REQUEST,
        EVERYTHING,
        SOME,
        SOME_OTHERS,
        SOME_MORE;

        String[] faults(HubSpotFault fault, Kind kind) {
            return switch (this) {
                case THE_FIRST_WRITE -> new String[] {fault.aimed(kind.aim() + ",'times':1")};
                case EVERY_WRITE -> new String[] {fault.aimed(kind.aim())};
                case READS -> new String[] {fault.aimed("'method':'GET'"), fault.aimed("'path':'/batch/read'")};
                case ALL_BUT_THE_FIRST_REQUEST ->
                    new String[] {fault.aimed("'calls':[2,3,4,5,6,7,8,9,10,11,12,13,14,15]")};
                case EVERYTHING -> new String[] {fault.aimed("")};
                case SOME, SOME_OTHERS, SOME_MORE -> {
                    int seed = (this + " " + kind + " " + fault).hashCode() & 0xffff;
                    yield new String[] {fault.aimed("'probability':0.4,'seed':" + seed)};
                }
            };
        }
    }

    @BeforeAll
    static void open() throws Exception {
        AccountOptions account = AccountOptions.standard().withSearchLag(Duration.ZERO);
        full = new House(
                Files.createDirectory(folder.resolve("full")),
                account,
                new House.Access(AccessToken.EVERYTHING, SHORT, Optional.empty()));
        withoutMark = new House(
                Files.createDirectory(folder.resolve("without")),
                account,
                new House.Access(AccessToken.WITHOUT_SCHEMAS, SHORT, Optional.empty()));
        for (Kind kind : Kind.values()) {
            House house = house(kind);
            house.model.obeys();
            warm(house);
            SetClock time = new SetClock();
            EYES.put(
                    kind,
                    new HubSpotContacts(
                            house.server().uri(),
                            new libreta.hubspot.AccessToken(AccessToken.EVERYTHING.value()),
                            Patience.USUAL,
                            new Rhythm(time, time::move, () -> 0)));
        }
    }

    /** The first calls of a process take longer than this patience. */
    private static void warm(House house) {
        for (int i = 0; i < 5; i++) {
            try {
                house.schemas.current();
                house.hubspot.marksCreates();
                return;
            } catch (CrmFailed slow) {
                house.pass(Duration.ofMinutes(1));
            }
        }
    }

    @AfterAll
    static void close() {
        System.out.println("every fault against every write: " + ENDS);
        EYES.values().forEach(HubSpotContacts::close);
        full.close();
        withoutMark.close();
    }

    private static House house(Kind kind) {
        return kind == Kind.CREATE_WITHOUT_ANYTHING ? withoutMark : full;
    }

    static Stream<Arguments> strikes() {
        return Arrays.stream(HubSpotFault.values())
                .flatMap(fault -> Arrays.stream(Kind.values()).map(kind -> Arguments.of(fault, kind)));
    }

    /** What takes a while in earnest is not tried by chance as well. */
    private static List<Where> where(HubSpotFault fault) {
        if (fault.isForAll()) {
            return List.of(Where.EVERYTHING);
        }
        return switch (fault) {
            case TOO_LATE, ENDLESS -> List.of(Where.THE_FIRST_WRITE, Where.EVERY_WRITE, Where.READS);
            default -> List.of(Where.values());
        };
    }

    @ParameterizedTest
    @MethodSource("strikes")
    void nothing_is_doubled_lost_untrue_open_or_half_done(HubSpotFault fault, Kind kind) {
        List<String> wrong = new ArrayList<>();
        for (Where where : where(fault)) {
            House house = house(kind);
            WriteInAHouse write =
                    new WriteInAHouse(house, Objects.requireNonNull(EYES.get(kind)), kind, "Hopper" + ++number);
            try {
                strikes(house, write, fault, kind, where);
            } catch (AssertionError failed) {
                wrong.add("%s %s: %s%n%s".formatted(fault, where, failed.getMessage(), write));
            } finally {
                mended(house);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void strikes(House house, WriteInAHouse write, HubSpotFault fault, Kind kind, Where where) {
        RunningHouse.faults(house.server().uri(), where.faults(fault, kind));
        Listening.await(house.server(), fault != HubSpotFault.REFUSED);
        write.decide();
        mended(house);
        write.wasToldTruly();
        settle(house);
        write.hasEndedTruly();
        note(write);
        if (write.canBeDecidedAgain()) {
            write.decide();
            write.isWrittenOnce();
            settle(house);
            write.hasEndedTruly();
        } else if (!write.isUnknown() && !write.wasGivenUp()) {
            write.isWrittenOnce();
        }
    }

    private static void note(WriteInAHouse write) {
        String end = write.isUnknown()
                ? "unknown"
                : write.canBeDecidedAgain() ? "asked again" : write.wasGivenUp() ? "said not to be written" : "written";
        ENDS.merge(end, 1, Integer::sum);
        write.operations()
                .forEach(operation -> ENDS.merge(
                        operation.state().name() + (operation.state() == Operation.State.UNKNOWN ? " for good" : ""),
                        1,
                        Integer::sum));
    }

    /** The person looks away for three minutes. */
    private static void settle(House house) {
        house.settling.settleAll();
        for (int minute = 0; minute < 3; minute++) {
            house.pass(Duration.ofMinutes(1));
            house.settling.settleAll();
        }
    }

    /** Ends the faults, and waits until HubSpot has done all it was asked for. */
    private static void mended(House house) {
        house.pass(Duration.ofSeconds(20));
        Listening.await(house.server(), true);
        URI uri = house.server().uri();
        RunningHouse.faults(uri);
        HttpRequest requests =
                HttpRequest.newBuilder(uri.resolve("/sandbox/requests")).build();
        while (RunningHouse.send(requests).body().contains("under way")) {
            Thread.onSpinWait();
        }
    }
}
