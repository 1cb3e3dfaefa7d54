package libreta.agent;

import java.util.Map;
import java.util.Set;
import libreta.contacts.ContactId;

/** What a person answers to a proposal, or to the question which contact is meant. */
public sealed interface Answer {
    /**
     * Yes.
     *
     * @param edits the values that the person changed, by property
     * @param ticked the properties whose values nobody said, and which the person wants all the same
     */
    record Approved(Map<String, String> edits, Set<String> ticked) implements Answer {
        public Approved {
            edits = Map.copyOf(edits);
            ticked = Set.copyOf(ticked);
        }

        /** Yes with these edits, where everything was said. */
        public Approved(Map<String, String> edits) {
            this(edits, Set.of());
        }

        /** Yes to all of it as it was shown, where everything was said. */
        public static Approved asShown() {
            return new Approved(Map.of(), Set.of());
        }
    }

    /** Not a new contact: the values belong to this one, which was shown as a duplicate. */
    record UpdateInstead(ContactId duplicate) implements Answer {}

    /** This contact is meant, of those that were shown. */
    record Picked(ContactId contact) implements Answer {}

    record Declined() implements Answer {}

    /** The person left it without an answer. */
    record WalkedAway() implements Answer {}

    /** The person typed something instead of clicking. */
    record Replied(String text) implements Answer {}
}
