package libreta.conversation;

import java.time.Instant;

/** A conversation as it is kept, without its messages. */
public record Conversation(ConversationId id, PersonId person, Task task, Instant openedAt) {}
