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
    void a_token_that_was_good_once_is_a_401_of_its_own() {
        try (Http late = new Http(sandbox.uri(), Http.EXPIRED)) {
            Http.Answer answer = late.get(CONTACTS);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.text("/category")).isEqualTo("EXPIRED_AUTHENTICATION");
            assertThat(answer.text("/message"))
                    .isEqualTo("The OAuth token used to make this call expired 28202400 second(s) ago.");
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
    void who_may_write_contacts_need_not_be_let_to_make_properties() {
        try (Http writer = new Http(sandbox.uri(), Http.WITHOUT_SCHEMAS)) {
            assertThat(writer.post(CONTACTS, json("{'properties':{'email':'a@b.example'}}"))
                            .status())
                    .isEqualTo(201);
            assertThat(writer.get("/crm/v3/properties/contacts/email").status()).isEqualTo(200);
            Http.Answer made = writer.post("/crm/v3/properties/contacts", "{}");
            assertThat(made.status()).isEqualTo(403);
            assertThat(made.text("/errors/0/context/requiredGranularScopes/0")).isEqualTo("crm.schemas.contacts.write");
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
    void errors_tell_the_limits_too_and_count() {
        Http.Answer missing = http.get(CONTACTS + "/99");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.header("x-hubspot-ratelimit-remaining")).isEqualTo("189");
        assertThat(http.get(CONTACTS).header("x-hubspot-ratelimit-remaining")).isEqualTo("188");
    }

    @Test
    void a_missing_scope_counts_and_tells_the_limits_and_an_unknown_token_has_none() {
        try (Http reader = new Http(sandbox.uri(), Http.READ_ONLY);
                Http stranger = new Http(sandbox.uri(), "")) {
            Http.Answer forbidden = reader.delete(CONTACTS + "/1");
            assertThat(forbidden.status()).isEqualTo(403);
            assertThat(forbidden.header("x-hubspot-ratelimit-remaining")).isEqualTo("189");
            assertThat(reader.get(CONTACTS).header("x-hubspot-ratelimit-remaining"))
                    .isEqualTo("188");
            assertThat(stranger.get(CONTACTS).header("x-hubspot-ratelimit-max")).isEmpty();
        }
    }

    @Test
    void searches_of_all_tokens_and_versions_count_together() {
        try (Http other = new Http(sandbox.uri(), Http.READ_ONLY)) {
            for (int i = 0; i < 5; i++) {
                Http who = i % 2 == 0 ? http : other;
                assertThat(who.post(i < 3 ? SEARCH : V3 + "/search", "{}").status())
                        .isEqualTo(200);
            }
            assertThat(other.post(SEARCH, "{}").status()).isEqualTo(429);
        }
        assertThat(http.get(CONTACTS).header("x-hubspot-ratelimit-remaining")).isEqualTo("189");
    }

    @Test
    void the_usage_of_the_day_counts_every_token_until_midnight_in_the_account() {
        try (Http other = new Http(sandbox.uri(), Http.READ_ONLY)) {
            other.get(CONTACTS);
        }
        Http.Answer usage = http.get("/account-info/v3/api-usage/daily/private-apps");
        assertThat(usage.text("/results/0/name")).isEqualTo("private-apps-api-calls-daily");
        assertThat(usage.text("/results/0/usageLimit")).isEqualTo("625000");
        assertThat(usage.text("/results/0/currentUsage")).isEqualTo("2");
        assertThat(usage.text("/results/0/collectedAt")).isEqualTo("2026-11-23T10:00:00Z");
        assertThat(usage.text("/results/0/fetchStatus")).isEqualTo("SUCCESS");
        assertThat(usage.text("/results/0/resetsAt")).isEqualTo("2026-11-23T23:00:00Z");
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
        assertThat(sixth.text("/requestId")).isNotEmpty();
        assertThat(sixth.header("retry-after")).isEmpty();
        assertThat(sixth.header("x-hubspot-ratelimit-max")).isEmpty();
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
        assertThat(answer.header("x-hubspot-ratelimit-remaining")).isEqualTo("0");
        assertThat(answer.header("x-hubspot-ratelimit-daily-remaining")).isEqualTo("624810");
        assertThat(answer.header("retry-after")).isEmpty();
        assertThat(answer.text("/groupName")).startsWith("publicapi:private_app-api-calls-ten-secondly:");
        try (Http other = new Http(sandbox.uri(), Http.READ_ONLY)) {
            assertThat(other.get(CONTACTS).status()).isEqualTo(200);
        }
        clock.move(Duration.ofSeconds(10));
        assertThat(http.get(CONTACTS).status()).isEqualTo(200);
    }
}
