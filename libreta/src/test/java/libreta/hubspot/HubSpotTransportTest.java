package libreta.hubspot;

import static libreta.hubspot.Question.CREATE;
import static libreta.hubspot.Question.READ;
import static libreta.hubspot.Question.UPDATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import libreta.contacts.CrmFailed;
import libreta.contacts.CrmTrouble.Locked;
import libreta.contacts.CrmTrouble.RateLimited;
import libreta.contacts.CrmTrouble.TimedOut;
import libreta.contacts.CrmTrouble.Unauthorized;
import libreta.contacts.CrmTrouble.Unreachable;
import libreta.contacts.CrmTrouble.Unreadable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Connections that break in every way they can. */
@Timeout(30)
class HubSpotTransportTest {
    private static final String JANE = "{\"id\":\"512\",\"properties\":{\"email\":\"jane@example.com\"}}";
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Patience HASTY = new Patience(SHORT, LONG, Duration.ofSeconds(12), LONG);

    private final HeldTime time = new HeldTime();
    private final CountDownLatch testOver = new CountDownLatch(1);

    @AfterEach
    void over() {
        testOver.countDown();
    }

    private CrmFailed failure(URI address, Patience patience, Consumer<HubSpotContacts> question) {
        try (var contacts = new HubSpotContacts(address, new AccessToken("pat-x"), patience, time.rhythm())) {
            return catchThrowableOfType(CrmFailed.class, () -> question.accept(contacts));
        }
    }

    @Test
    void a_refused_connection_is_tried_again_even_for_a_create_which_cannot_have_happened() throws IOException {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }

        CrmFailed failed = failure(URI.create("http://127.0.0.1:" + port), Patience.USUAL, CREATE);

        assertThat(failed.trouble()).isEqualTo(new Unreachable());
        assertThat(failed.mayHaveHappened()).isFalse();
        assertThat(time.pauses()).hasSize(2);
    }

    @Test
    void a_host_that_does_not_exist_is_unreachable() {
        CrmFailed failed = failure(URI.create("http://hubspot.invalid"), Patience.USUAL, CREATE);

        assertThat(failed.trouble()).isEqualTo(new Unreachable());
        assertThat(failed.mayHaveHappened()).isFalse();
    }

    @Test
    void a_server_that_speaks_no_tls_is_unreachable() {
        try (var server =
                new BrokenHubSpot(socket -> BrokenHubSpot.write(socket, "HTTP/1.1 400 Bad Request\r\n\r\n"))) {
            URI secure = URI.create("https://127.0.0.1:" + server.address().getPort());

            assertThat(failure(secure, Patience.USUAL, READ).trouble()).isEqualTo(new Unreachable());
        }
    }

    @Test
    void a_reset_before_any_answer_leaves_a_create_in_doubt() {
        try (var server = new BrokenHubSpot(socket -> {
            BrokenHubSpot.readRequest(socket);
            BrokenHubSpot.reset(socket);
        })) {
            CrmFailed failed = failure(server.address(), Patience.USUAL, CREATE);

            assertThat(failed.trouble()).isEqualTo(new Unreachable());
            assertThat(failed.mayHaveHappened()).isTrue();
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void a_reset_in_the_middle_of_the_request_leaves_a_create_in_doubt_too() {
        try (var server = new BrokenHubSpot(socket -> {
            socket.getInputStream().read();
            BrokenHubSpot.reset(socket);
        })) {
            CrmFailed failed = failure(server.address(), Patience.USUAL, CREATE);

            assertThat(failed.trouble()).isEqualTo(new Unreachable());
            assertThat(failed.mayHaveHappened()).isTrue();
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void a_connection_reset_at_once_is_unreachable() {
        try (var server = new BrokenHubSpot(BrokenHubSpot::reset)) {
            assertThat(failure(server.address(), Patience.USUAL, READ).trouble())
                    .isEqualTo(new Unreachable());
        }
    }

    @Test
    void a_connection_closed_without_a_word_is_tried_again_for_an_update() {
        try (var server = new BrokenHubSpot(BrokenHubSpot::readRequest)) {
            CrmFailed failed = failure(server.address(), Patience.USUAL, UPDATE);

            assertThat(failed.trouble()).isEqualTo(new Unreachable());
            assertThat(failed.mayHaveHappened()).isTrue();
            assertThat(server.connections()).isEqualTo(3);
        }
    }

    @Test
    void half_a_body_is_unreadable_and_tried_again_for_a_read() {
        try (var server = new BrokenHubSpot(socket -> answerHalf(socket, 200))) {
            CrmFailed failed = failure(server.address(), Patience.USUAL, READ);

            assertThat(failed.trouble()).isEqualTo(new Unreadable());
            assertThat(server.connections()).isEqualTo(3);
        }
    }

    @Test
    void half_a_body_leaves_a_create_in_doubt() {
        try (var server = new BrokenHubSpot(socket -> answerHalf(socket, 201))) {
            CrmFailed failed = failure(server.address(), Patience.USUAL, CREATE);

            assertThat(failed.trouble()).isEqualTo(new Unreadable());
            assertThat(failed.mayHaveHappened()).isTrue();
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void an_error_status_counts_although_its_body_broke() {
        try (var server = new BrokenHubSpot(socket -> answerHalf(socket, 401))) {
            assertThat(failure(server.address(), Patience.USUAL, CREATE).trouble())
                    .isEqualTo(new Unauthorized());
        }
    }

    private static void answerHalf(Socket socket, int status) throws IOException {
        BrokenHubSpot.readRequest(socket);
        BrokenHubSpot.write(socket, "HTTP/1.1 %d X\r\nContent-Length: 100\r\n\r\n%s".formatted(status, JANE));
    }

    @Test
    void half_a_chunked_body_is_unreadable() {
        try (var server = new BrokenHubSpot(socket -> {
            BrokenHubSpot.readRequest(socket);
            BrokenHubSpot.write(socket, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"id\"\r\n");
        })) {
            assertThat(failure(server.address(), Patience.USUAL, READ).trouble())
                    .isEqualTo(new Unreadable());
        }
    }

    @Test
    void what_is_no_http_at_all_is_unreadable() {
        try (var server = new BrokenHubSpot(socket -> {
            BrokenHubSpot.readRequest(socket);
            BrokenHubSpot.write(socket, "SSH-2.0-OpenSSH_9.9\r\n\r\n");
        })) {
            assertThat(failure(server.address(), Patience.USUAL, READ).trouble())
                    .isEqualTo(new Unreadable());
        }
    }

    @Test
    void silence_times_out_and_leaves_a_create_in_doubt() {
        try (var server = new BrokenHubSpot(socket -> testOver.await())) {
            CrmFailed failed = failure(server.address(), HASTY, CREATE);

            assertThat(failed.trouble()).isEqualTo(new TimedOut());
            assertThat(failed.mayHaveHappened()).isTrue();
            assertThat(failure(server.address(), HASTY, READ).mayHaveHappened()).isFalse();
            assertThat(server.connections()).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void an_endless_slow_body_times_out_and_its_connection_is_closed() throws InterruptedException {
        try (var server = new BrokenHubSpot(this::answerForEver)) {
            CrmFailed failed = failure(server.address(), HASTY, CREATE);

            assertThat(failed.trouble()).isEqualTo(new TimedOut());
            assertThat(failed.mayHaveHappened()).isTrue();
            assertThat(server.clientGone().await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private void answerForEver(Socket socket) throws IOException, InterruptedException {
        BrokenHubSpot.readRequest(socket);
        BrokenHubSpot.write(socket, "HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n");
        while (!testOver.await(20, TimeUnit.MILLISECONDS)) {
            BrokenHubSpot.write(socket, "1\r\n \r\n");
        }
    }

    @Test
    void an_interrupted_call_is_cancelled_and_the_thread_stays_interrupted() throws InterruptedException {
        var asked = new CountDownLatch(1);
        try (var server = new BrokenHubSpot(socket -> {
                    BrokenHubSpot.readRequest(socket);
                    asked.countDown();
                    socket.getInputStream().read();
                    throw new IOException("the client has gone");
                });
                var contacts = new HubSpotContacts(
                        server.address(), new AccessToken("pat-x"), Patience.USUAL, Rhythm.system())) {
            var stayedInterrupted = new CountDownLatch(1);
            Thread turn = Thread.ofVirtual().start(() -> {
                assertThatThrownBy(() -> READ.accept(contacts)).isInstanceOf(CancellationException.class);
                if (Thread.currentThread().isInterrupted()) {
                    stayedInterrupted.countDown();
                }
            });
            asked.await();
            turn.interrupt();

            assertThat(stayedInterrupted.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(server.clientGone().await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void nothing_is_tried_again_beyond_the_deadline() {
        var brief = new Patience(LONG, LONG, Duration.ofSeconds(5), LONG);
        try (var server = new StagedHubSpot().answers(423, "{\"message\":\"locked\"}")) {
            assertThat(failure(server.address(), brief, UPDATE).trouble()).isEqualTo(new Locked());
            assertThat(time.pauses()).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2));
        }
    }

    @Test
    void a_turn_that_does_not_come_in_time_is_a_rate_limit_and_nothing_was_sent() {
        try (var server = new StagedHubSpot()) {
            server.answers(
                    200,
                    Map.of(
                            "X-HubSpot-RateLimit-Max", "1",
                            "X-HubSpot-RateLimit-Interval-Milliseconds", "10000",
                            "X-HubSpot-RateLimit-Remaining", "0"),
                    JANE);
            Patience noQueue = new Patience(LONG, LONG, LONG, Duration.ofSeconds(5));

            CrmFailed failed = failure(server.address(), noQueue, READ.andThen(CREATE));

            assertThat(failed.trouble()).isEqualTo(new RateLimited());
            assertThat(failed.mayHaveHappened()).isFalse();
            assertThat(server.asked()).hasSize(1);
        }
    }
}
