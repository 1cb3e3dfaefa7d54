package libreta.contacts;

import java.util.List;

/**
 * A page of found contacts.
 *
 * @param total how many there are in all
 * @param after where the next page begins, or empty at the end
 */
public record ContactPage(List<Contact> contacts, long total, String after) {
    public ContactPage {
        contacts = List.copyOf(contacts);
    }
}
