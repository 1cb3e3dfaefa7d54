package sandbox.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
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
        assertThatThrownBy(() -> limits.ordinary(AccessToken.EVERYTHING))
                .hasMessage("You have reached your daily limit.");
        clock.move(Duration.ofHours(12));

        assertThat(limits.ordinary(AccessToken.EVERYTHING)).containsEntry("X-HubSpot-RateLimit-Daily", "625000");
    }
}
