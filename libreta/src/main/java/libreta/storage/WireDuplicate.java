package libreta.storage;

import java.util.List;
import java.util.Map;
import libreta.contacts.Contact;
import libreta.contacts.ContactId;
import libreta.contacts.Duplicate;
import libreta.contacts.Duplicate.Grade;
import org.jspecify.annotations.Nullable;

/**
 * A possible duplicate within the column {@code proposal.body}.
 *
 * @param grade null in a row of version 0.1, which knew no grades; likewise {@code matches}
 */
record WireDuplicate(
        String id,
        Map<String, String> properties,
        @Nullable String grade,
        @Nullable List<String> matches) {
    static WireDuplicate of(Duplicate duplicate) {
        return new WireDuplicate(
                duplicate.contact().id().value(),
                duplicate.contact().properties(),
                duplicate.grade().name(),
                duplicate.matches());
    }

    Duplicate toDuplicate() {
        return new Duplicate(
                new Contact(new ContactId(id), properties),
                grade == null ? Grade.PERHAPS : Grade.valueOf(grade),
                matches == null ? List.of() : matches);
    }
}
