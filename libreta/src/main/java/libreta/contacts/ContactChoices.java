package libreta.contacts;

import java.util.List;
import java.util.Optional;
import libreta.conversation.ConversationId;

/** Where choices between contacts are kept. Every method is one transaction, and durable when it returns. */
public interface ContactChoices {
    void add(ContactChoice choice);

    /** The one that waits in this conversation, expired or not. There is never more than one. */
    Optional<ContactChoice> waiting(ConversationId conversation);

    Optional<Decided> find(ContactChoiceId id);

    /** The contacts that the person picked in this conversation, the first pick first. */
    List<Pick> picks(ConversationId conversation);

    /**
     * Ends a waiting choice with this contact, once.
     *
     * @param at how long the conversation's record was
     * @param answer the decision as the client sent it, so that a repeated one is known again
     * @return false when it does not wait any more; nothing is changed then
     */
    boolean pick(ContactChoiceId id, ContactId contact, int at, String answer);

    /** Ends a waiting choice without a contact, once; likewise. */
    boolean end(ContactChoiceId id, ChoiceState state, String answer);

    /** A choice and what became of it; {@code answer} is empty while it waits. */
    record Decided(ContactChoice choice, ChoiceState state, Optional<ContactId> picked, String answer) {}

    /** {@code at} is the pick's place in the conversation's record: behind so many messages. */
    record Pick(ContactId contact, int at) {}
}
