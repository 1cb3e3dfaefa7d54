package libreta.agent;

import libreta.conversation.ConversationId;
import libreta.conversation.Language;
import libreta.conversation.PersonId;
import libreta.conversation.TurnId;

/**
 * One request of a person.
 *
 * @param language of the fixed sentences
 */
public record Turn(ConversationId conversation, TurnId id, PersonId person, Language language) {}
