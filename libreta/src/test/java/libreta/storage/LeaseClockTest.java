package libreta.storage;

import static libreta.storage.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import libreta.lease.Renewal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Replicas on PostgreSQL need not have the same time. */
class LeaseClockTest {
    @Test
    void replicas_whose_clocks_differ_do_not_both_hold_a_lease(@TempDir Path folder) {
        String url = Engine.POSTGRES.fresh(folder);
        Instant anHourAhead = NOON.plus(Duration.ofHours(1));
        Duration term = Duration.ofSeconds(10);
        try (Database one = Database.open(url);
                Database other = Database.open(url)) {
            assertThat(one.leases().take("one", "a", NOON, NOON.plus(term))).isTrue();

            assertThat(other.leases().take("one", "b", anHourAhead, anHourAhead.plus(term)))
                    .isFalse();
            assertThat(one.leases().renew("one", "a", NOON, NOON.plus(term))).isEqualTo(Renewal.HELD);
        }
    }
}
