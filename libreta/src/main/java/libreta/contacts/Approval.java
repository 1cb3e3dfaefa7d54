package libreta.contacts;

import java.util.Map;
import java.util.Set;
import libreta.conversation.PersonId;

/**
 * A person's yes.
 *
 * @param edits property to value, as the person typed it, for those that the person changed on the proposal
 * @param ticked properties whose values nobody said, and which the person has looked at and wants all the same
 * @param answer the decision as the client sent it
 */
public record Approval(
        ProposalId proposal, PersonId person, Map<String, String> edits, Set<String> ticked, String answer) {
    /** A yes with nothing ticked. */
    public Approval(ProposalId proposal, PersonId person, Map<String, String> edits, String answer) {
        this(proposal, person, edits, Set.of(), answer);
    }

    public Approval {
        edits = Map.copyOf(edits);
        ticked = Set.copyOf(ticked);
    }
}
