package libreta.hubspot;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import libreta.contacts.Contact;
import libreta.contacts.ContactId;
import libreta.contacts.UpdateReply;
import org.jspecify.annotations.Nullable;

/** A contact as HubSpot writes it: a property never set is null. */
record WireContact(@Nullable String id, @Nullable Map<String, @Nullable String> properties) {
    /**
     * HubSpot adds some properties unasked; they are left out.
     *
     * @throws IllegalArgumentException when there is no id
     */
    Contact toContact(Collection<String> asked) {
        var values = new HashMap<String, String>();
        if (properties != null) {
            for (String name : asked) {
                String value = properties.get(name);
                if (value != null && !value.isEmpty()) {
                    values.put(name, value);
                }
            }
        }
        return new Contact(contactId(), values);
    }

    UpdateReply toUpdated() {
        contactId();
        return new UpdateReply.Updated();
    }

    ContactId contactId() {
        return new ContactId(id == null ? "" : id);
    }
}
