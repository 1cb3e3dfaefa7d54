package libreta.contacts;

import java.util.Map;
import libreta.conversation.PersonId;

/**
 * A person's yes.
 *
 * @param edits property to value, as the person typed it, for those that the person changed on the proposal
 * @param answer the decision as the client sent it
 */
public record Approval(ProposalId proposal, PersonId person, Map<String, String> edits, String answer) {
    public Approval {
        edits = Map.copyOf(edits);
    }
}
