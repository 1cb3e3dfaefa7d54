package libreta.agent;

import libreta.contacts.ContactChoice;
import libreta.contacts.Proposal;
import libreta.model.Usage;

/** How a turn ended, with the tokens that it cost. */
public sealed interface TurnEnd {
    Usage usage();

    record Finished(Usage usage) implements TurnEnd {}

    /**
     * A proposal waits for the person.
     *
     * @param question what the person is asked, in plain words
     */
    record Waiting(Proposal proposal, String question, Usage usage) implements TurnEnd {}

    /**
     * A write waits for the person to say which contact it is for.
     *
     * @param question what the person is asked, in plain words
     */
    record Choosing(ContactChoice choice, String question, Usage usage) implements TurnEnd {}
}
