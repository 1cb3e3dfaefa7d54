package libreta;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sandbox.Sandbox;
import sandbox.hubspot.AccessToken;
import sandbox.hubspot.AccountOptions;

/** Two secrets that must never be seen again, whatever goes wrong. */
final class SecretsTest {
    private static final String TOKEN = "pat-na1-canary-token-4711";
    private static final String KEY = "sk-canary-key-4711";

    @TempDir
    private Path folder;

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final Handler listener = new Listener();
    private final Logger log = Logger.getLogger("");
    private final Logger ours = Logger.getLogger("libreta");

    private final class Listener extends Handler {
        @Override
        public void publish(LogRecord line) {
            StringWriter text = new StringWriter();
            text.append(String.valueOf(line.getMessage()));
            if (line.getThrown() != null) {
                line.getThrown().printStackTrace(new PrintWriter(text));
            }
            seen.add(text.toString());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @BeforeEach
    void listen() {
        listener.setLevel(Level.ALL);
        ours.setLevel(Level.ALL);
        log.addHandler(listener);
    }

    @AfterEach
    void stopListening() {
        log.removeHandler(listener);
        ours.setLevel(null);
    }

    @Test
    void secrets_that_work_are_nowhere_to_be_seen() throws IOException {
        AccessToken token = new AccessToken(TOKEN, AccessToken.EVERYTHING.scopes());
        try (Sandbox account = Sandbox.start(0, AccountOptions.standard().withTokens(List.of(token)))) {
            use(account.uri().toString(), account.uri() + "/v1");
        }
    }

    /** Servers that repeat what they were sent, in every way that an error can be worded. */
    @ParameterizedTest
    @ValueSource(ints = {200, 400, 401, 403, 404, 409, 422, 429, 500, 503})
    void servers_that_repeat_them_are_not_repeated(int status) throws IOException {
        HttpServer echo = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        echo.createContext("/", exchange -> repeat(exchange, status));
        echo.start();
        try {
            String base = "http://127.0.0.1:" + echo.getAddress().getPort();
            use(base, base + "/v1");
        } finally {
            echo.stop(0);
        }
    }

    private static void repeat(HttpExchange exchange, int status) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String secret = exchange.getRequestHeaders().getFirst("Authorization");
        byte[] body = """
                {"status":"error","category":"VALIDATION_ERROR","message":"%1$s","correlationId":"%1$s",
                 "errors":[{"message":"%1$s","context":{"propertyName":["%1$s"],"requiredGranularScopes":["%1$s"]}}],
                 "error":{"message":"%1$s","code":"%1$s","type":"%1$s"},"%1$s":"%1$s"}
                """.formatted(secret).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add("x-request-id", secret);
        exchange.getResponseHeaders().add("x-hubspot-correlation-id", secret);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void use(String hubspot, String model) throws IOException {
        try (RunningHouse house = new RunningHouse(
                folder,
                "HUBSPOT_ACCESS_TOKEN",
                TOKEN,
                "HUBSPOT_BASE_URL",
                hubspot,
                "OPENAI_API_KEY",
                KEY,
                "OPENAI_BASE_URL",
                model,
                "OPENAI_MODEL",
                "sandbox-1")) {
            Visitor visitor = house.browser();
            see(visitor.open("t"));
            see(visitor.say("t", "find ada lovelace"));
            Run asked = visitor.say("t", "create contact Grace Hopper grace-s@navy.example");
            see(asked);
            if (asked.waits()) {
                see(visitor.confirm("t", asked.interruptId()));
            }
            see(visitor.open("t"));
            for (String path : new String[] {"/", "/widget.js", "/metrics", "/health/ready", "/nothing"}) {
                seen.add(RunningHouse.send(HttpRequest.newBuilder(house.uri().resolve(path))
                                .build())
                        .body());
            }
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                seen.add(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        for (String secret : Set.of(TOKEN, KEY)) {
            assertThat(seen).noneMatch(text -> text.contains(secret));
        }
        assertThat(seen).hasSizeGreaterThan(8);
    }

    private void see(Run run) {
        seen.add(run.answer().headers().map() + run.answer().body());
    }
}
