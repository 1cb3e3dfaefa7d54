package libreta.contacts;

import static libreta.contacts.SampleProperties.SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PropertySchemaTest {
    @ParameterizedTest
    @CsvSource({
        "jobtitle, jobtitle",
        "Job Title, jobtitle",
        "job_title, jobtitle",
        "JOB TITLE, jobtitle",
        "cargo, jobtitle",
        "Puesto, jobtitle",
        "teléfono, phone",
        "TELEFONO, phone",
        "tel, phone",
        "Phone Number, phone",
        "móvil, mobilephone",
        "movil, mobilephone",
        "e-mail, email",
        "correo, email",
        "Correo electrónico, email",
        "empresa, company",
        "nombre, firstname",
        "first name, firstname",
        "apellidos, lastname",
        "surname, lastname",
        "ciudad, city",
        "sitio web, website",
        "etapa del ciclo de vida, lifecyclestage",
        "Lifecycle stage, lifecyclestage",
        "estado del lead, hs_lead_status",
        "owner, hubspot_owner_id",
        "propietario, hubspot_owner_id",
        "spoken languages, languages",
        "VIP, vip",
        "next_call, next_call",
        "Next Call, next_call",
    })
    void a_property_is_found_by_name_label_or_common_word(String typed, String name) {
        assertThat(SCHEMA.find(typed)).map(PropertyDefinition::name).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "_", "favourite colour", "industry"})
    void what_the_account_does_not_have_is_not_found(String typed) {
        assertThat(SCHEMA.find(typed)).isEmpty();
    }

    @Test
    void the_accounts_label_wins_over_our_words() {
        PropertyDefinition own = new PropertyDefinition(
                "cargo_interno", "Cargo", PropertyType.STRING, false, List.of(), false, false, false);
        PropertySchema schema = new PropertySchema(List.of(SampleProperties.property("jobtitle"), own), List.of());

        assertThat(schema.find("cargo")).contains(own);
        assertThat(schema.find("puesto")).map(PropertyDefinition::name).contains("jobtitle");
    }

    @Test
    void standard_properties_have_labels_in_both_languages_and_others_the_accounts() {
        assertThat(SCHEMA.label("jobtitle", "en")).isEqualTo("Job title");
        assertThat(SCHEMA.label("jobtitle", "es")).isEqualTo("Cargo");
        assertThat(SCHEMA.label("languages", "es")).isEqualTo("Spoken Languages");
        assertThat(SCHEMA.label("nowhere", "es")).isEqualTo("nowhere");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lifecyclestage | customer | en | Customer",
                "lifecyclestage | customer | es | Cliente",
                "lifecyclestage | 1234567 | es | Socio de honor",
                "hs_lead_status | IN_PROGRESS | es | Working on it",
                "hs_lead_status | NEW | es | Nuevo",
                "lifecyclestage | gone | en | gone",
                "hubspot_owner_id | 71 | es | Marta Ruiz",
                "hubspot_owner_id | 99 | es | 99",
                "languages | es;en | en | Español, English",
                "vip | true | es | Sí",
                "vip | true | en | Yes",
                "vip | false | es | No",
                "vip | perhaps | en | perhaps",
                "next_call | soon | en | soon",
                "next_call | 2026-03-03 | es | 3 de marzo de 2026",
                "jobtitle | '' | es | ''",
                "birthday | 2026-03-03 | en | 3 March 2026",
                "birthday | 2026-03-03 | es | 3 de marzo de 2026",
                "birthday | 1772496000000 | es | 3 de marzo de 2026",
                "next_call | 2026-03-03T10:30:00Z | en | 3 March 2026, 10:30 UTC",
                "jobtitle | customer | es | customer",
                "nowhere | x | es | x",
            })
    void a_value_is_shown_as_a_person_reads_it(String property, String value, String language, String shown) {
        assertThat(SCHEMA.show(property, value, language)).isEqualTo(shown);
    }

    @Test
    void the_mark_of_our_own_creates_is_for_nobody_to_set() {
        PropertyDefinition mark = new PropertyDefinition(
                "libreta_operation", "Libreta operation", PropertyType.STRING, false, List.of(), false, false, false);
        PropertySchema schema = new PropertySchema(List.of(SampleProperties.property("jobtitle"), mark), List.of());

        assertThat(schema.writable("libreta_operation")).isFalse();
        assertThat(schema.writableOnes()).extracting(PropertyDefinition::name).containsExactly("jobtitle");
    }

    @Test
    void only_what_people_may_set_and_see_is_offered_the_standard_ones_first() {
        assertThat(SCHEMA.writableOnes())
                .extracting(PropertyDefinition::name)
                .startsWith("firstname", "lastname", "email", "phone")
                .contains("languages")
                .doesNotContain("createdate", "secret");
        assertThat(SCHEMA.writable("createdate")).isFalse();
        assertThat(SCHEMA.writable("nowhere")).isFalse();
        assertThat(SCHEMA.writable("email")).isTrue();
    }

    @Test
    void a_misspelt_property_has_close_ones() {
        assertThat(SCHEMA.closest("jobtitel")).containsExactly("jobtitle");
        assertThat(SCHEMA.closest("telefno")).contains("phone");
        assertThat(SCHEMA.closest("zzzzzz")).isEmpty();
        assertThat(SCHEMA.closest("x".repeat(100_000))).isEmpty();
    }

    @Test
    void options_read_as_in_the_language() {
        assertThat(SCHEMA.options("lifecyclestage", "es"))
                .contains(new PropertyDefinition.Option("customer", "Cliente"));
        assertThat(SCHEMA.options("hubspot_owner_id", "es")).hasSize(3);
        assertThat(SCHEMA.options("nowhere", "es")).isEmpty();
    }
}
