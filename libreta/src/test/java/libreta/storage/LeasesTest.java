package libreta.storage;

import static libreta.storage.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import libreta.lease.Leases;
import libreta.lease.Renewal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEachEngine
class LeasesTest {
    private static final Duration TERM = Duration.ofSeconds(10);

    private final Database database;
    private final Database another;
    private final Leases leases;

    LeasesTest(Engine engine, @TempDir Path folder) {
        String url = engine.fresh(folder);
        database = Database.open(url);
        another = Database.open(url);
        leases = database.leases();
    }

    @AfterEach
    void close() {
        another.close();
        database.close();
    }

    @Test
    void one_holder_at_a_time_whichever_process_asks() {
        assertThat(leases.take("one", "a", NOON, NOON.plus(TERM))).isTrue();
        assertThat(another.leases().take("one", "b", NOON, NOON.plus(TERM))).isFalse();
        assertThat(another.leases().take("another", "b", NOON, NOON.plus(TERM))).isTrue();

        leases.release("one", "a");

        assertThat(another.leases().take("one", "b", NOON, NOON.plus(TERM))).isTrue();
    }

    @Test
    void whoever_did_not_come_back_in_time_has_lost_it() {
        leases.take("one", "a", NOON, NOON);

        assertThat(another.leases().take("one", "b", NOON, NOON.plus(TERM))).isTrue();
        assertThat(leases.renew("one", "a", NOON, NOON.plus(TERM))).isEqualTo(Renewal.LOST);
        leases.release("one", "a");
        assertThat(another.leases().renew("one", "b", NOON, NOON.plus(TERM))).isEqualTo(Renewal.HELD);
    }

    @Test
    void a_renewed_one_is_held_for_longer() {
        leases.take("one", "a", NOON, NOON);

        assertThat(leases.renew("one", "a", NOON, NOON.plus(TERM))).isEqualTo(Renewal.HELD);

        assertThat(another.leases().take("one", "b", NOON, NOON.plus(TERM))).isFalse();
    }

    @Test
    void a_holder_learns_that_another_process_asked_it_to_stop_and_who_comes_next_does_not() {
        leases.take("one", "a", NOON, NOON);
        another.leases().take("another", "b", NOON, NOON.plus(TERM));

        another.leases().askToStop("one");

        assertThat(leases.renew("one", "a", NOON, NOON)).isEqualTo(Renewal.ASKED_TO_STOP);
        assertThat(another.leases().renew("another", "b", NOON, NOON.plus(TERM)))
                .isEqualTo(Renewal.HELD);
        assertThat(another.leases().take("one", "c", NOON, NOON.plus(TERM))).isTrue();
        assertThat(another.leases().renew("one", "c", NOON, NOON.plus(TERM))).isEqualTo(Renewal.HELD);
    }

    @Test
    void nobody_is_asked_to_stop_what_nobody_does() {
        leases.askToStop("one");

        assertThat(leases.take("one", "a", NOON, NOON.plus(TERM))).isTrue();
        assertThat(leases.renew("one", "a", NOON, NOON.plus(TERM))).isEqualTo(Renewal.HELD);
    }

    @Test
    void of_many_who_ask_at_once_one_gets_it() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> asked = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String holder = "holder-" + i;
                Database from = i % 2 == 0 ? database : another;
                asked.add(threads.submit(() -> from.leases().take("one", holder, NOON, NOON.plus(TERM))));
            }
            int taken = 0;
            for (Future<Boolean> one : asked) {
                taken += one.get() ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        }
    }
}
