package libreta.contacts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import libreta.conversation.ConversationId;

/**
 * The journal of operations. A row is durable before the write is sent and after it was answered. Every method is one
 * transaction.
 */
public interface Journal {
    /**
     * Decides the waiting proposal that the operation carries out, and writes the operation's first row, in the state
     * {@code CONFIRMED}: both or none.
     *
     * @param answer the decision as the client sent it
     * @return false when the proposal does not wait any more; nothing is changed then
     */
    boolean confirmed(Operation operation, String answer);

    /**
     * The same for a proposal that never waited, because the person decided before it was made: an undo.
     *
     * @return false when that operation is being undone or was undone; nothing is changed then
     */
    boolean confirmed(Proposal decided, Operation operation, String answer);

    /**
     * To be called just before the request goes out for the first time.
     *
     * @return false when somebody else has sent it meanwhile; it must not be sent then
     * @throws IllegalStateException when the operation has ended; it must not be sent then
     */
    boolean sent(OperationId id, Instant at);

    /**
     * To be called just before it goes out once more, which is for those that do no harm twice.
     *
     * @throws IllegalStateException when the operation has ended; it must not be sent then
     */
    void sentAgain(OperationId id, Instant at);

    /** Creates that may be in HubSpot and are not found yet: on their way, or of unknown end since then. */
    List<Operation> openCreates(Instant since);

    /** Changes of this contact that may still reach HubSpot, oldest first. */
    List<Operation> openOn(ContactId contact);

    /**
     * Keeps how it ended: state, contact, the values it replaced, those stored, and a note. The first end stays, but
     * {@code UNKNOWN} may become known. When an undo is {@code DONE}, what it undoes becomes {@code UNDONE}.
     */
    void ended(Operation operation, Instant at);

    /** Those that are {@code CONFIRMED} or {@code SENT}, oldest first: being carried out, or left by a crash. */
    List<Operation> unfinished();

    /** Those of a conversation, oldest first. */
    List<Operation> of(ConversationId conversation);

    Optional<Operation> of(ProposalId proposal);

    Optional<Operation> find(OperationId id);

    /** The contacts of the operations that have reached HubSpot, or may have, since then; newest first. */
    List<ContactId> writtenSince(Instant time);

    /** The operations on this contact that have reached HubSpot since then, or still may. */
    List<Operation> writtenTo(ContactId contact, Instant since);

    /** Those that have ended otherwise than the conversation was told, oldest first. */
    List<Operation> untold();

    /** Those of a conversation that have not ended, or have ended otherwise than it was told, oldest first. */
    List<Operation> unsettled(ConversationId conversation);

    /** The conversation was told of this state. */
    void told(OperationId id, Operation.State state);

    /** What the conversation was told of last; empty before. */
    Optional<Operation.State> toldOf(OperationId id);
}
