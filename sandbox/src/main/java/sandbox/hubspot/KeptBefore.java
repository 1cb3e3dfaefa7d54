package sandbox.hubspot;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The contacts that were in the account before any file was loaded; {@code where} says where, for a person. */
record KeptBefore(String where, Set<Long> ids) {
    static KeptBefore of(Storage storage, List<Contact> contacts) {
        return new KeptBefore(
                storage.words(), contacts.stream().map(Contact::id).collect(Collectors.toUnmodifiableSet()));
    }

    boolean has(long id) {
        return ids.contains(id);
    }
}
