package libreta.contacts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person changed on a proposal before saying yes.
 *
 * @param shown the proposal as it was shown
 * @param proposal the same with the edits that can be written
 * @param problems why the other edits cannot be
 */
record Edits(Proposal shown, Proposal proposal, List<ValueProblem> problems) {
    Edits {
        problems = List.copyOf(problems);
    }

    static Edits of(Proposal shown, Map<String, String> typed, PropertySchema schema, ValueRules rules) {
        Draft draft = Draft.of(typed, schema, rules, editable(shown));
        List<ValueProblem> problems = Stream.concat(draft.problems().stream(), emptied(shown, draft).stream())
                .toList();
        Draft writable = problems.isEmpty() ? draft : draft.withoutBlanks();
        return new Edits(shown, edited(shown, writable), problems);
    }

    /** Internal names of what the person changed or, on the card of a new contact, left out. */
    Set<String> properties() {
        return shown.changes().stream()
                .filter(change -> !proposal.changes().contains(change))
                .map(Change::property)
                .collect(Collectors.toSet());
    }

    /** The proposal without the edits of these properties. */
    Proposal takenBack(Set<String> properties) {
        List<Change> changes = shown.changes().stream()
                .flatMap(change -> properties.contains(change.property())
                        ? Stream.of(change)
                        : proposal.changes().stream()
                                .filter(edited -> edited.property().equals(change.property())))
                .toList();
        return shown.with(shown.target(), changes);
    }

    /** Only what was shown can be edited, and not what the administrator has fixed. */
    private static WriteRule editable(Proposal shown) {
        Set<String> properties = shown.changes().stream()
                .filter(change -> change.provenance() != Provenance.FIXED)
                .map(Change::property)
                .collect(Collectors.toSet());
        return WriteRule.ALL.only(properties);
    }

    /**
     * A field that was emptied on the card of a new contact is left out of it. In a change of an existing contact it
     * would erase what HubSpot holds, which nobody was asked about.
     */
    private static List<ValueProblem> emptied(Proposal shown, Draft draft) {
        Set<String> emptied = shown.changes().stream()
                .filter(change -> !change.after().isEmpty())
                .map(Change::property)
                .filter(draft.values()::containsKey)
                .filter(property -> draft.normal(property).isEmpty())
                .collect(Collectors.toSet());
        boolean stillSomebody = shown.values().keySet().stream()
                .anyMatch(property -> Desk.IDENTIFYING.contains(property) && !emptied.contains(property));
        return isNew(shown) && stillSomebody
                ? List.of()
                : emptied.stream()
                        .sorted()
                        .<ValueProblem>map(property -> new ValueProblem.MayNotBeEmpty(property, ""))
                        .toList();
    }

    private static Proposal edited(Proposal shown, Draft draft) {
        Map<String, Change> changes = new LinkedHashMap<>();
        shown.changes().forEach(change -> changes.put(change.property(), change));
        draft.values().forEach((property, value) -> {
            Change change = changes.get(property);
            if (change == null || change.after().equals(value.normal())) {
                return;
            }
            if (value.normal().isEmpty()) {
                changes.remove(property);
            } else {
                changes.put(property, new Change(property, change.before(), value.normal(), Provenance.SAID));
            }
        });
        return shown.with(shown.target(), List.copyOf(changes.values()));
    }

    private static boolean isNew(Proposal shown) {
        return shown.target() instanceof Proposal.Target.NewContact;
    }
}
