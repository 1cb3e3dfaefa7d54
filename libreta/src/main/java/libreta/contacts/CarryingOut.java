package libreta.contacts;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import libreta.lease.Alone;
import libreta.lease.Held;
import libreta.lease.LeaseBusy;
import libreta.lease.LeaseLost;

/**
 * What happens when a person has said yes: everything is looked at once more, alone with the contact, and then written,
 * or asked again where something is no longer as it was shown.
 */
final class CarryingOut {
    /** For so long a create of unknown end stands in the way of another one like it. */
    private static final Duration UNKNOWN_FOR = Duration.ofMinutes(10);

    private final Crm crm;
    private final Schemas schemas;
    private final ValueRules rules;
    private final SecondLook secondLook;
    private final Shelf shelf;
    private final Holders holders;
    private final Writer writer;
    private final Journal journal;
    private final Alone alone;
    private final InstantSource clock;
    private final Supplier<String> ids;

    CarryingOut(Crm crm, Schemas schemas, ValueRules rules, SecondLook secondLook, Shelf shelf, Writer writer) {
        this.crm = crm;
        this.schemas = schemas;
        this.rules = rules;
        this.secondLook = secondLook;
        this.shelf = shelf;
        this.holders = new Holders(crm);
        this.writer = writer;
        this.journal = shelf.stores().journal();
        this.alone = shelf.stores().alone();
        this.clock = shelf.clock();
        this.ids = shelf.ids();
    }

    CarriedOut run(Proposal shown, Approval approval) {
        if (secondLook.policy().readOnly()) {
            return end(shown, approval, new CarriedOut.ReadOnly());
        }
        Edits edits = Edits.of(shown, approval.edits(), schemas.current(), rules);
        Proposal proposal = edits.proposal();
        if (!edits.problems().isEmpty()) {
            return askAgain(proposal, approval, fresh -> new CarriedOut.EditNotValid(fresh, edits.problems()));
        }
        List<String> unticked = proposal.mustTick().stream()
                .filter(property -> !approval.ticked().contains(property))
                .toList();
        if (!unticked.isEmpty()) {
            return edits.properties().isEmpty()
                    ? new CarriedOut.NotTicked(shown, unticked)
                    : askAgain(proposal, approval, fresh -> new CarriedOut.NotTicked(fresh, unticked));
        }
        try {
            return switch (proposal.target()) {
                case Proposal.Target.NewContact nobody ->
                    alone(Targets.ofNew(proposal.values()), held -> carryOutCreate(edits, approval, held));
                case Proposal.Target.ExistingContact(Contact contact) ->
                    alone(
                            List.of(Targets.contact(contact.id())),
                            held -> carryOutUpdate(edits, contact, approval, held));
                case Proposal.Target.UnwantedContact unwanted -> new CarriedOut.AlreadyDecided();
            };
        } catch (CrmFailed failed) {
            return askAgain(proposal, approval, fresh -> new CarriedOut.NotWritten(fresh, failed));
        }
    }

    /** Under all of these leases, which everybody takes in the same order. */
    private CarriedOut alone(List<String> targets, Function<Held, CarriedOut> work) {
        List<String> others = targets.subList(1, targets.size());
        return alone(
                targets.getFirst(),
                held -> others.isEmpty()
                        ? work.apply(held)
                        : alone(
                                others,
                                other -> work.apply(() -> {
                                    held.check();
                                    other.check();
                                })));
    }

    private CarriedOut alone(String target, Function<Held, CarriedOut> work) {
        try {
            return alone.run(target, Desk.PATIENCE, work);
        } catch (LeaseBusy busy) {
            throw new CrmFailed(new CrmTrouble.Locked(), false, "not sent: " + busy.getMessage(), busy);
        }
    }

    private CarriedOut carryOutCreate(Edits edits, Approval approval, Held held) {
        Proposal proposal = edits.proposal();
        Optional<CarriedOut> refused = refused(edits, proposal.target(), proposal.changes(), approval);
        if (refused.isPresent()) {
            return refused.get();
        }
        Optional<Contact> appeared = holders.of(proposal);
        if (appeared.isPresent()) {
            Optional<Proposal> update = updateInstead(proposal, appeared.get());
            List<ValueProblem> problems = forbidden(update);
            if (!problems.isEmpty()) {
                return end(proposal, approval, new CarriedOut.Forbidden(problems));
            }
            return update.map(instead -> askAgain(instead, approval, CarriedOut.ExistsAlready::new))
                    .orElseGet(() -> nothingToDo(proposal, appeared.get(), approval));
        }
        boolean open = journal.openCreates(clock.instant().minus(UNKNOWN_FOR)).stream()
                .anyMatch(other -> Targets.mayBeOne(other.wanted(), proposal.values()));
        if (open) {
            return askAgain(proposal, approval, CarriedOut.OneIsOpen::new);
        }
        List<Duplicate> notShown = secondLook.notShown(edits, schemas.current());
        if (!notShown.isEmpty()) {
            shelf.see(
                    proposal.conversation(),
                    notShown.stream().map(Duplicate::contact).toList());
            List<Duplicate> all = Stream.concat(notShown.stream(), proposal.duplicates().stream())
                    .toList();
            return askAgain(proposal.withDuplicates(all), approval, CarriedOut.LooksLikeOthers::new);
        }
        OperationId id = new OperationId(ids.get());
        Map<String, String> wanted = new TreeMap<>(proposal.values());
        if (!wanted.containsKey("email") && crm.marksCreates()) {
            wanted.put(PropertySchema.OPERATION, id.value());
        }
        Operation operation = Operation.create(id, proposal, approval, wanted, clock.instant());
        if (!journal.confirmed(operation, approval.answer())) {
            return new CarriedOut.AlreadyDecided();
        }
        return switch (write(operation, held)) {
            case Writer.Written.Taken taken -> taken(proposal);
            case Writer.Written other -> carriedOut(proposal, other);
        };
    }

    /** In the journal it is safe: should this process have stood still, somebody else carries it out. */
    private Writer.Written write(Operation operation, Held held) {
        try {
            return writer.write(operation, held);
        } catch (LeaseLost stoodStill) {
            return new Writer.Written.Unknown(operation);
        }
    }

    private CarriedOut carriedOut(Proposal proposal, Writer.Written written) {
        return switch (written) {
            case Writer.Written.Done(Operation done, Optional<Contact> contact, Map<String, String> replaced) -> {
                contact.ifPresent(read -> shelf.see(proposal.conversation(), List.of(read)));
                yield contact.<CarriedOut>map(read -> new CarriedOut.Done(done, proposal, read, replaced))
                        .orElseGet(() -> new CarriedOut.DoneUnread(done, proposal));
            }
            case Writer.Written.Taken taken -> new CarriedOut.Taken();
            case Writer.Written.Refused(Operation failed, var refusals) -> new CarriedOut.Refused(failed, refusals);
            case Writer.Written.Gone gone -> new CarriedOut.Gone(gone.id());
            case Writer.Written.NotSent(CrmFailed why) -> new CarriedOut.NotWritten(shelf.keepAgain(proposal), why);
            case Writer.Written.Unknown(Operation unsure) -> new CarriedOut.Unknown(unsure);
        };
    }

    /** Somebody else was quicker between our look and our create. */
    private CarriedOut taken(Proposal proposal) {
        try {
            Optional<Contact> holder = holders.of(proposal);
            if (holder.isEmpty()) {
                return new CarriedOut.Taken();
            }
            Optional<Proposal> instead = updateInstead(proposal, holder.get());
            if (!forbidden(instead).isEmpty()) {
                return new CarriedOut.Taken();
            }
            return instead.<CarriedOut>map(update -> new CarriedOut.ExistsAlready(shelf.keepAgain(update)))
                    .orElseGet(() -> new CarriedOut.NothingToDo(holder.get()));
        } catch (CrmFailed failed) {
            return new CarriedOut.NotWritten(shelf.keepAgain(proposal), failed);
        }
    }

    private CarriedOut carryOutUpdate(Edits edits, Contact shown, Approval approval, Held held) {
        Proposal proposal = edits.proposal();
        if (!journal.openOn(shown.id()).isEmpty()) {
            // Whichever of the two reached HubSpot last would stay, and nobody would know of the other.
            return askAgain(proposal, approval, CarriedOut.OneIsOpen::new);
        }
        Optional<Contact> read =
                crm.read(shown.id(), Holders.wanted(proposal.values().keySet()));
        if (read.isEmpty()) {
            boolean decided = shelf.decide(proposal, ProposalState.APPROVED, approval);
            return decided ? new CarriedOut.Gone(shown.id()) : new CarriedOut.AlreadyDecided();
        }
        Contact now = read.get();
        if (!now.id().equals(shown.id())) {
            // Merged since: another record, which the person has not seen, and whose lease is not held.
            Proposal fresh =
                    proposal.with(new Proposal.Target.ExistingContact(now), Proposal.onTopOf(now, proposal.changes()));
            return askAgain(fresh, approval, CarriedOut.ChangedMeanwhile::new);
        }
        List<Change> left = proposal.changes().stream()
                .filter(change -> !change.after().equals(now.value(change.property())))
                .toList();
        if (left.isEmpty()) {
            return nothingToDo(proposal, now, approval);
        }
        Optional<CarriedOut> refused = refused(edits, new Proposal.Target.ExistingContact(now), left, approval);
        if (refused.isPresent()) {
            return refused.get();
        }
        if (left.stream().anyMatch(change -> !change.before().equals(now.value(change.property())))) {
            Proposal fresh = proposal.with(new Proposal.Target.ExistingContact(now), Proposal.onTopOf(now, left));
            return askAgain(fresh, approval, CarriedOut.ChangedMeanwhile::new);
        }
        Optional<Contact> holder =
                holders.of(proposal).filter(other -> !other.id().equals(now.id()));
        if (holder.isPresent()) {
            return askAgain(proposal, approval, fresh -> new CarriedOut.EmailTaken(fresh, holder.get()));
        }
        Proposal toWrite = proposal.with(proposal.target(), left);
        Operation operation =
                Operation.update(new OperationId(ids.get()), toWrite, approval, now.id(), clock.instant());
        if (!journal.confirmed(operation, approval.answer())) {
            return new CarriedOut.AlreadyDecided();
        }
        return carriedOut(toWrite, write(operation, held));
    }

    /** What the person's own edits break is asked again without them; what is not allowed any more ends. */
    private Optional<CarriedOut> refused(Edits edits, Proposal.Target now, List<Change> changes, Approval approval) {
        return switch (secondLook.verdict(edits, now, changes, schemas.current())) {
            case SecondLook.Verdict.Allowed allowed -> Optional.empty();
            case SecondLook.Verdict.NotSo(Proposal without, var problems) ->
                Optional.of(askAgain(without, approval, fresh -> new CarriedOut.EditNotValid(fresh, problems)));
            case SecondLook.Verdict.NoMore(var problems) ->
                Optional.of(end(edits.shown(), approval, new CarriedOut.Forbidden(problems)));
        };
    }

    /** The create as an update of the contact that has its address; empty where that one holds all of it already. */
    private Optional<Proposal> updateInstead(Proposal create, Contact existing) {
        shelf.see(create.conversation(), List.of(existing));
        List<Change> changes = CarriedOver.to(existing, create.changes(), rules.phones()).stream()
                .filter(change -> !change.property().equals("email"))
                .toList();
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(create.with(new Proposal.Target.ExistingContact(existing), changes));
    }

    private List<ValueProblem> forbidden(Optional<Proposal> update) {
        return update.map(proposal -> secondLook.problems(proposal, schemas.current()))
                .orElse(List.of());
    }

    private CarriedOut nothingToDo(Proposal proposal, Contact contact, Approval approval) {
        boolean decided = shelf.decide(proposal, ProposalState.APPROVED, approval);
        return decided ? new CarriedOut.NothingToDo(contact) : new CarriedOut.AlreadyDecided();
    }

    /** It does not wait any more, and nothing was written. */
    private CarriedOut end(Proposal proposal, Approval approval, CarriedOut told) {
        return shelf.decide(proposal, ProposalState.SET_ASIDE, approval) ? told : new CarriedOut.AlreadyDecided();
    }

    /** Sets the waiting proposal aside and keeps a fresh one in its place. */
    private CarriedOut askAgain(Proposal next, Approval approval, Function<Proposal, CarriedOut> told) {
        return shelf.keepInItsPlace(next, approval).map(told).orElseGet(CarriedOut.AlreadyDecided::new);
    }
}
