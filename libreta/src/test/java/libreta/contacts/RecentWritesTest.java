package libreta.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import libreta.SetClock;
import org.junit.jupiter.api.Test;

class RecentWritesTest {
    private static final ContactId ADA = new ContactId("1");
    private static final ContactId GRACE = new ContactId("2");

    private final SetClock clock = new SetClock();
    private final RecentWrites recent = new RecentWrites(clock);

    @Test
    void the_newest_comes_first_and_each_once() {
        recent.add(ADA);
        clock.move(Duration.ofSeconds(1));
        recent.add(GRACE);
        assertThat(recent.newest()).containsExactly(GRACE, ADA);

        clock.move(Duration.ofSeconds(1));
        recent.add(ADA);
        assertThat(recent.newest()).containsExactly(ADA, GRACE);
    }

    @Test
    void a_write_is_recent_for_two_minutes() {
        recent.add(ADA);
        clock.move(Duration.ofSeconds(119));
        assertThat(recent.newest()).containsExactly(ADA);

        clock.move(Duration.ofSeconds(1));
        assertThat(recent.newest()).isEmpty();
    }
}
