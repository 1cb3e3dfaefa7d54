package libreta.contacts;

import java.util.List;

/**
 * Something in a conversation that tells whom the person means by what comes after it.
 *
 * <p>{@code at} is its place in the conversation's record, from 0.
 */
public sealed interface Moment {
    int at();

    /** The person wrote this. */
    record Said(int at, String text) implements Moment {}

    /**
     * HubSpot returned these contacts, and the person saw them.
     *
     * @param all whether nothing more was found
     */
    record Shown(int at, List<Contact> contacts, boolean all) implements Moment {
        public Shown {
            contacts = List.copyOf(contacts);
        }

        /** Whether it was this contact and no other. */
        boolean only(ContactId id) {
            return all && contacts.size() == 1 && contacts.getFirst().id().equals(id);
        }
    }
}
