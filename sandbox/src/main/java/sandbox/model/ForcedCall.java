package sandbox.model;

import java.util.Comparator;
import java.util.List;
import sandbox.rules.Message;
import sandbox.rules.Tool;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The call of a model that has to make one and had nothing to call: of the search, or else of the first tool, with what
 * the person said as every text that its schema requires.
 */
final class ForcedCall {
    private final String said;

    private ForcedCall(String said) {
        this.said = said;
    }

    /** {@code meant}, or a call in its place where the request demands one; a request without tools demands none. */
    static Answer inPlaceOf(Answer meant, Completion completion) {
        if (!completion.mustCall() || meant.calls()) {
            return meant;
        }
        var forced = new ForcedCall(newest(completion));
        return completion.tools().stream()
                .min(Comparator.comparing(tool -> !tool.name().equals(Tool.SEARCH)))
                .map(tool -> Answer.of(List.of(
                        new Output.Call(tool.name(), forced.value(tool.schema()).toString(), null))))
                .orElse(meant);
    }

    private static String newest(Completion completion) {
        return completion.messages().reversed().stream()
                .filter(Message.FromPerson.class::isInstance)
                .map(message -> ((Message.FromPerson) message).text())
                .findFirst()
                .orElse("");
    }

    /** The simplest value that the schema takes; null where it may be. */
    private JsonNode value(JsonNode schema) {
        var json = JsonNodeFactory.instance;
        if (!schema.path("enum").isEmpty()) {
            return schema.path("enum").path(0);
        }
        return switch (typeOf(schema)) {
            case "null" -> json.nullNode();
            case "string" -> json.stringNode(said);
            case "integer", "number" -> json.numberNode(schema.path("minimum").asInt(0));
            case "boolean" -> json.booleanNode(false);
            case "array" -> json.arrayNode();
            default -> object(schema);
        };
    }

    private static String typeOf(JsonNode schema) {
        var type = schema.path("type");
        boolean nullable = type.valueStream().anyMatch(one -> one.asString("").equals("null"));
        return nullable ? "null" : (type.isArray() ? type.path(0) : type).asString("");
    }

    private JsonNode object(JsonNode schema) {
        var object = JsonNodeFactory.instance.objectNode();
        for (var name : schema.path("required")) {
            object.set(name.asString(""), value(schema.path("properties").path(name.asString(""))));
        }
        return object;
    }
}
