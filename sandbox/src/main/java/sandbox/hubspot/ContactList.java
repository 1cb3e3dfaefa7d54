package sandbox.hubspot;

import java.util.List;

/** Some of the contacts that were found; {@code total} is how many there are in all. */
public record ContactList(int total, List<ContactSheet> contacts) {
    public ContactList {
        contacts = List.copyOf(contacts);
    }
}
