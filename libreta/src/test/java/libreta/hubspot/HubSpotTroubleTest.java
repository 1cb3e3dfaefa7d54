package libreta.hubspot;

import static libreta.hubspot.Question.CREATE;
import static libreta.hubspot.Question.READ;
import static libreta.hubspot.Question.SEARCH;
import static libreta.hubspot.Question.UPDATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import libreta.contacts.ContactId;
import libreta.contacts.CreateReply;
import libreta.contacts.CrmFailed;
import libreta.contacts.CrmTrouble;
import libreta.contacts.CrmTrouble.DailyLimitReached;
import libreta.contacts.CrmTrouble.Locked;
import libreta.contacts.CrmTrouble.Migrating;
import libreta.contacts.CrmTrouble.MissingScopes;
import libreta.contacts.CrmTrouble.RateLimited;
import libreta.contacts.CrmTrouble.Rejected;
import libreta.contacts.CrmTrouble.Unauthorized;
import libreta.contacts.CrmTrouble.Unavailable;
import libreta.contacts.CrmTrouble.Unreadable;
import libreta.contacts.UpdateReply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row of HubSpot's status table: what it becomes, and whether it is tried again. */
class HubSpotTroubleTest {
    private static final String SECRET = "pat-na1-0f1e2d3c-aaaa-bbbb-cccc-0123456789ab";
    private static final ContactId ID = Question.ID;
    private static final String JANE = "{\"id\":\"512\",\"properties\":{\"email\":\"jane@example.com\"}}";
    private static final String HTML = "<html><body>Bad gateway</body></html>";
    private static final String LOCK = "{\"status\":\"error\",\"message\":\"locked\"}";
    private static final String SECONDLY = """
            {"status":"error","message":"You have reached your secondly limit.","errorType":"RATE_LIMIT","policyName":"SECONDLY"}""";
    private static final String TEN_SECONDLY = """
            {"status":"error","message":"You have reached your ten_secondly_rolling limit.","errorType":"RATE_LIMIT",
             "policyName":"TEN_SECONDLY_ROLLING"}""";
    private static final String DAILY = """
            {"status":"error","message":"You have reached your daily limit.","errorType":"RATE_LIMIT","policyName":"DAILY"}""";

    private final HeldTime time = new HeldTime();
    private final StagedHubSpot server = new StagedHubSpot();
    private final HubSpotContacts contacts =
            new HubSpotContacts(server.address(), new AccessToken(SECRET), Patience.USUAL, time.rhythm());

    @AfterEach
    void close() {
        contacts.close();
        server.close();
    }

    private CrmFailed failure(Consumer<HubSpotContacts> question) {
        return catchThrowableOfType(CrmFailed.class, () -> question.accept(contacts));
    }

    private CrmTrouble trouble(Consumer<HubSpotContacts> question) {
        return failure(question).trouble();
    }

    @Test
    void a_wrong_token_is_said_to_be_wrong_and_is_not_shown() {
        server.answers(401, """
                {"status":"error","message":"The token %s is wrong","category":"INVALID_AUTHENTICATION",
                 "correlationId":"aaaa-1"}""".formatted(SECRET));

        CrmFailed failed = failure(READ);

        assertThat(failed.trouble()).isEqualTo(new Unauthorized());
        assertThat(failed)
                .hasMessageContaining("answered 401 to GET /crm/objects/2026-09/contacts/512 (correlation id aaaa-1)")
                .hasMessageContaining("[token]")
                .hasMessageNotContaining(SECRET);
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void an_answer_401_of_a_bare_proxy_is_a_wrong_token_too() {
        server.answers(401, "");

        assertThat(trouble(READ)).isEqualTo(new Unauthorized());
    }

    @Test
    void missing_scopes_are_named() {
        server.answers(403, """
                {"status":"error","message":"This app hasn't been granted all required scopes","errors":[{"message":"One or more",
                 "context":{"requiredGranularScopes":["crm.objects.contacts.write"]}}],"category":"MISSING_SCOPES"}""")
                .answers(403, "{\"message\":\"no\",\"context\":{\"requiredScopes\":[\"contacts\",\"content\"]}}");

        CrmFailed failed = failure(CREATE);

        assertThat(failed.trouble()).isEqualTo(new MissingScopes(List.of("crm.objects.contacts.write")));
        assertThat(failed).hasMessageContaining("the scope crm.objects.contacts.write");
        assertThat(failed.mayHaveHappened()).isFalse();
        assertThat(trouble(READ)).isEqualTo(new MissingScopes(List.of("contacts", "content")));
    }

    @Test
    void a_403_about_something_else_is_a_refusal_in_hubspots_words() {
        server.answers(403, "{\"status\":\"error\",\"message\":\"Portal\\nis suspended\"}");

        assertThat(trouble(READ)).isEqualTo(new Rejected(403, "Portal is suspended"));
    }

    @Test
    void a_400_about_no_property_is_a_refusal_in_hubspots_words() {
        server.answers(400, "{\"status\":\"error\",\"message\":\"Invalid input JSON on line 1, column 1\"}");

        assertThat(trouble(CREATE)).isEqualTo(new Rejected(400, "Invalid input JSON on line 1, column 1"));
        assertThat(failure(CREATE).mayHaveHappened()).isFalse();
        assertThat(trouble(SEARCH)).isInstanceOf(Rejected.class);
    }

    @Test
    void a_missing_address_is_no_missing_contact() {
        server.answers(404, "<html>404</html>");

        assertThat(trouble(READ)).isEqualTo(new Unreadable());
        assertThat(trouble(UPDATE)).isEqualTo(new Unreadable());
    }

    @Test
    void a_404_to_a_search_or_a_create_is_a_refusal() {
        server.answers(404, "{\"status\":\"error\",\"message\":\"resource not found\"}");

        assertThat(trouble(SEARCH)).isEqualTo(new Rejected(404, "resource not found"));
        assertThat(trouble(CREATE)).isEqualTo(new Rejected(404, "resource not found"));
    }

    @Test
    void a_url_too_long_is_a_refusal() {
        server.answers(414, "{\"status\":\"error\",\"message\":\"URI Too Long\"}");

        assertThat(trouble(READ)).isEqualTo(new Rejected(414, "URI Too Long"));
    }

    @Test
    void a_redirect_is_not_followed() {
        try (var other = new StagedHubSpot().answers(200, JANE)) {
            server.answers(302, Map.of("Location", other.address() + "/x"), "");

            assertThat(trouble(READ)).isInstanceOf(Rejected.class);
            assertThat(other.asked()).isEmpty();
        }
    }

    @Test
    void a_locked_record_is_tried_again_after_two_seconds_or_more() {
        server.answers(423, LOCK).answers(200, JANE);

        assertThat(contacts.update(ID, Map.of("email", "a@b.c"))).isEqualTo(new UpdateReply.Updated());
        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void a_record_that_stays_locked_is_given_up_after_four_attempts() {
        server.answers(423, LOCK);

        assertThat(trouble(UPDATE)).isEqualTo(new Locked());
        assertThat(server.asked()).hasSize(4);
    }

    @Test
    void too_many_searches_wait_longer_each_time() {
        server.answers(429, SECONDLY);

        CrmFailed failed = failure(SEARCH);

        assertThat(failed.trouble()).isEqualTo(new RateLimited());
        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3));
    }

    @Test
    void too_many_calls_in_ten_seconds_pass() {
        server.answers(429, TEN_SECONDLY).answers(429, TEN_SECONDLY).answers(200, JANE);

        assertThat(contacts.read(ID, List.of("email"))).isPresent();
        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void a_wait_that_hubspot_names_is_kept_but_capped() {
        server.answers(429, Map.of("Retry-After", "4"), SECONDLY)
                .answers(200, JANE)
                .answers(429, Map.of("Retry-After", "10000"), SECONDLY)
                .answers(200, JANE);

        READ.accept(contacts);
        READ.accept(contacts);

        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(4), Duration.ofSeconds(10));
    }

    @Test
    void a_create_that_hubspot_refused_for_now_is_sent_again() {
        server.answers(429, TEN_SECONDLY).answers(423, LOCK).answers(201, JANE);

        assertThat(contacts.create(Map.of("email", "a@b.c"))).isEqualTo(new CreateReply.Created(ID));
        assertThat(server.asked()).hasSize(3);
    }

    @Test
    void the_daily_limit_is_not_tried_again() {
        server.answers(429, DAILY);

        assertThat(trouble(READ)).isEqualTo(new DailyLimitReached());
        assertThat(failure(CREATE).mayHaveHappened()).isFalse();
        assertThat(server.asked()).hasSize(2);
    }

    @Test
    void a_moving_account_says_for_how_long() {
        server.answers(477, Map.of("Retry-After", "3600"), "{}").answers(477, "");

        assertThat(trouble(UPDATE)).isEqualTo(new Migrating(Duration.ofHours(1)));
        assertThat(trouble(UPDATE)).isEqualTo(new Migrating(Duration.ZERO));
        assertThat(server.asked()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504, 520, 521, 523, 524})
    void a_server_away_for_a_moment_is_asked_three_times(int status) {
        server.answers(status, HTML);

        assertThat(trouble(READ)).isEqualTo(new Unavailable(status));
        assertThat(server.asked()).hasSize(3);
        assertThat(time.pauses()).containsExactly(Duration.ofMillis(1500), Duration.ofSeconds(3));
    }

    @Test
    void a_522_is_tried_once_more() {
        server.answers(522, HTML);

        assertThat(trouble(READ)).isEqualTo(new Unavailable(522));
        assertThat(server.asked()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 501, 525, 526})
    void what_waiting_does_not_mend_is_asked_once(int status) {
        server.answers(status, HTML);

        assertThat(trouble(READ)).isEqualTo(new Unavailable(status));
        assertThat(server.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504, 524})
    void a_create_that_may_have_happened_is_sent_once(int status) {
        server.answers(status, HTML);

        CrmFailed failed = failure(CREATE);

        assertThat(failed.trouble()).isEqualTo(new Unavailable(status));
        assertThat(failed.mayHaveHappened()).isTrue();
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void an_update_is_sent_again_and_its_earlier_doubt_is_remembered() {
        server.answers(504, HTML).answers(403, "{\"category\":\"MISSING_SCOPES\"}");

        CrmFailed failed = failure(UPDATE);

        assertThat(failed.trouble()).isEqualTo(new MissingScopes(List.of()));
        assertThat(failed.mayHaveHappened()).isTrue();
    }

    @Test
    void a_read_leaves_no_doubt() {
        server.answers(504, HTML);

        assertThat(failure(READ).mayHaveHappened()).isFalse();
        assertThat(failure(SEARCH).mayHaveHappened()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "{}", "42", "{\"id\":\"512\"", "{\"id\":\"x\"}", HTML, "{\"id\":\"1\"} x"})
    void a_success_that_is_not_hubspots_json_is_unreadable(String body) {
        server.answers(200, body);

        assertThat(trouble(READ)).isEqualTo(new Unreadable());
        assertThat(trouble(CREATE)).isEqualTo(new Unreadable());
        assertThat(failure(CREATE).mayHaveHappened()).isTrue();
        assertThat(trouble(UPDATE)).isEqualTo(new Unreadable());
        assertThat(trouble(SEARCH)).isEqualTo(new Unreadable());
        assertThat(trouble(HubSpotContacts::properties)).isEqualTo(new Unreadable());
        assertThat(trouble(HubSpotContacts::owners)).isEqualTo(new Unreadable());
        assertThat(contacts.linkTo(ID)).isEmpty();
    }

    @Test
    void an_error_message_quotes_nobodys_email_address() {
        server.answers(500, HTML);

        assertThat(failure(hubspot -> hubspot.readByEmail("jane@example.com", List.of("email"))))
                .hasMessageContaining("GET /crm/objects/2026-09/contacts/{email}")
                .hasMessageNotContaining("jane");
    }

    @Test
    void the_correlation_id_of_the_header_goes_into_the_message() {
        server.answers(500, Map.of("x-hubspot-correlation-id", "0f1e-22"), HTML);

        assertThat(failure(READ)).hasMessageContaining("correlation id 0f1e-22");
    }
}
