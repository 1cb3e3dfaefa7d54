package libreta;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The fields that events of each kind have, with their types, whatever their values. */
final class Vocabulary {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Objects whose names are the account's, not ours. */
    private static final Set<String> OPEN = Set.of(
            "contact.properties",
            "contact.labels",
            "[].properties",
            "[].labels",
            "Schema.properties.properties.properties");

    private Vocabulary() {}

    static Map<String, Set<String>> of(Collection<JsonNode> events) {
        Map<String, Set<String>> known = new TreeMap<>();
        for (JsonNode event : events) {
            collect("", event, known.computeIfAbsent(kind(event), kind -> new TreeSet<>()));
            if (event.path("type").asString().equals("TOOL_CALL_RESULT")) {
                JsonNode content = JSON.readTree(event.path("content").stringValue());
                collect("", content, known.computeIfAbsent(kindOfResult(content), kind -> new TreeSet<>()));
            }
        }
        return known;
    }

    private static String kind(JsonNode event) {
        return String.join(
                        " ",
                        event.path("type").asString(""),
                        event.path("name").asString(""),
                        event.path("outcome").path("type").asString(""))
                .strip()
                .replaceAll(" +", " ");
    }

    private static String kindOfResult(JsonNode content) {
        String kind = content.has("contacts") ? "search" : content.has("error") ? "error" : "write";
        return "result of a " + kind;
    }

    private static void collect(String path, JsonNode node, Set<String> fields) {
        fields.add(path + ":" + node.getNodeType());
        node.values().forEach(value -> {
            if (node.isArray()) {
                collect(path + "[]", value, fields);
            }
        });
        if (node.isObject()) {
            boolean open = OPEN.stream().anyMatch(path::endsWith);
            node.properties()
                    .forEach(field -> collect(path + "." + (open ? "*" : field.getKey()), field.getValue(), fields));
        }
    }
}
