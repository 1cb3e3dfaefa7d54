package sandbox.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import sandbox.Http;
import sandbox.Sandbox;

/** An empty account with a clock that stands still and without limits, unless a test class wants another. */
abstract class AccountTest {
    static final String CONTACTS = "/crm/objects/2026-09/contacts";
    static final String V3 = "/crm/v3/objects/contacts";

    final SetClock clock = new SetClock();
    final Sandbox sandbox;
    final Http http;

    AccountTest() {
        this(options -> options.withoutContacts().withoutRateLimits());
    }

    AccountTest(UnaryOperator<AccountOptions> options) {
        sandbox = Sandbox.start(0, options.apply(AccountOptions.standard().withClock(clock)));
        http = new Http(sandbox.uri(), Http.EVERYTHING);
    }

    @AfterEach
    void stop() {
        http.close();
        sandbox.close();
    }

    /** JSON with apostrophes for quotes. */
    static String json(String text) {
        return text.replace('\'', '"');
    }

    String create(String properties) {
        Http.Answer answer = http.post(CONTACTS, json("{'properties':{" + properties + "}}"));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.text("/id");
    }

    Http.Answer update(String id, String properties) {
        return http.patch(CONTACTS + "/" + id, json("{'properties':{" + properties + "}}"));
    }

    /** What is stored now. */
    String stored(String id, String property) {
        return http.get(CONTACTS + "/" + id + "?properties=" + property).text("/properties/" + property);
    }
}
