package libreta.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import libreta.hubspot.Call.Care;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two replicas, whose own clocks are a day apart, and one text that they share. */
class SharedPaceTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    private final HeldTime common = new HeldTime();
    private final SharedText shared = new SharedText();
    private final Pacer one = new Pacer(rhythm(Duration.ZERO), shared);
    private final Pacer other = new Pacer(rhythm(Duration.ofDays(-1)), shared);

    /** A clock of its own, and pauses that all feel. */
    private Rhythm rhythm(Duration off) {
        return new Rhythm(() -> common.instant().plus(off), common, () -> 0);
    }

    private final class SharedText implements SharedPace {
        private String text = "";
        private int changes;
        private boolean fails;

        @Override
        public void change(BiFunction<String, Instant, String> change) {
            changes++;
            if (fails) {
                throw new IllegalStateException("the database is away");
            }
            text = change.apply(text, common.instant());
        }
    }

    private List<Instant> takeInTurn(Care care, int times) throws InterruptedException {
        var taken = new ArrayList<Instant>();
        for (int i = 0; i < times; i++) {
            assertThat((i % 2 == 0 ? one : other).take(care, LONG)).isTrue();
            taken.add(common.instant());
        }
        return taken;
    }

    private static void assertAtMost(int most, Duration span, List<Instant> taken) {
        for (int i = most; i < taken.size(); i++) {
            assertThat(Duration.between(taken.get(i - most), taken.get(i))).isGreaterThanOrEqualTo(span);
        }
    }

    @Test
    void together_they_search_five_times_a_second_and_no_more() throws InterruptedException {
        List<Instant> taken = takeInTurn(Care.SEARCH, 23);

        assertThat(taken.get(4)).isEqualTo(taken.get(0));
        assertThat(Duration.between(taken.get(0), taken.get(20))).isEqualTo(Duration.ofMillis(4 * 1050));
        assertAtMost(5, Duration.ofSeconds(1), taken);
    }

    @Test
    void together_they_call_a_hundred_times_in_ten_seconds_and_no_more() throws InterruptedException {
        List<Instant> taken = takeInTurn(Care.READ, 250);

        assertThat(taken.get(99)).isEqualTo(taken.get(0));
        assertAtMost(100, Duration.ofSeconds(10), taken);
    }

    @Test
    void what_one_learns_the_other_knows() throws InterruptedException {
        assertThat(one.take(Care.READ, LONG)).isTrue();
        one.learn(answer("190", "3"));
        Instant before = common.instant();

        assertThat(takeInTurn(Care.READ, 4)).startsWith(before, before, before).endsWith(before.plusSeconds(10));
    }

    @Test
    void when_one_is_refused_both_are_held() throws InterruptedException {
        one.hold(refused(), Duration.ofSeconds(3));
        Instant before = common.instant();

        assertThat(other.take(Care.READ, LONG)).isTrue();
        assertThat(common.instant()).isEqualTo(before);
        assertThat(other.take(Care.SEARCH, LONG)).isTrue();
        assertThat(common.instant()).isEqualTo(before.plusSeconds(3));
    }

    @Test
    void an_answer_that_says_what_was_counted_changes_nothing() throws InterruptedException {
        assertThat(one.take(Care.READ, LONG)).isTrue();
        one.learn(answer("190", "189"));
        assertThat(one.take(Care.READ, LONG)).isTrue();
        int changes = shared.changes;

        one.learn(answer("190", "188"));
        assertThat(shared.changes).isEqualTo(changes);
        one.learn(answer("190", "187"));
        assertThat(shared.changes).isEqualTo(changes + 1);
    }

    @Test
    void while_the_shared_place_is_away_each_keeps_the_limit_by_itself() throws InterruptedException {
        shared.fails = true;
        one.hold(refused(), Duration.ofSeconds(3));
        one.learn(answer("190", "189"));
        Instant before = common.instant();

        assertThat(other.take(Care.SEARCH, LONG)).isTrue();
        assertThat(common.instant()).isEqualTo(before);
        for (int i = 0; i < 6; i++) {
            assertThat(one.take(Care.SEARCH, LONG)).isTrue();
        }
        assertThat(common.instant()).isEqualTo(before.plusSeconds(3).plusMillis(1050));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?",
                "1\n1",
                "100 10000 0\n0 1050 0",
                "100 10000 0 9223372036854775807 1\n5 1050 0",
                "99999999999 10000 0\n5 1050 0",
                "100 10000 x\n5 1050 0\nmore",
            })
    void a_text_that_is_not_ours_is_a_fresh_start(String odd) throws InterruptedException {
        shared.text = odd.translateEscapes();
        Instant before = common.instant();

        assertThat(takeInTurn(Care.SEARCH, 5)).containsOnly(before);
        assertThat(shared.text.lines()).hasSize(2);
    }

    private static Answer answer(String most, String remaining) {
        var headers = Map.of(
                "X-HubSpot-RateLimit-Max", List.of(most),
                "X-HubSpot-RateLimit-Interval-Milliseconds", List.of("10000"),
                "X-HubSpot-RateLimit-Remaining", List.of(remaining));
        return new Answer(
                new Call("GET", "/", "GET /", "", Care.READ),
                200,
                HttpHeaders.of(headers, (n, v) -> true),
                "{}",
                false);
    }

    private static Answer refused() {
        return new Answer(
                new Call("POST", "/", "POST /", "", Care.SEARCH),
                429,
                HttpHeaders.of(Map.of(), (n, v) -> true),
                "{\"policyName\":\"SECONDLY\"}",
                false);
    }
}
