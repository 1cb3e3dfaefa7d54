package sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SandboxTest {

    @Test
    void ana_of_acme_is_read_by_her_address_and_found_by_search() {
        try (Sandbox sandbox = Sandbox.start(0);
                Http http = new Http(sandbox.uri(), Http.EVERYTHING)) {
            Http.Answer read = http.get(
                    "/crm/objects/2026-09/contacts/ana%40acme.es?idProperty=email&properties=firstname,company");
            assertThat(read.status()).isEqualTo(200);
            assertThat(read.text("/properties/company")).isEqualTo("Acme");

            Http.Answer found = http.post("/crm/v3/objects/contacts/search", "{\"query\":\"luis perez\"}");
            assertThat(found.json().at("/total").asInt()).isEqualTo(2);
        }
    }

    @Test
    void the_sandbox_listens_on_loopback_only() {
        try (Sandbox sandbox = Sandbox.start(0)) {
            assertThat(sandbox.uri().getHost()).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void a_port_that_is_taken_is_said_at_the_start() {
        try (Sandbox first = Sandbox.start(0)) {
            assertThatThrownBy(() -> Sandbox.start(first.port()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("127.0.0.1:" + first.port());
        }
    }

    @Test
    void stopping_twice_does_nothing_more() {
        Sandbox sandbox = Sandbox.start(0);
        sandbox.stop();
        sandbox.close();
    }
}
