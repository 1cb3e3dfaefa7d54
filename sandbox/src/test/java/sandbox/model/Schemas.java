package sandbox.model;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Strict schemas like those that Libreta sends. */
final class Schemas {
    private static final List<String> PROPERTIES =
            List.of("email", "firstname", "lastname", "phone", "company", "jobtitle", "lifecyclestage");

    private Schemas() {}

    static String of(String tool) {
        var names = new ArrayList<String>();
        switch (tool) {
            case Tool.SEARCH ->
                names.addAll(List.of("id", "email", "phone", "name", "company", "query", "filters", "after"));
            case Tool.UPDATE -> names.add("id");
            default -> {}
        }
        if (!tool.equals(Tool.SEARCH)) {
            names.addAll(PROPERTIES);
            names.add("other");
        }
        return strict(names).toString();
    }

    private static ObjectNode strict(List<String> names) {
        var schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        var properties = schema.putObject("properties");
        var required = schema.putArray("required");
        for (var name : names) {
            var type = name.equals("other") || name.equals("filters") ? "array" : "string";
            properties.putObject(name).putArray("type").add(type).add("null");
            required.add(name);
        }
        return schema.put("additionalProperties", false);
    }
}
