package sandbox.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole conversations with the rules, about a new contact. */
final class CreateDialogueTest {
    private static final String LUCIA =
            "create_contact{\"email\":\"lucia@acme.example\",\"firstname\":\"Lucía\",\"lastname\":\"Gómez\"}";

    private final Talk talk = new Talk();

    @Test
    void nobody_found_can_be_created() {
        talk.hears("find Grace Hopper");
        assertThat(talk.gets(Talk.found())).contains("no contact for *Grace Hopper*", "Shall I create");
        assertThat(talk.hears("yes please"))
                .isEqualTo("What is the e-mail address of **Grace Hopper**? Say *none* if there is none.");
        assertThat(talk.hears("grace@navy.example"))
                .isEqualTo(
                        "create_contact{\"email\":\"grace@navy.example\",\"firstname\":\"Grace\",\"lastname\":\"Hopper\"}");
    }

    @Test
    void nobody_found_and_other_words_are_searched_for() {
        talk.hears("find Grace Hopper");
        talk.gets(Talk.found());

        assertThat(talk.hears("Grace Brewster Hopper"))
                .isEqualTo("search_contacts{\"name\":\"Grace Brewster Hopper\"}");
    }

    @Test
    void a_create_asks_for_name_and_email_and_takes_them_together() {
        assertThat(talk.hears("crea un contacto")).startsWith("¿Cuáles son el nombre y el correo");
        assertThat(talk.hears("Lucía Gómez, lucia@acme.example")).isEqualTo(LUCIA);
        assertThat(talk.gets(written("created", "Lucía", "Gómez", "lucia@acme.example")))
                .isEqualTo("Hecho: **Lucía Gómez** (lucia@acme.example) ya está en HubSpot.");
    }

    @Test
    void a_create_is_put_together_from_several_messages() {
        assertThat(talk.hears("Create a contact, please")).startsWith("What are the name and the e-mail");
        assertThat(talk.hears("Lucía Gómez")).startsWith("What is the e-mail address of **Lucía Gómez**?");
        assertThat(talk.hears("lucia@acme.example")).isEqualTo(LUCIA);
    }

    @Test
    void a_create_can_do_without_an_email() {
        talk.hears("new contact");
        talk.hears("Lucía Gómez, phone 600 11 22 33");

        assertThat(talk.hears("none"))
                .isEqualTo("create_contact{\"firstname\":\"Lucía\",\"lastname\":\"Gómez\",\"phone\":\"600 11 22 33\"}");
    }

    @Test
    void an_email_alone_asks_for_the_name() {
        talk.hears("crea un contacto");
        assertThat(talk.hears("lucia@acme.example")).startsWith("¿Cómo se llama");
        assertThat(talk.hears("Lucía Gómez")).isEqualTo(LUCIA);
    }

    @Test
    void what_the_window_lost_of_a_create_comes_from_the_draft() {
        talk.context("""
                {"task":"create","draft":{"firstname":"Lucía","lastname":"Gómez"}}""");

        assertThat(talk.hears("lucia@acme.example")).isEqualTo(LUCIA);
    }

    @Test
    void a_proposal_that_was_set_aside_takes_more_values() {
        talk.hears("create contact Lucía Gómez, lucia@acme.example");
        talk.gets("{\"status\":\"set_aside\"}");

        assertThat(talk.hears("phone 600 11 22 33")).isEqualTo(LUCIA.replace("\"}", "\",\"phone\":\"600 11 22 33\"}"));
    }

    @Test
    void a_value_that_was_refused_is_asked_for_again() {
        talk.hears("create contact Lucía Gómez, lucia@acme");
        assertThat(talk.gets(
                        "{\"error\":{\"code\":\"invalid_email\",\"message\":\"lucia@acme is no e-mail address.\"}}"))
                .isEqualTo("lucia@acme is no e-mail address. What is the right value?");
        assertThat(talk.hears("lucia@acme.example")).isEqualTo(LUCIA);
    }

    @Test
    void an_update_of_nobody_offers_to_create() {
        talk.hears("cambia el cargo de ana@acme.example a Directora");
        assertThat(talk.gets(Talk.found())).startsWith("No he encontrado ningún contacto para *ana@acme.example*");
        assertThat(talk.hears("sí, por favor")).startsWith("¿Cómo se llama");
        assertThat(talk.hears("Ana Gil"))
                .isEqualTo(
                        "create_contact{\"email\":\"ana@acme.example\",\"firstname\":\"Ana\",\"lastname\":\"Gil\",\"jobtitle\":\"Directora\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "her email is lucia@acme.example",
                "Her e-mail address: lucia@acme.example",
                "su correo es lucia@acme.example",
                "lucia@acme.example"
            })
    void what_is_said_of_her_while_a_contact_is_made_belongs_to_the_new_one(String sentence) {
        talk.hears("create contact Lucía Gómez");

        assertThat(talk.hears(sentence)).isEqualTo(LUCIA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lucía Gómez, lucia@acme.example",
                "se llama Lucía Gómez y su correo es lucia@acme.example",
                "First name: Lucía\nLast name: Gómez\nEmail: lucia@acme.example",
                "Nombre: Lucía, Apellidos: Gómez, Correo: lucia@acme.example",
                "her name is Lucía Gómez and her email is lucia@acme.example",
                "Lucía Gómez lucia@acme.example"
            })
    void a_new_contact_is_described_in_many_ways(String description) {
        talk.hears("Crear nuevo contacto");

        assertThat(talk.hears(description)).isEqualTo(LUCIA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes, her email is grace@navy.example",
                "create her, grace@navy.example",
                "her email is grace@navy.example"
            })
    void the_offer_to_create_takes_more_values(String sentence) {
        talk.hears("find Grace Hopper");
        talk.gets(Talk.found());

        assertThat(talk.hears(sentence)).startsWith("create_contact{\"email\":\"grace@navy.example\"");
    }

    @Test
    void an_older_draft_is_no_part_of_a_new_contact() {
        talk.context("""
                {"task":"create","draft":{"firstname":"Grace","phone":"600 99 99 99"}}""");
        talk.hears("create contact Lucía Gómez");

        assertThat(talk.hears("lucia@acme.example")).isEqualTo(LUCIA);
    }

    private static String written(String status, String first, String last, String email) {
        return """
                {"status":"%s","contact":{"id":"900","properties":{"firstname":"%s","lastname":"%s","email":"%s"}}}""".formatted(status, first, last, email);
    }
}
