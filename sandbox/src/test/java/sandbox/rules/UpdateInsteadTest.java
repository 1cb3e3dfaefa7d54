package sandbox.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A contact that was to be made turns out to exist. */
final class UpdateInsteadTest {
    private static final String DRAFT = """
            {"task":"create","draft":{"firstname":"Luis","lastname":"Pérez","email":"luis@norte.example","jobtitle":"Director"}}""";
    private static final String UPDATE = """
            update_contact{"id":"163026873295","email":"luis@norte.example","firstname":"Luis","lastname":"Pérez","jobtitle":"Director"}""";

    private final Talk talk = new Talk();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Update contact 163026873295 (Luis Pérez) instead",
                "update contact 163026873295 instead, please",
                "Actualiza mejor el contacto 163026873295 (Luis Pérez)"
            })
    void the_draft_becomes_a_change_of_the_one_that_exists(String sentence) {
        assertThat(talk.context(DRAFT).hears(sentence)).isEqualTo(UPDATE);
    }

    @Test
    void the_draft_counts_more_than_what_was_said_earlier() {
        talk.hears("create contact Luis Pérez, luis@norte.example");
        talk.gets("{\"status\":\"set_aside\"}");

        assertThat(talk.context(DRAFT).hears("Update contact 163026873295 (Luis Pérez) instead"))
                .isEqualTo(UPDATE);
    }

    @Test
    void a_client_without_a_draft_has_the_values_in_its_messages() {
        talk.hears("create contact Luis Pérez, luis@norte.example, Director");
        talk.gets("{\"status\":\"set_aside\"}");

        assertThat(talk.hears("Update contact 163026873295 (Luis Pérez) instead"))
                .isEqualTo(UPDATE);
    }

    @Test
    void without_any_values_it_is_asked_what_to_change() {
        assertThat(talk.hears("Update contact 163026873295 (Luis Pérez) instead"))
                .startsWith("What shall I change for **Luis Pérez**?");
        assertThat(talk.hears("phone 600 11 22 33"))
                .isEqualTo("update_contact{\"id\":\"163026873295\",\"phone\":\"600 11 22 33\"}");
        assertThat(new Talk().hears("Actualiza mejor el contacto 163026873295 (Luis Pérez)"))
                .startsWith("¿Qué cambio en **Luis Pérez**?");
    }

    @Test
    void the_end_of_that_update_is_told_like_any_other() {
        talk.context(DRAFT).hears("Update contact 163026873295 (Luis Pérez) instead");

        assertThat(talk.gets("{\"status\":\"updated\",\"contact\":%s}".formatted(Talk.LUIS_AT_NORTE)))
                .isEqualTo("Done: **Luis Pérez** has been updated in HubSpot.");
        assertThat(talk.context("{}").hears("and his phone?")).isEqualTo("search_contacts{\"id\":\"602\"}");
    }
}
