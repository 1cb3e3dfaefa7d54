package libreta;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Values that cannot be written, and contacts that are not one: the person is told, and may go on from there. */
final class BadValuesTest {
    @TempDir
    private static Path folder;

    private static RunningHouse house;
    private static int threads;

    @BeforeAll
    static void start() {
        house = new RunningHouse(folder);
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    private static String thread() {
        return "values-" + ++threads;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | create contact Bob Builder, email not-an-address    | "not-an-address" is not an e-mail address. Please give one like name@company.com.
                    es | crea el contacto Bob Builder, correo bob@nada       | "bob@nada" no es una dirección de correo. Escribe una como nombre@empresa.com.
                    en | set ada lovelace's email to nonsense                | "nonsense" is not an e-mail address. Please give one like name@company.com.
                    en | set ada lovelace's phone to 12                      | "12" is not a telephone number. Please give one with its country code, like +44 20 7946 0958.
                    es | cambia el teléfono de Ada Lovelace a 12             | "12" no es un número de teléfono. Escríbelo con el prefijo del país, por ejemplo +34 600 11 22 33.
                    en | set ada lovelace's lifecycle stage to Emperor       | "Emperor" is not a choice for Lifecycle stage. Choose one of: Subscriber, Lead, Marketing Qualified Lead, Sales Qualified Lead, Opportunity, Customer, Evangelist, Other.
                    es | cambia la etapa del ciclo de vida de Ada Lovelace a Emperador | "Emperador" no es una opción de Etapa del ciclo de vida. Elige una de estas: Subscriber, Lead, Marketing Qualified Lead, Sales Qualified Lead, Opportunity, Customer, Evangelist, Other.
                    en | set ada lovelace's create date to 2020-01-01        | Create date is set by HubSpot itself and cannot be changed.
                    en | set the phone of contact 99999999 to +44 20 7946 0958 | HubSpot has no contact with the id 99999999.
                    es | set the phone of contact 99999999 to +44 20 7946 0958 | HubSpot no tiene ningún contacto con el id 99999999.
                    """)
    void a_value_that_cannot_be_written_is_explained(String language, String said, String sentence) {
        Visitor visitor = house.browser(language);
        String thread = thread();

        Run run = visitor.say(thread, said);

        assertThat(run.text()).startsWith(sentence);
        assertThat(run.waits()).isFalse();
        assertThat(visitor.open(thread).conversation()).contains("user: " + said, "assistant: " + run.text());
        assertThat(visitor.say(thread, "find ada lovelace").text()).contains("Ada Lovelace");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | set luis pérez's phone to +34 600 11 22 33          | More than one contact fits. Which Luis Pérez do you mean?
                    es | cambia el teléfono de Luis Pérez a +34 600 11 22 33 | Hay más de un contacto que encaja. ¿A qué Luis Pérez te refieres?
                    """)
    void two_contacts_where_one_is_needed_are_listed_and_one_can_be_picked(
            String language, String said, String question) {
        Visitor visitor = house.browser(language);
        String thread = thread();

        Run asked = visitor.say(thread, said);

        assertThat(asked.interrupt().path("message").asString()).isEqualTo(question);
        assertThat(asked.interrupt().at("/metadata/choice").toString()).contains("Café Andino", "Talleres del Norte");
        Run picked = visitor.decide(thread, asked.interruptId(), "{\"reply\":\"2\"}");
        assertThat(picked.interrupt()
                        .at("/metadata/proposal/contact/properties/company")
                        .asString())
                .isEqualTo("Talleres del Norte");
        assertThat(picked.interrupt().at("/metadata/proposal/changes/0/new").asString())
                .isEqualTo("+34600112233");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | {"phone":"12"}          | "12" is not a telephone number. Please give one with its country code, like +44 20 7946 0958. Nothing has been written; please correct it and confirm again.
                    es | {"phone":"12"}          | "12" no es un número de teléfono. Escríbelo con el prefijo del país, por ejemplo +34 600 11 22 33. No se ha escrito nada; corrígelo y vuelve a confirmar.
                    en | {"createdate":"2020-01-01"} | Create date may not be set here; your administrator has not allowed it. Nothing has been written; please correct it and confirm again.
                    en | {"shoe_size":"44"}      | There is no contact property "shoe_size" in this HubSpot account. Nothing has been written; please correct it and confirm again.
                    """)
    void an_edit_that_is_not_valid_is_explained_and_the_proposal_is_asked_again(
            String language, String edits, String sentence) {
        Visitor visitor = house.browser(language);
        String thread = thread();
        Run asked = visitor.say(thread, "set ada lovelace's phone to +44 20 7946 0958");

        Run run = visitor.decide(thread, asked.interruptId(), "{\"approved\":true,\"properties\":%s}".formatted(edits));

        assertThat(run.text()).isEqualTo(sentence);
        assertThat(run.interruptId()).isNotEqualTo(asked.interruptId());
        assertThat(run.interrupt().at("/metadata/proposal/changes/0/new").asString())
                .isEqualTo("+442079460958");
        JsonNode problem = run.interrupt().at("/metadata/problems/0");
        assertThat(edits).contains("\"" + problem.path("property").stringValue() + "\"");
        assertThat(sentence).startsWith(problem.path("message").stringValue() + " ");
        Run again = visitor.open(thread);
        assertThat(again.interruptId()).isEqualTo(run.interruptId());
        assertThat(again.interrupt().at("/metadata").propertyNames()).containsExactly("proposal");
        visitor.decline(thread, run.interruptId());
    }

    @Test
    void an_edited_address_that_is_none_is_explained() {
        Visitor visitor = house.browser();
        String thread = thread();
        Run asked = visitor.say(thread, "create contact Bob Builder bob@build.example");

        Run run = visitor.decide(
                thread, asked.interruptId(), "{\"approved\":true,\"properties\":{\"email\":\"nobody\"}}");

        assertThat(run.text())
                .isEqualTo("\"nobody\" is not an e-mail address. Please give one like name@company.com."
                        + " Nothing has been written; please correct it and confirm again.");
        visitor.decline(thread, run.interruptId());
    }

    @Test
    void each_edit_that_is_not_valid_has_its_own_problem_and_the_others_are_taken() {
        Visitor visitor = house.browser();
        String thread = thread();
        Run asked = visitor.say(thread, "create contact Bob Builder bob@build.example, phone +44 20 7946 0958");

        Run run = visitor.decide(
                thread,
                asked.interruptId(),
                "{\"approved\":true,\"properties\":{\"email\":\"nobody\",\"phone\":\"12\",\"lastname\":\"Baker\"}}");

        Map<String, String> problems = new HashMap<>();
        run.interrupt()
                .at("/metadata/problems")
                .forEach(problem -> problems.put(
                        problem.path("property").stringValue(),
                        problem.path("message").stringValue()));
        assertThat(problems)
                .containsOnly(
                        Map.entry(
                                "email", "\"nobody\" is not an e-mail address. Please give one like name@company.com."),
                        Map.entry(
                                "phone",
                                "\"12\" is not a telephone number. Please give one with its country code, like +44 20 7946 0958."));
        assertThat(run.interrupt().at("/metadata/proposal/changes").toString()).contains("Baker");
        visitor.decline(thread, run.interruptId());
    }

    @Test
    void an_edited_address_of_another_contact_is_a_problem_of_the_address() {
        Visitor visitor = house.browser();
        String thread = thread();
        Run asked = visitor.say(thread, "set ada lovelace's email to ada@home.example");

        Run run = visitor.decide(
                thread,
                asked.interruptId(),
                "{\"approved\":true,\"properties\":{\"email\":\"bob.smith@northwindtraders.example\"}}");

        assertThat(run.interrupt().at("/metadata/problems").toString())
                .isEqualTo("[{\"property\":\"email\",\"message\":\"This e-mail address already belongs to Robert"
                        + " Smith.\"}]");
        visitor.decline(thread, run.interruptId());
    }

    @Test
    void an_edit_of_what_was_not_proposed_is_not_written() {
        Visitor visitor = house.browser();
        String thread = thread();
        Run asked = visitor.say(thread, "set ada lovelace's phone to +44 20 7946 0958");

        Run run = visitor.decide(
                thread, asked.interruptId(), "{\"approved\":true,\"properties\":{\"jobtitle\":\"Queen\"}}");

        assertThat(run.text())
                .isEqualTo("Job title may not be set here; your administrator has not allowed it."
                        + " Nothing has been written; please correct it and confirm again.");
        visitor.decline(thread, run.interruptId());
    }
}
