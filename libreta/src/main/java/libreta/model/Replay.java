package libreta.model;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a model wants to see again within the turn, marked with the model's name: another model (a fallback) could not
 * read it and gets the plain message instead.
 */
final class Replay {
    private Replay() {}

    static String of(String model, JsonNode said) {
        ObjectNode replay = WireJson.object();
        replay.put("model", model);
        replay.set("said", said);
        return replay.toString();
    }

    /** What this very model said, or empty. */
    static Optional<JsonNode> read(String replay, String model) {
        if (replay.isEmpty()) {
            return Optional.empty();
        }
        return WireJson.read(replay)
                .filter(node -> WireJson.text(node.path("model")).equals(model))
                .map(node -> node.path("said"))
                .filter(JsonNode::isContainer);
    }
}
