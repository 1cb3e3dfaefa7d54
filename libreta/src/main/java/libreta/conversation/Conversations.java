package libreta.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where conversations are kept. Every method is one transaction, and durable when it returns. */
public interface Conversations {
    int MOST_LISTED = 50;

    Optional<Conversation> find(ConversationId id);

    /** Keeps a new conversation; one that exists already is left as it is and returned. */
    Conversation open(ConversationId id, PersonId person, Instant at);

    /** Whether this person has a conversation. */
    boolean knows(PersonId person);

    /**
     * The person's own, for a list: those in which they said something, the one in which anybody said something last first,
     * and not more than {@value #MOST_LISTED}.
     */
    List<ConversationTitle> of(PersonId person);

    /**
     * Adds messages at the end. A message whose id is there already is left as it is.
     *
     * @param turn to whose answer they belong; what is no answer, such as the sentence about a failure, has a turn of its own
     */
    void append(ConversationId id, TurnId turn, List<Message> messages, Instant at);

    /** The whole record, oldest first. */
    List<Message> messages(ConversationId id);

    /** The turn to which the message with this id belongs; empty where there is no such message. */
    Optional<TurnId> turnOf(ConversationId id, String messageId);

    /** What was said in the same turn behind this message, up to what the person said next. */
    List<Message> answerTo(ConversationId id, String messageId);

    void setTask(ConversationId id, Task task);
}
