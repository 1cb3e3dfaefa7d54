package libreta.http;

import java.util.HashSet;
import java.util.Set;
import libreta.conversation.Message;
import libreta.conversation.ToolCall;
import libreta.conversation.TurnEvent;
import libreta.conversation.TurnSink;

/**
 * The events of a running turn for somebody who was shown the conversation's record first: without what they saw there
 * already, and without a record that is older than theirs.
 */
final class Unshown implements TurnSink {
    private final TurnSink sink;
    private final Set<String> seen = new HashSet<>();
    private int older;

    /** @param older how many events the turn had before the record was read */
    Unshown(int older, TurnSink sink) {
        this.older = older;
        this.sink = sink;
    }

    /** Shows what is no event of the turn. */
    void shown(TurnEvent event) {
        if (event instanceof TurnEvent.Snapshot snapshot) {
            snapshot.messages().stream().map(Message::id).forEach(seen::add);
        }
        sink.emit(event);
    }

    @Override
    public void emit(TurnEvent event) {
        boolean isOlder = older > 0;
        older--;
        boolean show = switch (event) {
            case TurnEvent.TextStarted(String id) -> !seen.contains(id);
            case TurnEvent.TextPiece(String id, String text) -> !seen.contains(id);
            case TurnEvent.TextEnded(String id) -> !seen.contains(id);
            case TurnEvent.ToolCalled(String id, ToolCall call) -> !seen.contains(id);
            case TurnEvent.ToolAnswered(Message.FromTool answer) -> !seen.contains(answer.id());
            case TurnEvent.Snapshot snapshot -> !isOlder;
            case TurnEvent.Buttons buttons -> true;
        };
        if (show) {
            sink.emit(event);
        }
    }
}
