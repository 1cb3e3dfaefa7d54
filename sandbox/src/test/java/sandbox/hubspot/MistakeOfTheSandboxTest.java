package sandbox.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sandbox.Http;

class MistakeOfTheSandboxTest {
    private final AtomicBoolean broken = new AtomicBoolean();
    private final HubSpot hubspot = new HubSpot(AccountOptions.standard().withoutRateLimits(), this::lag);
    private final WebServer server = WebServer.builder()
            .address(InetAddress.getLoopbackAddress())
            .port(0)
            .routing((HttpRouting.Builder routing) -> hubspot.on(routing))
            .build()
            .start();

    private Duration lag() {
        if (broken.get()) {
            throw new IllegalStateException("broken for this test");
        }
        return Duration.ZERO;
    }

    @AfterEach
    void stop() {
        server.stop();
        hubspot.close();
    }

    @Test
    void an_exception_nobody_expected_is_a_500_in_hubspots_envelope_and_once_in_the_log() {
        Logged logged = new Logged();
        Logger log = Logger.getLogger(HubSpot.class.getName());
        log.setUseParentHandlers(false);
        log.addHandler(logged);
        try (Http http = new Http(URI.create("http://127.0.0.1:" + server.port()), Http.EVERYTHING)) {
            assertThat(http.post(AccountTest.V3 + "/search", "{}").status()).isEqualTo(200);
            broken.set(true);

            Http.Answer answer = http.post(AccountTest.V3 + "/search", "{}");

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.header("content-type")).isEqualTo("application/json;charset=utf-8");
            assertThat(answer.text("/status")).isEqualTo("error");
            assertThat(answer.text("/message")).isEqualTo("internal error");
            assertThat(logged.records).singleElement().satisfies(record -> {
                assertThat(record.getMessage()).contains(answer.text("/correlationId"));
                assertThat(record.getThrown()).hasMessage("broken for this test");
            });
        } finally {
            log.removeHandler(logged);
            log.setUseParentHandlers(true);
        }
    }

    private static final class Logged extends Handler {
        private final List<LogRecord> records = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord record) {
            records.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
