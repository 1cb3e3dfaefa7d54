package libreta.model;

import java.util.List;
import libreta.conversation.ToolCall;

/**
 * A whole reply.
 *
 * @param text what was streamed, joined; may be empty
 * @param toolCalls in the order of the reply; each has an id, made by us where the server sent none
 * @param cutShort the server stopped before the model was done (its output limit, or a content filter)
 * @param replay what this dialect wants to see again within the turn (Responses: the output items as JSON), or empty
 */
public record ModelReply(String text, List<ToolCall> toolCalls, boolean cutShort, Usage usage, String replay) {
    public ModelReply {
        toolCalls = List.copyOf(toolCalls);
    }
}
