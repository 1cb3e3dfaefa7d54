package libreta.conversation;

import java.util.List;

/** What happens in a turn, in the order in which the person's screen shall show it. */
public sealed interface TurnEvent {
    /** A text of the assistant begins; pieces follow, then its end. */
    record TextStarted(String messageId) implements TurnEvent {}

    record TextPiece(String messageId, String text) implements TurnEvent {}

    record TextEnded(String messageId) implements TurnEvent {}

    /** The assistant calls a tool; {@code messageId} is the message that the call belongs to. */
    record ToolCalled(String messageId, ToolCall call) implements TurnEvent {}

    record ToolAnswered(Message.FromTool answer) implements TurnEvent {}

    /** What may be clicked now. */
    record Buttons(List<Button> buttons) implements TurnEvent {
        public Buttons {
            buttons = List.copyOf(buttons);
        }
    }

    /** The whole conversation so far, for a screen that shows nothing yet. */
    record Snapshot(List<Message> messages) implements TurnEvent {
        public Snapshot {
            messages = List.copyOf(messages);
        }
    }

    /**
     * A button as it is shown.
     *
     * @param link the address that it leads to, or empty
     * @param fill the text that it puts into the input, or empty; a button with neither is a click that is sent
     */
    record Button(String id, String label, String link, String fill) {}
}
