package libreta.storage;

import java.util.Map;
import libreta.contacts.Contact;
import libreta.contacts.ContactId;

/** A contact within the column {@code proposal.body}. */
record WireContact(String id, Map<String, String> properties) {
    static WireContact of(Contact contact) {
        return new WireContact(contact.id().value(), contact.properties());
    }

    Contact toContact() {
        return new Contact(new ContactId(id), properties);
    }
}
