package libreta.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as a slip of the finger. */
class SpellingsTest {
    @ParameterizedTest
    @CsvSource({
        "garcia, garcai, true",
        "garcia, gracia, true",
        "garcia, garca, true",
        "garcia, garciaa, true",
        "garcia, garsia, true",
        "garcia, garzas, false",
        "jose, joes, true",
        "ana, anna, false",
        "fernandez, fernadnes, true",
        "fernando, fernan, false",
        "fernandez, fernande, true",
        "hernando, ferrando, false",
        "martine, martinez, true",
        "martine, martinaz, false"
    })
    void one_slip_in_a_short_word_and_two_in_a_long_one(String one, String other, boolean near) {
        assertThat(Spellings.near(one, other)).isEqualTo(near);
        assertThat(Spellings.near(other, one)).isEqualTo(near);
    }

    @Test
    void what_is_longer_than_any_name_is_not_compared() {
        String longest = "a".repeat(64);

        assertThat(Spellings.near(longest, longest.substring(1))).isTrue();
        assertThat(Spellings.near(longest + "a", longest)).isFalse();
    }

    @Test
    void swapped_neighbours_are_one_slip() {
        assertThat(Spellings.slips("garcia", "garcai")).isEqualTo(1);
        assertThat(Spellings.slips("garcia", "torres")).isGreaterThan(4);
    }

    @ParameterizedTest
    @CsvSource({
        "kitten, sitting, 3",
        "garcia, garcia, 0",
        "garcia, garcai, 2",
        "'', ana, 3",
        "ana, '', 3",
        "ana, anas, 1",
        "hanna, ana, 2"
    })
    void a_distance_counts_letters_put_in_left_out_and_changed(String one, String other, int distance) {
        assertThat(Words.distance(one, other)).isEqualTo(distance);
        assertThat(Words.distance(other, one)).isEqualTo(distance);
    }

    @Test
    void the_closest_words_come_first_and_three_at_most() {
        List<String> candidates = List.of("Cliente", "Customer", "Costumer", "Custom", "Customs", "Customer", "Lead");

        assertThat(Words.closest("costumer", candidates)).containsExactly("Costumer", "Customer");
        assertThat(Words.closest("custom", List.of("Lead", "Customs", "Custody", "Customer", "Customers", "Lost")))
                .containsExactly("Customs", "Customer", "Customers");
        assertThat(Words.closest("led", candidates)).containsExactly("Lead");
        assertThat(Words.closest("no", List.of("nowhere", "noon"))).containsExactly("noon");
        assertThat(Words.closest("nothing", candidates)).isEmpty();
        assertThat(Words.closest(" - ", candidates)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Núñez, nunez",
        "JOSE\u0301, jose",
        "Straße, strasse",
        "Søren, soren",
        "Łukasz, lukasz",
        "O'Brien, o'brien"
    })
    void folded_words_have_no_case_and_no_accents(String text, String folded) {
        assertThat(Words.fold(text)).isEqualTo(folded);
    }
}
