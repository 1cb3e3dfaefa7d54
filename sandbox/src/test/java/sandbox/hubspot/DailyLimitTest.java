package sandbox.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DailyLimitTest {

    @Test
    void the_daily_limit_ends_at_midnight_of_the_account() {
        SetClock clock = new SetClock();
        RateLimits limits = new RateLimits(clock, true);
        Duration apart = Duration.ofMillis(60);
        for (int i = 0; i < RateLimits.DAILY; i++) {
            limits.ordinary(AccessToken.EVERYTHING);
            clock.move(apart);
        }
        assertThatThrownBy(() -> limits.ordinary(AccessToken.READ_ONLY))
                .hasMessage("You have reached your daily limit.")
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.status()).isEqualTo(429);
                    assertThat(refused.body().fields())
                            .containsEntry("policyName", "DAILY")
                            .containsEntry("errorType", "RATE_LIMIT")
                            .containsKey("requestId")
                            .doesNotContainKey("category");
                    assertThat(refused.reply(UUID.randomUUID()).headers())
                            .containsEntry("X-HubSpot-RateLimit-Daily-Remaining", "0");
                });
        clock.move(Duration.ofHours(12));

        assertThat(limits.ordinary(AccessToken.EVERYTHING)).containsEntry("X-HubSpot-RateLimit-Daily", "625000");
    }
}
