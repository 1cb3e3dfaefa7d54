package sandbox.hubspot;

import java.time.Instant;
import java.util.List;

/** A contact for a person to look at: labels instead of internal names, everything it holds, every change. */
public record ContactSheet(String id, Instant updatedAt, boolean archived, List<Value> values, List<Change> changes) {

    /** {@code text} is what a person reads: the label of an option, the name of an owner. */
    public record Value(String property, String label, String text) {}

    /** A value that the property got; empty text when it was cleared. Newest first. */
    public record Change(Instant at, String label, String text, String source) {}

    public ContactSheet {
        values = List.copyOf(values);
        changes = List.copyOf(changes);
    }

    /** What a person reads of this property, or nothing. */
    public String text(String property) {
        return values.stream()
                .filter(value -> value.property().equals(property))
                .map(Value::text)
                .findFirst()
                .orElse("");
    }

    static ContactSheet of(Contact contact, Definitions definitions) {
        List<Value> values = contact.values().entrySet().stream()
                .map(entry -> new Value(
                        entry.getKey(),
                        definitions.label(entry.getKey()),
                        definitions.shown(entry.getKey(), entry.getValue())))
                .toList();
        List<Change> changes = contact.history().stream()
                .filter(change -> !change.property().equals("lastmodifieddate"))
                .map(change -> new Change(
                        change.at(),
                        definitions.label(change.property()),
                        definitions.shown(change.property(), change.value()),
                        change.source()))
                .toList();
        return new ContactSheet(
                Long.toString(contact.id()), contact.updatedAt(), contact.isArchived(), values, changes);
    }
}
