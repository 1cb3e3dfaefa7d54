package libreta.agent;

import libreta.conversation.Message;
import libreta.conversation.TurnEvent;
import libreta.conversation.TurnSink;

/** One message of the assistant while it is being said. Nothing is shown before its first piece of text. */
public final class Speech {
    private final String id;
    private final TurnSink sink;
    private final StringBuilder text = new StringBuilder();

    /** @param id of the message */
    public Speech(String id, TurnSink sink) {
        this.id = id;
        this.sink = sink;
    }

    /** Says a whole message. */
    public static Message.FromAssistant say(String id, String text, TurnSink sink) {
        Speech speech = new Speech(id, sink);
        speech.piece(text);
        speech.end();
        return new Message.FromAssistant(id, text);
    }

    void piece(String piece) {
        if (piece.isEmpty()) {
            return;
        }
        if (text.isEmpty()) {
            sink.emit(new TurnEvent.TextStarted(id));
        }
        text.append(piece);
        sink.emit(new TurnEvent.TextPiece(id, piece));
    }

    void end() {
        if (!text.isEmpty()) {
            sink.emit(new TurnEvent.TextEnded(id));
        }
    }

    String id() {
        return id;
    }

    String text() {
        return text.toString();
    }
}
