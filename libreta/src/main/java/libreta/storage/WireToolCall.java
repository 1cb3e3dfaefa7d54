package libreta.storage;

import libreta.conversation.ToolCall;

/** A tool call in the column {@code message.tool_calls}. */
record WireToolCall(String id, String name, String arguments) {
    static WireToolCall of(ToolCall call) {
        return new WireToolCall(call.id(), call.name(), call.arguments());
    }

    ToolCall toToolCall() {
        return new ToolCall(id, name, arguments);
    }
}
