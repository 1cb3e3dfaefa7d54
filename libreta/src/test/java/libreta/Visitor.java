package libreta;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who uses the chat: an AG-UI client that keeps its cookie, as a browser does. */
final class Visitor {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RunningHouse house;
    private final String origin;
    private final String language;
    private String cookie = "";

    /** @param origin of the page that the person has open, or empty for a program */
    Visitor(RunningHouse house, String origin, String language) {
        this.house = house;
        this.origin = origin;
        this.language = language;
    }

    String cookie() {
        return cookie;
    }

    void cookie(String chosen) {
        cookie = chosen;
    }

    /** Opens the chat, for the first time or again. */
    Run open(String thread) {
        return run(input(thread, List.of(), Map.of()));
    }

    Run click(String thread, String button) {
        return run(input(thread, List.of(), Map.of("button", button)));
    }

    Run say(String thread, String text) {
        return run(said(thread, text));
    }

    /** The request that {@link #say} sends. */
    String said(String thread, String text) {
        return input(
                thread, List.of(Map.of("id", UUID.randomUUID().toString(), "role", "user", "content", text)), Map.of());
    }

    /** A message under an id of its own, of a client that wants its turn kept running. */
    String kept(String thread, String messageId, String text) {
        return input(
                thread, List.of(Map.of("id", messageId, "role", "user", "content", text)), Map.of("keepRunning", true));
    }

    /** Asks to stop what is under way, and changes nothing of this visitor. */
    HttpResponse<String> stop(String thread) {
        return RunningHouse.send(request(JSON.writeValueAsString(Map.of("threadId", thread)), "/agui/stop")
                .build());
    }

    Run confirm(String thread, String interrupt) {
        return decide(thread, interrupt, "{\"approved\":true}");
    }

    Run decline(String thread, String interrupt) {
        return decide(thread, interrupt, "{\"approved\":false}");
    }

    /** Answers an interrupt with this payload, as JSON. */
    Run decide(String thread, String interrupt, String payload) {
        return run(decided(thread, interrupt, "\"status\":\"resolved\",\"payload\":" + payload));
    }

    Run walkAway(String thread, String interrupt) {
        return run(decided(thread, interrupt, "\"status\":\"cancelled\""));
    }

    /** A resuming request, with the rest of its entry as JSON. */
    String decided(String thread, String interrupt, String rest) {
        String open = input(thread, List.of(), Map.of());
        return open.substring(0, open.length() - 1)
                + ",\"resume\":[{\"interruptId\":\"%s\",%s}]}".formatted(interrupt, rest);
    }

    String input(String thread, List<Object> messages, Map<String, Object> props) {
        Map<String, Object> forwarded = new HashMap<>(props);
        forwarded.put("locale", language);
        Map<String, Object> input = new HashMap<>();
        input.put("threadId", thread);
        input.put("runId", UUID.randomUUID().toString());
        input.put("protocolVersion", "1.0");
        input.put("state", Map.of());
        input.put("messages", messages);
        input.put("tools", List.of());
        input.put("context", List.of());
        input.put("forwardedProps", forwarded);
        return JSON.writeValueAsString(input);
    }

    /** Posts, and reads the whole stream that answers it. */
    Run run(String body) {
        return new Run(post(body));
    }

    HttpResponse<String> post(String body) {
        HttpResponse<String> answer = RunningHouse.send(request(body).build());
        answer.headers().allValues("set-cookie").forEach(set -> cookie = set.substring(0, set.indexOf(';')));
        return answer;
    }

    HttpRequest.Builder request(String body) {
        return request(body, "/agui");
    }

    private HttpRequest.Builder request(String body, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(house.uri().resolve(path))
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .header("Accept-Language", language)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!origin.isEmpty()) {
            request.header("Origin", origin);
        }
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return request;
    }
}
