package libreta.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whose values came between the last look and the write, as the history tells it. */
class ReplacedTest {
    private static Map<String, String> replaced(String property, String before, String wanted, String... newestFirst) {
        List<History.Version> versions = Stream.of(newestFirst)
                .map(value -> new History.Version(value, Instant.EPOCH, "", ""))
                .toList();
        History history = new History(new Contact(Operations.ADA, Map.of()), Map.of(property, versions));
        return Replaced.by(Operations.update(Map.of(property, before), Map.of(property, wanted)), history);
    }

    @Test
    void the_value_below_ours_is_another_s_where_nobody_saw_it() {
        assertThat(replaced("city", "Bath", "York", "York", "Leeds", "Bath")).isEqualTo(Map.of("city", "Leeds"));
        assertThat(replaced("city", "Bath", "York", "York", "Bath")).isEmpty();
        assertThat(replaced("city", "Bath", "York", "Hull", "York", "Leeds")).isEqualTo(Map.of("city", "Leeds"));
    }

    @Test
    void a_history_without_ours_or_with_nothing_below_it_tells_nothing() {
        assertThat(replaced("city", "Bath", "York", "Leeds", "Bath")).isEmpty();
        assertThat(replaced("city", "Bath", "York", "York")).isEmpty();
        assertThat(replaced("city", "Bath", "York")).isEmpty();
    }

    @Test
    void a_value_that_was_set_twice_in_a_row_is_one() {
        assertThat(replaced("city", "Bath", "York", "York", "York", "Bath")).isEmpty();
    }

    @Test
    void the_clearing_that_sets_a_stage_back_is_ours_and_no_other_clearing_is() {
        assertThat(replaced("lifecyclestage", "customer", "lead", "lead", "", "customer"))
                .isEmpty();
        assertThat(replaced("lifecyclestage", "customer", "lead", "lead", "", "opportunity", "customer"))
                .isEqualTo(Map.of("lifecyclestage", "opportunity"));
        assertThat(replaced("city", "Bath", "York", "York", "", "Bath")).isEqualTo(Map.of("city", ""));
    }
}
