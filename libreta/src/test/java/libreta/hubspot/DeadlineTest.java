package libreta.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import libreta.contacts.ContactId;
import libreta.contacts.CrmFailed;
import libreta.contacts.CrmTrouble.Locked;
import libreta.contacts.CrmTrouble.RateLimited;
import libreta.contacts.CrmTrouble.TimedOut;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private static final ContactId ID = new ContactId("512");
    private static final String JANE = "{\"id\":\"512\",\"properties\":{\"email\":\"jane@example.com\"}}";
    private static final Duration SPAN = Duration.ofSeconds(20);

    private final HeldTime time = new HeldTime();
    private final StagedHubSpot server = new StagedHubSpot();
    private final HubSpotContacts contacts =
            new HubSpotContacts(server.address(), new AccessToken("pat-x"), Patience.USUAL, time.rhythm());

    @AfterEach
    void close() {
        contacts.close();
        server.close();
    }

    private boolean update() {
        contacts.update(ID, Map.of("email", "a@b.c"));
        return true;
    }

    private void fullForTenSeconds() {
        server.answers(
                        200,
                        Map.of(
                                "X-HubSpot-RateLimit-Max", "1",
                                "X-HubSpot-RateLimit-Interval-Milliseconds", "10000",
                                "X-HubSpot-RateLimit-Remaining", "0"),
                        JANE)
                .answers(200, JANE);
        contacts.read(ID, List.of());
    }

    @Test
    void whoever_waits_for_a_write_waits_five_seconds_for_its_turn_and_nothing_is_sent() {
        fullForTenSeconds();

        CrmFailed failed = catchThrowableOfType(CrmFailed.class, () -> contacts.within(SPAN, this::update));

        assertThat(failed.trouble()).isEqualTo(new RateLimited());
        assertThat(failed.mayHaveHappened()).isFalse();
        assertThat(server.asked()).hasSize(1);
        assertThat(time.pauses()).isEmpty();
    }

    @Test
    void what_nobody_waits_for_waits_for_its_turn() {
        fullForTenSeconds();

        assertThat(update()).isTrue();

        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(10));
    }

    @Test
    void when_the_time_is_over_nothing_more_is_sent_and_that_is_no_doubt() {
        CrmFailed failed = catchThrowableOfType(
                CrmFailed.class,
                () -> contacts.within(SPAN, () -> {
                    time.move(SPAN);
                    return update();
                }));

        assertThat(failed.trouble()).isEqualTo(new TimedOut());
        assertThat(failed.mayHaveHappened()).isFalse();
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void an_attempt_that_could_not_end_in_time_is_not_begun() {
        server.answers(423, "{\"message\":\"locked\"}");

        CrmFailed failed =
                catchThrowableOfType(CrmFailed.class, () -> contacts.within(Duration.ofSeconds(3), this::update));

        assertThat(failed.trouble()).isEqualTo(new Locked());
        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void a_deadline_within_another_one_makes_it_no_later() {
        CrmFailed failed = catchThrowableOfType(
                CrmFailed.class,
                () -> contacts.within(
                        Duration.ofSeconds(1),
                        () -> contacts.within(SPAN, () -> {
                            time.move(Duration.ofSeconds(1));
                            return update();
                        })));

        assertThat(failed.trouble()).isEqualTo(new TimedOut());
    }
}
