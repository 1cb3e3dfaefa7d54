package sandbox.rules;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tools with strict schemas, like those that Libreta sends. */
public final class Schemas {
    private static final List<String> PROPERTIES =
            List.of("email", "firstname", "lastname", "phone", "company", "jobtitle", "lifecyclestage");

    private Schemas() {}

    public static List<Tool> tools() {
        return List.of(tool(Tool.SEARCH), tool(Tool.CREATE), tool(Tool.UPDATE));
    }

    private static Tool tool(String name) {
        var names = new ArrayList<String>();
        switch (name) {
            case Tool.SEARCH ->
                names.addAll(List.of("id", "email", "phone", "name", "company", "query", "filters", "after"));
            case Tool.UPDATE -> names.add("id");
            default -> {}
        }
        if (!name.equals(Tool.SEARCH)) {
            names.addAll(PROPERTIES);
            names.add("other");
        }
        return new Tool(name, strict(names));
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
