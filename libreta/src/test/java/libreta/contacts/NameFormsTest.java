package libreta.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import libreta.contacts.NameForms.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a person's name is compared, and how two of them compare. */
class NameFormsTest {
    private static List<String> words(String text) {
        return Words.of(text);
    }

    @ParameterizedTest
    @CsvSource({
        "Sra. Ana, Gil, ana, gil",
        "Dr., Gil, dr, gil",
        "Don, Gil, don, gil",
        "Ana Dra, Gil, ana dra, gil",
        "María de los Ángeles, de la Cruz, maria angeles, cruz",
        "José, García y López, jose, garcia lopez",
        "Ana, de la, ana, de la",
        "Ana, de B., ana, b",
        "John F., Kennedy, john, kennedy",
        "J. R. R., Tolkien, j r r, tolkien",
        "Sinéad, O'Connor, sinead, oconnor",
        "Siobhán, O\u2019Neill, siobhan, oneill"
    })
    void particles_titles_and_middle_initials_are_left_out_but_never_all_of_a_name(
            String first, String last, String firstWords, String lastWords) {
        NameForms name = NameForms.of(first, last);

        assertThat(name.first()).isEqualTo(words(firstWords));
        assertThat(name.last()).isEqualTo(words(lastWords));
        assertThat(name.generations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "John, Smith Jr., john, smith, jr",
        "John III, Smith, john, smith, iii",
        "Juan, Pérez (hijo), juan, perez, hijo",
        "Juan, Hijo, juan, hijo, ''",
        "Junior, Silva, junior, silva, ''",
        "John Senior, Smith Jr, john, smith, jr senior"
    })
    void what_tells_a_father_from_a_son_stands_behind_a_name(
            String first, String last, String firstWords, String lastWords, String generations) {
        NameForms name = NameForms.of(first, last);

        assertThat(name.first()).isEqualTo(words(firstWords));
        assertThat(name.last()).isEqualTo(words(lastWords));
        assertThat(name.generations()).isEqualTo(words(generations));
    }

    @Test
    void a_name_is_empty_where_both_parts_are() {
        assertThat(NameForms.of("", " ").empty()).isTrue();
        assertThat(NameForms.of("Ana", "").empty()).isFalse();
        assertThat(NameForms.of("", "Gil").empty()).isFalse();
    }

    @Test
    void all_of_a_name_begins_with_the_first_one() {
        assertThat(NameForms.of("Ana María", "Gil").all()).containsExactly("ana", "maria", "gil");
    }

    @ParameterizedTest
    @CsvSource({
        "jose, jose, EXACT",
        "de la cruz, delacruz, EXACT",
        "pepe, jose, SHORT_FORM",
        "bob, rob, SHORT_FORM",
        "garcia, garcai, MISSPELT",
        "garcia lopez, garcia lopes, MISSPELT",
        "garcia, garcia lopez, PART",
        "garcai, garcia lopez, PART",
        "pepe, jose luis, PART",
        "pepe luis, jose luis, PART",
        "lopez, garcia lopez, DIFFERENT",
        "garcia ruiz, garcia lopez, DIFFERENT",
        "garcia, lopez, DIFFERENT",
        "javier, jose, DIFFERENT",
        "j, jose, INITIAL",
        "j m, jose, INITIAL",
        "j, ana, DIFFERENT",
        "'', jose, MISSING",
        "'', '', MISSING"
    })
    void two_parts_of_names_compare_alike_from_either_side(String one, String other, Level level) {
        assertThat(NameForms.compare(words(one), words(other))).isEqualTo(level);
        assertThat(NameForms.compare(words(other), words(one))).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "garcia jose, jose garcia, EXACT",
        "garcai jose, jose garcia, MISSPELT",
        "garcia pepe, jose garcia, MISSPELT",
        "jose garcia, garcia lopez jose, PART",
        "pepe garcia, garcia lopez jose, PART",
        "jose jose, jose garcia, DIFFERENT",
        "jose ruiz, jose garcia, DIFFERENT",
        "jose ruiz, garcia lopez jose, DIFFERENT"
    })
    void whole_names_compare_whichever_word_comes_first(String one, String other, Level level) {
        assertThat(NameForms.compareInAnyOrder(words(one), words(other))).isEqualTo(level);
        assertThat(NameForms.compareInAnyOrder(words(other), words(one))).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "mario, maria, true",
        "carlos, carla, true",
        "julia, julian, true",
        "jose maria, jose mario, true",
        "garcia, garcai, false",
        "julian, juliaan, false",
        "marc, mark, false"
    })
    void two_names_that_both_exist_are_no_slip_and_an_ending_is_none(String one, String other, boolean two) {
        assertThat(NameForms.mayBeTwoNames(words(one), words(other))).isEqualTo(two);
        assertThat(NameForms.mayBeTwoNames(words(other), words(one))).isEqualTo(two);
    }
}
