package libreta.contacts;

import java.util.Optional;
import libreta.conversation.ConversationId;

/** Where proposals are kept. Every method is one transaction, and durable when it returns. */
public interface Proposals {
    void add(Proposal proposal);

    /** The one that waits in this conversation, expired or not. There is never more than one. */
    Optional<Proposal> waiting(ConversationId conversation);

    Optional<Decided> find(ProposalId id);

    /** The newest that this tool call of the conversation led to. */
    Optional<Decided> ofCall(ConversationId conversation, String toolCallId);

    /**
     * Decides a waiting proposal, once.
     *
     * @param answer the decision as the client sent it, so that a repeated one is known again
     * @return false when it does not wait any more; nothing is changed then
     */
    boolean decide(ProposalId id, ProposalState state, String answer);

    /**
     * Sets a waiting proposal aside and adds the fresh one, which waits in its place: both or none.
     *
     * @param answer the decision as the client sent it
     * @return false when the first one does not wait any more; nothing is changed then
     */
    boolean replace(ProposalId waiting, Proposal fresh, String answer);

    /** A proposal and what became of it; {@code answer} is empty while it waits. */
    record Decided(Proposal proposal, ProposalState state, String answer) {}
}
