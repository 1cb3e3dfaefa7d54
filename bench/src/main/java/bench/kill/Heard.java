package bench.kill;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came back of a request to the chat.
 *
 * @param events AG-UI's, up to where the stream broke off
 * @param whole whether it ended as a run ends; not when the process died, nor when the request was refused
 */
record Heard(List<JsonNode> events, boolean whole) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Nobody answered. */
    static final Heard NOTHING = new Heard(List.of(), false);

    Heard {
        events = List.copyOf(events);
    }

    /** Reads the lines of a stream; the last one may be half. */
    static Heard of(List<String> lines) {
        List<JsonNode> events = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("data: ") && line.endsWith("}")) {
                read(line.substring("data: ".length())).ifPresent(events::add);
            }
        }
        boolean whole =
                !events.isEmpty() && events.getLast().path("type").asString("").equals("RUN_FINISHED");
        return new Heard(events, whole);
    }

    private static Optional<JsonNode> read(String json) {
        try {
            return Optional.of(JSON.readTree(json));
        } catch (tools.jackson.core.JacksonException half) {
            return Optional.empty();
        }
    }

    /** The proposal that waits, as AG-UI's interrupt. */
    Optional<JsonNode> waiting() {
        return events.stream()
                .filter(event -> event.path("type").asString("").equals("RUN_FINISHED"))
                .flatMap(event -> event.path("outcome").path("interrupts").valueStream())
                .findFirst();
    }

    /** What the conversation says last of how this call ended, as JSON; empty while it does not say. */
    Optional<JsonNode> resultOf(String call) {
        Stream<JsonNode> live =
                events.stream().filter(event -> event.path("type").asString("").equals("TOOL_CALL_RESULT"));
        Stream<JsonNode> kept = events.stream()
                .filter(event -> event.path("type").asString("").equals("MESSAGES_SNAPSHOT"))
                .flatMap(event -> event.path("messages").valueStream())
                .filter(message -> message.path("role").asString("").equals("tool"));
        return Stream.concat(kept, live)
                .filter(answer -> answer.path("toolCallId").asString("").equals(call))
                .reduce((first, second) -> second)
                .flatMap(answer -> read(answer.path("content").asString("{}")));
    }
}
