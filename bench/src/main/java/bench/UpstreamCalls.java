package bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The calls that one turn makes, made directly: what is left of the turn without Libreta. */
final class UpstreamCalls {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http;
    private final HttpRequest forCall;
    private final HttpRequest forContact;
    private final HttpRequest forText;

    UpstreamCalls(HttpClient http, Upstreams upstreams, Dialect dialect) {
        this.http = http;
        URI model = URI.create(upstreams.model() + dialect.path());
        this.forCall = post(model, Map.of(dialect.list(), List.of(Map.of("role", "user", "content", "who?"))));
        this.forText = post(model, Map.of(dialect.list(), List.of(dialect.toolResult())));
        this.forContact = HttpRequest.newBuilder(
                        upstreams.hubspot().resolve(HubSpotAnswers.CONTACTS + "ada%40bench.example?idProperty=email"))
                .build();
    }

    private static HttpRequest post(URI address, Map<String, Object> body) {
        return HttpRequest.newBuilder(address)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
    }

    /** Makes them one after the other. */
    Duration make() throws IOException, InterruptedException {
        long before = System.nanoTime();
        for (HttpRequest request : List.of(forCall, forContact, forText)) {
            int status = http.send(request, BodyHandlers.ofString()).statusCode();
            if (status != 200) {
                throw new IOException("an upstream of the benchmark answered " + status);
            }
        }
        return Duration.ofNanos(System.nanoTime() - before);
    }
}
