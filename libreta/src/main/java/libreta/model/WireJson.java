package libreta.model;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the JSON of the wire and forgives what servers often get wrong. */
final class WireJson {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private WireJson() {}

    static Optional<JsonNode> read(String json) {
        try {
            return Optional.of(JSON.readTree(json));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    /** A string or number as text; empty for everything else. */
    static String text(JsonNode node) {
        if (node.isString()) {
            return node.stringValue();
        }
        return node.isNumber() ? node.toString() : "";
    }

    /** Content that should be a string and is sometimes a list of parts, of which only the text is read. */
    static String content(JsonNode node) {
        if (!node.isArray()) {
            return node.isString() ? node.stringValue() : "";
        }
        StringBuilder all = new StringBuilder();
        for (JsonNode part : node) {
            all.append(part.isString() ? part.stringValue() : text(part.path("text")));
        }
        return all.toString();
    }

    /** Arguments that should be a string and are sometimes the object itself. */
    static String arguments(JsonNode node) {
        return node.isObject() || node.isArray() ? node.toString() : text(node);
    }

    static boolean isObject(String json) {
        return read(json).filter(JsonNode::isObject).isPresent();
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static void putUnlessEmpty(ObjectNode at, String name, String value) {
        if (!value.isEmpty()) {
            at.put(name, value);
        }
    }
}
