package sandbox.hubspot;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A contact as the file keeps it: every change. Its values follow from them, so they are not kept a second time. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContactRow(
        Instant createdAt, Instant updatedAt, @Nullable Instant archivedAt, List<Row> history) {

    /** The newest comes first. */
    record Row(Instant at, String source, Map<String, String> values) {}

    static ContactRow of(Contact contact) {
        List<Row> rows = contact.moments().stream()
                .map(moment -> new Row(moment.at(), moment.source(), moment.values()))
                .toList();
        return new ContactRow(contact.createdAt(), contact.updatedAt(), contact.archivedAt(), rows);
    }

    /** {@code shared} may answer an equal text that is in memory already. */
    Contact contact(long id, UnaryOperator<String> shared) {
        List<Contact.Moment> moments =
                history.stream().map(row -> moment(row, shared)).toList();
        return new Contact(id, values(moments), moments, createdAt, updatedAt, archivedAt);
    }

    private static Contact.Moment moment(Row row, UnaryOperator<String> shared) {
        Map<String, String> values = new TreeMap<>();
        row.values().forEach((name, value) -> values.put(shared.apply(name), shared.apply(value)));
        return new Contact.Moment(row.at(), shared.apply(row.source()), values);
    }

    private static Map<String, String> values(List<Contact.Moment> moments) {
        if (moments.size() == 1) {
            return moments.getFirst().values();
        }
        Map<String, String> values = new TreeMap<>();
        moments.reversed().forEach(moment -> values.putAll(moment.values()));
        values.values().removeIf(String::isEmpty);
        return values;
    }
}
