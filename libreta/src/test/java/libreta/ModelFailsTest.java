package libreta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The model refuses, fails, is slow, or breaks off: the person reads what it is, and nothing is lost. */
final class ModelFailsTest {
    private static final String FIND = "find ada lovelace";

    @TempDir
    private static Path folder;

    private static RunningHouse house;
    private static URI sandbox;

    @BeforeAll
    static void start() throws IOException {
        house = new RunningHouse(folder, "LIBRETA_FLOW", hurriedFlow().toString());
        house.browser().say("warm", FIND);
        sandbox = house.sandbox();
    }

    /** The bundled flow with an agent that has five seconds. */
    private static Path hurriedFlow() throws IOException {
        try (var bundled = ModelFailsTest.class.getResourceAsStream("/flows/hubspot-contacts.yaml")) {
            assertThat(bundled).isNotNull();
            String flow = new String(bundled.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return Files.writeString(folder.resolve("hurried.yaml"), flow.replace("maxSeconds: 60", "maxSeconds: 5"));
        }
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @AfterEach
    void mend() {
        RunningHouse.faults(sandbox);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "kind":"status","status":401 | model_unauthorized | The language model does not accept Libreta's key. Ask your administrator to check OPENAI_API_KEY. | El modelo de lenguaje no acepta la clave de Libreta. Pide a tu administrador que revise OPENAI_API_KEY.
            "kind":"status","status":404 | model_unknown | The language model "sandbox-1" does not exist at this provider. Ask your administrator to check OPENAI_MODEL. | El modelo de lenguaje "sandbox-1" no existe en este proveedor. Pide a tu administrador que revise OPENAI_MODEL.
            "kind":"status","status":429,"code":"insufficient_quota" | model_quota | The language model's quota is used up. Ask your administrator to check the plan and billing of the model's account. | La cuota del modelo de lenguaje se ha agotado. Pide a tu administrador que revise el plan y la facturación de la cuenta del modelo.
            "kind":"status","status":429,"retryAfter":30 | model_rate_limited | The language model has too much to do right now. Please try again in a few seconds. | El modelo de lenguaje tiene demasiado trabajo ahora mismo. Inténtalo de nuevo en unos segundos.
            "kind":"status","status":503,"retryAfter":30 | model_unavailable | The language model is not available right now. Please try again in a minute. | El modelo de lenguaje no está disponible ahora mismo. Inténtalo de nuevo en un minuto.
            "kind":"status","status":502,"body":"html","retryAfter":30 | model_unavailable | The language model is not available right now. Please try again in a minute. | El modelo de lenguaje no está disponible ahora mismo. Inténtalo de nuevo en un minuto.
            "kind":"garbage" | model_unreadable | The language model's answer broke off or made no sense. Please try again. | La respuesta del modelo de lenguaje se ha cortado o no se entiende. Inténtalo de nuevo.
            "kind":"half" | model_unreachable | The language model cannot be reached right now. Please try again in a minute. | Ahora mismo no se puede llegar al modelo de lenguaje. Inténtalo de nuevo en un minuto.
            "kind":"reset" | model_unreachable | The language model cannot be reached right now. Please try again in a minute. | Ahora mismo no se puede llegar al modelo de lenguaje. Inténtalo de nuevo en un minuto.
            "kind":"latency","millis":7000 | model_timed_out | The language model took too long to answer. Please try again. | El modelo de lenguaje ha tardado demasiado en responder. Inténtalo de nuevo.
            """)
    void a_message_without_an_answer_is_explained_and_can_be_sent_again(
            String fault, String code, String english, String spanish) throws Exception {
        RunningHouse.faults(sandbox, "\"target\":\"model\"," + fault);
        Visitor visitor = house.browser();
        Visitor visitante = house.browser("es");
        String thread = "model-" + UUID.randomUUID();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Run> run = threads.submit(() -> visitor.say(thread, FIND));
            Future<Run> corrida = threads.submit(() -> visitante.say(thread + "-es", "busca a Ada Lovelace"));

            assertThat(run.get().error()).isEqualTo(code + ": " + english);
            assertThat(corrida.get().error()).isEqualTo(code + ": " + spanish);
        }
        RunningHouse.faults(sandbox);
        assertThat(visitor.open(thread).conversation())
                .startsWith("user: " + FIND)
                .endsWith("assistant: " + english);
        assertThat(visitor.say(thread, FIND).text()).contains("Ada Lovelace");
    }

    @Test
    void what_was_found_before_the_model_failed_is_kept() {
        RunningHouse.faults(sandbox, "\"target\":\"model\",\"kind\":\"status\",\"status\":401,\"calls\":[2]");
        Visitor visitor = house.browser();

        Run run = visitor.say("kept", FIND);

        assertThat(run.error()).startsWith("model_unauthorized: ");
        assertThat(run.result().path("total").intValue()).isEqualTo(1);
        assertThat(visitor.open("kept").conversation())
                .hasSize(4)
                .anyMatch(said -> said.startsWith("tool: {\"contacts\""));
    }

    @Test
    void words_typed_at_a_proposal_that_nobody_could_answer_leave_it_waiting_until_the_model_is_back() {
        Visitor visitor = house.browser();
        String reply = "{\"reply\":\"find ada lovelace\"}";
        Run asked = visitor.say("in-vain", "create contact Grace Hopper " + UUID.randomUUID() + "@navy.example");
        var before = visitor.open("in-vain").conversation();
        RunningHouse.faults(sandbox, "\"target\":\"model\",\"kind\":\"status\",\"status\":401");
        visitor.say("in-vain-too", FIND);

        Run refused = visitor.decide("in-vain", asked.interruptId(), reply);

        assertThat(refused.error()).startsWith("model_unauthorized: The language model does not accept");
        assertThat(refused.order()).containsExactly("RUN_STARTED", "RUN_ERROR");
        Run reopened = visitor.open("in-vain");
        assertThat(reopened.interruptId()).isEqualTo(asked.interruptId());
        assertThat(reopened.conversation()).isEqualTo(before);
        RunningHouse.faults(sandbox);
        visitor.say("in-vain-too", FIND);
        assertThat(visitor.decide("in-vain", asked.interruptId(), reply).text()).contains("Ada Lovelace");
    }

    @Test
    void buttons_the_opening_and_a_decision_need_no_model() {
        Visitor visitor = house.browser();
        Run asked = visitor.say("modelless", "create contact Grace Hopper " + UUID.randomUUID() + "@navy.example");
        RunningHouse.faults(sandbox, "\"target\":\"model\",\"kind\":\"status\",\"status\":401");

        assertThat(visitor.open("modelless").interruptId()).isEqualTo(asked.interruptId());
        Run done = visitor.confirm("modelless", asked.interruptId());
        assertThat(done.result().path("status").stringValue()).isEqualTo("created");
        assertThat(done.text()).isEqualTo("Done: **Grace Hopper** is now in HubSpot.");
        assertThat(visitor.click("modelless", "search").text()).startsWith("Who are you looking for?");
        assertThat(house.browser().open("modelless-2").text()).startsWith("**Hi!");
    }
}
