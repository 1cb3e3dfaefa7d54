package libreta.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import libreta.contacts.ContactPage;
import libreta.contacts.ContactSearch;
import libreta.hubspot.AccessToken;
import libreta.hubspot.HubSpotContacts;
import libreta.hubspot.Patience;
import libreta.hubspot.Rhythm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import sandbox.Sandbox;
import sandbox.hubspot.AccountOptions;

/** Two replicas of Libreta on one PostgreSQL. */
@Timeout(60)
class PaceTest {
    private final Database one;
    private final Database other;

    PaceTest(@TempDir Path folder) {
        String url = Engine.POSTGRES.empty(folder);
        one = Database.open(url);
        other = Database.open(url);
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    private static Consumer<BiFunction<String, Instant, String>> pace(Database database) {
        return database.pace().orElseThrow();
    }

    private static <T> List<T> atOnce(Stream<Callable<T>> work) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(work.toList()).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    @Test
    void a_file_has_one_user_and_shares_nothing(@TempDir Path folder) {
        try (Database file = Database.open(Engine.SQLITE.fresh(folder))) {
            assertThat(file.pace()).isEmpty();
        }
    }

    @Test
    void no_change_is_lost_and_time_never_goes_back() throws InterruptedException {
        List<Instant> times = Collections.synchronizedList(new ArrayList<>());
        BiFunction<String, Instant, String> count = (text, now) -> {
            times.add(now);
            return Integer.toString(text.isEmpty() ? 1 : Integer.parseInt(text) + 1);
        };

        atOnce(Stream.iterate(0, i -> i < 200, i -> i + 1).<Callable<Boolean>>map(i -> () -> {
            pace(i % 2 == 0 ? one : other).accept(count);
            return true;
        }));

        pace(one).accept((text, now) -> {
            assertThat(text).isEqualTo("200");
            return text;
        });
        assertThat(times).hasSize(200).isSorted();
    }

    @Test
    void a_change_that_fails_changes_nothing_and_holds_up_nobody() {
        pace(one).accept((text, now) -> "before");
        assertThat(catchThrowable(() -> pace(one).accept((text, now) -> {
                    throw new IllegalStateException("no");
                })))
                .hasMessage("no");

        pace(other).accept((text, now) -> {
            assertThat(text).isEqualTo("before");
            return text;
        });
    }

    @Test
    void two_replicas_never_search_more_than_five_times_in_a_second_together() throws InterruptedException {
        List<Instant> gone = Collections.synchronizedList(new ArrayList<>());
        try (Sandbox server = Sandbox.start(0, AccountOptions.standard().withSearchLag(Duration.ZERO));
                HubSpotContacts first = replica(server, one, gone);
                HubSpotContacts second = replica(server, other, gone)) {
            List<ContactPage> found = atOnce(Stream.iterate(0, i -> i < 22, i -> i + 1)
                    .<Callable<ContactPage>>map(i -> () -> search(i % 2 == 0 ? first : second)));

            assertThat(found).hasSize(22).noneMatch(page -> page.contacts().isEmpty());
        }
        // more where a machine is so busy that HubSpot saw two batches closer together, and refused
        assertThat(gone).hasSizeGreaterThanOrEqualTo(22);
        for (int i = 5; i < gone.size(); i++) {
            assertThat(Duration.between(gone.get(i - 5), gone.get(i))).isGreaterThan(Duration.ofSeconds(1));
        }
    }

    /** Notes each time at which a search more stands in the shared text, which is when one goes. */
    private static HubSpotContacts replica(Sandbox server, Database database, List<Instant> gone) {
        return new HubSpotContacts(
                server.uri(),
                new AccessToken("pat-na1-00000000-0000-4000-8000-000000000000"),
                Patience.USUAL,
                Rhythm.system(),
                change -> pace(database).accept((text, now) -> {
                    String after = change.apply(text, now);
                    if (calls(after) > calls(text)) {
                        gone.add(now);
                    }
                    return after;
                }));
    }

    private static long calls(String text) {
        return text.lines().findFirst().map(line -> line.split(" ").length).orElse(3);
    }

    private static ContactPage search(HubSpotContacts hubspot) {
        return hubspot.search(new ContactSearch("acme", List.of(), List.of("email"), 5, ""));
    }
}
