package libreta.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where conversations are kept. Every method is one transaction, and durable when it returns. */
public interface Conversations {
    Optional<Conversation> find(ConversationId id);

    /** Keeps a new conversation; one that exists already is left as it is and returned. */
    Conversation open(ConversationId id, PersonId person, Instant at);

    /** Whether this person has a conversation. */
    boolean knows(PersonId person);

    /** Adds messages at the end. A message whose id is there already is left as it is. */
    void append(ConversationId id, TurnId turn, List<Message> messages, Instant at);

    /** The whole record, oldest first. */
    List<Message> messages(ConversationId id);

    /** Whether the conversation has a message with this id. */
    boolean holds(ConversationId id, String messageId);

    void setTask(ConversationId id, Task task);
}
