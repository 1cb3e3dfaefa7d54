package bench.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** One conversation with whichever process serves. What breaks off is heard as far as it came. */
final class Talk {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LONGEST_TURN = Duration.ofSeconds(50);

    private final HttpClient http;
    private final String thread;

    Talk(HttpClient http, String thread) {
        this.http = http;
        this.thread = thread;
    }

    String thread() {
        return thread;
    }

    /** Opens the conversation, as a reload of the page does. */
    Heard open(Fleet.Seat seat) throws InterruptedException {
        return post(seat, Map.of());
    }

    Heard say(Fleet.Seat seat, String text) throws InterruptedException {
        Map<String, String> message = Map.of("id", UUID.randomUUID().toString(), "role", "user", "content", text);
        return post(seat, Map.of("messages", List.of(message)));
    }

    /** @param decision the browser's own id of the decision: the same one when it is sent again */
    Heard decide(Fleet.Seat seat, String interrupt, boolean approved, String decision) throws InterruptedException {
        Map<String, Object> payload = Map.of("approved", approved, "decision", decision);
        Map<String, Object> resume = Map.of("interruptId", interrupt, "status", "resolved", "payload", payload);
        return post(seat, Map.of("resume", List.of(resume)));
    }

    Heard undo(Fleet.Seat seat, String operation) throws InterruptedException {
        return post(seat, Map.of("forwardedProps", Map.of("locale", "en", "undo", operation)));
    }

    private Heard post(Fleet.Seat seat, Map<String, Object> said) throws InterruptedException {
        Map<String, Object> input = new HashMap<>();
        input.put("threadId", thread);
        input.put("runId", UUID.randomUUID().toString());
        input.put("protocolVersion", "1.0");
        input.put("state", Map.of());
        input.put("messages", List.of());
        input.put("tools", List.of());
        input.put("context", List.of());
        input.put("forwardedProps", Map.of("locale", "en"));
        input.putAll(said);
        HttpRequest request = HttpRequest.newBuilder(seat.base().resolve("/agui"))
                .timeout(LONGEST_TURN)
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(input)))
                .build();
        try {
            return heard(http.send(request, BodyHandlers.ofLines()));
        } catch (IOException died) {
            return Heard.NOTHING;
        }
    }

    private static Heard heard(HttpResponse<Stream<String>> response) {
        List<String> lines = new ArrayList<>();
        try (Stream<String> body = response.body()) {
            body.forEach(lines::add);
        } catch (UncheckedIOException died) {
            // what came before was read
        }
        return response.statusCode() == 200 ? Heard.of(lines) : Heard.NOTHING;
    }
}
