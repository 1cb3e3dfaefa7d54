package sandbox.model;

import java.util.List;
import sandbox.rules.Message;
import sandbox.rules.Tool;
import tools.jackson.databind.JsonNode;

/**
 * A request that has been read and found well-formed.
 *
 * @param body the request as it came, for the fields that an answer repeats
 * @param includeUsage whether a Chat stream ends with a chunk of usage
 */
record Completion(
        String model, boolean stream, boolean includeUsage, List<Message> messages, List<Tool> tools, JsonNode body) {
    Completion {
        messages = List.copyOf(messages);
        tools = List.copyOf(tools);
    }
}
