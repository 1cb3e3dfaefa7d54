package sandbox.rules;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A tool that the request offers. The rules know those of the three names; of any other they make no use.
 *
 * @param schema the JSON Schema of its arguments
 */
public record Tool(String name, JsonNode schema) {
    public static final String SEARCH = "search_contacts";
    public static final String CREATE = "create_contact";
    public static final String UPDATE = "update_contact";

    private static final String OTHER = "other";

    /**
     * Arguments that satisfy the strict schema: what is required and not among {@code values} is null, and a value
     * whose name the schema lacks goes into {@code other}, or is left out where there is no such property.
     */
    public ObjectNode arguments(ObjectNode values) {
        var arguments = JsonNodeFactory.instance.objectNode();
        List<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        for (var property : schema.path("properties").propertyNames()) {
            var value = values.get(property);
            if (value != null) {
                arguments.set(property, value);
            } else if (required.contains(property)) {
                arguments.putNull(property);
            }
        }
        putOthers(arguments, values);
        return arguments;
    }

    private void putOthers(ObjectNode arguments, ObjectNode values) {
        if (!schema.path("properties").has(OTHER)) {
            return;
        }
        var others = JsonNodeFactory.instance.arrayNode();
        values.propertyStream()
                .filter(value -> !arguments.has(value.getKey()))
                .forEach(value ->
                        others.addObject().put("property", value.getKey()).set("value", value.getValue()));
        if (!others.isEmpty()) {
            arguments.set(OTHER, others);
        }
    }
}
