package libreta.model;

import java.util.List;
import libreta.conversation.ToolCall;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An assistant's message as Chat Completions writes it. */
final class ChatMessage {
    private ChatMessage() {}

    static ObjectNode of(String text, List<ToolCall> calls) {
        ObjectNode message = WireJson.object();
        message.put("role", "assistant");
        if (text.isEmpty() && !calls.isEmpty()) {
            message.putNull("content");
        } else {
            message.put("content", text);
        }
        if (!calls.isEmpty()) {
            ArrayNode array = message.putArray("tool_calls");
            calls.forEach(call -> put(array.addObject(), call));
        }
        return message;
    }

    private static void put(ObjectNode at, ToolCall call) {
        at.put("id", call.id());
        at.put("type", "function");
        at.putObject("function").put("name", call.name()).put("arguments", readable(call.arguments()));
    }

    /** Many servers parse the arguments of earlier calls and fail on what is no object; the model's words stay in sight. */
    private static String readable(String arguments) {
        return WireJson.isObject(arguments)
                ? arguments
                : WireJson.object().put("not_json", arguments).toString();
    }
}
