package sandbox.model;

import java.util.List;
import java.util.OptionalInt;
import sandbox.rules.Message;
import sandbox.rules.Tool;
import tools.jackson.databind.JsonNode;

/**
 * A request that has been read and found well-formed.
 *
 * @param mustCall whether the answer has to call one of the tools
 * @param mostTokens that the answer may have; empty is as many as it likes
 * @param body the request as it came, for the fields that an answer repeats
 * @param includeUsage whether a Chat stream ends with a chunk of usage
 */
record Completion(
        String model,
        boolean stream,
        boolean includeUsage,
        List<Message> messages,
        List<Tool> tools,
        boolean mustCall,
        OptionalInt mostTokens,
        JsonNode body) {
    Completion {
        messages = List.copyOf(messages);
        tools = List.copyOf(tools);
    }
}
