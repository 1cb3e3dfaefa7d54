package libreta.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "please change her phone to +44 20 7946 0958",
                "Please change her phone to 020 7946 0958, thanks!",
                "her new title is CTO",
                "make her CTO",
                "no, make him CTO",
                "She's now the CTO at Acme",
                "she got promoted to CTO last week",
                "he's been promoted, he is CTO since yesterday",
                "Could you update the phone number? It's +44 20 7946 0958 now.",
                "I've just heard that she moved to Acme, please update her record accordingly",
                "they don't work there any more: company Acme, job title CTO",
                "The phone number is wrong. It should be +44 20 7946 0958",
                "there's a typo in the company, it should read Acme",
                "set this person's job title to CTO",
                "set the customer's phone to +44 20 7946 0958",
                "Add her mobile phone as well: +44 20 7946 0958",
                "OK, and change the company to Acme too",
                "PLEASE CHANGE HER JOB TITLE TO CTO",
                "Job title: CTO\nCompany: Acme\nPhone: +44 20 7946 0958",
                "we got an e-mail from her, the new address is new@acme.example",
                "her seats are five",
                "she is a client now",
                "cámbiale el cargo a CTO",
                "cambia su teléfono a +44 20 7946 0958",
                "Cambia el cargo, ahora es CTO",
                "Por favor, cámbiale el cargo a CTO y ponle la empresa Acme",
                "¿Puedes actualizar su número de teléfono? Es el +44 20 7946 0958, gracias",
                "ponla como CTO",
                "Ahora trabaja en Acme y es CTO",
                "la han ascendido a CTO esta semana",
                "quiero que le pongas el cargo CTO",
                "necesito que actualices la ficha: empresa Acme",
                "el teléfono está mal, debería ser +44 20 7946 0958",
                "Añade también el móvil +44 20 7946 0958",
                "corrígelo, por favor: la empresa es Acme",
                "ha cambiado de empresa, se ha ido a Acme",
                "me ha dicho que su nuevo correo es new@acme.example",
                "actualízalo con el cargo CTO",
                "pásala a cliente",
                "Cargo: CTO. Empresa: Acme.",
                "sí, y cámbiale también la dirección de correo a new@acme.example",
                "hazla CTO",
                "vale, guarda el cargo CTO",
                "mark her as a customer, please",
                "leave the phone blank",
                "deja el cargo en blanco",
                "From Monday on she is CTO, I've heard",
                "we closed the deal, so she's a customer now",
                "a partir de la semana que viene será CTO",
                "hemos cerrado el trato, conviértelo en cliente",
                "según LinkedIn ahora es CTO"
            })
    void ordinary_sentences_name_nobody(String text) {
        Naming naming = new Naming(
                new ValueRules("GB").phones(),
                List.of("CTO", "Acme", "+442079460958", "+44 20 7946 0958", "new@acme.example"),
                List.of(" seats "));

        assertThat(naming.unexplained(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "change grace hopper's phone to +44 20 7946 0958",
                "change Grace Hopper's phone to +44 20 7946 0958",
                "SET GRACE HOPPER'S PHONE TO +44 20 7946 0958",
                "Grace: phone +44 20 7946 0958",
                "grace: phone +44 20 7946 0958",
                "grace’s phone is +44 20 7946 0958",
                "Hopper is CTO now",
                "hopper is CTO now",
                "make grace CTO",
                "and grace's title is CTO",
                "set the job title of grace hopper to CTO",
                "the woman from initech is CTO",
                "phone for g.hopper: +44 20 7946 0958",
                "Will's phone is +44 20 7946 0958",
                "please make Will CTO",
                "cambia el teléfono de grace hopper a +44 20 7946 0958",
                "CAMBIA EL TELÉFONO DE GRACE HOPPER A +44 20 7946 0958",
                "Grace: teléfono +44 20 7946 0958",
                "ponle a grace el cargo CTO",
                "actualiza a marcelo: cargo CTO",
                "el cargo de marta es CTO",
                "lucía ahora es CTO",
                "Lucía es CTO",
                "pasa a iñigo a CTO",
                "mark is CTO",
                "el cargo de blanco es CTO"
            })
    void whoever_is_named_in_whatever_letters_is_a_stranger(String text) {
        assertThat(writing("CTO", "+442079460958").unexplained(text)).isNotEmpty();
    }
}
