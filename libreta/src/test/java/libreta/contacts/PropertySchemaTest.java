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
    void a_name_wins_over_a_label_and_the_exact_one_over_one_that_reads_alike() {
        PropertySchema schema = new PropertySchema(
                List.of(text("zone", "My area"), text("my_area", "Zone"), text("myarea", "")), List.of());

        assertThat(schema.find("zone")).map(PropertyDefinition::name).contains("zone");
        assertThat(schema.find("Zone")).map(PropertyDefinition::name).contains("zone");
        assertThat(schema.find("my area")).map(PropertyDefinition::name).contains("my_area");
        assertThat(schema.find("my_area")).map(PropertyDefinition::name).contains("my_area");
        assertThat(schema.find("myarea")).map(PropertyDefinition::name).contains("myarea");
        assertThat(schema.label("my_area", "en")).isEqualTo("Zone");
        assertThat(schema.label("myarea", "en")).isEqualTo("myarea");
    }

    @Test
    void an_owner_is_called_by_name_else_address_else_id() {
        PropertySchema schema = new PropertySchema(
                List.of(choice(false), text("other", "Other")),
                List.of(
                        new Owner("1", "Ana", "ana@acme.example"),
                        new Owner("2", "", "eva@acme.example"),
                        new Owner("3", "", "")));

        assertThat(schema.options("hubspot_owner_id", "en"))
                .extracting(PropertyDefinition.Option::label)
                .containsExactly("Ana", "eva@acme.example", "3");
        assertThat(schema.options("other", "en")).isEmpty();
    }

    @Test
    void without_owners_the_definition_of_the_owner_stays_as_it_is() {
        PropertyDefinition owner = choice(false, new PropertyDefinition.Option("7", "Ana"));

        assertThat(new PropertySchema(List.of(owner), List.of()).find("hubspot_owner_id"))
                .contains(owner);
    }

    @Test
    void what_is_chosen_once_is_shown_whole_and_what_is_chosen_often_without_gaps() {
        PropertyDefinition.Option both = new PropertyDefinition.Option("a;b", "A and B");
        PropertyDefinition.Option nameless = new PropertyDefinition.Option("c", " ");
        PropertyDefinition once = choice(false, both, nameless);
        PropertyDefinition often = choice(true, new PropertyDefinition.Option("a", "A"), nameless);

        assertThat(new PropertySchema(List.of(once), List.of()).show("hubspot_owner_id", "a;b", "en"))
                .isEqualTo("A and B");
        assertThat(new PropertySchema(List.of(often), List.of()).show("hubspot_owner_id", ";a;; c ;b", "en"))
                .isEqualTo("A, c, b");
        assertThat(new PropertySchema(List.of(often), List.of()).show("hubspot_owner_id", "", "en"))
                .isEmpty();
    }

    @Test
    void every_name_of_what_people_may_set_is_known_in_both_languages() {
        PropertySchema schema =
                new PropertySchema(List.of(SampleProperties.property("jobtitle"), text("zone", "My area")), List.of());

        assertThat(schema.allNames())
                .contains(" jobtitle ", " cargo ", " puesto ", " zone ", " my area ")
                .doesNotContain(" phone ");
        assertThat(StandardProperty.vocabulary()).contains("cargo", "title", "telefono", "lifecycle");
        assertThat(StandardProperty.JOBTITLE.words()).contains("puesto").doesNotContain("puesto|title");
        assertThat(StandardOption.vocabulary()).contains("customer", "cliente");
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

    private static PropertyDefinition text(String name, String label) {
        return new PropertyDefinition(name, label, PropertyType.STRING, false, List.of(), false, false, false);
    }

    private static PropertyDefinition choice(boolean multiple, PropertyDefinition.Option... options) {
        return new PropertyDefinition(
                "hubspot_owner_id", "Owner", PropertyType.ENUMERATION, false, List.of(options), multiple, false, false);
    }

    @Test
    void options_read_as_in_the_language() {
        assertThat(SCHEMA.options("lifecyclestage", "es"))
                .contains(new PropertyDefinition.Option("customer", "Cliente"));
        assertThat(SCHEMA.options("hubspot_owner_id", "es")).hasSize(3);
        assertThat(SCHEMA.options("nowhere", "es")).isEmpty();
    }
}
