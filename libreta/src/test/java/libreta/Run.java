package libreta;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stream of AG-UI events that was read to its end. One that breaks the protocol cannot be read. */
record Run(HttpResponse<String> answer, List<JsonNode> events) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> ENDS = Set.of("RUN_FINISHED", "RUN_ERROR");

    Run(HttpResponse<String> answer) {
        this(answer, read(answer.statusCode(), answer.body()));
    }

    /** The events of a stream that was read piece by piece. */
    static List<JsonNode> read(int status, String body) {
        check(status == 200, status + " " + body);
        check(body.endsWith("\n\n") && body.indexOf('\r') < 0, "frames end with two line feeds");
        List<JsonNode> events = new ArrayList<>();
        for (String frame : body.split("\n\n", -1)) {
            if (frame.isEmpty()) {
                continue;
            }
            check(frame.startsWith("data: {") || frame.equals(": keep-alive"), frame);
            check(frame.indexOf('\n') < 0, "one line a frame: " + frame);
            if (frame.startsWith("data: ")) {
                events.add(JSON.readTree(frame.substring("data: ".length())));
            }
        }
        check(events.stream().noneMatch(Run::hasNull), "no field is null");
        check(type(events.getFirst()).equals("RUN_STARTED"), "a run begins with RUN_STARTED");
        check(ENDS.contains(type(events.getLast())), "a run ends with RUN_FINISHED or RUN_ERROR");
        long ends = events.stream().filter(event -> ENDS.contains(type(event))).count();
        check(ends == 1, "a run ends once");
        return events;
    }

    private static boolean hasNull(JsonNode node) {
        return node.isNull() || node.valueStream().anyMatch(Run::hasNull);
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    private static String type(JsonNode event) {
        return event.path("type").asString("");
    }

    List<String> types() {
        return events.stream().map(Run::type).toList();
    }

    /** The types in their order, repeated ones once. */
    List<String> order() {
        return order(events);
    }

    static List<String> order(List<JsonNode> events) {
        List<String> order = new ArrayList<>();
        for (JsonNode event : events) {
            if (order.isEmpty() || !order.getLast().equals(type(event))) {
                order.add(type(event));
            }
        }
        return order;
    }

    JsonNode last() {
        return events.getLast();
    }

    JsonNode first(String type) {
        return events.stream()
                .filter(event -> type(event).equals(type))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type + " among " + events));
    }

    JsonNode custom(String name) {
        return events.stream()
                .filter(event -> event.path("name").asString("").equals(name))
                .findFirst()
                .orElseThrow()
                .path("value");
    }

    /** All that the assistant says. */
    String text() {
        return events.stream()
                .filter(event -> type(event).equals("TEXT_MESSAGE_CONTENT"))
                .map(event -> event.path("delta").stringValue())
                .collect(Collectors.joining());
    }

    /** What the first tool answered. */
    JsonNode result() {
        return JSON.readTree(first("TOOL_CALL_RESULT").path("content").stringValue());
    }

    /** What went wrong, as {@code code: sentence}, or empty. */
    String error() {
        return type(last()).equals("RUN_ERROR")
                ? last().path("code").stringValue() + ": "
                        + last().path("message").stringValue()
                : "";
    }

    boolean waits() {
        return last().path("outcome").path("type").asString("").equals("interrupt");
    }

    JsonNode interrupt() {
        check(waits(), "nothing waits: " + events);
        return last().path("outcome").path("interrupts").get(0);
    }

    String interruptId() {
        return interrupt().path("id").stringValue();
    }

    /** The conversation as a re-opened chat is sent it: {@code role: text}, tools with their content. */
    List<String> conversation() {
        List<String> said = new ArrayList<>();
        for (JsonNode message : first("MESSAGES_SNAPSHOT").path("messages")) {
            said.add(message.path("role").stringValue() + ": "
                    + message.path("content").asString(""));
        }
        return said;
    }
}
