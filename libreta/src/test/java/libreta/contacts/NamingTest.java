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
                "según LinkedIn ahora es CTO",
                "pls make her CTO",
                "thx, title is CTO",
                "job title CTO asap",
                "btw she is CTO now",
                "FYI she's CTO",
                "she'll be CTO",
                "he'd like to be CTO in our records",
                "she signed the contract, mark her as customer",
                "she paid the invoice, mark her as a customer",
                "I had lunch with her, she's CTO now",
                "the guy is CTO",
                "the lady is CTO",
                "the woman is CTO now",
                "her email bounced, use new@acme.example",
                "my boss says she is CTO",
                "he changed companies, it's Acme now",
                "go ahead and set the title to CTO",
                "amend her title to CTO",
                "overwrite her title with CTO",
                "tag her as customer",
                "flag her as a lead",
                "upgrade her to customer",
                "convert her into a customer",
                "reach her at +44 20 7946 0958",
                "she is CTO since June",
                "she is CTO since 1 May",
                "she's CTO as of 1 May",
                "the new lady's phone is +44 20 7946 0958",
                "what you told me is wrong, it's CTO",
                "the number shown is wrong, it should be +44 20 7946 0958",
                "update now: title CTO",
                "turns out she is CTO",
                "let's make her CTO",
                "the French office is closed, company Acme",
                "she is CTO for good now",
                "set her up as CTO",
                "make sure the title is CTO",
                "one more thing: title CTO",
                "she speaks English, title CTO",
                "her number on Whatsapp is +44 20 7946 0958",
                "buenas tardes, ponle el cargo CTO",
                "este chico es CTO",
                "la chica es CTO",
                "en su tarjeta pone CTO",
                "ha firmado el contrato, pásala a cliente",
                "hizo un pedido, márcalo como cliente",
                "no funciona, el teléfono es +44 20 7946 0958",
                "venga, cargo CTO",
                "ups, cargo CTO",
                "porfi, ponle CTO",
                "dale, cámbiale el cargo a CTO",
                "su secretaria dice que ahora es CTO",
                "la acaban de nombrar CTO",
                "pon el teléfono de ella en +44 20 7946 0958",
                "ella es CTO",
                "ponle a ella el cargo CTO",
                "desde el 1 de julio es CTO",
                "a partir de mayo será CTO",
                "en mayo pasa a ser CTO",
                "lo que pone es CTO",
                "pon al cliente el cargo CTO",
                "el chico de antes es CTO",
                "me acaba de llamar, el cargo es CTO",
                "ponle CTO de momento",
                "cambia el cargo, porfa",
                "pls update her phone to +44 20 7946 0958",
                "thx, now set the title to CTO",
                "need this asap: title CTO",
                "btw her title is CTO",
                "anyway, the title is CTO",
                "the guy moved to Acme",
                "she just got hired by Acme",
                "he'd like the title CTO",
                "my boss says he's CTO",
                "my manager told me she is CTO",
                "her assistant called, the number is +44 20 7946 0958",
                "the client asked us to set the title to CTO",
                "I spoke with her this morning, she is CTO",
                "she left Acme, clear that",
                "they hired her as CTO",
                "she runs the place now, title CTO",
                "her business card says CTO",
                "according to her signature she's CTO",
                "could you please tweak the title to CTO",
                "bump her to CTO",
                "kindly amend the record: title CTO",
                "quick one: title CTO",
                "small change, title CTO",
                "apologies, the title is CTO",
                "whoops, title CTO",
                "gotcha, title CTO",
                "cool, title CTO",
                "awesome, now change the company to Acme",
                "great, job title CTO",
                "actually make that CTO",
                "scratch that, make her CTO",
                "no worries, make her CTO",
                "sorry my bad, it is CTO",
                "she wants to be listed as CTO",
                "please note that the title is CTO",
                "heads up: she's CTO",
                "good news: she's CTO now",
                "fun fact: she's CTO",
                "just spoke to her, title is CTO",
                "Just spoke to her and she is CTO",
                "the correct spelling is Acme",
                "everyone calls her CTO",
                "she's no longer there, company is Acme",
                "new role: CTO",
                "her role there is CTO",
                "her current role is CTO",
                "the email we have is outdated, it's new@acme.example",
                "the address on file is wrong, use new@acme.example",
                "the last email bounced so use new@acme.example",
                "put CTO as her title",
                "put down CTO",
                "set title CTO",
                "record her as CTO",
                "change to CTO",
                "change title",
                "switch her company to Acme",
                "add a note: CTO",
                "add phone +44 20 7946 0958",
                "give her the title CTO",
                "set the title to CTO for her",
                "set it to CTO for now",
                "set the phone for work to +44 20 7946 0958",
                "log that she is CTO",
                "she had a baby, title stays CTO",
                "as discussed: CTO",
                "as agreed, title CTO",
                "update as follows: title CTO",
                "update please: title CTO",
                "following our call, set the title to CTO",
                "following up on this: she is CTO",
                "per our chat she's CTO",
                "congrats are due, she's CTO",
                "hooray she is CTO",
                "the new hire is CTO",
                "the new company is called Acme",
                "the doctor is CTO",
                "the buyer from yesterday is CTO",
                "the person at the desk is CTO",
                "one of the values is wrong: title CTO",
                "change the capital letters of the company: Acme",
                "Acme bought them, so company Acme",
                "Acme is her new employer",
                "CTO is her new title",
                "CTO now",
                "From May she's CTO",
                "Since 3 April 2024 she's CTO",
                "In September she became CTO",
                "ponla de CTO",
                "ponle CTO en el cargo",
                "ponle el título CTO",
                "cámbialo a CTO",
                "cambia a CTO el cargo",
                "buenas, cambia el cargo a CTO",
                "hola buenas, el cargo es CTO",
                "oye, cámbiale el cargo a CTO",
                "mi jefe dice que es CTO",
                "mi jefa me ha pedido que le ponga CTO",
                "este señor es CTO",
                "el tío es CTO",
                "la señora esta es CTO",
                "el pavo ahora es CTO",
                "nos ha comprado, pásala a cliente",
                "nos acaba de comprar, pásalo a cliente",
                "se ha jubilado, quita el cargo",
                "en LinkedIn pone CTO",
                "en su firma pone CTO",
                "el correo rebota, usa new@acme.example",
                "el número no existe, es +44 20 7946 0958",
                "ese número ya no vale, pon +44 20 7946 0958",
                "su número de trabajo es +44 20 7946 0958",
                "su móvil de empresa es +44 20 7946 0958",
                "actualiza los datos de contacto: teléfono +44 20 7946 0958",
                "actualiza sus datos, porfa: cargo CTO",
                "desde junio es CTO",
                "desde el lunes es CTO",
                "ayer la nombraron CTO",
                "ha sido madre, sigue de CTO",
                "cambió de trabajo, ahora está en Acme",
                "le han dado el puesto de CTO",
                "le acaban de dar el cargo de CTO",
                "pasa a ser CTO",
                "pasa a trabajar en Acme",
                "va a ser CTO",
                "que sea CTO",
                "quiere que la pongamos como CTO",
                "mejor ponle CTO",
                "mejor dicho, CTO",
                "perdona, me he equivocado: CTO",
                "apúntale CTO",
                "apunta: CTO",
                "apunta que es CTO",
                "mete CTO en el cargo",
                "haz el cambio: CTO",
                "haz que sea CTO",
                "da de alta el cargo CTO",
                "dale el cargo CTO",
                "pon la empresa bien: Acme",
                "pon bien la empresa: Acme",
                "añade el móvil de casa +44 20 7946 0958",
                "cambia el correo por new@acme.example",
                "cambia el correo de contacto por new@acme.example",
                "la que te dije es CTO",
                "la persona de antes es CTO",
                "lo de antes es CTO",
                "es la nueva CTO",
                "tío, que es CTO",
                "qué bien, ponla de CTO",
                "listo, ahora la empresa Acme",
                "genial, cargo CTO",
                "guay, cargo CTO",
                "muchas gracias, y el cargo es CTO",
                "una cosa más: cargo CTO",
                "otra cosa: cargo CTO",
                "por cierto, es CTO",
                "corrige el cargo: es CTO"
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
                "el cargo de blanco es CTO",
                "Dan is CTO now",
                "dan: job title CTO",
                "dan, job title CTO",
                "dan - job title CTO",
                "dan job title CTO",
                "dan CTO",
                "set the title of dan to CTO",
                "Ella is CTO now",
                "make ella CTO",
                "Mia is CTO now",
                "set the job title for mia to CTO",
                "set the job title to CTO for mia",
                "give the title CTO to dan",
                "Will is CTO now",
                "make will CTO",
                "Said is CTO now",
                "Julio es CTO",
                "ponle a julio el cargo CTO",
                "Cambia el cargo de julio a CTO",
                "domingo es CTO",
                "Ida is CTO",
                "Tan is CTO",
                "Al is CTO",
                "Al es CTO",
                "make al CTO",
                "Justo es CTO",
                "Bueno es CTO",
                "segundo es CTO",
                "mayo es CTO",
                "abril ahora es CTO",
                "el teléfono de abril es +44 20 7946 0958",
                "update the contact dan with CTO",
                "my colleague dan is CTO",
                "I heard that dan is CTO",
                "dicen que julio es CTO",
                "dan has a new title: CTO",
                "dan'll be CTO",
                "make May CTO",
                "set the title of May to CTO",
                "pon el cargo CTO a marta",
                "haz a marta CTO",
                "la chica de initech es CTO",
                "mark grace as a customer",
                "the customer called grace is CTO",
                "Ella: job title CTO",
                "ella: job title CTO",
                "Will: job title CTO",
                "will, job title CTO",
                "set will's title to CTO",
                "set julio's title to CTO",
                "julio: cargo CTO",
                "julio, cargo CTO",
                "Julio ahora es CTO",
                "pon a julio como CTO",
                "pon a domingo el cargo CTO",
                "pon a ida el cargo CTO",
                "pon el cargo de mayo a CTO",
                "el cargo de bueno es CTO",
                "ponle a justo el cargo CTO",
                "ponle a segundo el cargo CTO",
                "ponle a tan el cargo CTO",
                "ponle a mia el cargo CTO",
                "set the title of mia to CTO",
                "set the title of said to CTO",
                "set the title of al to CTO",
                "set the title of ida to CTO",
                "set the title for will to CTO",
                "update will: title CTO",
                "Update Mia with title CTO",
                "make Mia CTO",
                "make said CTO",
                "make julio CTO",
                "make tan CTO",
                "make ida CTO",
                "please make will CTO",
                "can you make will CTO",
                "could you set the title of will to CTO?",
                "and dan is CTO",
                "so dan's CTO now",
                "also will is CTO",
                "hi, dan is CTO now",
                "she said dan is CTO",
                "change dan's title",
                "change dans title to CTO",
                "her husband dan is CTO",
                "the phone number of dan is +44 20 7946 0958",
                "dan's phone: +44 20 7946 0958",
                "phone of dan: +44 20 7946 0958",
                "for dan set the title to CTO",
                "for dan: title CTO",
                "para julio, cargo CTO",
                "para julio pon el cargo CTO",
                "a julio ponle el cargo CTO",
                "a marta cámbiale el cargo a CTO",
                "el teléfono de julio es +44 20 7946 0958",
                "nombra jefa a marta",
                "actualiza julio: cargo CTO",
                "cambia la ficha de julio: cargo CTO",
                "en la ficha de julio pon CTO",
                "change the record of dan: title CTO",
                "in dan's record put CTO",
                "assign CTO to dan",
                "rename dan to CTO",
                "grace hopper phone +44 20 7946 0958",
                "grace hopper CTO",
                "dan → CTO",
                "dan = CTO",
                "title CTO for dan",
                "CTO is dan's title",
                "CTO is the title of dan",
                "dan works at Acme",
                "dan now works at Acme",
                "will works at Acme",
                "julio trabaja en Acme",
                "julio ya no trabaja en Acme, la empresa es CTO",
                "dan moved to Acme",
                "dan got promoted to CTO",
                "Will got promoted to CTO",
                "mia got promoted, she is CTO"
            })
    void whoever_is_named_in_whatever_letters_is_a_stranger(String text) {
        assertThat(writing("CTO", "+442079460958").unexplained(text)).isNotEmpty();
    }
}
