package sandbox.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sandbox.Http;
import sandbox.Sandbox;

class ClosedPortTest {
    private static final String ANA = "/crm/objects/2026-09/contacts/ana%40acme.es?idProperty=email";

    private final Sandbox sandbox = Sandbox.start(0);
    private final Http http = new Http(sandbox.uri(), Http.EVERYTHING);

    @AfterEach
    void stop() {
        http.close();
        sandbox.close();
    }

    @Test
    void connections_are_refused_for_the_time_asked_for_and_then_all_is_as_before() throws Exception {
        String id = http.post("/crm/objects/2026-09/contacts", "{\"properties\":{\"email\":\"grace@navy.example\"}}")
                .text("/id");
        refuse(1_500);
        awaitListening(false);

        // a client without a connection from before, which may still be answered while the server stops
        try (Http newcomer = new Http(sandbox.uri(), Http.EVERYTHING)) {
            assertThatThrownBy(() -> newcomer.get(ANA)).hasCauseInstanceOf(ConnectException.class);
        }

        awaitListening(true);
        assertThat(http.get("/crm/objects/2026-09/contacts/" + id).status()).isEqualTo(200);
        assertThat(http.get("/sandbox/faults").body()).isEqualTo("{\"faults\":[]}");
    }

    @Test
    void a_sandbox_that_was_ended_meanwhile_does_not_come_back() throws Exception {
        refuse(100);
        awaitListening(false);
        sandbox.stop();

        try (Sandbox another = Sandbox.start(sandbox.port())) {
            assertThat(another.port()).isEqualTo(sandbox.port());
        }
        assertThat(isListening()).isFalse();
    }

    private void refuse(int millis) {
        assertThat(http.put(
                                "/sandbox/faults",
                                "{\"faults\":[{\"target\":\"hubspot\",\"kind\":\"refuse\",\"millis\":%d}]}"
                                        .formatted(millis))
                        .status())
                .isEqualTo(200);
    }

    private void awaitListening(boolean wanted) {
        while (isListening() != wanted) {
            Thread.onSpinWait();
        }
    }

    private boolean isListening() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), sandbox.port()));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
