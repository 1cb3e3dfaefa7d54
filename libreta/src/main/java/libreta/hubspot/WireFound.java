package libreta.hubspot;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import libreta.contacts.Contact;
import libreta.contacts.ContactPage;
import org.jspecify.annotations.Nullable;

/** The answer to a search. */
record WireFound(
        @Nullable Long total,
        @Nullable List<@Nullable WireContact> results,
        @Nullable WirePaging paging) {
    ContactPage toPage(Collection<String> asked) {
        if (results == null) {
            throw new IllegalArgumentException("a search answer without results");
        }
        List<Contact> contacts = results.stream()
                .filter(Objects::nonNull)
                .map(found -> found.toContact(asked))
                .toList();
        return new ContactPage(contacts, total == null ? contacts.size() : total, WirePaging.after(paging));
    }
}
