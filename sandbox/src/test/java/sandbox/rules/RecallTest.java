package sandbox.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What goes on although the window of the history no longer holds where it began. */
class RecallTest {
    private static final String JOHN = "create_contact{\"email\":\"john@smith.example\",\"firstname\":\"John\"}";

    private final Talk talk = new Talk();

    @Test
    void the_address_that_was_asked_for_belongs_to_the_new_contact() {
        talk.hears("create contact");
        talk.hears("John");
        talk.onlyTheLast(1);

        assertThat(talk.hears("john@smith.example")).isEqualTo(JOHN);
    }

    @Test
    void an_address_without_its_end_is_refused_and_another_one_is_taken() {
        talk.hears("create contact");
        talk.hears("John");
        assertThat(talk.hears("john@")).isEqualTo("create_contact{\"email\":\"john@\",\"firstname\":\"John\"}");
        talk.gets("{\"error\":{\"code\":\"invalid_email\",\"message\":\"john@ is no e-mail address.\"}}");
        talk.onlyTheLast(4);

        assertThat(talk.hears("john@smith.example")).isEqualTo(JOHN);
    }

    @Test
    void the_value_that_was_refused_is_asked_for_again_and_taken() {
        talk.hears("update Luis Pérez");
        talk.gets(Talk.found(Talk.LUIS_AT_ACME, Talk.LUIS_AT_NORTE));
        talk.hears("2");
        talk.hears("phone 600 11 22 33");
        talk.gets("{\"error\":{\"code\":\"invalid_phone\",\"message\":\"It needs its country code.\"}}");
        talk.onlyTheLast(4);

        assertThat(talk.hears("+34 600 11 22 33"))
                .isEqualTo("update_contact{\"id\":\"602\",\"phone\":\"+34 600 11 22 33\"}");
    }

    @Test
    void a_value_that_was_refused_twice_is_no_search() {
        talk.hears("set Ada Lovelace's phone to 12");
        talk.gets(Talk.found(Talk.ADA));
        talk.gets("{\"error\":{\"code\":\"invalid_phone\",\"message\":\"It needs its country code.\"}}");
        talk.hears("600 11 22 33");
        talk.gets("{\"error\":{\"code\":\"invalid_phone\",\"message\":\"It needs its country code.\"}}");
        talk.onlyTheLast(4);

        assertThat(talk.hears("+34 600 11 22 33"))
                .isEqualTo("update_contact{\"id\":\"512\",\"phone\":\"+34 600 11 22 33\"}");
    }

    @Test
    void what_to_change_was_asked_about_a_contact_that_was_seen() {
        talk.hears("update Luis Pérez");
        talk.gets(Talk.found(Talk.LUIS_AT_NORTE));
        talk.onlyTheLast(1);
        talk.context(
                "{\"contacts\":[{\"id\":\"512\",\"name\":\"Ada Lovelace\"},{\"id\":\"602\",\"name\":\"Luis Pérez\"}]}");

        assertThat(talk.hears("phone +34 600 11 22 33"))
                .isEqualTo("update_contact{\"id\":\"602\",\"phone\":\"+34 600 11 22 33\"}");
    }
}
