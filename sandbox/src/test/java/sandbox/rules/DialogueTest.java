package sandbox.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole conversations with the rules, about contacts that exist. */
final class DialogueTest {
    private static final String TWO = Talk.found(Talk.LUIS_AT_ACME, Talk.LUIS_AT_NORTE);

    private final Talk talk = new Talk();

    @Test
    void one_contact_is_worded_with_what_is_known() {
        talk.hears("find ada lovelace");

        assertThat(talk.gets(Talk.found(Talk.ADA)))
                .isEqualTo(
                        "I found **Ada Lovelace**: Programmer at Analytical Engines, ada@analytical.example, +44 20 7946 0000.");
    }

    @Test
    void several_contacts_are_a_list() {
        talk.hears("contactos de Acme");

        var answer = talk.gets(
                Talk.found(Talk.ADA, Talk.LUIS_AT_ACME, Talk.LUIS_AT_NORTE, Talk.ADA, Talk.ADA, Talk.LUIS_AT_ACME));

        assertThat(answer)
                .startsWith("He encontrado 6 contactos:\n\n1. **Ada Lovelace**, Analytical Engines")
                .contains("\n6. ")
                .doesNotContain("más");
    }

    @Test
    void one_of_several_can_be_looked_at() {
        talk.hears("busca a Luis Pérez");
        talk.gets(TWO);

        assertThat(talk.hears("el segundo")).isEqualTo("search_contacts{\"id\":\"602\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the second one",
                "second",
                "2",
                "the last one",
                "the one at Norte",
                "Norte SL",
                "luis@norte.example",
                "602",
                "el segundo",
                "la 2",
                "el de Norte",
                "el último",
                "the Director"
            })
    void one_of_two_is_chosen_and_then_asked_what_to_change(String choice) {
        assertThat(talk.hears("update Luis Pérez")).isEqualTo("search_contacts{\"name\":\"Luis Pérez\"}");
        assertThat(talk.gets(TWO))
                .startsWith("I found 2 contacts. Which one do you mean?")
                .contains("1. **Luis Pérez**, Acme, luis.perez@acme.example")
                .contains("2. **Luis Pérez**, Norte SL, luis@norte.example");

        assertThat(talk.hears(choice)).contains("**Luis Pérez**").contains("?");
        assertThat(talk.hears("phone +34 600 11 22 33"))
                .isEqualTo("update_contact{\"id\":\"602\",\"phone\":\"+34 600 11 22 33\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phone +34 600 11 22 33",
                "his phone to +34 600 11 22 33",
                "set his phone to +34 600 11 22 33",
                "su teléfono a +34 600 11 22 33",
                "+34 600 11 22 33",
                "the phone is +34 600 11 22 33",
                "el teléfono: +34 600 11 22 33"
            })
    void what_to_change_is_said_in_many_ways(String change) {
        talk.hears("actualiza a Luis Pérez");
        talk.gets(Talk.found(Talk.LUIS_AT_NORTE));

        assertThat(talk.hears(change)).isEqualTo("update_contact{\"id\":\"602\",\"phone\":\"+34 600 11 22 33\"}");
    }

    @Test
    void a_change_that_is_complete_is_asked_for_at_once_and_whoever_offers_the_tools_asks_which_one() {
        talk.hears("cambia el cargo de Luis Pérez a Director General");
        assertThat(talk.gets(TWO)).isEqualTo("update_contact{\"id\":\"601\",\"jobtitle\":\"Director General\"}");
        assertThat(talk.gets("""
                        {"status":"updated","contact":%s,"changes":[{"property":"jobtitle","label":"Job title","old":"Comercial","new":"Director General","stored":"Director General"}]}""".formatted(Talk.LUIS_AT_ACME)))
                .isEqualTo("Hecho: el cargo de **Luis Pérez** es ahora Director General.");
    }

    @Test
    void a_choice_is_understood_from_the_list_alone_when_the_tool_result_is_gone() {
        talk.context("""
                {"task":"update","contacts":[{"id":"601","name":"Luis Pérez","email":"luis.perez@acme.example"},{"id":"602","name":"Luis Pérez","email":"luis@norte.example"}]}""");
        talk.hears("update Luis Pérez");
        talk.gets(TWO);
        talk.withoutTools();

        assertThat(talk.hears("the second one")).startsWith("What shall I change for **Luis Pérez**?");
    }

    @Test
    void a_property_without_a_value_is_asked_for() {
        talk.hears("change the phone of Ada Lovelace");
        assertThat(talk.gets(Talk.found(Talk.ADA))).isEqualTo("What is the new phone of **Ada Lovelace**?");
        assertThat(talk.hears("+44 20 7946 0958"))
                .isEqualTo("update_contact{\"id\":\"512\",\"phone\":\"+44 20 7946 0958\"}");
    }

    @Test
    void the_update_button_takes_a_name_and_then_the_change() {
        talk.context("{\"task\":\"update\"}");
        assertThat(talk.hears("Ada Lovelace")).isEqualTo("search_contacts{\"name\":\"Ada Lovelace\"}");
        assertThat(talk.gets(Talk.found(Talk.ADA))).startsWith("What shall I change for **Ada Lovelace**?");
        assertThat(talk.hears("job title Countess"))
                .isEqualTo("update_contact{\"id\":\"512\",\"jobtitle\":\"Countess\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "Ada Lovelace", "ada@analytical.example", "+34 600 11 22 33", "Acme"})
    void the_search_button_takes_a_bare_name_address_or_number(String words) {
        talk.context("{\"task\":\"search\"}");

        assertThat(talk.hears(words)).startsWith("search_contacts{").contains(words);
    }

    @Test
    void a_button_label_asks_for_what_it_needs() {
        assertThat(talk.hears("Search contact")).startsWith("Whom are you looking for?");
        assertThat(talk.hears("Buscar contacto")).startsWith("¿A quién buscas?");
        assertThat(talk.hears("Create new contact")).startsWith("What are the name");
        assertThat(talk.hears("Crear nuevo contacto")).startsWith("¿Cuáles son el nombre");
        assertThat(talk.hears("Update contact")).startsWith("Which contact");
        assertThat(talk.hears("Actualizar contacto")).startsWith("¿Qué contacto");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            and her phone?           | Ada Lovelace's phone is +44 20 7946 0000.
            what is her email?       | Ada Lovelace's e-mail is ada@analytical.example.
            What's her job title?    | Ada Lovelace's job title is Programmer.
            phone?                   | Ada Lovelace's phone is +44 20 7946 0000.
            and her city?            | No city is stored for Ada Lovelace.
            where does she work?     | Ada Lovelace's company is Analytical Engines.
            ¿y su teléfono?          | El teléfono de Ada Lovelace es +44 20 7946 0000.
            y el correo?             | El correo de Ada Lovelace es ada@analytical.example.
            ¿cuál es su cargo?       | El cargo de Ada Lovelace es Programmer.
            ¿dónde trabaja?          | La empresa de Ada Lovelace es Analytical Engines.
            """)
    void one_value_of_the_contact_last_spoken_of_is_looked_up(String question, String answer) {
        talk.hears("find ada lovelace");
        talk.gets(Talk.found(Talk.ADA));

        assertThat(talk.hears(question)).isEqualTo("search_contacts{\"id\":\"512\"}");
        assertThat(talk.gets(Talk.found(Talk.ADA))).isEqualTo(answer);
    }

    @Test
    void her_is_the_newest_contact_of_the_context_when_the_window_is_empty() {
        talk.context(
                "{\"contacts\":[{\"id\":\"512\",\"name\":\"Ada Lovelace\"},{\"id\":\"7\",\"name\":\"Eva Sanz\"}]}");

        assertThat(talk.hears("and her phone?")).isEqualTo("search_contacts{\"id\":\"512\"}");
        assertThat(new Talk().hears("and her phone?")).startsWith("Whom do you mean?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            set her phone to +44 20 7946 0958     | {"id":"512","phone":"+44 20 7946 0958"}
            make her a customer                   | {"id":"512","lifecyclestage":"customer"}
            make her CTO                          | {"id":"512","jobtitle":"CTO"}
            lead status to Open                   | {"id":"512","other":[{"property":"hs_lead_status","value":"Open"}]}
            her email is now ada@new.example      | {"id":"512","email":"ada@new.example"}
            change the company to Acme            | {"id":"512","company":"Acme"}
            cambia su teléfono a 600 11 22 33     | {"id":"512","phone":"600 11 22 33"}
            hazla cliente                         | {"id":"512","lifecyclestage":"customer"}
            ponle el cargo de Directora           | {"id":"512","jobtitle":"Directora"}
            """)
    void the_contact_last_spoken_of_is_changed(String sentence, String arguments) {
        talk.hears("find ada lovelace");
        talk.gets(Talk.found(Talk.ADA));

        assertThat(talk.hears(sentence)).isEqualTo("update_contact" + arguments);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            created    | Done: **Ada Lovelace** (ada@analytical.example) is a new contact in HubSpot.
            updated    | Done: **Ada Lovelace** has been updated in HubSpot.
            unchanged  | Nothing to change: HubSpot already holds these values for **Ada Lovelace**.
            rejected   | All right, nothing was written to HubSpot.
            expired    | The proposal waited too long and has expired; nothing was written. Tell me again if you still want it.
            failed     | HubSpot did not accept it; nothing was written.
            unknown    | I could not find out whether HubSpot carried it out. Please look at the record before trying again.
            """)
    void the_end_of_a_write_is_told_truly(String status, String answer) {
        talk.hears("set ada lovelace's phone to +44 20 7946 0958");
        talk.gets(Talk.found(Talk.ADA));

        assertThat(talk.gets("{\"status\":\"%s\",\"contact\":%s}".formatted(status, Talk.ADA)))
                .isEqualTo(answer);
    }

    @Test
    void a_bare_name_is_answered_in_the_language_of_before() {
        talk.hears("busca un contacto");
        talk.hears("Luis Pérez");

        assertThat(talk.gets(Talk.found())).startsWith("No he encontrado");
    }

    @Test
    void a_question_that_is_open_can_be_dropped() {
        talk.hears("crea un contacto");

        assertThat(talk.hears("cancelar")).isEqualTo("De acuerdo, lo dejo. No se ha cambiado nada.");
    }

    @Test
    void a_choice_keeps_its_id_over_small_talk_and_questions() {
        talk.hears("find luis pérez");
        talk.gets(TWO);
        assertThat(talk.hears("and his phone?")).startsWith("I found 2 contacts. Which one");

        assertThat(talk.hears("the second")).isEqualTo("search_contacts{\"id\":\"602\"}");
        assertThat(talk.gets(Talk.found(Talk.LUIS_AT_NORTE))).isEqualTo("No phone is stored for Luis Pérez.");
    }

    @Test
    void a_choice_that_fits_nobody_is_asked_again() {
        talk.hears("update Luis Pérez");
        talk.gets(TWO);

        assertThat(talk.hears("the one in Madrid")).startsWith("Whom do you mean?");
        assertThat(talk.hears("the one at Acme")).startsWith("What shall I change for **Luis Pérez**?");
    }

    @Test
    void an_error_that_no_other_value_mends_is_worded_and_ends_the_update() {
        talk.hears("set contact 77's phone to 600 11 22 33");

        assertThat(talk.gets("{\"error\":{\"code\":\"not_seen\",\"message\":\"There is no contact 77 here.\"}}"))
                .isEqualTo("There is no contact 77 here.");
        assertThat(talk.hears("600 11 22 44")).isEqualTo("search_contacts{\"phone\":\"600 11 22 44\"}");
    }

    @Test
    void a_very_long_message_is_answered_soon() {
        for (var words : new String[] {"hello, ", "find ", "a", "set the phone of ", "Ana Pérez, ", "x@y.es "}) {
            var start = System.nanoTime();
            assertThat(new Talk().hears(words.repeat(4_000))).isNotBlank();
            assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
        }
    }

    @Test
    void a_number_after_the_word_contact_is_an_id_and_no_phone_number() {
        assertThat(talk.hears("actualiza el contacto 99999999: cargo CTO"))
                .isEqualTo("update_contact{\"id\":\"99999999\",\"jobtitle\":\"CTO\"}");
        assertThat(talk.hears("cambia el cargo del contacto 99999999 a CTO"))
                .isEqualTo("update_contact{\"id\":\"99999999\",\"jobtitle\":\"CTO\"}");
    }
}
