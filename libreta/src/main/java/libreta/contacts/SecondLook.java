package libreta.contacts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks again, from the start, at what a person said yes to: their edits, and what HubSpot holds by now. */
record SecondLook(Policy policy, Lookalikes lookalikes, ValueRules rules) {
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

    /**
     * Look-alikes of a new contact beside those that were shown: of one that the person edited all of them, else those
     * that somebody of ours has made while this one waited.
     */
    List<Duplicate> notShown(Edits edits, PropertySchema schema) {
        Proposal proposal = edits.proposal();
        Map<String, String> asked =
                Draft.of(proposal.values(), schema, rules, WriteRule.ALL).normalised();
        boolean edited = edits.properties().stream().anyMatch(Person.COMPARED::contains);
        List<Duplicate> found = edited ? lookalikes.of(asked) : lookalikes.amongOwnWrites(asked);
        return found.stream()
                .filter(duplicate -> !proposal.offers(duplicate.contact().id()))
                .toList();
    }
}
