package libreta.agent;

import static libreta.words.Words.say;

import java.util.List;
import java.util.Map;
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
     * Where HubSpot holds something else than was to be written, and what the write has replaced: of a property of which
     * both are true, only what is there now.
     *
     * @param now by property
     * @param theirs values of others that nobody had seen, by property
     */
    List<String> of(Proposal proposal, Map<String, String> now, Map<String, String> theirs) {
        return of(proposal, now, theirs, "replaced", "replaced_empty");
    }

    /** The same of a write that took another one back, which nothing takes back again. */
    List<String> ofUndo(Proposal proposal, Map<String, String> now, Map<String, String> theirs) {
        return of(proposal, now, theirs, "undo_replaced", "undo_replaced_empty");
    }

    private List<String> of(
            Proposal proposal, Map<String, String> now, Map<String, String> theirs, String sentence, String ofNoValue) {
        List<Change> others = others(proposal, now);
        Map<String, String> replaced = new TreeMap<>(theirs);
        others.forEach(change -> replaced.remove(change.property()));
        return Stream.concat(
                        others.stream().map(change -> otherwise(change, now.getOrDefault(change.property(), ""))),
                        replaced.entrySet().stream()
                                .map(value -> replaced(value.getKey(), value.getValue(), sentence, ofNoValue)))
                .toList();
    }

    private String replaced(String property, String value, String sentence, String ofNoValue) {
        String shown = show(property, value);
        return shown.isEmpty()
                ? say(language, ofNoValue, label(property))
                : say(language, sentence, label(property), shown);
    }

    /** Whether HubSpot holds all that was to be written. */
    boolean holds(Proposal proposal, Map<String, String> now) {
        return others(proposal, now).isEmpty();
    }

    private static List<Change> others(Proposal proposal, Map<String, String> now) {
        return proposal.changes().stream()
                .filter(change -> !now.getOrDefault(change.property(), "").equals(change.after()))
                .toList();
    }

    private String otherwise(Change change, String now) {
        String label = label(change.property());
        String wanted = show(change.property(), change.after());
        String held = show(change.property(), now);
        if (now.isEmpty()) {
            return say(language, "stored_empty", label, wanted);
        }
        return wanted.isEmpty()
                ? say(language, "stored_not_emptied", label, held)
                : say(language, "stored_otherwise", label, held, wanted);
    }

    /** All of it, of a write that was carried out some time ago. */
    List<String> of(Proposal proposal, Operation done, Map<String, String> now) {
        Map<String, String> theirs = new TreeMap<>();
        proposal.changes().forEach(change -> {
            String replaced = done.before().getOrDefault(change.property(), change.before());
            if (!replaced.equals(change.before())) {
                theirs.put(change.property(), replaced);
            }
        });
        return done.undoes().isEmpty() ? of(proposal, now, theirs) : ofUndo(proposal, now, theirs);
    }

    private String label(String property) {
        return schema.label(property, language.code());
    }

    private String show(String property, String value) {
        return schema.show(property, value, language.code());
    }
}
