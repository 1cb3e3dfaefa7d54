package sandbox.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One entry of a conversation as a client sends it, whichever dialect it came in. */
public sealed interface Message {
    /** A {@code system} or {@code developer} message. */
    record Instruction(String text) implements Message {}

    /** What the person wrote. */
    record FromPerson(String text) implements Message {}

    /** What the model said earlier. */
    record FromModel(String text) implements Message {}

    /** A tool call that the model made earlier; {@code json} is what it wrote as arguments, JSON or not. */
    record Call(String callId, String tool, String json) implements Message {
        /** Those of the arguments that are texts; none when they are no JSON object. */
        Map<String, String> arguments() {
            try {
                return texts(JsonMapper.shared().readTree(json));
            } catch (JacksonException e) {
                return Map.of();
            }
        }

        private static Map<String, String> texts(JsonNode arguments) {
            var texts = new LinkedHashMap<String, String>();
            arguments.propertyStream().forEach(argument -> {
                if (argument.getValue().isString()) {
                    texts.put(argument.getKey(), argument.getValue().asString());
                }
            });
            return Map.copyOf(texts);
        }
    }

    /** What the tool call {@code callId} returned: JSON text, as far as the client keeps to it. */
    record Result(String callId, String output) implements Message {}
}
