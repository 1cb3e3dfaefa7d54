package sandbox.hubspot;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who holds which value of the properties that are unique; a further address counts as an address. Safe for threads. */
final class UniqueValues {
    /** A value without regard to case. */
    record Key(String property, String value) {
        Key {
            value = value.strip().toLowerCase(Locale.ROOT);
        }
    }

    private final Supplier<List<String>> uniqueNames;
    private final Map<Key, Long> holders = new ConcurrentHashMap<>();

    UniqueValues(Supplier<List<String>> uniqueNames) {
        this.uniqueNames = uniqueNames;
    }

    void hold(Contact contact) {
        keys(contact.values()).forEach(key -> holders.put(key, contact.id()));
    }

    void release(Contact contact) {
        keys(contact.values()).forEach(key -> holders.remove(key, contact.id()));
    }

    OptionalLong holder(Key key) {
        @Nullable Long holder = holders.get(key);
        return holder == null ? OptionalLong.empty() : OptionalLong.of(holder);
    }

    Set<Key> keys(Map<String, String> values) {
        Set<Key> keys = new HashSet<>();
        for (String property : uniqueNames.get()) {
            String value = values.getOrDefault(property, "");
            if (!value.isEmpty() && !property.equals("hs_object_id")) {
                keys.add(new Key(property, value));
            }
        }
        Contact.split(values.getOrDefault("hs_additional_emails", ""))
                .forEach(address -> keys.add(new Key("email", address)));
        return keys;
    }
}
