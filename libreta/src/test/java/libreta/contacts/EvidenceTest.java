package libreta.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {
    private static Evidence said(String... texts) {
        return new Evidence(List.of(texts), List.of());
    }

    @Test
    void a_value_that_stands_in_a_message_was_said() {
        assertThat(said("Add Ada Lovelace, ADA@analytical.example").of("ada@analytical.example", List.of()))
                .isEqualTo(Provenance.SAID);
        assertThat(said("hello", "her title is Chief Analyst").of("Chief Analyst", List.of()))
                .isEqualTo(Provenance.SAID);
    }

    @ParameterizedTest
    @CsvSource({
        "call her on 020 7946 0958, +442079460958",
        "call her on +44 (0)20 7946 0958, +442079460958",
        "call her on 0044 20 7946 0958, +442079460958",
        "her number is 612-88-41-90 now, +34612884190",
        "phone 020 7946 0958 ext 12, +442079460958 ext 12",
        "Maria Jose Fernandez, María José Fernández",
        "from MUNOZ, Muñoz"
    })
    void a_number_or_an_accent_in_another_form_is_normalised(String text, String value) {
        assertThat(said(text).of(value, List.of(value))).isEqualTo(Provenance.NORMALISED);
    }

    @ParameterizedTest
    @CsvSource({
        "Ada's phone, Ada",
        "José's phone, Jose",
        "write to ana@navy.com., ana@navy.com",
        "'(ana@navy.com), thanks', ana@navy.com",
        "phone:+34600111222, +34600111222",
        "seats: 5, 5",
        "'5,6 and 7', 7",
        "Jean-Luc Picard, Jean Luc",
        "jean luc picard, Jean-Luc",
        "Ana/Luis, Ana",
        "Acme S.L. of Lugo, Acme S.L.",
        "https://acme.example/x, acme.example"
    })
    void a_value_ends_where_its_words_end(String text, String value) {
        assertThat(said(text).of(value, List.of())).isIn(Provenance.SAID, Provenance.NORMALISED);
    }

    @Test
    void a_label_that_was_said_is_normalised_to_its_value() {
        Evidence evidence = said("she is now a Marketing Qualified Lead");

        assertThat(evidence.of("marketingqualifiedlead", List.of("Marketing Qualified Lead")))
                .isEqualTo(Provenance.NORMALISED);
    }

    @Test
    void a_value_that_only_a_tool_returned_was_found() {
        Evidence evidence = new Evidence(
                List.of("give Ada the phone of Charles"),
                List.of("{\"contacts\":[{\"properties\":{\"phone\":\"+44 20 7946 0144\",\"company\":\"Acme\"}}]}"));

        assertThat(evidence.of("+442079460144", List.of("+44 20 7946 0144"))).isEqualTo(Provenance.FOUND);
        assertThat(evidence.of("Acme", List.of("Acme"))).isEqualTo(Provenance.FOUND);
    }

    @Test
    void a_value_that_is_nowhere_was_not_said() {
        Evidence evidence = new Evidence(List.of("add Grace Hopper"), List.of("{\"contacts\":[],\"total\":0}"));

        assertThat(evidence.of("grace@navy.example", List.of("grace@navy.example")))
                .isEqualTo(Provenance.NOT_SAID);
    }

    @ParameterizedTest
    @CsvSource({
        "always call back, Al",
        "Anabel, Ana",
        "ana@acme.example, na@acme.example",
        "I am 51 years, 5",
        "jo.ada@navy.example, ada@navy.example",
        "jose-ana@acme.example, ana@acme.example",
        "ana+news@acme.example, news@acme.example",
        "ada@navy.example.org, ada@navy.example",
        "write to ana@navy.com.mx, ana@navy.com",
        "'revenue 1,500', 500",
        "1.5, 5",
        "-5, 5",
        "it fell by -5 %, 5",
        "O'Brien, Brien",
        "Ana-María, María",
        "a pre-sales manager, sales manager"
    })
    void only_whole_words_count(String text, String value) {
        assertThat(said(text).of(value, List.of(value))).isEqualTo(Provenance.NOT_SAID);
    }

    @ParameterizedTest
    @CsvSource({"call 460958, +442079460958", "call 7946 0958, +442079460958", "12 high street, +442079460912"})
    void the_end_of_a_number_is_not_the_number(String text, String value) {
        assertThat(said(text).of(value, List.of(value))).isEqualTo(Provenance.NOT_SAID);
    }

    @Test
    void nothing_is_said_by_an_empty_value() {
        assertThat(said("empty her phone").of("", List.of(""))).isEqualTo(Provenance.NOT_SAID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "512",
                "update 512, please",
                "contact #512.",
                "id:512",
                "https://app.hubspot.com/contacts/1234/record/0-1/512",
                "https://app.hubspot.com/contacts/1234/record/0-1/512?x=1",
                "the phone of 512: 600112233"
            })
    void an_id_that_stands_alone_was_typed(String text) {
        assertThat(said(text).typed(new ContactId("512"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5123", "call +34 512 888 999", "512-888-999", "(512) 888", "b512", "512b", "+512", "none"})
    void a_part_of_another_number_or_word_is_no_typed_id(String text) {
        assertThat(said(text).typed(new ContactId("512"))).isFalse();
    }

    @Test
    void an_id_that_only_a_tool_returned_was_not_typed() {
        assertThat(new Evidence(List.of("hello"), List.of("{\"id\":\"512\"}")).typed(new ContactId("512")))
                .isFalse();
    }
}
