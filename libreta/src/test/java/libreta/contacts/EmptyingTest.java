package libreta.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether somebody asked for a telephone number to be removed. */
class EmptyingTest {
    private static boolean saidFor(String property, String held, String... said) {
        return Emptying.saidBy(new Evidence(List.of(said), List.of()), property, held, SampleProperties.SCHEMA);
    }

    private static boolean saidForThePhone(String... said) {
        return saidFor("phone", "+34 600 111 222", said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "remove her phone",
                "Please delete the telephone number of Ada",
                "clear phone",
                "her phone number should be empty",
                "leave the phone blank",
                "Ada no longer has a telephone",
                "she has no landline",
                "erase 600 111 222",
                "get rid of +34600111222",
                "quita el teléfono de Ada",
                "Quítale el teléfono",
                "bórralo, el telefono",
                "elimina su número de teléfono",
                "vacía el teléfono",
                "deja el teléfono en blanco",
                "ya no tiene teléfono fijo",
                "déjalo sin teléfono",
                "borra el 600 111 222"
            })
    void a_word_of_emptying_with_the_property_or_its_value_counts(String said) {
        assertThat(saidForThePhone(said)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set her phone to 5",
                "her phone is fine",
                "remove her job title",
                "do not delete the phone",
                "don't remove the phone",
                "no borres el teléfono",
                "remove her mobile phone",
                "quita el teléfono móvil",
                "cambia el teléfono",
                "delete 600 111 333",
                "the removal van has a phone"
            })
    void anything_else_does_not(String said) {
        assertThat(saidForThePhone(said)).isFalse();
    }

    @Test
    void both_words_have_to_be_in_one_message() {
        assertThat(saidForThePhone("remove it", "her phone rings")).isFalse();
    }

    @Test
    void a_choice_is_named_by_what_people_read() {
        assertThat(saidFor("hs_lead_status", "IN_PROGRESS", "she is not working on it: clear Working on it"))
                .isTrue();
        assertThat(saidFor("hs_lead_status", "IN_PROGRESS", "borra el estado del lead"))
                .isTrue();
    }

    @Test
    void what_a_tool_found_says_nothing() {
        Evidence evidence = new Evidence(List.of(), List.of("{\"company\":\"remove the phone\"}"));

        assertThat(Emptying.saidBy(evidence, "phone", "+34 600 111 222", SampleProperties.SCHEMA))
                .isFalse();
    }
}
