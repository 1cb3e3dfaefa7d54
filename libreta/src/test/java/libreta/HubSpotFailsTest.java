package libreta;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sandbox.Sandbox;
import sandbox.hubspot.AccessToken;

/** HubSpot refuses, fails, is slow or talks nonsense: the person reads what it is, and nothing is lost. */
final class HubSpotFailsTest {
    private static final String FIND = "find ada lovelace";

    @TempDir
    private static Path folder;

    private static RunningHouse house;
    private static URI sandbox;

    @BeforeAll
    static void start() {
        house = new RunningHouse(folder);
        house.browser().say("warm", FIND);
        sandbox = house.sandbox();
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
            "kind":"status","status":401 | hubspot_unauthorized | HubSpot does not accept Libreta's access token. Ask your administrator to check HUBSPOT_ACCESS_TOKEN. | HubSpot no acepta el token de acceso de Libreta. Pide a tu administrador que revise HUBSPOT_ACCESS_TOKEN.
            "kind":"status","status":403 | hubspot_missing_scopes | Libreta's HubSpot token lacks a permission (scope): crm.objects.contacts.read. Ask your administrator to add it. | Al token de HubSpot de Libreta le falta un permiso (scope): crm.objects.contacts.read. Pide a tu administrador que lo añada.
            "kind":"status","status":429 | hubspot_rate_limited | HubSpot asks us to slow down. Please try again in a few seconds. | HubSpot nos pide ir más despacio. Inténtalo de nuevo en unos segundos.
            "kind":"status","status":429,"policy":"DAILY" | hubspot_daily_limit | Your HubSpot account has used up its API calls for today. It works again after midnight, in the time zone of the account. | Tu cuenta de HubSpot ha agotado sus llamadas a la API por hoy. Volverá a funcionar pasada la medianoche, en la zona horaria de la cuenta.
            "kind":"status","status":423 | hubspot_locked | HubSpot is busy with this very contact. Please try again in a few seconds. | HubSpot está ocupado con este mismo contacto. Inténtalo de nuevo en unos segundos.
            "kind":"status","status":477 | hubspot_migrating | HubSpot is moving your account to another data centre. Please try again in about 60 minutes. | HubSpot está trasladando tu cuenta a otro centro de datos. Inténtalo de nuevo dentro de unos 60 minutos.
            "kind":"status","status":500 | hubspot_unavailable | HubSpot is not available right now (status 500). Please try again in a minute. | HubSpot no está disponible ahora mismo (estado 500). Inténtalo de nuevo en un minuto.
            "kind":"status","status":503,"body":"html" | hubspot_unavailable | HubSpot is not available right now (status 503). Please try again in a minute. | HubSpot no está disponible ahora mismo (estado 503). Inténtalo de nuevo en un minuto.
            "kind":"status","status":502,"body":"html" | hubspot_unavailable | HubSpot is not available right now (status 502). Please try again in a minute. | HubSpot no está disponible ahora mismo (estado 502). Inténtalo de nuevo en un minuto.
            "kind":"garbage" | hubspot_unreadable | HubSpot sent an answer that makes no sense. Please try again in a minute. | HubSpot ha enviado una respuesta que no se entiende. Inténtalo de nuevo en un minuto.
            "kind":"half" | hubspot_unreadable | HubSpot sent an answer that makes no sense. Please try again in a minute. | HubSpot ha enviado una respuesta que no se entiende. Inténtalo de nuevo en un minuto.
            "kind":"reset" | hubspot_unreachable | HubSpot cannot be reached right now. Please try again in a minute. | Ahora mismo no se puede llegar a HubSpot. Inténtalo de nuevo en un minuto.
            "kind":"latency","millis":6000 | hubspot_timed_out | HubSpot took too long to answer. Please try again. | HubSpot ha tardado demasiado en responder. Inténtalo de nuevo.
            """)
    void a_search_that_fails_is_explained_and_can_be_asked_again(
            String fault, String code, String english, String spanish) {
        RunningHouse.faults(sandbox, "\"target\":\"hubspot\"," + fault);
        Visitor visitor = house.browser();
        Visitor visitante = house.browser("es");
        String thread = "find-" + UUID.randomUUID();

        Run run = visitor.say(thread, FIND);
        Run corrida = visitante.say(thread + "-es", "busca a Ada Lovelace");

        assertThat(run.error()).isEqualTo(code + ": " + english);
        assertThat(corrida.error()).isEqualTo(code + ": " + spanish);
        RunningHouse.faults(sandbox);
        assertThat(visitor.open(thread).conversation()).containsExactly("user: " + FIND, "assistant: " + english);
        assertThat(visitor.say(thread, FIND).text()).contains("Ada Lovelace");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "kind":"status","status":401 | HubSpot does not accept Libreta's access token. Ask your administrator to check HUBSPOT_ACCESS_TOKEN.
            "kind":"status","status":403,"code":"crm.objects.contacts.write" | Libreta's HubSpot token lacks a permission (scope): crm.objects.contacts.write. Ask your administrator to add it.
            "kind":"status","status":429,"policy":"DAILY" | Your HubSpot account has used up its API calls for today. It works again after midnight, in the time zone of the account.
            """)
    void a_write_that_did_not_reach_hubspot_waits_again(String fault, String sentence) {
        Visitor visitor = house.browser();
        String thread = "write-" + UUID.randomUUID();
        String email = UUID.randomUUID() + "@navy.example";
        Run asked = visitor.say(thread, "create contact Grace Hopper " + email);
        RunningHouse.faults(sandbox, "\"target\":\"hubspot\",\"method\":\"POST\",\"path\":\"/contacts\"," + fault);

        Run run = visitor.confirm(thread, asked.interruptId());

        assertThat(run.text()).isEqualTo(sentence + " Nothing has been written; you can confirm it again below.");
        RunningHouse.faults(sandbox);
        assertThat(visitor.open(thread).interruptId()).isEqualTo(run.interruptId());
        Run done = visitor.confirm(thread, run.interruptId());
        assertThat(done.result().path("status").stringValue()).isEqualTo("created");
    }

    @Test
    void a_proposal_that_waits_is_still_there_when_hubspot_is_down() {
        Visitor visitor = house.browser();
        String thread = "down-" + UUID.randomUUID();
        Run asked = visitor.say(thread, "create contact Grace Hopper " + UUID.randomUUID() + "@navy.example");
        RunningHouse.faults(sandbox, "\"target\":\"hubspot\",\"kind\":\"reset\"");

        Run again = visitor.open(thread);

        assertThat(again.interruptId()).isEqualTo(asked.interruptId());
    }

    @Test
    void with_hubspot_down_at_the_start_the_chat_opens_and_says_so_when_it_is_asked(@TempDir Path other) {
        try (RunningHouse cut =
                new RunningHouse(other, "HUBSPOT_BASE_URL", "http://127.0.0.1:9", "HUBSPOT_ACCESS_TOKEN", "pat-x")) {
            Visitor visitor = cut.browser();

            assertThat(visitor.open("t").text()).startsWith("**Hi!");
            assertThat(visitor.say("t", FIND).error())
                    .isEqualTo(
                            "hubspot_unreachable: HubSpot cannot be reached right now. Please try again in a minute.");
        }
    }

    @Test
    void a_token_that_hubspot_does_not_know_is_told_as_such(@TempDir Path other) {
        try (Sandbox account = Sandbox.start(0);
                RunningHouse wrong = connected(other, account, "pat-na1-wrong")) {
            assertThat(wrong.browser().say("t", FIND).error()).startsWith("hubspot_unauthorized: ");
        }
    }

    @Test
    void a_token_that_may_not_even_read_names_the_scope(@TempDir Path other) {
        try (Sandbox account = Sandbox.start(0);
                RunningHouse blind = connected(other, account, AccessToken.WITHOUT_CONTACTS.value())) {
            assertThat(blind.browser().say("t", FIND).error())
                    .matches("hubspot_missing_scopes: Libreta's HubSpot token lacks a permission \\(scope\\): "
                            + "crm\\..*read.*\\. Ask your administrator to add it\\.");
        }
    }

    @Test
    void a_token_that_may_only_read_finds_and_names_the_scope_that_a_write_lacks(@TempDir Path other) {
        try (Sandbox account = Sandbox.start(0);
                RunningHouse reading = connected(other, account, AccessToken.READ_ONLY.value())) {
            Visitor visitor = reading.browser();
            assertThat(visitor.say("t", FIND).text()).contains("Ada Lovelace");
            Run asked = visitor.say("t", "create contact Grace Hopper grace-x@navy.example");

            Run run = visitor.confirm("t", asked.interruptId());

            assertThat(run.text())
                    .isEqualTo("Libreta's HubSpot token lacks a permission (scope): crm.objects.contacts.write."
                            + " Ask your administrator to add it."
                            + " Nothing has been written; you can confirm it again below.");
            assertThat(run.waits()).isTrue();
        }
    }

    private static RunningHouse connected(Path folder, Sandbox account, String token) {
        return new RunningHouse(folder, "HUBSPOT_BASE_URL", account.uri().toString(), "HUBSPOT_ACCESS_TOKEN", token);
    }
}
