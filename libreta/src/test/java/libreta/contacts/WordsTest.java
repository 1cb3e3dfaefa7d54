package libreta.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @Test
    void accents_go_and_capitals_stay() {
        assertThat(Words.withoutMarks("Ángel Ørsted ŁÓDŹ łódź Groß")).isEqualTo("Angel Orsted LODZ lodz Gross");
        assertThat(Words.fold("Ángel Ørsted ŁÓDŹ Groß")).isEqualTo("angel orsted lodz gross");
        assertThat(Words.key("  Job_Title! ")).isEqualTo("jobtitle");
        assertThat(Words.of("¿Núñez, o'Brien?")).containsExactly("nunez", "o", "brien");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', 0",
        "'', abc, 3",
        "abc, '', 3",
        "abc, abc, 0",
        "kitten, sitting, 3",
        "saturday, sunday, 3",
        "ab, ba, 2",
        "customer, custommer, 1",
        "lead, led, 1"
    })
    void the_distance_counts_letters_put_in_left_out_and_changed(String left, String right, int distance) {
        assertThat(Words.distance(left, right)).isEqualTo(distance);
        assertThat(Words.distance(right, left)).isEqualTo(distance);
    }

    @Test
    void the_closest_come_first_and_three_at_most() {
        assertThat(Words.closest("leed", List.of("seed", "Lead", "red", "deed", "Customer", "Leed")))
                .containsExactly("Leed", "seed", "Lead");
        assertThat(Words.closest("Lead", List.of("Lead", "lead", "Lead"))).containsExactly("Lead", "lead");
        assertThat(Words.closest("zz", List.of("Customer"))).isEmpty();
        assertThat(Words.closest(" _ ", List.of("", "a", "b"))).isEmpty();
    }

    @Test
    void a_third_of_a_long_word_may_be_wrong_and_two_letters_of_a_short_one() {
        assertThat(Words.closest("abcdefghi", List.of("xyzdefghi"))).hasSize(1);
        assertThat(Words.closest("abcdefghi", List.of("wxyzefghi"))).isEmpty();
        assertThat(Words.closest("abcd", List.of("xycd"))).hasSize(1);
        assertThat(Words.closest("abcd", List.of("xyzd"))).isEmpty();
    }

    @Test
    void three_letters_within_another_word_are_as_good_as_one_wrong_letter() {
        assertThat(Words.closest("status", List.of("stations", "statos", "lead status")))
                .containsExactly("statos", "lead status");
        assertThat(Words.closest("lead status", List.of("status"))).containsExactly("status");
        assertThat(Words.closest("job", List.of("jobs title"))).containsExactly("jobs title");
        assertThat(Words.closest("jobs title", List.of("job"))).containsExactly("job");
        assertThat(Words.closest("jo", List.of("jobs title"))).isEmpty();
        assertThat(Words.closest("jobs title", List.of("jo"))).isEmpty();
    }

    @Test
    void only_the_beginning_of_a_very_long_text_is_compared() {
        String beginning = "x".repeat(64);
        assertThat(Words.closest(
                        beginning + "a".repeat(1_000), List.of("y".repeat(64) + beginning, beginning + "b".repeat(90))))
                .containsExactly(beginning + "b".repeat(90));
    }
}
