package libreta.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import libreta.conversation.Language;

/** What a draft changes in a contact, and where each new value came from. */
final class Differences {
    /** Options of which every conversation has the words. */
    private static final Set<String> EVERYDAY = Set.of(
            "new", "nuevo", "open", "abierto", "other", "otro", "none", "ninguno", "yes", "no", "si", "active",
            "activo");

    private Differences() {}

    static List<Change> of(Contact contact, Draft draft, Evidence evidence, PropertySchema schema) {
        List<Change> changes = new ArrayList<>();
        draft.values().forEach((property, value) -> {
            String held = contact.value(property);
            if (!held.equals(value.normal())) {
                Provenance provenance = value.normal().isEmpty()
                        ? emptied(property, held, evidence, schema)
                        : given(property, value, evidence, schema);
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

    /** A <i>yes</i> may be the answer to anything; only beside the property's name it is a value of that. */
    private static Provenance given(String property, Draft.Value value, Evidence evidence, PropertySchema schema) {
        List<String> forms = otherForms(property, value, schema);
        boolean everyday = schema.find(property)
                        .filter(definition -> definition.type() == PropertyType.BOOL)
                        .isPresent()
                || (schema.hasOptions(property)
                        && forms.stream().map(Words::key).anyMatch(EVERYDAY::contains));
        Evidence telling = everyday ? evidence.where(said -> PropertyNames.in(said, property, schema)) : evidence;
        return telling.of(value.normal(), forms);
    }

    /** What would be emptied although nobody spoke of emptying anything. */
    static List<ValueProblem> emptiedUnheard(List<Change> changes, Evidence evidence) {
        return changes.stream()
                .filter(change -> change.after().isEmpty() && change.provenance() == Provenance.NOT_SAID)
                .filter(change -> !Emptying.isSpokenOf(evidence))
                .<ValueProblem>map(change -> new ValueProblem.NotAskedToEmpty(change.property(), "", change.before()))
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
