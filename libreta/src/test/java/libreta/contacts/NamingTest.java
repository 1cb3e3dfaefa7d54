package libreta.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which of a person's words name a contact. */
class NamingTest {
    private static final Contact LUIS = new Contact(
            new ContactId("5187"),
            Map.of(
                    "firstname", "Luis",
                    "lastname", "Pérez de la Cruz",
                    "email", "lperez@cafeandino.example",
                    "hs_additional_emails", "luis@home.example;lp@old.example",
                    "phone", "+57 601 555 0187",
                    "company", "The Café Andino S.L.",
                    "jobtitle", "Director Comercial",
                    "city", "Bogotá"));

    private static Naming writing(String... values) {
        return new Naming(new ValueRules("GB").phones(), List.of(values));
    }

    private static List<String> named(String text, String... values) {
        return List.copyOf(writing(values).of(LUIS, text));
    }

    private static List<String> sure(String text, String... values) {
        return List.copyOf(writing(values).sure(LUIS, text));
    }

    @Test
    void words_of_the_name_name_it_whatever_their_accents_and_place() {
        assertThat(named("LUIS perez is Boss")).containsExactly("luis", "perez");
        assertThat(named("Cruz, Luis: Boss")).containsExactly("cruz", "luis");
        assertThat(named("the one de la Vega")).isEmpty();
        assertThat(Naming.nameWords(LUIS)).containsExactly("cruz", "luis", "perez");
    }

    @Test
    void the_value_to_be_written_names_nobody_where_it_is_given() {
        assertThat(named("set the name of Luis to Perez", "Pérez")).containsExactly("luis");
        assertThat(named("rename Perez to Perez", "Pérez")).containsExactly("perez");
        assertThat(named("Luis Perez", "Luis Perez", "Luis", " ")).isEmpty();
    }

    @Test
    void company_title_city_and_domain_describe_it() {
        assertThat(named("he is at cafe andino")).containsExactly("andino", "cafe");
        assertThat(named("the director comercial there")).containsExactly("comercial", "director");
        assertThat(named("somebody in Bogota")).containsExactly("bogota");
        assertThat(named("whoever is at cafeandino")).containsExactly("cafeandino");
        assertThat(named("the comercial director")).isEmpty();
        assertThat(Naming.descriptions(LUIS))
                .containsExactly(
                        List.of("cafe", "andino"),
                        List.of("director", "comercial"),
                        List.of("cafeandino", "example"),
                        List.of("cafeandino"),
                        List.of("bogota"));
    }

    @Test
    void words_that_say_nothing_describe_nobody() {
        Contact dull = new Contact(
                new ContactId("7"), Map.of("company", "SL", "jobtitle", "the", "city", "x", "email", "a@localhost"));

        assertThat(Naming.descriptions(dull)).containsExactly(List.of("sl"), List.of("localhost"));
        assertThat(Naming.descriptions(new Contact(new ContactId("8"), Map.of("company", "The"))))
                .isEmpty();
    }

    @Test
    void what_it_is_said_not_to_be_does_not_describe_it() {
        assertThat(named("Luis, not the one at Café Andino")).containsExactly("luis");
        assertThat(sure("not lperez@cafeandino.example, please")).isEmpty();
    }

    @Test
    void an_id_an_address_and_a_number_are_sure() {
        assertThat(sure("contact 5187 is Boss")).containsExactly("#5187");
        assertThat(sure("contact 51870 is Boss")).isEmpty();
        assertThat(sure("LPerez@cafeandino.example is Boss")).containsExactly("lperez@cafeandino.example");
        assertThat(sure("lp@old.example is Boss")).containsExactly("lp@old.example");
        assertThat(sure("mail luis@elsewhere.example")).isEmpty();
        assertThat(sure("the man with +57 601 555 0187 is Boss")).containsExactly("+6015550187");
        assertThat(sure("the man with (0)601-555-0187 is Boss")).containsExactly("+6015550187");
        assertThat(sure("the man with 601 555 0188 is Boss")).isEmpty();
        assertThat(sure("room 187 is his")).isEmpty();
        assertThat(sure("nothing of the kind")).isEmpty();
    }

    @Test
    void what_is_to_be_written_is_not_sure_of_anybody() {
        assertThat(sure("set seats to 5187", "5187")).isEmpty();
        assertThat(sure("give her lperez@cafeandino.example", "lperez@cafeandino.example"))
                .isEmpty();
        assertThat(sure("the phone is +57 601 555 0187", "+576015550187")).isEmpty();
    }

    @Test
    void addresses_that_were_typed_are_known_but_for_those_to_be_written() {
        assertThat(writing("new@a.example").addressesIn("Old@a.example becomes NEW@a.example"))
                .containsExactly("old@a.example");
        assertThat(writing().addressesIn("nobody")).isEmpty();
    }

    @Test
    void capitals_addresses_and_long_numbers_that_nothing_explains_are_strangers() {
        assertThat(writing().unexplained("and make Rupert Quill Boss")).containsExactly("Rupert", "Quill", "Boss");
        assertThat(writing("Boss").unexplained("and make Rupert Boss")).containsExactly("Rupert");
        assertThat(writing("Boss").unexplained("Make her Boss, Please")).isEmpty();
        assertThat(writing("Boss").unexplained("make her BOSS of IT. And A Boss"))
                .isEmpty();
        assertThat(writing().unexplained("is 12345 hers")).containsExactly("12345");
        assertThat(writing().unexplained("is 1234 hers")).isEmpty();
        assertThat(writing("+44 20 7123 4567").unexplained("it is 71234567")).isEmpty();
        assertThat(writing().unexplained("ask x@y.example")).containsExactly("x@y.example");
    }
}
