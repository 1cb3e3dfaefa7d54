package libreta.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.UncheckedIOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CancellationTest {
    private static final Duration PROMPTLY = Duration.ofSeconds(5);

    private final CountDownLatch cue = new CountDownLatch(1);
    private final CountDownLatch hungUp = new CountDownLatch(1);

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void an_interrupt_within_the_reply_hangs_up(Dialect dialect) throws Exception {
        String piece = dialect == Dialect.CHAT
                ? ChatCompletionsTest.text("Hel")
                : "{\"type\":\"response.output_text.delta\",\"delta\":\"Hel\"}";
        try (PlayedServer server = new PlayedServer(stage -> {
            stage.beginStream();
            stage.data(piece);
            stage.awaitHangUp();
            hungUp.countDown();
        })) {
            assertThat(interruptedAtTheCue(Models.of(dialect, server), _ -> cue.countDown()))
                    .isInstanceOf(CancellationException.class);
            assertThat(hungUp.await(PROMPTLY.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    void an_interrupt_before_the_reply_hangs_up() throws Exception {
        try (PlayedServer server = new PlayedServer(stage -> {
            cue.countDown();
            stage.awaitHangUp();
            hungUp.countDown();
        })) {
            assertThat(interruptedAtTheCue(Models.chat(server), _ -> {})).isInstanceOf(CancellationException.class);
            assertThat(hungUp.await(PROMPTLY.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void an_interrupt_between_two_attempts_ends_the_wait() throws Exception {
        try (PlayedServer server =
                new PlayedServer(stage -> stage.answer(503, "application/json", "{}", "retry-after: 15"))) {
            Pause longOne = span -> {
                cue.countDown();
                Thread.sleep(span);
            };
            Patience real = Patience.real();
            Patience patience = new Patience(real.clock(), longOne, real.chance(), real.firstSign());
            ChatModel model =
                    OpenAi.connect(server.base(), ApiKey.NONE, Dialect.CHAT, Models.LUNA, Vendor.COMPATIBLE, patience);

            assertThat(interruptedAtTheCue(model, _ -> {})).isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void the_thread_stays_marked_as_interrupted() {
        try (PlayedServer server = new PlayedServer(Stage::awaitHangUp)) {
            Thread.currentThread().interrupt();

            assertThat(catchThrowable(() -> Models.answerOf(Models.chat(server))))
                    .isInstanceOf(CancellationException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void a_listener_that_fails_ends_the_call_with_its_own_failure() throws Exception {
        UncheckedIOException gone = new UncheckedIOException(new SocketException("the browser has gone"));
        try (PlayedServer server = new PlayedServer(stage -> {
            stage.beginStream();
            stage.data(ChatCompletionsTest.text("Hel"));
            stage.awaitHangUp();
            hungUp.countDown();
        })) {
            Consumer<String> listener = _ -> {
                throw gone;
            };
            assertThat(catchThrowable(() -> Models.chat(server).ask(Models.findAda(), listener)))
                    .isSameAs(gone);
            assertThat(hungUp.await(PROMPTLY.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }
    }

    private Throwable interruptedAtTheCue(ChatModel model, Consumer<String> text) throws InterruptedException {
        FutureTask<ModelReply> asking = new FutureTask<>(() -> model.ask(Models.findAda(), text));
        Thread turn = Thread.ofVirtual().start(asking);
        assertThat(cue.await(10, TimeUnit.SECONDS)).isTrue();
        turn.interrupt();
        ExecutionException failed = catchThrowableOfType(
                ExecutionException.class, () -> asking.get(PROMPTLY.toSeconds(), TimeUnit.SECONDS));
        return Objects.requireNonNull(failed.getCause());
    }
}
