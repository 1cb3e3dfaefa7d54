package libreta.contacts;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks again, from the start, at what a person said yes to: their edits, and what HubSpot holds by now. */
record SecondLook(Policy policy, Lookalikes lookalikes, ValueRules rules) {
    /** By these the look-alikes of a new contact are found. */
    private static final Set<String> TELLING_APART =
            Set.of("company", "email", "firstname", "lastname", "mobilephone", "phone");

    /** What the policy says. */
    sealed interface Verdict {
        record Allowed() implements Verdict {}

        /** The person's own edits break it: it can be asked again without them. */
        record NotSo(Proposal withoutTheEdits, List<ValueProblem> problems) implements Verdict {}

        /** What was allowed when it was proposed is not any more. */
        record NoMore(List<ValueProblem> problems) implements Verdict {}
    }

    /** @param changes those that HubSpot does not hold yet */
    Verdict verdict(Edits edits, Proposal.Target now, List<Change> changes, PropertySchema schema) {
        List<ValueProblem> problems = policy.problems(now, changes, schema);
        if (problems.isEmpty()) {
            return new Verdict.Allowed();
        }
        Set<String> about = problems.stream().map(ValueProblem::property).collect(Collectors.toSet());
        return edits.properties().containsAll(about)
                ? new Verdict.NotSo(edits.takenBack(about), problems)
                : new Verdict.NoMore(problems);
    }

    List<ValueProblem> problems(Proposal proposal, PropertySchema schema) {
        return policy.problems(proposal.target(), proposal.changes(), schema);
    }

    /** Look-alikes of a new contact as the person edited it, beside those that were shown. */
    List<Contact> notShown(Edits edits, PropertySchema schema) {
        if (edits.properties().stream().noneMatch(TELLING_APART::contains)) {
            return List.of();
        }
        Proposal proposal = edits.proposal();
        List<ContactId> shown = proposal.duplicates().stream().map(Contact::id).toList();
        Draft draft = Draft.of(proposal.values(), schema, rules, WriteRule.ALL);
        return lookalikes.of(draft, schema).stream()
                .filter(contact -> !shown.contains(contact.id()))
                .toList();
    }
}
