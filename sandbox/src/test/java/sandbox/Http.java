package sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plain client of a sandbox for tests. */
public final class Http implements AutoCloseable {
    public static final String EVERYTHING = "pat-na1-00000000-0000-4000-8000-000000000000";
    public static final String READ_ONLY = "pat-na1-00000000-0000-4000-8000-000000000001";
    public static final String WITHOUT_CONTACTS = "pat-na1-00000000-0000-4000-8000-000000000002";
    public static final String EXPIRED = "pat-na1-00000000-0000-4000-8000-000000000003";
    public static final String WITHOUT_SCHEMAS = "pat-na1-00000000-0000-4000-8000-000000000004";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI base;
    private final String token;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What came back; {@code json} is missing where the body is none. */
    public record Answer(int status, String body, java.net.http.HttpHeaders headers) {
        public JsonNode json() {
            return JSON.readTree(body);
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        public String text(String pointer) {
            return json().at(pointer).asString("");
        }
    }

    public Http(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    public URI base() {
        return base;
    }

    public Answer get(String path) {
        return send("GET", path, "");
    }

    public Answer post(String path, String body) {
        return send("POST", path, body);
    }

    public Answer put(String path, String body) {
        return send("PUT", path, body);
    }

    public Answer patch(String path, String body) {
        return send("PATCH", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, "");
    }

    /** Throws what the client throws when the connection breaks, wrapped. */
    public Answer send(String method, String path, String body) {
        HttpResponse<String> response = sent(method, path, body, HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body(), response.headers());
    }

    private <T> HttpResponse<T> sent(String method, String path, String body, HttpResponse.BodyHandler<T> handler) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            return client.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Posts, and leaves the reading of the answer's body to the caller. */
    public InputStream open(String path, String body) {
        return sent("POST", path, body, HttpResponse.BodyHandlers.ofInputStream())
                .body();
    }

    @Override
    public void close() {
        client.close();
    }
}
