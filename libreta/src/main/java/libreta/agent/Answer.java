package libreta.agent;

import java.util.Map;

/** What a person answers to a proposal. */
public sealed interface Answer {
    /** Yes; {@code edits} holds the values that the person changed, by property. */
    record Approved(Map<String, String> edits) implements Answer {
        public Approved {
            edits = Map.copyOf(edits);
        }
    }

    record Declined() implements Answer {}

    /** The person left it without an answer. */
    record WalkedAway() implements Answer {}

    /** The person typed something instead of clicking. */
    record Replied(String text) implements Answer {}
}
