package libreta.contacts;

import java.util.List;
import java.util.Map;

/** How an undo ended. */
public sealed interface Undoing {
    /**
     * It is as it was before.
     *
     * @param undone the operation that was taken back
     * @param proposal what was written to take it back
     * @param contact as HubSpot holds it now; the archived one as it was
     * @param replaced values of others that came between the last look and the write, by property
     */
    record Undone(Operation undone, Operation by, Proposal proposal, Contact contact, Map<String, String> replaced)
            implements Undoing {
        public Undone {
            replaced = Map.copyOf(replaced);
        }
    }

    /** There is no such write in this conversation, or what it wrote was forgotten. */
    record NotFound() implements Undoing {}

    /** It was undone before, or is being undone now. */
    record AlreadyUndone(Operation operation) implements Undoing {}

    /** Nothing was written by it, or nobody knows yet. */
    record NotDone(Operation operation) implements Undoing {}

    /** Another change to the contact is on its way, and nobody knows yet what becomes of it; nothing was written. */
    record OneIsOpen(Operation operation) implements Undoing {}

    /**
     * Somebody has changed the contact since; nothing was written.
     *
     * @param now what HubSpot holds by property, where it is not what we wrote
     */
    record ChangedSince(Operation operation, Contact contact, Map<String, String> now) implements Undoing {
        public ChangedSince {
            now = Map.copyOf(now);
        }
    }

    /** Nothing is written at all now: the flow says so. */
    record ReadOnly() implements Undoing {}

    /** The old value would opt somebody in again who has opted out. */
    record Forbidden(List<ValueProblem> problems) implements Undoing {
        public Forbidden {
            problems = List.copyOf(problems);
        }
    }

    /** The contact is no longer in HubSpot. */
    record Gone(Operation operation) implements Undoing {}

    /** HubSpot did not take the old values back, because another contact has one of them, or for its own reasons. */
    record Refused(Operation operation, List<PropertyRefusal> refusals) implements Undoing {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    /** HubSpot could not be asked; nothing was written. */
    record NotWritten(CrmFailed why) implements Undoing {}

    /** It was sent, and nobody can say yet whether it was carried out. */
    record Unknown(Operation by) implements Undoing {}
}
