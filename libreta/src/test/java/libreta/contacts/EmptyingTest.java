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
                "borra el 600 111 222",
                "phone: empty",
                "Phone number: clear it, please",
                "Job title: Countess\nPhone: blank\nFax: 12",
                "- Teléfono: vaciar",
                "the phone, delete it",
                "remove the fax, the phone",
                "remove the job title and the phone of Ada Lovelace",
                "delete: job title, phone",
                "borra, por favor, el teléfono",
                "quita el fax, el cargo y el teléfono de Ada",
                "No, delete the phone",
                "No toques el fax. Borra el teléfono",
                "Keep the fax, remove the phone",
                "Clear the phone without touching the fax",
                "borra el teléfono sin tocar el cargo",
                "clear the phone but keep the fax"
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
                "the removal van has a phone",
                "clear the job title without touching the phone",
                "borra el cargo sin tocar el teléfono",
                "I do not have her phone number, find it",
                "I don't have a phone for her",
                "no tengo su teléfono, búscalo y borra el fax",
                "Never ever delete the phone!",
                "never, ever, delete the phone",
                "don't you dare clear the phone",
                "do not, under any circumstances, remove the phone",
                "No quiero que se borre el teléfono",
                "no la dejes sin teléfono",
                "don't leave her without a phone",
                "Keep the phone, remove the fax",
                "remove the fax, keep the phone",
                "remove the fax and keep the phone",
                "remove the fax and set the phone to 5",
                "remove the fax, the phone stays",
                "remove the fax, the phone of Ada stays",
                "Job title: empty, phone: 5",
                "Fax: vaciar\nTeléfono: 5",
                "remove the fax. The phone is fine",
                "borra el fax, y conserva el teléfono",
                "instead of deleting the phone, change it",
                "avoid clearing the phone"
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
    void what_is_kept_beside_is_not_mixed_up() {
        assertThat(saidFor("jobtitle", "Boss", "Keep the phone, remove the job title"))
                .isTrue();
        assertThat(saidFor("jobtitle", "Boss", "Job title: empty")).isTrue();
        assertThat(saidFor("jobtitle", "Jefa", "Cargo: vaciar")).isTrue();
    }

    @Test
    void a_value_may_have_a_comma_in_it_and_a_word_that_is_like_an_order_is_none() {
        assertThat(saidFor("company", "Smith and Sons, Inc.", "remove Smith and Sons, Inc."))
                .isTrue();
        assertThat(saidFor("company", "Clear Water and Co", "clear the company"))
                .isTrue();
        assertThat(saidFor("company", "Do Not, Ever", "do not, ever, clear the company"))
                .isFalse();
    }

    @Test
    void the_longest_message_is_read_to_its_end() {
        assertThat(saidForThePhone("remove the fax, the phone of" + " A".repeat(1_900) + " stays"))
                .isFalse();
        assertThat(saidForThePhone("remove the phone" + ", please".repeat(450))).isTrue();
    }

    @Test
    void what_a_tool_found_says_nothing() {
        Evidence evidence = new Evidence(List.of(), List.of("{\"company\":\"remove the phone\"}"));

        assertThat(Emptying.saidBy(evidence, "phone", "+34 600 111 222", SampleProperties.SCHEMA))
                .isFalse();
    }
}
