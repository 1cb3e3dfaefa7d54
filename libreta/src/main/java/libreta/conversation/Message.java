package libreta.conversation;

import java.util.List;

/** One entry of a conversation's record, in the order in which it was said. */
public sealed interface Message {
    /** Unique within the conversation. */
    String id();

    /** What the person typed, or the label of the button that was clicked; of a form, its fields and values in words. */
    record FromPerson(String id, String text, By by) implements Message {
        /** How it was said. A form says all that is wanted; words may say more than one thing. */
        public enum By {
            WORDS,
            FORM
        }

        public FromPerson(String id, String text) {
            this(id, text, By.WORDS);
        }
    }

    /** What the person typed to decide a proposal. It is part of the record, and no message for the model to answer. */
    record Decision(String id, String text) implements Message {}

    /** What the assistant said and which tools it called; {@code text} is empty when it only called tools. */
    record FromAssistant(String id, String text, List<ToolCall> toolCalls) implements Message {
        public FromAssistant {
            toolCalls = List.copyOf(toolCalls);
        }

        public FromAssistant(String id, String text) {
            this(id, text, List.of());
        }
    }

    /** What a tool answered, as JSON. Each tool call of the assistant has exactly one. */
    record FromTool(String id, String toolCallId, String content) implements Message {}
}
