package libreta.contacts;

import java.util.List;

/** What the desk answers to a request. Nothing has been written in any case. */
public sealed interface Proposing {
    /** The proposal is kept and waits for the person. */
    record Proposed(Proposal proposal) implements Proposing {}

    /**
     * The proposal is kept, and the flow lets it be carried out without asking: the person said all of it word for word.
     * Whoever asked carries it out at once, by {@link Desk#carryOut} like any other.
     */
    record Unasked(Proposal proposal) implements Proposing {}

    /** The flow lets nothing be written. */
    record ReadOnly() implements Proposing {}

    /** A contact with this e-mail address exists already, and the flow does not let it be changed so. */
    record ExistsAlready(Contact existing, List<ValueProblem> problems) implements Proposing {
        public ExistsAlready {
            problems = List.copyOf(problems);
        }
    }

    /** A contact with this e-mail address exists already; the proposal is to update that one. */
    record ProposedUpdateInstead(Proposal proposal) implements Proposing {}

    /** Values that cannot be written, all at once. */
    record Invalid(List<ValueProblem> problems) implements Proposing {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** A new contact needs an e-mail address, a first name or a last name; an update a value. */
    record Incomplete() implements Proposing {}

    /** The contact holds these values already. */
    record Unchanged(Contact contact) implements Proposing {}

    /** HubSpot knows no contact with this id. */
    record NotFound(ContactId id) implements Proposing {}

    /** Neither did HubSpot return this id in this conversation nor did the person type it. */
    record NotSeen(ContactId id) implements Proposing {}

    /** The person's words fit more than one contact, or another one; the choice is kept and waits for the person. */
    record Ambiguous(ContactChoice choice) implements Proposing {}

    /** The new e-mail address belongs to another contact. */
    record EmailTaken(Contact by) implements Proposing {}
}
