package libreta.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import libreta.conversation.Language;

/** What a draft changes in a contact, and where each new value came from. */
final class Differences {
    private Differences() {}

    static List<Change> of(Contact contact, Draft draft, Evidence evidence, PropertySchema schema) {
        List<Change> changes = new ArrayList<>();
        draft.values().forEach((property, value) -> {
            String held = contact.value(property);
            if (!held.equals(value.normal())) {
                Provenance provenance = value.normal().isEmpty()
                        ? emptied(property, held, evidence, schema)
                        : evidence.of(value.normal(), otherForms(property, value, schema));
                changes.add(new Change(property, held, value.normal(), provenance));
            }
        });
        return changes;
    }

    /** The values in every form in which they can have been said. */
    static List<String> forms(Draft draft, PropertySchema schema) {
        return draft.values().entrySet().stream()
                .flatMap(entry -> Stream.concat(
                        Stream.of(entry.getValue().normal()),
                        otherForms(entry.getKey(), entry.getValue(), schema).stream()))
                .toList();
    }

    private static Provenance emptied(String property, String held, Evidence evidence, PropertySchema schema) {
        return Emptying.saidBy(evidence, property, held, schema) ? Provenance.SAID : Provenance.NOT_SAID;
    }

    /** As the model wrote it, and as people read it in each language. */
    private static List<String> otherForms(String property, Draft.Value value, PropertySchema schema) {
        Stream<String> shown =
                Stream.of(Language.values()).map(language -> schema.show(property, value.normal(), language.code()));
        return Stream.concat(Stream.of(value.raw()), shown).distinct().toList();
    }
}
