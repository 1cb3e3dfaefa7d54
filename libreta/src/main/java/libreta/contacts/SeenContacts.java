package libreta.contacts;

import java.time.Instant;
import java.util.List;
import libreta.conversation.ConversationId;

/** The contacts that HubSpot returned in a conversation. Only those, and ids that the person typed, may be written. */
public interface SeenContacts {
    /** Keeps them, the first as the newest; one seen before moves to the front. */
    void see(ConversationId conversation, List<Seen> contacts, Instant at);

    /** Newest first. */
    List<Seen> seen(ConversationId conversation, int limit);

    /** {@code name} and {@code email} as they were when seen last; {@code email} is empty for none. */
    record Seen(ContactId id, String name, String email) {
        public static Seen of(Contact contact) {
            return new Seen(contact.id(), contact.name(), contact.value("email"));
        }
    }
}
