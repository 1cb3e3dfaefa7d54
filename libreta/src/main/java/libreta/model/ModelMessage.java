package libreta.model;

import java.util.List;
import libreta.conversation.ToolCall;

/** One message of a request, in the terms that both dialects share. */
public sealed interface ModelMessage {
    /** Something that the application tells the model (Chat: {@code system}, Responses: {@code developer}). */
    record Note(String text) implements ModelMessage {}

    record FromPerson(String text) implements ModelMessage {}

    /**
     * An earlier reply.
     *
     * @param replay the reply's {@link ModelReply#replay()} within the same turn, empty otherwise
     */
    record FromModel(String text, List<ToolCall> toolCalls, String replay) implements ModelMessage {
        public FromModel {
            toolCalls = List.copyOf(toolCalls);
        }
    }

    /** What a tool answered to the call with this id. */
    record ToolOutput(String toolCallId, String output) implements ModelMessage {}
}
