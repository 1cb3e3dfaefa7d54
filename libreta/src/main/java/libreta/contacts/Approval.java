package libreta.contacts;

import java.util.Map;
import libreta.conversation.Language;
import libreta.conversation.PersonId;

/**
 * A person's yes.
 *
 * @param language in which the person is told how it ended
 * @param edits property to value, as the person typed it, for those that the person changed on the proposal
 * @param answer the decision as the client sent it
 */
public record Approval(ProposalId proposal, PersonId person, Language language, Map<String, String> edits, String answer) {
    public Approval {
        edits = Map.copyOf(edits);
    }
}
