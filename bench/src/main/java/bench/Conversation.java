package bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** One person's chat with Libreta. */
final class Conversation {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LONGEST_TURN = Duration.ofMinutes(2);

    private final HttpClient http;
    private final URI door;
    private final String thread = UUID.randomUUID().toString();

    /** A turn that did not end as it should. */
    static final class Wrong extends IOException {
        private static final long serialVersionUID = 1;

        Wrong(String message) {
            super(message);
        }
    }

    Conversation(HttpClient http, URI libreta) {
        this.http = http;
        this.door = libreta.resolve("/agui");
    }

    void open() throws IOException, InterruptedException {
        String events = post(List.of());
        if (!events.contains("libreta.buttons")) {
            throw new Wrong("opening the chat gave " + events);
        }
    }

    /** Asks for the one contact, and measures from the question to the end of the answer. */
    Duration ask() throws IOException, InterruptedException {
        Map<String, String> question = Map.of(
                "id", UUID.randomUUID().toString(), "role", "user", "content", "who is " + HubSpotAnswers.EMAIL + "?");
        long before = System.nanoTime();
        String events = post(List.of(question));
        Duration took = Duration.ofNanos(System.nanoTime() - before);
        if (!events.contains("RUN_FINISHED") || !events.contains("TOOL_CALL_RESULT") || !events.contains("today.")) {
            throw new Wrong("a turn gave " + events);
        }
        return took;
    }

    private String post(List<Map<String, String>> messages) throws IOException, InterruptedException {
        Map<String, Object> input = Map.of(
                "threadId", thread,
                "runId", UUID.randomUUID().toString(),
                "state", Map.of(),
                "messages", messages,
                "tools", List.of(),
                "context", List.of(),
                "forwardedProps", Map.of("locale", "en"));
        HttpRequest request = HttpRequest.newBuilder(door)
                .timeout(LONGEST_TURN)
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(input)))
                .build();
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new Wrong("status " + response.statusCode() + ": " + response.body());
        }
        return response.body();
    }
}
