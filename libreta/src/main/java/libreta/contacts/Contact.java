package libreta.contacts;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A contact as HubSpot holds it.
 *
 * @param properties internal name to value, sorted by name, only those that were asked for and have a value
 */
public record Contact(ContactId id, Map<String, String> properties) {
    public Contact {
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
    }

    /** The value of a property, or empty where it has none. */
    public String value(String property) {
        return properties.getOrDefault(property, "");
    }

    /** What a person calls the contact: first and last name, else the e-mail address, else the id. */
    public String name() {
        String name = (value("firstname") + " " + value("lastname")).strip();
        if (!name.isEmpty()) {
            return name;
        }
        return value("email").isEmpty() ? id.value() : value("email");
    }

    /** The same contact with these properties and no others. */
    public Contact only(Collection<String> wanted) {
        Map<String, String> some = new TreeMap<>(properties);
        some.keySet().retainAll(wanted);
        return new Contact(id, some);
    }
}
