package libreta.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import libreta.hubspot.Call.Care;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PacerTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    private final HeldTime time = new HeldTime();
    private final Pacer pacer = new Pacer(time.rhythm());

    private List<Instant> take(Care care, int times) throws InterruptedException {
        var taken = new ArrayList<Instant>();
        for (int i = 0; i < times; i++) {
            assertThat(pacer.take(care, LONG)).isTrue();
            taken.add(time.instant());
        }
        return taken;
    }

    private static void assertAtMost(int most, Duration span, List<Instant> taken) {
        for (int i = most; i < taken.size(); i++) {
            assertThat(Duration.between(taken.get(i - most), taken.get(i))).isGreaterThanOrEqualTo(span);
        }
    }

    @Test
    void five_searches_go_at_once_and_never_more_than_five_in_a_second() throws InterruptedException {
        List<Instant> taken = take(Care.SEARCH, 23);

        assertThat(taken.get(4)).isEqualTo(taken.get(0));
        assertAtMost(5, Duration.ofSeconds(1), taken);
    }

    @Test
    void a_hundred_calls_go_at_once_and_never_more_in_ten_seconds() throws InterruptedException {
        List<Instant> taken = take(Care.READ, 250);

        assertThat(taken.get(99)).isEqualTo(taken.get(0));
        assertAtMost(100, Duration.ofSeconds(10), taken);
    }

    @Test
    void searches_count_as_calls_too() throws InterruptedException {
        take(Care.READ, 98);

        List<Instant> searches = take(Care.SEARCH, 3);

        assertThat(Duration.between(searches.get(1), searches.get(2))).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void a_waiting_search_holds_up_no_read() throws Exception {
        var searchWaits = new CountDownLatch(1);
        var readDone = new CountDownLatch(1);
        Pause pause = span -> {
            searchWaits.countDown();
            readDone.await();
            time.sleep(span);
        };
        var crowded = new Pacer(new Rhythm(time, pause, () -> 0));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Boolean> searches = threads.submit(() -> takeAll(crowded, Care.SEARCH, 6));
            searchWaits.await();
            assertThat(crowded.take(Care.READ, Duration.ofMillis(1))).isTrue();
            readDone.countDown();
            assertThat(searches.get()).isTrue();
        }
    }

    private static boolean takeAll(Pacer pacer, Care care, int times) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            if (!pacer.take(care, LONG)) {
                return false;
            }
        }
        return true;
    }

    @Test
    void the_account_tells_its_own_limit() throws InterruptedException {
        take(Care.READ, 1);
        pacer.learn(answer("190", "10000", "189"));

        List<Instant> taken = take(Care.READ, 190);

        assertThat(taken.get(188)).isEqualTo(taken.get(0));
        assertThat(taken.get(189)).isAfter(taken.get(0));
    }

    @Test
    void calls_of_others_under_the_same_limit_count() throws InterruptedException {
        take(Care.READ, 1);
        pacer.learn(answer("100", "10000", "2"));

        List<Instant> taken = take(Care.READ, 3);

        assertThat(taken.get(1)).isEqualTo(taken.get(0));
        assertThat(Duration.between(taken.get(1), taken.get(2))).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void headers_that_make_no_sense_teach_nothing() throws InterruptedException {
        for (String odd : List.of("", "0", "-1", "x", "99999999999")) {
            pacer.learn(answer(odd, "10000", "0"));
            pacer.learn(answer("1", odd, "0"));
        }

        List<Instant> taken = take(Care.READ, 100);

        assertThat(taken.get(99)).isEqualTo(taken.get(0));
    }

    @Test
    void after_too_many_searches_only_searches_are_held() throws InterruptedException {
        pacer.hold(refused(Care.SEARCH, "SECONDLY"), Duration.ofSeconds(3));
        Instant before = time.instant();

        assertThat(take(Care.READ, 1)).containsExactly(before);
        assertThat(take(Care.SEARCH, 1)).containsExactly(before.plusSeconds(3));
    }

    @Test
    void after_too_many_calls_everybody_is_held() throws InterruptedException {
        pacer.hold(refused(Care.SEARCH, "TEN_SECONDLY_ROLLING"), Duration.ofSeconds(3));
        Instant before = time.instant();

        assertThat(take(Care.READ, 1)).containsExactly(before.plusSeconds(3));
    }

    @Test
    void who_cannot_wait_that_long_is_told_at_once() throws InterruptedException {
        take(Care.SEARCH, 5);

        assertThat(pacer.take(Care.SEARCH, Duration.ofMillis(500))).isFalse();
        assertThat(time.pauses()).isEmpty();
    }

    @Test
    void a_clock_set_back_holds_nobody_up() throws InterruptedException {
        take(Care.SEARCH, 5);
        pacer.hold(refused(Care.SEARCH, "SECONDLY"), Duration.ofSeconds(3));
        time.move(Duration.ofHours(-1));

        take(Care.SEARCH, 1);

        assertThat(time.pauses()).isEmpty();
    }

    @Test
    void in_a_crowd_the_limit_holds_and_everybody_gets_a_turn() throws Exception {
        var real = new Pacer(Rhythm.system());
        var taken = new ConcurrentSkipListSet<Long>();
        Callable<Boolean> search = () -> {
            boolean got = real.take(Care.SEARCH, LONG);
            taken.add(System.nanoTime());
            return got;
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> one : threads.invokeAll(Collections.nCopies(12, search))) {
                assertThat(one.get()).isTrue();
            }
        }
        List<Long> times = List.copyOf(taken);
        assertThat(Duration.ofNanos(times.getLast() - times.getFirst())).isGreaterThan(Duration.ofSeconds(2));
    }

    private static Answer answer(String most, String millis, String remaining) {
        var headers = Map.of(
                "X-HubSpot-RateLimit-Max", List.of(most),
                "X-HubSpot-RateLimit-Interval-Milliseconds", List.of(millis),
                "X-HubSpot-RateLimit-Remaining", List.of(remaining));
        return new Answer(
                new Call("GET", "/", "GET /", "", Care.READ),
                200,
                HttpHeaders.of(headers, (n, v) -> true),
                "{}",
                false);
    }

    private static Answer refused(Care care, String policy) {
        String body = "{\"policyName\":\"%s\"}".formatted(policy);
        return new Answer(
                new Call("POST", "/", "POST /", "", care), 429, HttpHeaders.of(Map.of(), (n, v) -> true), body, false);
    }
}
