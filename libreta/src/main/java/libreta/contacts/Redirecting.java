package libreta.contacts;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Puts a proposal to update a duplicate in the place of the one to create. It only reads from HubSpot. */
record Redirecting(Crm crm, Schemas schemas, ValueRules rules, Policy policy, Shelf shelf) {
    /** @throws IllegalArgumentException when the proposal does not offer that contact */
    Redirected run(Proposal create, ContactId duplicate, Approval chosen) {
        if (!create.offers(duplicate)) {
            throw new IllegalArgumentException(
                    "%s is not among the duplicates of %s".formatted(duplicate, create.id()));
        }
        Optional<Contact> found =
                crm.read(duplicate, Holders.wanted(create.values().keySet()));
        if (found.isEmpty()) {
            return inPlaceOf(create.without(duplicate), chosen, Redirected.Gone::new);
        }
        Contact existing = found.get();
        List<Change> changes = CarriedOver.to(existing, create.changes(), rules.phones());
        if (changes.isEmpty()) {
            boolean decided = shelf.decide(create, ProposalState.APPROVED, chosen);
            return decided ? new Redirected.NothingToDo(existing) : new Redirected.AlreadyDecided();
        }
        Proposal.Target target = new Proposal.Target.ExistingContact(existing);
        List<ValueProblem> problems = policy.problems(target, changes, schemas.current());
        if (!problems.isEmpty()) {
            return new Redirected.Forbidden(problems);
        }
        shelf.see(create.conversation(), List.of(existing));
        Proposal update = create.with(target, changes);
        return inPlaceOf(update, chosen, Redirected.Waits::new);
    }

    private Redirected inPlaceOf(Proposal next, Approval chosen, Function<Proposal, Redirected> told) {
        return shelf.keepInItsPlace(next, chosen).map(told).orElseGet(Redirected.AlreadyDecided::new);
    }
}
