package libreta.agent;

import java.util.List;
import libreta.contacts.ContactChoice;
import libreta.contacts.Proposal;
import libreta.model.Usage;

/** How a turn ended, with the tokens that it cost. */
public sealed interface TurnEnd {
    Usage usage();

    /** The same end, with what was used before it. */
    default TurnEnd after(Usage before) {
        return switch (this) {
            case Finished(Usage usage) -> new Finished(before.plus(usage));
            case Waiting(Proposal proposal, String question, var problems, Usage usage) ->
                new Waiting(proposal, question, problems, before.plus(usage));
            case Unasked(Proposal proposal, Usage usage) -> new Unasked(proposal, before.plus(usage));
            case Choosing(ContactChoice choice, String question, Usage usage) ->
                new Choosing(choice, question, before.plus(usage));
        };
    }

    record Finished(Usage usage) implements TurnEnd {}

    /**
     * A proposal waits for the person.
     *
     * @param question what the person is asked, in plain words
     * @param problems why the person's own edits were not taken
     */
    record Waiting(Proposal proposal, String question, List<PropertyProblem> problems, Usage usage) implements TurnEnd {
        public Waiting {
            problems = List.copyOf(problems);
        }

        public Waiting(Proposal proposal, String question, Usage usage) {
            this(proposal, question, List.of(), usage);
        }
    }

    /**
     * A proposal that the flow lets be carried out without a question. {@link Decisions#withoutAsking} does it, so no turn
     * ends like this for those who asked for it.
     */
    record Unasked(Proposal proposal, Usage usage) implements TurnEnd {}

    /**
     * A write waits for the person to say which contact it is for.
     *
     * @param question what the person is asked, in plain words
     */
    record Choosing(ContactChoice choice, String question, Usage usage) implements TurnEnd {}
}
