package sandbox.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the client tells the model beside the conversation: the task of the button that was clicked ({@code search},
 * {@code create}, {@code update}, or empty), what has been gathered, the contacts seen, newest first, and the arguments of
 * the search that shows the next page, empty where there is none.
 */
record Context(String task, Map<String, String> draft, List<Contact> contacts, ObjectNode nextPage) {
    static final Context NONE = new Context("", Map.of(), List.of(), JsonNodeFactory.instance.objectNode());

    Context {
        draft = Map.copyOf(draft);
        contacts = List.copyOf(contacts);
        nextPage = nextPage.deepCopy();
    }

    /** Reads the JSON object that follows the first line of an instruction; anything else is no context. */
    static Optional<Context> read(String instruction) {
        int brace = instruction.indexOf('{');
        if (!instruction.startsWith("Context") || brace < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(JsonMapper.shared().readTree(instruction.substring(brace))));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Context of(JsonNode json) {
        var draft = new LinkedHashMap<String, String>();
        json.path("draft").propertyStream().forEach(property -> {
            var value = property.getValue().asString("");
            if (!value.isBlank()) {
                draft.put(property.getKey(), value);
            }
        });
        return new Context(
                json.path("task").asString(""),
                draft,
                json.path("contacts").valueStream().map(Contact::seen).toList(),
                json.path("nextPage") instanceof ObjectNode page ? page : NONE.nextPage());
    }
}
