package libreta.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import libreta.conversation.ConversationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OneAtATimeTest {
    private static final ConversationId ONE = new ConversationId("one");
    private static final ConversationId OTHER = new ConversationId("other");

    private final OneAtATime patient = new OneAtATime(Duration.ofSeconds(20));

    /** Somebody's turn in a conversation, until it is told to end. */
    private static final class LongTurn {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch end = new CountDownLatch(1);
        private final Thread thread;

        LongTurn(OneAtATime turns) {
            thread = Thread.startVirtualThread(() -> turns.run(ONE, () -> {
                begun.countDown();
                try {
                    return end.await(20, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }));
        }

        LongTurn begun() throws InterruptedException {
            begun.await();
            return this;
        }

        void end() throws InterruptedException {
            end.countDown();
            thread.join();
        }
    }

    @Test
    void turns_of_one_conversation_never_meet() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                all.add(threads.submit(() -> patient.run(ONE, () -> {
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
        assertThat(patient.busy()).isZero();
    }

    @Test
    void other_conversations_do_not_wait() throws Exception {
        LongTurn turn = new LongTurn(patient).begun();

        assertThat(patient.<String>run(OTHER, () -> "at once")).isEqualTo("at once");
        turn.end();
    }

    @Test
    void whoever_waits_too_long_is_told() throws Exception {
        OneAtATime impatient = new OneAtATime(Duration.ofMillis(1));
        LongTurn turn = new LongTurn(impatient).begun();

        assertThatThrownBy(() -> impatient.run(ONE, () -> "never"))
                .isInstanceOfSatisfying(
                        TurnRefused.class, refused -> assertThat(refused.code()).isEqualTo("turn_running"));
        turn.end();
        assertThat(impatient.<String>run(ONE, () -> "afterwards")).isEqualTo("afterwards");
    }

    @Test
    void whoever_leaves_while_waiting_is_forgotten() throws Exception {
        LongTurn turn = new LongTurn(patient).begun();
        FutureTask<String> waiting = new FutureTask<>(() -> patient.run(ONE, () -> "never"));
        Thread person = Thread.startVirtualThread(waiting);

        person.interrupt();

        assertThatThrownBy(waiting::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(CancellationException.class);
        turn.end();
        assertThat(patient.busy()).isZero();
    }

    @Test
    void a_turn_that_throws_lets_the_next_one_in() {
        assertThatThrownBy(() -> patient.run(ONE, () -> {
                    throw new IllegalStateException("a bug");
                }))
                .hasMessage("a bug");

        assertThat(patient.<String>run(ONE, () -> "next")).isEqualTo("next");
    }
}
