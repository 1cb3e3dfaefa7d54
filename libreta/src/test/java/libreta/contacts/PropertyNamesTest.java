package libreta.contacts;

import static libreta.contacts.SampleProperties.SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a message names a property. */
class PropertyNamesTest {
    @ParameterizedTest
    @CsvSource({
        "set her phone to 5, phone",
        "su teléfono es 5, phone",
        "PHONE-NUMBER: 5, phone",
        "the mobile phone and the phone, phone",
        "the phone and the mobile phone, mobilephone",
        "Job_Title is CTO, jobtitle",
        "cargo: CTO, jobtitle",
        "Spoken Languages: English, languages",
        "next call tomorrow, next_call",
        "next_call tomorrow, next_call"
    })
    void a_property_is_named_by_its_name_a_label_or_a_common_word(String message, String property) {
        assertThat(PropertyNames.in(message, property, SCHEMA)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "her mobile phone is 5, phone",
        "quita el teléfono móvil, phone",
        "phones and telephony, phone",
        "make her CTO, jobtitle",
        "the title of the languages, vip",
        "'', phone"
    })
    void another_property_or_a_part_of_a_word_does_not_name_it(String message, String property) {
        assertThat(PropertyNames.in(message, property, SCHEMA)).isFalse();
    }

    @Test
    void a_name_that_two_properties_have_names_both() {
        PropertySchema schema = new PropertySchema(List.of(text("zone", "Area"), text("area_code", "Area")), List.of());

        assertThat(PropertyNames.in("the area is 5", "zone", schema)).isTrue();
        assertThat(PropertyNames.in("the area is 5", "area_code", schema)).isTrue();
        assertThat(PropertyNames.in("the area code is 5", "zone", schema)).isFalse();
    }

    @Test
    void a_property_without_a_label_has_its_name_alone() {
        PropertySchema schema = new PropertySchema(List.of(text("zone_x", " ")), List.of());

        assertThat(PropertyNames.of("zone_x", schema).distinct()).containsExactly(" zone x ");
        assertThat(PropertyNames.words("¡Teléfono  MÓVIL!")).isEqualTo(" telefono movil ");
    }

    private static PropertyDefinition text(String name, String label) {
        return new PropertyDefinition(name, label, PropertyType.STRING, false, List.of(), false, false, false);
    }
}
