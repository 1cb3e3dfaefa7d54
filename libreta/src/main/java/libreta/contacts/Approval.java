package libreta.contacts;

import java.util.Map;
import java.util.Set;
import libreta.conversation.Language;
import libreta.conversation.PersonId;

/**
 * A person's yes.
 *
 * @param language in which the person is told how it ended
 * @param edits property to value, as the person typed it, for those that the person changed on the proposal
 * @param ticked properties whose values nobody said, and which the person has looked at and wants all the same
 * @param answer the decision as the client sent it
 */
public record Approval(
        ProposalId proposal,
        PersonId person,
        Language language,
        Map<String, String> edits,
        Set<String> ticked,
        String answer) {
    /** A yes with nothing ticked. */
    public Approval(ProposalId proposal, PersonId person, Language language, Map<String, String> edits, String answer) {
        this(proposal, person, language, edits, Set.of(), answer);
    }

    public Approval {
        edits = Map.copyOf(edits);
        ticked = Set.copyOf(ticked);
    }
}
