package sandbox.hubspot;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A contact as the file keeps it: every change, those of one moment together, the newest first. Its values follow from
 * them, so they are not kept a second time.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContactRow(
        Instant createdAt, Instant updatedAt, @Nullable Instant archivedAt, List<Moment> history) {

    /** What the properties got at that moment; empty text where one was cleared. */
    record Moment(Instant at, String source, Map<String, String> values) {}

    static ContactRow of(Contact contact) {
        List<Moment> moments = new ArrayList<>();
        for (Contact.Change change : contact.history()) {
            if (moments.isEmpty() || !continues(moments.getLast(), change)) {
                moments.add(new Moment(change.at(), change.source(), new TreeMap<>()));
            }
            moments.getLast().values().put(change.property(), change.value());
        }
        return new ContactRow(contact.createdAt(), contact.updatedAt(), contact.archivedAt(), moments);
    }

    private static boolean continues(Moment moment, Contact.Change change) {
        return moment.at().equals(change.at())
                && moment.source().equals(change.source())
                && !moment.values().containsKey(change.property());
    }

    Contact contact(long id) {
        List<Contact.Change> changes = new ArrayList<>();
        SortedMap<String, String> values = new TreeMap<>();
        for (Moment moment : history) {
            moment.values().forEach((name, value) -> {
                changes.add(new Contact.Change(name, value, moment.at(), moment.source()));
                values.putIfAbsent(name, value);
            });
        }
        values.values().removeIf(String::isEmpty);
        return new Contact(id, values, changes, createdAt, updatedAt, archivedAt);
    }
}
