package sandbox.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sandbox.Http;
import sandbox.Sandbox;
import sandbox.hubspot.AccountOptions;

class RequestLogTest {
    private static final String CONTACTS = "/crm/objects/2026-09/contacts";
    private static final String GRACE = "{\"properties\":{\"email\":\"grace@navy.example\"}}";

    private final Sandbox sandbox = Sandbox.start(0, AccountOptions.standard().withoutRateLimits());
    private final Http http = new Http(sandbox.uri(), Http.EVERYTHING);

    @AfterEach
    void stop() {
        http.close();
        sandbox.close();
    }

    @Test
    void the_newest_request_comes_first_with_its_body_and_how_it_was_answered() {
        http.get(CONTACTS + "/1?properties=email&properties=phone");
        http.post(CONTACTS, GRACE);

        assertThat(newest("/method")).isEqualTo("POST");
        assertThat(newest("/target")).isEqualTo(CONTACTS);
        assertThat(newest("/asked")).isEqualTo("hubspot");
        assertThat(newest("/outcome")).isEqualTo("201");
        assertThat(newest("/body")).isEqualTo(GRACE);
        assertThat(log().text("/requests/1/target")).isEqualTo(CONTACTS + "/1?properties=email&properties=phone");
        assertThat(log().text("/requests/1/outcome")).isEqualTo("404");
    }

    @Test
    void a_fault_stands_beside_the_request_it_struck_with_whether_that_was_carried_out() {
        fault("{'target':'hubspot','kind':'status','status':504,'afterExecution':true,'method':'POST'},"
                + "{'target':'hubspot','kind':'latency','millis':1}");
        http.post(CONTACTS, GRACE);

        assertThat(newest("/outcome")).isEqualTo("504");
        assertThat(newest("/faults/0")).isEqualTo("status 504, carried out");
        assertThat(newest("/faults/1")).isEqualTo("latency");
    }

    @Test
    void of_several_that_break_the_answer_the_one_that_struck_is_named() {
        fault("{'target':'hubspot','kind':'status','status':500},{'target':'hubspot','kind':'garbage'}");
        http.get(CONTACTS);

        assertThat(newest("/faults")).isEmpty();
        assertThat(newest("/faults/0")).isEqualTo("status 500, not carried out");
        assertThat(log().json().at("/requests/0/faults").size()).isEqualTo(1);
    }

    @Test
    void a_cut_connection_is_told_as_such() {
        for (String fault : new String[] {
            "{'target':'hubspot','kind':'reset'}",
            "{'target':'hubspot','kind':'reset','afterExecution':true}",
            "{'target':'hubspot','kind':'half'}"
        }) {
            fault(fault);
            assertThatThrownBy(() -> http.post(CONTACTS, "{}")).isInstanceOf(UncheckedIOException.class);
            assertThat(newest("/outcome")).as(fault).isEqualTo("cut");
        }
    }

    @Test
    void a_streamed_answer_of_the_model_is_told_when_it_has_ended() {
        http.post(
                "/v1/chat/completions",
                "{\"model\":\"sandbox-1\",\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"hi\"}]}");

        assertThat(newest("/asked")).isEqualTo("model");
        assertThat(newest("/outcome")).isEqualTo("200");
    }

    @Test
    void no_token_is_kept() {
        http.post("/oauth/v2/private-apps/get/access-token-info", "{\"tokenKey\":\"" + Http.EVERYTHING + "\"}");

        assertThat(newest("/outcome")).isEqualTo("200");
        assertThat(log().body()).doesNotContain(Http.EVERYTHING);
    }

    @Test
    void pages_and_commands_are_not_requests_and_deleting_forgets_all() {
        http.get(CONTACTS);
        http.get("/");
        http.get("/sandbox/faults");
        assertThat(log().json().at("/requests").size()).isEqualTo(1);

        http.delete("/sandbox/requests");
        assertThat(log().body()).isEqualTo("{\"requests\":[]}");
    }

    @Test
    void only_the_last_five_hundred_are_kept_and_long_bodies_are_shortened() {
        http.post(CONTACTS, "{\"properties\":{\"message\":\"%s\"}}".formatted("x".repeat(9_000)));
        assertThat(newest("/body")).hasSize(4_001).endsWith("…");

        for (int i = 0; i < 510; i++) {
            http.get(CONTACTS + "/1");
        }
        assertThat(log().json().at("/requests").size()).isEqualTo(500);
        assertThat(log().json().at("/requests/0/number").intValue()).isEqualTo(511);
    }

    @Test
    void a_long_body_is_read_like_any_other() {
        String inputs = "{\"properties\":{\"message\":\"%s\"}}".formatted("a".repeat(60_000));

        assertThat(http.post(CONTACTS + "/batch/create", "{\"inputs\":[%s,%s]}".formatted(inputs, inputs))
                        .status())
                .isEqualTo(201);
        assertThat(http.post(CONTACTS + "/search", "{\"query\":\"%s\"}".formatted("a".repeat(70_000)))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void the_page_shows_them_to_a_person() {
        assertThat(http.get("/requests").body()).contains("No requests yet");
        fault("{'target':'hubspot','kind':'status','status':502,'body':'html'}");
        http.post(CONTACTS, "{\"properties\":{\"firstname\":\"<script>alert(1)</script>\"}}");

        assertThat(http.get("/requests").body())
                .contains("POST " + CONTACTS, "502", "status 502, not carried out", "&lt;script&gt;")
                .doesNotContain("<script>");
    }

    private Http.Answer log() {
        return http.get("/sandbox/requests");
    }

    private String newest(String field) {
        return log().text("/requests/0" + field);
    }

    private void fault(String faults) {
        Http.Answer answer = http.put("/sandbox/faults", "{\"faults\":[" + faults.replace('\'', '"') + "]}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
}
