package sandbox.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import sandbox.Http;

class AccessAndLimitsTest extends AccountTest {
    private static final String SEARCH = CONTACTS + "/search";

    AccessAndLimitsTest() {
        super(AccountOptions::withoutContacts);
    }

    @Test
    void an_unknown_or_missing_token_is_a_401() {
        for (String token : new String[] {"", "pat-na1-00000000-0000-4000-8000-00000000dead"}) {
            try (Http stranger = new Http(sandbox.uri(), token)) {
                Http.Answer answer = stranger.get(CONTACTS);
                assertThat(answer.status()).isEqualTo(401);
                assertThat(answer.text("/category")).isEqualTo("INVALID_AUTHENTICATION");
            }
        }
    }

    @Test
    void a_missing_scope_is_a_403_that_names_it() {
        try (Http reader = new Http(sandbox.uri(), Http.READ_ONLY);
                Http blind = new Http(sandbox.uri(), Http.WITHOUT_CONTACTS)) {
            assertThat(reader.get(CONTACTS).status()).isEqualTo(200);
            Http.Answer write = reader.post(CONTACTS, json("{'properties':{'email':'a@b.example'}}"));
            assertThat(write.status()).isEqualTo(403);
            assertThat(write.text("/category")).isEqualTo("MISSING_SCOPES");
            assertThat(write.text("/errors/0/context/requiredGranularScopes/0"))
                    .isEqualTo("crm.objects.contacts.write");
            assertThat(blind.post(SEARCH, "{}").text("/errors/0/context/requiredGranularScopes/0"))
                    .isEqualTo("crm.objects.contacts.read");
            assertThat(blind.get("/crm/v3/owners").status()).isEqualTo(200);
        }
    }

    @Test
    void ordinary_answers_tell_the_limits_and_searches_do_not() {
        Http.Answer list = http.get(CONTACTS);
        assertThat(list.header("x-hubspot-ratelimit-max")).isEqualTo("190");
        assertThat(list.header("x-hubspot-ratelimit-remaining")).isEqualTo("189");
        assertThat(list.header("x-hubspot-ratelimit-interval-milliseconds")).isEqualTo("10000");
        assertThat(list.header("x-hubspot-ratelimit-daily-remaining")).isEqualTo("624999");
        assertThat(http.post(SEARCH, "{}").header("x-hubspot-ratelimit-max")).isEmpty();
    }

    @Test
    void the_sixth_search_within_a_second_is_refused() {
        for (int i = 0; i < 5; i++) {
            assertThat(http.post(SEARCH, "{}").status()).isEqualTo(200);
        }
        Http.Answer sixth = http.post(SEARCH, "{}");
        assertThat(sixth.status()).isEqualTo(429);
        assertThat(sixth.text("/policyName")).isEqualTo("SECONDLY");
        assertThat(sixth.text("/message")).isEqualTo("You have reached your secondly limit.");
        assertThat(sixth.text("/errorType")).isEqualTo("RATE_LIMIT");
        assertThat(sixth.json().has("category")).isFalse();
        clock.move(Duration.ofSeconds(1));
        assertThat(http.post(SEARCH, "{}").status()).isEqualTo(200);
    }

    @Test
    void the_191st_call_within_ten_seconds_is_refused_and_other_tokens_are_not() {
        for (int i = 0; i < 190; i++) {
            assertThat(http.get(CONTACTS).status()).isEqualTo(200);
        }
        Http.Answer answer = http.get(CONTACTS);
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.text("/policyName")).isEqualTo("TEN_SECONDLY_ROLLING");
        assertThat(answer.text("/message")).isEqualTo("You have reached your ten_secondly_rolling limit.");
        assertThat(answer.text("/groupName")).startsWith("publicapi:private_app-api-calls-ten-secondly:");
        try (Http other = new Http(sandbox.uri(), Http.READ_ONLY)) {
            assertThat(other.get(CONTACTS).status()).isEqualTo(200);
        }
        clock.move(Duration.ofSeconds(10));
        assertThat(http.get(CONTACTS).status()).isEqualTo(200);
    }
}
