package libreta.conversation;

/** Where the events of one turn go. */
@FunctionalInterface
public interface TurnSink {
    /**
     * Shows one event.
     *
     * @throws java.util.concurrent.CancellationException when the person has gone; the turn ends
     */
    void emit(TurnEvent event);

    /** The turns before have ended: from here on the conversation is this turn's alone. It comes before all events. */
    default void begun() {}
}
