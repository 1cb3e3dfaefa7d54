package libreta.agent;

import static libreta.words.Words.say;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import libreta.contacts.Change;
import libreta.contacts.Operation;
import libreta.contacts.PropertySchema;
import libreta.contacts.Proposal;
import libreta.conversation.Language;

/** What a person has to know of a write that HubSpot did, beside that it did it: one sentence for each property. */
final class Receipt {
    private final PropertySchema schema;
    private final Language language;

    Receipt(PropertySchema schema, Language language) {
        this.schema = schema;
        this.language = language;
    }

    /**
     * Where HubSpot holds something else than was to be written.
     *
     * @param now by property
     */
    List<String> otherwise(Proposal proposal, Map<String, String> now) {
        return proposal.changes().stream()
                .flatMap(change -> otherwise(change, now.getOrDefault(change.property(), "")).stream())
                .toList();
    }

    private Optional<String> otherwise(Change change, String now) {
        if (now.equals(change.after())) {
            return Optional.empty();
        }
        String label = label(change.property());
        String wanted = show(change.property(), change.after());
        String held = show(change.property(), now);
        if (now.isEmpty()) {
            return Optional.of(say(language, "stored_empty", label, wanted));
        }
        return Optional.of(
                wanted.isEmpty()
                        ? say(language, "stored_not_emptied", label, held)
                        : say(language, "stored_otherwise", label, held, wanted));
    }

    /** Somebody's values that nobody had seen, and that the write has replaced. */
    List<String> replaced(Map<String, String> theirs) {
        return replaced(theirs, "replaced", "replaced_empty");
    }

    /** The same of a write that took another one back, which nothing takes back again. */
    List<String> replacedByUndo(Map<String, String> theirs) {
        return replaced(theirs, "undo_replaced", "undo_replaced_empty");
    }

    private List<String> replaced(Map<String, String> theirs, String sentence, String ofNoValue) {
        return new TreeMap<>(theirs)
                .entrySet().stream()
                        .map(value -> {
                            String label = label(value.getKey());
                            String shown = show(value.getKey(), value.getValue());
                            return shown.isEmpty()
                                    ? say(language, ofNoValue, label)
                                    : say(language, sentence, label, shown);
                        })
                        .toList();
    }

    /** All of it, of a write that was carried out some time ago. */
    List<String> of(Proposal proposal, Operation done) {
        Map<String, String> theirs = new TreeMap<>();
        proposal.changes().forEach(change -> {
            String replaced = done.before().getOrDefault(change.property(), change.before());
            if (!replaced.equals(change.before())) {
                theirs.put(change.property(), replaced);
            }
        });
        Stream<String> otherwise = done.stored().isEmpty() ? Stream.of() : otherwise(proposal, done.stored()).stream();
        List<String> replaced = done.undoes().isEmpty() ? replaced(theirs) : replacedByUndo(theirs);
        return Stream.concat(otherwise, replaced.stream()).toList();
    }

    private String label(String property) {
        return schema.label(property, language.code());
    }

    private String show(String property, String value) {
        return schema.show(property, value, language.code());
    }
}
