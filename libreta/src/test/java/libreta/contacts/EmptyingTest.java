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
                "clear the phone but keep the fax",
                "his phone number is out of service - remove it",
                "erase the telephone of Ada Lovelace",
                "please delete phone",
                "remove phone number",
                "borrar teléfono",
                "quitar el teléfono",
                "elimina el número de teléfono",
                "bórrale el teléfono",
                "¿me borras el teléfono, por favor?",
                "she doesn't use that phone, remove it",
                "I'd like to remove the phone",
                "we need to delete her phone",
                "let's clear the phone",
                "Ada doesn't have a phone any more, please delete it",
                "set her title to Boss and remove her phone",
                "change the title to Boss. Also, remove the phone.",
                "her phone is obsolete. Delete it, and set the title to Boss",
                "you should delete the phone",
                "su teléfono no existe, elimínalo por favor",
                "necesito que elimines su teléfono",
                "hay que borrar el teléfono",
                "no tiene teléfono",
                "ella ya no tiene teléfono",
                "remove phone 600111222",
                "clear the phone 600 111 222, please",
                "her phone is wrong, delete it",
                "The phone is wrong, delete it",
                "the phone is no longer valid, please remove it",
                "The phone number is dead. Please remove it.",
                "that's not her phone, delete it",
                "remove the phone because it is no longer hers",
                "please remove Ada's phone number because it does not work",
                "delete the phone that doesn't work",
                "el teléfono está mal, bórralo",
                "Su teléfono ya no vale. Bórralo.",
                "borra el teléfono porque no funciona",
                "quita el teléfono que no es suyo",
                "can you remove the phone?",
                "Could you please delete her phone number?",
                "¿puedes borrar el teléfono?",
                "¿Podrías quitar su teléfono, por favor?",
                "would you mind deleting her phone?",
                "sí, borra el teléfono",
                "sí borra el teléfono",
                "si, borra el teléfono",
                "yes, remove the phone",
                "I want you to delete the phone",
                "quiero que borres el teléfono",
                "please have the phone number removed, I mean, delete the phone",
                "the phone should be deleted",
                "her phone is not valid so delete it",
                "clear the value of the phone",
                "clear the phone field",
                "remove the old phone number",
                "remove the contact's phone",
                "remove Ada Lovelace's phone",
                "set the phone to blank",
                "delete her phone from the record",
                "she has no phone any more",
                "Ada has no phone",
                "leave her without a phone",
                "borra su teléfono, ya no lo usa",
                "quítale el teléfono a Ada, por favor",
                "go ahead and delete the phone",
                "The phone number is dead. Yes, delete it",
                "her phone is wrong, I called today, delete it",
                "remove the phone and the job title",
                "quita el teléfono a Ada"
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
                "avoid clearing the phone",
                "the phone is not to be deleted",
                "I want the phone never to be removed",
                "delete the phone as soon as she agrees",
                "the phone is 5, delete the old fax",
                "delete it",
                "show me who has no phone",
                "which contacts have no phone",
                "find a contact without phone",
                "has she no phone?",
                "does he have no phone?",
                "why did you remove the phone?",
                "you deleted the phone!",
                "someone deleted the phone",
                "nobody has no phone",
                "what happens when you delete the phone?",
                "when she leaves, delete the phone",
                "delete the phone only if it is wrong",
                "don't delete it, her phone is fine",
                "her phone is fine, don't delete it",
                "busca los que no tienen teléfono",
                "el que no tiene teléfono es otro",
                "clear up what her phone is",
                "remove the first 3 digits from her phone",
                "remove the dashes in her phone",
                "quita el +34 del teléfono",
                "quita el 34 del teléfono",
                "remove her from the phone list",
                "borra a Ada, teléfono 5",
                "empty words about her phone",
                "her phone is empty",
                "is the phone blank?",
                "I removed the phone",
                "the phone was removed",
                "she wants to keep the phone",
                "remind me to delete the phone",
                "I will delete the phone myself",
                "how do I delete the phone?",
                "can I delete the phone?",
                "remove the phone tomorrow? no",
                "delete the phone call",
                "delete the contact with the phone 600 111 222",
                "delete the email from the phone field",
                "remove the phone fax",
                "do we have contacts without a phone?",
                "who has no phone?",
                "contactos sin teléfono",
                "contacts without a phone",
                "should I remove the phone?",
                "did you delete the phone?",
                "if she agrees, remove the phone",
                "ask me before you delete the phone",
                "I deleted the phone by mistake, put it back",
                "restore the phone that was deleted",
                "remove the spaces in the phone number",
                "delete the last digit of the phone",
                "quita el prefijo del teléfono",
                "remove the +34 from the phone",
                "delete the contact whose phone is 5",
                "who deleted the phone?",
                "¿borro el teléfono?",
                "¿quién borró el teléfono?",
                "si está de acuerdo, borra el teléfono",
                "avísame antes de borrar el teléfono",
                "borré el teléfono por error",
                "quita los espacios del teléfono",
                "find everyone who has no phone",
                "list customers without phone",
                "busca clientes que no tienen teléfono",
                "the phone is fine. I found a duplicate contact. delete it",
                "the fax is wrong, delete it",
                "her phone is right. The fax is wrong, delete it",
                "delete the contact, phone 5",
                "we delete the phone every year",
                "can you tell me who deleted the phone?",
                "delete the note about the phone",
                "undo that: I had asked to remove the phone",
                "remove the phone?",
                "her phone is wrong, do not delete it",
                "remove the phone extension",
                "delete her phone calls",
                "her phone is right, the fax is wrong, delete it",
                "remove the phone number's last digit",
                "her phone is wrong. Ok, the contact is a duplicate, delete it"
            })
    void anything_else_does_not(String said) {
        assertThat(saidForThePhone(said)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the phone can be removed",
                "¿Me borras el teléfono de Ada Lovelace?",
                "Quítale a Ada Lovelace el teléfono",
                "Remove Ada Lovelace's phone if you can",
                "Si puedes, borra el teléfono de Ada Lovelace",
                "Don't forget to remove Ada Lovelace's phone",
                "can we delete Ada Lovelace's phone?",
                "borra solo el teléfono de Ada Lovelace",
                "deja vacío el teléfono de Ada Lovelace",
                "remove her phone today",
                "Clear these fields: phone, title",
                "el teléfono está mal, ¿lo puedes borrar?",
                "she no longer has that number",
                "she has no phone anymore",
                "please have her phone number deleted",
                "clear the \"phone number\" field",
                "Phone: (empty)",
                "phone: none",
                "teléfono: ninguno"
            })
    void what_speaks_of_it_may_be_an_order(String said) {
        assertThat(Emptying.isSpokenOf(new Evidence(List.of(said), List.of()))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"set her phone to 5", "cambia el teléfono a 5", "her phone is fine", "find Ada", ""})
    void what_does_not_speak_of_it_is_none(String said) {
        assertThat(Emptying.isSpokenOf(new Evidence(List.of(said), List.of()))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Remove Ada Lovelace's fax, the phone and the email are correct.",
                "remove the fax, phone and mobile stay",
                "delete the duplicate, phone and email are correct",
                "borra el fax, el teléfono y el móvil están bien",
                "remove the fax or the phone",
                "remove the lot but the phone",
                "Remove Ada Lovelace's phone. Actually no, don't.",
                "Borra el teléfono de Ada Lovelace. No, mejor no.",
                "can you tell me how to clear the phone of Ada Lovelace?",
                "tell me how to clear the phone",
                "I think the phone may be empty, please check",
                "dime cómo borrar el teléfono",
                "creo que el teléfono puede estar vacío",
                "I'd like the phone that you deleted back",
                "get the phone that was deleted",
                "set the phone only where it is empty",
                "only admins can delete the phone",
                "she refused to delete the phone",
                "it is wrong to delete the phone",
                "Bob wrote: delete the phone",
                "find contacts whose phone should be removed",
                "remove the phone from my search"
            })
    void what_is_no_plain_order_has_to_be_ticked(String said) {
        assertThat(saidForThePhone(said)).isFalse();
    }

    @Test
    void a_name_a_stage_or_a_city_alone_is_no_property() {
        assertThat(saidFor("firstname", "Ada", "delete Ada")).isFalse();
        assertThat(saidFor("lastname", "Lovelace", "borra Lovelace")).isFalse();
        assertThat(saidFor("lifecyclestage", "customer", "delete this customer"))
                .isFalse();
        assertThat(saidFor("city", "London", "remove London from the search")).isFalse();
    }

    @Test
    void an_order_is_good_for_the_answers_that_follow_it_and_no_longer() {
        assertThat(saidForThePhone("remove her phone", "Ada Lovelace")).isTrue();
        assertThat(saidForThePhone("remove her phone", "the second one", "Ada")).isTrue();
        assertThat(saidForThePhone("remove Bob Smith's phone", "set Ada Lovelace's job title to Countess"))
                .isFalse();
        assertThat(saidForThePhone("remove her phone", "no, leave it")).isFalse();
        assertThat(saidForThePhone("remove her phone", "no, leave the phone as it is", "Ada"))
                .isFalse();
        assertThat(saidForThePhone("remove her phone", "why?")).isFalse();
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
