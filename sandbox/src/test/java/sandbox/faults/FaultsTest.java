package sandbox.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sandbox.Http;
import sandbox.Sandbox;
import sandbox.hubspot.AccountOptions;

class FaultsTest {
    private static final String CONTACTS = "/crm/objects/2026-09/contacts";
    private static final String ANA = CONTACTS + "/ana%40acme.es?idProperty=email";
    private static final String GRACE = "{\"properties\":{\"email\":\"grace@navy.example\"}}";
    private static final String READ_GRACE = CONTACTS + "/grace%40navy.example?idProperty=email";

    private Sandbox sandbox = Sandbox.start(0, AccountOptions.standard().withoutRateLimits());
    private Http http = new Http(sandbox.uri(), Http.EVERYTHING);

    @BeforeEach
    void start_without_faults() {
        assertThat(http.get("/sandbox/faults").body()).isEqualTo("{\"faults\":[]}");
    }

    @AfterEach
    void stop() {
        http.close();
        sandbox.close();
    }

    @Test
    void a_status_on_listed_calls_strikes_those_and_no_others() {
        switchOn("{'target':'hubspot','kind':'status','status':503,'body':'html','calls':[1,3]}");

        assertThat(statuses(4)).containsExactly(503, 200, 503, 200);
        assertThat(http.get("/sandbox/faults").text("/faults/0/struck")).isEqualTo("2");
    }

    @Test
    void an_html_body_is_sent_as_html() {
        switchOn("{'target':'hubspot','kind':'status','status':502,'body':'html'}");

        Http.Answer answer = http.get(ANA);
        assertThat(answer.header("content-type")).startsWith("text/html");
        assertThat(answer.body()).startsWith("<!DOCTYPE html>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DAILY", "SECONDLY", "TEN_SECONDLY_ROLLING"})
    void a_429_names_the_policy_asked_for(String policy) {
        switchOn("{'target':'hubspot','kind':'status','status':429,'times':1,'policy':'" + policy + "'}");

        Http.Answer answer = http.get(ANA);
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.text("/policyName")).isEqualTo(policy);
        assertThat(answer.text("/errorType")).isEqualTo("RATE_LIMIT");
        assertThat(answer.text("/correlationId")).isEqualTo(answer.header("x-hubspot-correlation-id"));
        assertThat(http.get(ANA).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 423, 477, 500, 504, 522})
    void any_status_comes_as_hubspot_words_it(int status) {
        switchOn("{'target':'hubspot','kind':'status','status':" + status + "}");

        Http.Answer answer = http.get(ANA);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text("/status")).isEqualTo("error");
    }

    @Test
    void a_477_says_when_to_come_back() {
        switchOn("{'target':'hubspot','kind':'status','status':477}");

        assertThat(http.get(ANA).header("retry-after")).isEqualTo("3600");
    }

    @Test
    void a_status_after_execution_hides_a_write_that_happened() {
        switchOn("{'target':'hubspot','kind':'status','status':504,'times':1,'method':'POST','afterExecution':true}");

        Http.Answer answer = http.post(CONTACTS, GRACE);
        assertThat(answer.status()).isEqualTo(504);
        assertThat(answer.header("location")).isEmpty();
        assertThat(http.get(READ_GRACE).status()).isEqualTo(200);
    }

    @Test
    void a_status_before_execution_prevents_the_write() {
        switchOn("{'target':'hubspot','kind':'status','status':504,'times':1,'method':'POST'}");

        assertThat(http.post(CONTACTS, GRACE).status()).isEqualTo(504);
        assertThat(http.get(READ_GRACE).status()).isEqualTo(404);
    }

    @Test
    void a_reset_before_execution_prevents_the_write() {
        switchOn("{'target':'hubspot','kind':'reset','method':'POST'}");

        assertThatThrownBy(() -> http.post(CONTACTS, GRACE)).isInstanceOf(UncheckedIOException.class);
        assertThat(http.get(READ_GRACE).status()).isEqualTo(404);
    }

    @Test
    void a_reset_after_execution_hides_a_write_that_happened() {
        switchOn("{'target':'hubspot','kind':'reset','method':'POST','afterExecution':true}");

        assertThatThrownBy(() -> http.post(CONTACTS, GRACE)).isInstanceOf(UncheckedIOException.class);
        assertThat(http.get(READ_GRACE).status()).isEqualTo(200);
    }

    @Test
    void half_an_answer_ends_in_a_broken_connection() {
        switchOn("{'target':'hubspot','kind':'half','method':'POST'}");

        assertThatThrownBy(() -> http.post(CONTACTS, GRACE)).isInstanceOf(UncheckedIOException.class);
        assertThat(http.get(READ_GRACE).status()).isEqualTo(200);
    }

    @Test
    void garbage_is_a_200_that_is_no_json() {
        switchOn("{'target':'hubspot','kind':'garbage'}");

        Http.Answer answer = http.get(ANA);
        assertThat(answer.status()).isEqualTo(200);
        assertThatThrownBy(answer::json).isInstanceOf(RuntimeException.class);
    }

    @Test
    void garbage_after_execution_hides_a_write_that_happened() {
        switchOn("{'target':'hubspot','kind':'garbage','method':'POST','afterExecution':true}");

        assertThatThrownBy(() -> http.post(CONTACTS, GRACE).json()).isInstanceOf(RuntimeException.class);
        assertThat(http.get(READ_GRACE).status()).isEqualTo(200);
    }

    @Test
    void an_endless_body_goes_on_until_the_client_has_had_enough_and_the_write_happened() {
        switchOn("{'target':'hubspot','kind':'endless','millis':1,'method':'POST'}");

        try (InputStream body = http.open(CONTACTS, GRACE)) {
            String begun = new String(body.readNBytes(2_000), StandardCharsets.UTF_8);
            assertThat(begun).startsWith("{\"id\"").endsWith("          ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(http.get(READ_GRACE).status()).isEqualTo(200);
    }

    @Test
    void an_endless_body_is_cut_when_the_fault_is_switched_off() {
        switchOn("{'target':'hubspot','kind':'endless','millis':1}");

        try (InputStream body = http.open(CONTACTS, GRACE)) {
            body.readNBytes(100);
            http.delete("/sandbox/faults");
            assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void an_unknown_field_is_named_with_those_there_are() {
        Http.Answer answer = http.put("/sandbox/faults", body("{'target':'model','kind':'reset','timse':1}"));

        assertThat(answer.text("/error/message")).contains("timse", "times", "afterExecution");
    }

    @Test
    void latency_makes_the_answer_wait() {
        switchOn("{'target':'hubspot','kind':'latency','millis':60,'jitter':20}");

        long start = System.nanoTime();
        assertThat(http.get(ANA).status()).isEqualTo(200);
        assertThat((System.nanoTime() - start) / 1_000_000).isGreaterThanOrEqualTo(60);
    }

    @Test
    void a_search_lag_hides_new_contacts_for_as_long_as_it_is_on() {
        switchOn("{'target':'hubspot','kind':'searchLag','millis':600000}");
        http.post(CONTACTS, GRACE);
        String search = "{\"query\":\"grace@navy.example\"}";
        assertThat(http.post(CONTACTS + "/search", search).text("/total")).isEqualTo("0");

        switchOn("{'target':'hubspot','kind':'searchLag','millis':0}");
        assertThat(http.post(CONTACTS + "/search", search).text("/total")).isEqualTo("1");
    }

    @Test
    void the_same_seed_strikes_the_same_calls() {
        String half = "{'target':'hubspot','kind':'status','status':500,'probability':0.5,'seed':42}";
        switchOn(half);
        List<Integer> first = statuses(12);
        switchOn(half);

        assertThat(statuses(12)).isEqualTo(first).contains(200, 500);
    }

    @Test
    void path_and_method_narrow_a_fault_down() {
        switchOn("{'target':'hubspot','kind':'status','status':500,'path':'/search','method':'post'}");

        assertThat(http.get(ANA).status()).isEqualTo(200);
        assertThat(http.post(CONTACTS + "/search", "{}").status()).isEqualTo(500);
    }

    @Test
    void a_fault_of_the_model_speaks_as_openai_does_and_leaves_hubspot_alone() {
        switchOn("{'target':'model','kind':'status','status':429,'code':'insufficient_quota'}");

        assertThat(http.get(ANA).status()).isEqualTo(200);
        Http.Answer answer = http.post("/v1/responses", "{}");
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.text("/error/code")).isEqualTo("insufficient_quota");
        assertThat(answer.text("/error/type")).isEqualTo("insufficient_quota");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{'target':'model','kind':'half'}", "{'target':'model','kind':'reset','afterExecution':true}"})
    void a_stream_of_the_model_is_cut_like_any_other_answer(String fault) {
        String ask =
                "{'model':'sandbox-1','stream':true,'messages':[{'role':'user','content':'hello'}]}".replace('\'', '"');
        assertThat(http.post("/v1/chat/completions", ask).body()).endsWith("data: [DONE]\n\n");
        switchOn(fault);

        assertThatThrownBy(() -> http.post("/v1/chat/completions", ask)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_status_after_execution_replaces_a_stream_of_the_model() {
        switchOn("{'target':'model','kind':'status','status':503,'afterExecution':true}");

        Http.Answer answer = http.post(
                "/v1/chat/completions",
                "{\"model\":\"sandbox-1\",\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]}");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text("/error/code")).isEqualTo("server_is_overloaded");
    }

    @Test
    void only_the_fault_that_took_effect_says_that_it_struck() {
        switchOn("{'target':'hubspot','kind':'status','status':500},{'target':'hubspot','kind':'reset'}");

        assertThat(http.get(ANA).status()).isEqualTo(500);
        Http.Answer state = http.get("/sandbox/faults");
        assertThat(List.of(state.text("/faults/0/struck"), state.text("/faults/1/struck")))
                .containsExactly("1", "0");
    }

    @Test
    void a_429_of_the_model_has_openais_headers() {
        switchOn("{'target':'model','kind':'status','status':429,'times':1}");
        Http.Answer limited = http.post("/v1/responses", "{}");
        assertThat(limited.header("x-request-id")).startsWith("req_");
        assertThat(limited.header("x-ratelimit-limit-requests")).isNotEmpty();
        assertThat(limited.header("retry-after")).isEqualTo("1");

        switchOn("{'target':'model','kind':'status','status':429,'retryAfter':30}");
        assertThat(http.post("/v1/responses", "{}").headers().allValues("retry-after"))
                .containsExactly("30");
    }

    @Test
    void a_429_and_a_403_have_all_that_hubspots_own_have() {
        switchOn("{'target':'hubspot','kind':'status','status':429,'times':1}");
        Http.Answer limited = http.get(ANA);
        assertThat(limited.text("/groupName")).startsWith("publicapi:private_app-api-calls-ten-secondly:");
        assertThat(limited.header("X-HubSpot-RateLimit-Remaining")).isEqualTo("0");

        switchOn("{'target':'hubspot','kind':'status','status':429,'policy':'DAILY'}");
        assertThat(http.get(ANA).text("/requestId")).isNotEmpty();
        assertThat(http.get(ANA).header("X-HubSpot-RateLimit-Daily-Remaining")).isEqualTo("0");

        switchOn("{'target':'hubspot','kind':'status','status':429,'policy':'SECONDLY'}");
        assertThat(http.get(ANA).header("X-HubSpot-RateLimit-Max")).isEmpty();

        switchOn("{'target':'hubspot','kind':'status','status':403}");
        assertThat(http.get(ANA).text("/links/scopes")).isEqualTo("https://developers.hubspot.com/scopes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "{\"faults\":null}"})
    void a_body_without_faults_is_refused(String nothing) {
        assertThat(http.put("/sandbox/faults", nothing).status()).isEqualTo(400);
    }

    @Test
    void deleting_the_faults_ends_them() {
        switchOn("{'target':'hubspot','kind':'status','status':500}");
        http.delete("/sandbox/faults");

        assertThat(http.get(ANA).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'kind':'reset'}",
                "{'target':'hubspot','kind':'wobble'}",
                "{'target':'hubspot','kind':'status','status':200}",
                "{'target':'hubspot','kind':'latency'}",
                "{'target':'hubspot','kind':'reset','times':1,'probability':0.5}",
                "{'target':'hubspot','kind':'reset','probability':2}",
                "{'target':'hubspot','kind':'status','status':429,'policy':'HOURLY'}",
                "{'target':'hubspot','kind':'reset','chance':0.5}",
                "{'target':'hubspot','kind':'reset','afterExecution':'yes'}",
                "{'target':'hubspot','kind':'reset','calls':[0]}",
                "{'target':'hubspot','kind':'refuse'}",
                "{'target':'hubspot','kind':'refuse','millis':1,'calls':[3]}",
                "{'target':'hubspot','kind':'searchLag','millis':1,'times':1}",
                "{'target':'hubspot','kind':'searchLag','millis':1,'path':'/search'}",
                "{'target':'hubspot','kind':'status','status':500,'policy':'DAILY'}",
                "{'target':'model','kind':'status','status':429,'policy':'DAILY'}",
                "null",
                "nonsense"
            })
    void a_fault_that_makes_no_sense_is_refused_and_changes_nothing(String fault) {
        Http.Answer answer = http.put("/sandbox/faults", body(fault));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/error/message")).isNotBlank();
        assertThat(http.get("/sandbox/faults").body()).isEqualTo("{\"faults\":[]}");
    }

    private void switchOn(String fault) {
        Http.Answer answer = http.put("/sandbox/faults", body(fault));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static String body(String fault) {
        return "{\"faults\":[" + fault.replace('\'', '"') + "]}";
    }

    private List<Integer> statuses(int calls) {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            statuses.add(http.get(ANA).status());
        }
        return statuses;
    }
}
