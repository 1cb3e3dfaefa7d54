package libreta;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import libreta.conversation.Message;
import libreta.conversation.ToolCall;
import libreta.conversation.TurnEvent;
import libreta.conversation.TurnSink;

/** What a person sees of one turn. */
public final class Screen implements TurnSink {
    private final List<TurnEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public void emit(TurnEvent event) {
        events.add(event);
    }

    public List<TurnEvent> events() {
        return List.copyOf(events);
    }

    /** Everything that was said, each message in a line of its own. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (TurnEvent event : events) {
            switch (event) {
                case TurnEvent.TextPiece piece -> text.append(piece.text());
                case TurnEvent.TextEnded end -> text.append('\n');
                case TurnEvent.TextStarted start -> {}
                case TurnEvent.ToolCalled call -> {}
                case TurnEvent.ToolAnswered answer -> {}
                case TurnEvent.Buttons buttons -> {}
                case TurnEvent.Snapshot snapshot -> {}
            }
        }
        return text.toString().strip();
    }

    public List<ToolCall> calls() {
        return all(TurnEvent.ToolCalled.class).map(TurnEvent.ToolCalled::call).toList();
    }

    /** What the tools answered, as JSON. */
    public List<String> results() {
        return all(TurnEvent.ToolAnswered.class)
                .map(TurnEvent.ToolAnswered::answer)
                .map(Message.FromTool::content)
                .toList();
    }

    public List<String> buttons() {
        return all(TurnEvent.Buttons.class)
                .flatMap(shown -> shown.buttons().stream())
                .map(TurnEvent.Button::label)
                .toList();
    }

    public List<Message> snapshot() {
        return all(TurnEvent.Snapshot.class)
                .flatMap(snapshot -> snapshot.messages().stream())
                .toList();
    }

    private <T extends TurnEvent> Stream<T> all(Class<T> type) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }
}
