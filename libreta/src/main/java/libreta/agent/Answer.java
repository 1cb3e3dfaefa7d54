package libreta.agent;

import java.util.Map;
import libreta.contacts.ContactId;

/** What a person answers to a proposal, or to the question which contact is meant. */
public sealed interface Answer {
    /** Yes; {@code edits} holds the values that the person changed, by property. */
    record Approved(Map<String, String> edits) implements Answer {
        public Approved {
            edits = Map.copyOf(edits);
        }
    }

    /** This contact is meant, of those that were shown. */
    record Picked(ContactId contact) implements Answer {}

    record Declined() implements Answer {}

    /** The person left it without an answer. */
    record WalkedAway() implements Answer {}

    /** The person typed something instead of clicking. */
    record Replied(String text) implements Answer {}
}
