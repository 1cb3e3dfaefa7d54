package libreta.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import libreta.SetClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AloneTest {
    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final String ONE = "one";

    private final SetClock clock = new SetClock();
    private final MemoryLeases leases = new MemoryLeases();
    private final AtomicInteger ids = new AtomicInteger();
    private final Alone here = process();

    /** Another process over the same database; a look that finds the lease taken moves the clock. */
    private Alone process() {
        return new Alone(leases, clock, () -> "id-" + ids.incrementAndGet(), () -> clock.move(Duration.ofSeconds(1)));
    }

    /** Somebody's work until it is told to end. */
    private static final class LongWork {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch end = new CountDownLatch(1);
        private final Thread thread;

        LongWork(Alone alone) throws InterruptedException {
            thread = Thread.startVirtualThread(() -> alone.run(ONE, PATIENT, held -> {
                begun.countDown();
                try {
                    return end.await(20, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }));
            begun.await();
        }

        void end() throws InterruptedException {
            end.countDown();
            thread.join();
        }
    }

    @Test
    void work_under_one_name_never_meets() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                all.add(threads.submit(() -> here.run(ONE, PATIENT, held -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    LockSupport.parkNanos(1_000);
                    return inside.decrementAndGet();
                })));
            }
            for (Future<Integer> one : all) {
                one.get();
            }
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void other_names_do_not_wait() throws Exception {
        LongWork work = new LongWork(here);

        assertThat(here.<String>run("other", PATIENT, held -> "at once")).isEqualTo("at once");
        work.end();
    }

    @Test
    void whoever_waits_too_long_is_told() throws Exception {
        LongWork work = new LongWork(here);

        assertThatThrownBy(() -> here.run(ONE, Duration.ofMillis(1), held -> "never"))
                .isInstanceOf(LeaseBusy.class);
        work.end();
        assertThat(here.<String>run(ONE, PATIENT, held -> "afterwards")).isEqualTo("afterwards");
    }

    @Test
    void whoever_leaves_while_waiting_is_forgotten() throws Exception {
        LongWork work = new LongWork(here);
        FutureTask<String> waiting = new FutureTask<>(() -> here.run(ONE, PATIENT, held -> "never"));
        Thread person = Thread.startVirtualThread(waiting);

        person.interrupt();

        assertThatThrownBy(waiting::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(CancellationException.class);
        work.end();
    }

    @Test
    void whoever_is_interrupted_while_waiting_stays_interrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> here.run(ONE, PATIENT, held -> "never"))
                .isInstanceOf(CancellationException.class)
                .hasCauseInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void the_usual_pause_waits_until_it_is_interrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(Alone.Pause.usual()::pause).isInstanceOf(InterruptedException.class);
    }

    @Test
    void work_that_throws_lets_the_next_one_in() {
        assertThatThrownBy(() -> here.run(ONE, PATIENT, held -> {
                    throw new IllegalStateException("a bug");
                }))
                .hasMessage("a bug");

        assertThat(here.<String>run(ONE, PATIENT, held -> "next")).isEqualTo("next");
        assertThat(process().<String>runIfFree(ONE, held -> "there too")).contains("there too");
    }

    @Test
    void another_process_does_not_get_in_while_it_is_held() throws Exception {
        LongWork work = new LongWork(here);

        assertThat(process().<String>runIfFree(ONE, held -> "never")).isEqualTo(Optional.empty());
        assertThatThrownBy(() -> process().run(ONE, Duration.ofSeconds(3), held -> "never"))
                .isInstanceOf(LeaseBusy.class);
        work.end();
    }

    @Test
    void the_lease_of_a_process_that_died_runs_out() {
        Instant died = clock.instant();
        leases.take(ONE, "the dead", died, died.plus(Alone.TERM));

        assertThat(here.<String>run(ONE, PATIENT, held -> "taken over")).isEqualTo("taken over");
        assertThat(clock.instant()).isEqualTo(died.plus(Alone.TERM));
    }

    @Test
    void one_that_stood_still_for_too_long_does_not_go_on() {
        assertThatThrownBy(() -> here.run(ONE, PATIENT, held -> {
                    held.check();
                    clock.move(Alone.TERM);
                    held.check();
                    return "never";
                }))
                .isInstanceOf(LeaseLost.class);
    }

    @Test
    void a_lease_that_somebody_else_took_over_is_not_given_back_for_them() {
        here.run(ONE, PATIENT, held -> {
            clock.move(Alone.TERM);
            return leases.take(ONE, "another", clock.instant(), clock.instant().plus(Alone.TERM));
        });

        assertThat(process().<String>runIfFree(ONE, held -> "never")).isEmpty();
    }

    @Test
    void a_lease_that_is_renewed_lasts_longer_and_a_lost_one_is_not_renewed() {
        Alone.Lease lease = here.take(ONE, "me").orElseThrow();
        clock.move(Duration.ofSeconds(9));
        assertThat(lease.renewed()).isTrue();
        clock.move(Duration.ofSeconds(8));
        lease.check();

        clock.move(Duration.ofSeconds(2));
        assertThat(here.take(ONE, "another")).isPresent();

        assertThat(lease.renewed()).isFalse();
        assertThatThrownBy(lease::check).isInstanceOf(LeaseLost.class);
    }

    @Test
    void a_lease_that_is_given_back_is_free_at_once() {
        Alone.Lease lease = here.take(ONE, "me").orElseThrow();
        assertThat(here.take(ONE, "another")).isEmpty();

        lease.release();

        assertThat(here.take(ONE, "another")).isPresent();
    }

    @Test
    void work_is_done_although_its_lease_cannot_be_given_back() {
        assertThat(new Alone(new BrokenLeases(), clock, () -> "me", () -> {}).<String>run(ONE, PATIENT, held -> "done"))
                .isEqualTo("done");
    }

    @Test
    void a_lease_that_cannot_be_renewed_now_runs_out_by_itself() {
        Alone.Lease lease = new Alone(new BrokenLeases(), clock, () -> "me", () -> {})
                .take(ONE, "me")
                .orElseThrow();
        clock.move(Duration.ofSeconds(8));

        assertThat(lease.renewed()).isTrue();
        lease.check();

        clock.move(Duration.ofMillis(1));
        assertThatThrownBy(lease::check).isInstanceOf(LeaseLost.class).hasMessageContaining(ONE);
    }

    @Test
    void work_is_stopped_once_where_another_process_asked_for_that() {
        Alone.Lease lease = here.take(ONE, "me").orElseThrow();
        lease.begin(Thread.currentThread());
        assertThat(lease.renewed()).isTrue();
        assertThat(Thread.interrupted()).isFalse();

        process().askToStop(ONE);

        assertThat(lease.renewed()).isTrue();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(lease.renewed()).isTrue();
        assertThat(Thread.interrupted()).isFalse();
        lease.check();
    }

    @Test
    void work_that_is_over_and_work_that_is_short_are_not_stopped() {
        Alone.Lease over = here.take(ONE, "me").orElseThrow();
        over.begin(Thread.currentThread());
        over.over();
        Alone.Lease brief = here.take("another", "me").orElseThrow();
        here.askToStop(ONE);
        here.askToStop("another");

        assertThat(over.renewed()).isTrue();
        assertThat(brief.renewed()).isTrue();

        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void a_wish_to_stop_is_not_for_who_comes_next() {
        assertThat(here.take(ONE, "me")).isPresent();
        here.askToStop(ONE);
        clock.move(Alone.TERM);
        Alone.Lease next = process().take(ONE, "another").orElseThrow();
        next.begin(Thread.currentThread());

        assertThat(next.renewed()).isTrue();

        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void a_lease_is_kept_until_it_is_lost() {
        AtomicInteger renewals = new AtomicInteger();
        Alone.Lease lease = here.take(ONE, "me").orElseThrow();

        lease.keep(() -> {
            if (renewals.incrementAndGet() == 3) {
                leases.release(ONE, "me");
            }
        });

        assertThat(renewals).hasValue(3);
        assertThatThrownBy(lease::check).isInstanceOf(LeaseLost.class);
    }

    @Test
    void a_lease_is_kept_until_the_work_is_over() {
        AtomicInteger renewals = new AtomicInteger();
        Alone.Lease lease = here.take(ONE, "me").orElseThrow();

        lease.keep(() -> {
            if (renewals.incrementAndGet() == 3) {
                throw new InterruptedException();
            }
        });

        assertThat(renewals).hasValue(3);
        lease.check();
    }

    /** Gives leases, and then is down. */
    private static final class BrokenLeases implements Leases {
        @Override
        public boolean take(String name, String holder, Instant now, Instant until) {
            return true;
        }

        @Override
        public Renewal renew(String name, String holder, Instant now, Instant until) {
            throw new IllegalStateException("the database is down");
        }

        @Override
        public void askToStop(String name) {
            throw new IllegalStateException("the database is down");
        }

        @Override
        public void release(String name, String holder) {
            throw new IllegalStateException("the database is down");
        }
    }

    @Test
    void a_seat_that_nobody_wants_is_not_kept() throws InterruptedException {
        Seats seats = new Seats();

        assertThat(seats.<Integer>run(ONE, Duration.ZERO, seats::busy)).contains(1);
        assertThat(seats.busy()).isZero();
    }

    @Test
    void a_seat_is_free_for_who_waits_and_for_who_comes_afterwards() throws Exception {
        Seats seats = new Seats();
        CountDownLatch waiting = new CountDownLatch(1);
        FutureTask<Optional<String>> next = new FutureTask<>(() -> {
            waiting.countDown();
            return seats.run(ONE, PATIENT, () -> "next");
        });

        assertThat(seats.<String>run(ONE, PATIENT, () -> {
                    Thread.startVirtualThread(next);
                    waiting.await();
                    assertThat(seats.busy()).isEqualTo(1);
                    return "first";
                }))
                .contains("first");

        assertThat(next.get()).contains("next");
        assertThat(seats.busy()).isZero();
    }
}
