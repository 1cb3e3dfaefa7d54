package libreta.contacts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import libreta.conversation.ConversationId;
import libreta.lease.Alone;
import libreta.lease.Held;
import libreta.lease.LeaseBusy;
import libreta.lease.LeaseLost;

/**
 * The one path to a write, whoever asks: {@link #propose}, then a person decides, then {@link #carryOut}. What
 * was written can be taken back: {@link #undo}.
 */
public final class Desk {
    /** What is read of every contact, beside what is to be changed. */
    static final List<String> SHOWN = List.of("company", "email", "firstname", "jobtitle", "lastname", "phone");

    /** A new contact needs one of them. */
    static final Set<String> IDENTIFYING = Set.of("email", "firstname", "lastname");

    private static final Duration DECIDE_WITHIN = Duration.ofHours(24);

    /** How many of the contacts of a conversation may be written without the person typing their id. */
    private static final int SEEN_AT_MOST = 500;

    private final Crm crm;
    private final Schemas schemas;
    private final ValueRules rules;
    private final Policy policy;
    private final Stores stores;
    private final Lookalikes lookalikes;
    private final SecondLook secondLook;
    private final Identity identity;
    private final Writer writer;
    private final Undo undo;
    private final InstantSource clock;
    private final Supplier<String> ids;

    /** A process that died while it wrote to the same contact holds it no longer. */
    static final Duration PATIENCE = Alone.TERM.plusSeconds(2);

    /**
     * Whoever decided is told within so long what became of it. What was sent and not answered by then is found out
     * later.
     */
    static final Duration TOLD_WITHIN = Duration.ofSeconds(20);

    /** Where the desk keeps what it must not forget. */
    public record Stores(
            Proposals proposals,
            ContactChoices choices,
            Journal journal,
            SeenContacts seen,
            RecentWrites recent,
            Alone alone) {}

    /**
     * The desk.
     *
     * @param policy what the flow allows, at every door
     * @param ids makes a new id at each call
     */
    public Desk(
            Crm crm,
            Schemas schemas,
            ValueRules rules,
            Policy policy,
            Stores stores,
            InstantSource clock,
            Supplier<String> ids) {
        this.crm = crm;
        this.schemas = schemas;
        this.rules = rules;
        this.policy = policy;
        this.stores = stores;
        this.lookalikes = new Lookalikes(crm, rules, stores.recent()::newest);
        this.secondLook = new SecondLook(policy, lookalikes, rules);
        this.identity = new Identity(crm, rules.phones(), stores);
        this.writer = new Writer(crm, schemas, stores.journal(), clock);
        this.undo = new Undo(crm, schemas, stores, writer, clock, ids);
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Looks at what is asked for and, where it can be written, keeps it as a proposal.
     *
     * @throws CrmFailed when HubSpot cannot be asked; nothing is kept then
     */
    public Proposing propose(WriteRequest request) {
        if (policy.readOnly()) {
            return new Proposing.ReadOnly();
        }
        PropertySchema schema = schemas.current();
        WriteRule rule = switch (request.aim()) {
            case WriteRequest.Aim.Create create -> policy.create();
            case WriteRequest.Aim.Update update -> policy.update();
        };
        Draft fixed = Draft.of(rule.fixed(), schema, rules, WriteRule.ALL);
        Draft draft = Draft.of(asked(request, fixed, schema), schema, rules, rule);
        List<ValueProblem> problems = Stream.concat(draft.problems().stream(), fixed.problems().stream())
                .toList();
        if (!problems.isEmpty()) {
            return new Proposing.Invalid(problems);
        }
        return switch (request.aim()) {
            case WriteRequest.Aim.Create create -> proposeCreate(request, draft.withoutBlanks(), fixed);
            case WriteRequest.Aim.Update(ContactId id) -> proposeUpdate(request, draft, id);
        };
    }

    /** What the administrator has fixed is not asked about. */
    private static Map<String, String> asked(WriteRequest request, Draft fixed, PropertySchema schema) {
        Map<String, String> asked = new LinkedHashMap<>(request.values());
        asked.keySet()
                .removeIf(name -> schema.find(name)
                        .map(PropertyDefinition::name)
                        .filter(fixed.values()::containsKey)
                        .isPresent());
        return asked;
    }

    private Proposing proposeCreate(WriteRequest request, Draft draft, Draft fixed) {
        if (draft.values().keySet().stream().noneMatch(IDENTIFYING::contains)) {
            return new Proposing.Incomplete();
        }
        Optional<Contact> same = holderOf(draft.normal("email"), draft.values().keySet());
        if (same.isPresent()) {
            see(request.conversation(), List.of(same.get()));
            List<Change> changes = changes(same.get(), draft.without(Set.of("email")), request.evidence());
            Proposal.Target existing = new Proposal.Target.ExistingContact(same.get());
            List<ValueProblem> problems = policy.problems(existing, changes, schemas.current());
            if (!problems.isEmpty()) {
                return new Proposing.ExistsAlready(same.get(), problems);
            }
            return changes.isEmpty()
                    ? new Proposing.Unchanged(same.get())
                    : new Proposing.ProposedUpdateInstead(keep(request, existing, changes, List.of()));
        }
        List<Duplicate> duplicates = lookalikes.of(draft.normalised());
        see(request.conversation(), duplicates.stream().map(Duplicate::contact).toList());
        List<Change> changes = new ArrayList<>(changes(nobody(), draft, request.evidence()));
        fixed.withoutBlanks()
                .values()
                .forEach((property, value) -> changes.add(new Change(property, "", value.normal(), Provenance.FIXED)));
        return proposed(request, keep(request, new Proposal.Target.NewContact(), changes, duplicates));
    }

    private Proposing proposed(WriteRequest request, Proposal proposal) {
        PropertySchema schema = schemas.current();
        List<SeenContacts.Seen> seen = stores.seen().seen(request.conversation(), SEEN_AT_MOST);
        return policy.unasked(proposal, new WordForWord(request.evidence(), seen, schema))
                ? new Proposing.Unasked(proposal)
                : new Proposing.Proposed(proposal);
    }

    private Proposing proposeUpdate(WriteRequest request, Draft draft, ContactId id) {
        if (draft.values().isEmpty()) {
            return new Proposing.Incomplete();
        }
        if (!seen(request, id) && !request.evidence().typed(id)) {
            return new Proposing.NotSeen(id);
        }
        Collection<String> wanted = wanted(draft.values().keySet());
        Optional<Contact> found = crm.read(
                id, Stream.concat(wanted.stream(), Identity.READ.stream()).toList());
        if (found.isEmpty()) {
            return new Proposing.NotFound(id);
        }
        List<Contact> doubts = identity.doubts(request, found.get(), Differences.forms(draft, schemas.current()));
        if (!doubts.isEmpty()) {
            return new Proposing.Ambiguous(keep(request, id, doubts));
        }
        Contact contact = found.get().only(wanted);
        see(request.conversation(), List.of(contact));
        Optional<Contact> holder = holderOf(draft.normal("email"), List.of());
        if (holder.isPresent() && !holder.get().id().equals(contact.id())) {
            return new Proposing.EmailTaken(holder.get());
        }
        List<Change> changes = changes(contact, draft, request.evidence());
        Proposal.Target target = new Proposal.Target.ExistingContact(contact);
        List<ValueProblem> problems = policy.problems(target, changes, schemas.current());
        if (!problems.isEmpty()) {
            return new Proposing.Invalid(problems);
        }
        return changes.isEmpty()
                ? new Proposing.Unchanged(contact)
                : proposed(request, keep(request, target, changes, List.of()));
    }

    /**
     * Carries out a proposal that a person said yes to. It goes on to its end when the calling thread is interrupted.
     */
    public CarriedOut carryOut(Approval approval) {
        return Uninterrupted.call(() -> crm.within(
                TOLD_WITHIN,
                () -> stores.proposals()
                        .find(approval.proposal())
                        .filter(decided -> decided.state() == ProposalState.WAITING)
                        .map(decided -> carryOut(decided.proposal(), approval))
                        .orElseGet(CarriedOut.AlreadyDecided::new)));
    }

    private CarriedOut carryOut(Proposal shown, Approval approval) {
        if (policy.readOnly()) {
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
                    alone(address(proposal), held -> carryOutCreate(edits, approval, held));
                case Proposal.Target.ExistingContact(Contact contact) ->
                    alone(Targets.contact(contact.id()), held -> carryOutUpdate(edits, contact, approval, held));
                case Proposal.Target.UnwantedContact unwanted -> new CarriedOut.AlreadyDecided();
            };
        } catch (CrmFailed failed) {
            return askAgain(proposal, approval, fresh -> new CarriedOut.NotWritten(fresh, failed));
        }
    }

    private CarriedOut alone(String target, Function<Held, CarriedOut> work) {
        try {
            return stores.alone().run(target, PATIENCE, work);
        } catch (LeaseBusy busy) {
            throw new CrmFailed(new CrmTrouble.Locked(), false, "not sent: " + busy.getMessage(), busy);
        }
    }

    private static String address(Proposal create) {
        String email = create.values().getOrDefault("email", "");
        return email.isEmpty() ? Targets.of(create.id()) : Targets.address(email);
    }

    private CarriedOut carryOutCreate(Edits edits, Approval approval, Held held) {
        Proposal proposal = edits.proposal();
        Optional<CarriedOut> refused = refused(edits, proposal.target(), proposal.changes(), approval);
        if (refused.isPresent()) {
            return refused.get();
        }
        Optional<Contact> appeared = holderOf(proposal);
        if (appeared.isPresent()) {
            Optional<Proposal> update = updateInstead(proposal, appeared.get());
            List<ValueProblem> problems = forbidden(update);
            if (!problems.isEmpty()) {
                return end(proposal, approval, new CarriedOut.Forbidden(problems));
            }
            return update.map(instead -> askAgain(instead, approval, CarriedOut.ExistsAlready::new))
                    .orElseGet(() -> nothingToDo(proposal, appeared.get(), approval));
        }
        List<Duplicate> notShown = secondLook.notShown(edits, schemas.current());
        if (!notShown.isEmpty()) {
            see(
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
        Operation operation = operation(id, proposal, approval, Operation.Kind.CREATE, "", wanted);
        if (!stores.journal().confirmed(operation, approval.answer())) {
            return new CarriedOut.AlreadyDecided();
        }
        return switch (write(operation, held)) {
            case Writer.Written.Taken taken -> taken(proposal);
            case Writer.Written other -> carriedOut(proposal, other);
        };
    }

    private Operation operation(
            OperationId id,
            Proposal proposal,
            Approval approval,
            Operation.Kind kind,
            String contact,
            Map<String, String> wanted) {
        Map<String, String> before = new TreeMap<>();
        proposal.changes().forEach(change -> before.put(change.property(), change.before()));
        return new Operation(
                id,
                proposal.id(),
                proposal.conversation(),
                approval.person(),
                approval.language(),
                kind,
                contact,
                "",
                before,
                wanted,
                Map.of(),
                Operation.State.CONFIRMED,
                "",
                clock.instant());
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
                contact.ifPresent(read -> see(proposal.conversation(), List.of(read)));
                yield contact.<CarriedOut>map(read -> new CarriedOut.Done(done, proposal, read, replaced))
                        .orElseGet(() -> new CarriedOut.DoneUnread(done, proposal));
            }
            case Writer.Written.Taken taken -> new CarriedOut.Taken();
            case Writer.Written.Refused(Operation failed, var refusals) -> new CarriedOut.Refused(failed, refusals);
            case Writer.Written.Gone gone -> new CarriedOut.Gone(idOf(proposal));
            case Writer.Written.NotSent(CrmFailed why) -> new CarriedOut.NotWritten(keepAgain(proposal), why);
            case Writer.Written.Unknown(Operation unsure) -> new CarriedOut.Unknown(unsure);
        };
    }

    private static ContactId idOf(Proposal proposal) {
        return switch (proposal.target()) {
            case Proposal.Target.NewContact nobody -> nobody().id();
            case Proposal.Target.ExistingContact(Contact contact) -> contact.id();
            case Proposal.Target.UnwantedContact(Contact contact) -> contact.id();
        };
    }

    /** Somebody else was quicker between our look and our create. */
    private CarriedOut taken(Proposal proposal) {
        try {
            Optional<Contact> holder = holderOf(proposal);
            if (holder.isEmpty()) {
                return new CarriedOut.Taken();
            }
            Optional<Proposal> instead = updateInstead(proposal, holder.get());
            if (!forbidden(instead).isEmpty()) {
                return new CarriedOut.Taken();
            }
            return instead.<CarriedOut>map(update -> new CarriedOut.ExistsAlready(keepAgain(update)))
                    .orElseGet(() -> new CarriedOut.NothingToDo(holder.get()));
        } catch (CrmFailed failed) {
            return new CarriedOut.NotWritten(keepAgain(proposal), failed);
        }
    }

    private CarriedOut carryOutUpdate(Edits edits, Contact shown, Approval approval, Held held) {
        Proposal proposal = edits.proposal();
        Optional<Contact> read = crm.read(shown.id(), wanted(proposal.values().keySet()));
        if (read.isEmpty()) {
            boolean decided = decide(proposal, ProposalState.APPROVED, approval);
            return decided ? new CarriedOut.Gone(shown.id()) : new CarriedOut.AlreadyDecided();
        }
        Contact now = read.get();
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
            Proposal fresh = proposal.with(new Proposal.Target.ExistingContact(now), onTopOf(now, left));
            return askAgain(fresh, approval, CarriedOut.ChangedMeanwhile::new);
        }
        Optional<Contact> holder =
                holderOf(proposal).filter(other -> !other.id().equals(now.id()));
        if (holder.isPresent()) {
            return askAgain(proposal, approval, fresh -> new CarriedOut.EmailTaken(fresh, holder.get()));
        }
        Proposal toWrite = proposal.with(proposal.target(), left);
        Operation operation = operation(
                new OperationId(ids.get()),
                toWrite,
                approval,
                Operation.Kind.UPDATE,
                now.id().value(),
                toWrite.values());
        if (!stores.journal().confirmed(operation, approval.answer())) {
            return new CarriedOut.AlreadyDecided();
        }
        return carriedOut(toWrite, write(operation, held));
    }

    /**
     * Takes back what an operation did, where nobody has changed it since. It goes on to its end when the calling
     * thread is interrupted.
     *
     * @param asked by whom, in which conversation, and the decision as the client sent it
     * @throws CrmFailed when HubSpot cannot be asked; nothing was written then
     */
    public Undoing undo(OperationId operation, Undo.Asked asked) {
        return Uninterrupted.call(() -> crm.within(TOLD_WITHIN, () -> undo.run(operation, asked)));
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
        see(create.conversation(), List.of(existing));
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
        boolean decided = decide(proposal, ProposalState.APPROVED, approval);
        return decided ? new CarriedOut.NothingToDo(contact) : new CarriedOut.AlreadyDecided();
    }

    /** It does not wait any more, and nothing was written. */
    private CarriedOut end(Proposal proposal, Approval approval, CarriedOut told) {
        return decide(proposal, ProposalState.SET_ASIDE, approval) ? told : new CarriedOut.AlreadyDecided();
    }

    /**
     * Puts a proposal to update one of the duplicates in the place of the one to create.
     *
     * @param chosen says which proposal, and what the client sent; its edits are not looked at
     * @throws CrmFailed when HubSpot cannot be asked; the proposal waits still then
     * @throws IllegalArgumentException when the proposal does not offer that contact
     */
    public Redirected updateInstead(Approval chosen, ContactId duplicate) {
        return stores.proposals()
                .find(chosen.proposal())
                .filter(decided -> decided.state() == ProposalState.WAITING)
                .map(decided -> updateInstead(decided.proposal(), duplicate, chosen))
                .orElseGet(Redirected.AlreadyDecided::new);
    }

    private Redirected updateInstead(Proposal create, ContactId duplicate, Approval chosen) {
        if (!create.offers(duplicate)) {
            throw new IllegalArgumentException(
                    "%s is not among the duplicates of %s".formatted(duplicate, create.id()));
        }
        Optional<Contact> found = crm.read(duplicate, wanted(create.values().keySet()));
        if (found.isEmpty()) {
            return inPlaceOf(create.without(duplicate), chosen, Redirected.Gone::new);
        }
        Contact existing = found.get();
        List<Change> changes = CarriedOver.to(existing, create.changes(), rules.phones());
        if (changes.isEmpty()) {
            boolean decided = decide(create, ProposalState.APPROVED, chosen);
            return decided ? new Redirected.NothingToDo(existing) : new Redirected.AlreadyDecided();
        }
        Proposal.Target target = new Proposal.Target.ExistingContact(existing);
        List<ValueProblem> problems = policy.problems(target, changes, schemas.current());
        if (!problems.isEmpty()) {
            return new Redirected.Forbidden(problems);
        }
        see(create.conversation(), List.of(existing));
        Proposal update = create.with(target, changes);
        return inPlaceOf(update, chosen, Redirected.Waits::new);
    }

    private Redirected inPlaceOf(Proposal next, Approval chosen, Function<Proposal, Redirected> told) {
        boolean decided = decide(next, ProposalState.SET_ASIDE, chosen);
        return decided ? told.apply(keepAgain(next)) : new Redirected.AlreadyDecided();
    }

    /** Sets the waiting proposal aside and keeps a fresh one in its place. */
    private CarriedOut askAgain(Proposal next, Approval approval, Function<Proposal, CarriedOut> told) {
        boolean decided = decide(next, ProposalState.SET_ASIDE, approval);
        return decided ? told.apply(keepAgain(next)) : new CarriedOut.AlreadyDecided();
    }

    private Proposal keepAgain(Proposal decided) {
        return keep(
                decided.conversation(),
                decided.toolCallId(),
                decided.target(),
                decided.changes(),
                decided.duplicates());
    }

    private boolean decide(Proposal proposal, ProposalState state, Approval approval) {
        return stores.proposals().decide(proposal.id(), state, approval.answer());
    }

    private Proposal keep(
            WriteRequest request, Proposal.Target target, List<Change> changes, List<Duplicate> duplicates) {
        return keep(request.conversation(), request.toolCallId(), target, changes, duplicates);
    }

    private Proposal keep(
            ConversationId conversation,
            String toolCallId,
            Proposal.Target target,
            List<Change> changes,
            List<Duplicate> duplicates) {
        Instant now = clock.instant();
        Proposal proposal = new Proposal(
                new ProposalId(ids.get()),
                conversation,
                toolCallId,
                target,
                changes,
                duplicates,
                now,
                now.plus(DECIDE_WITHIN));
        stores.proposals().add(proposal);
        return proposal;
    }

    /** Any of the candidates may be picked, so all of them have come up. */
    private ContactChoice keep(WriteRequest request, ContactId aim, List<Contact> candidates) {
        Instant now = clock.instant();
        ContactChoice choice = new ContactChoice(
                new ContactChoiceId(ids.get()),
                request.conversation(),
                request.toolCallId(),
                aim,
                request.values(),
                candidates,
                now,
                now.plus(DECIDE_WITHIN));
        see(request.conversation(), candidates);
        stores.choices().add(choice);
        return choice;
    }

    private static List<Change> onTopOf(Contact contact, List<Change> changes) {
        return changes.stream()
                .map(change -> new Change(
                        change.property(), contact.value(change.property()), change.after(), change.provenance()))
                .toList();
    }

    private List<Change> changes(Contact contact, Draft draft, Evidence evidence) {
        return Differences.of(contact, draft, evidence, schemas.current());
    }

    private Optional<Contact> holderOf(Proposal proposal) {
        Map<String, String> values = proposal.values();
        return holderOf(values.getOrDefault("email", ""), values.keySet());
    }

    private Optional<Contact> holderOf(String email, Collection<String> properties) {
        return email.isEmpty() ? Optional.empty() : crm.readByEmail(email, wanted(properties));
    }

    private boolean seen(WriteRequest request, ContactId id) {
        return stores.seen().seen(request.conversation(), SEEN_AT_MOST).stream()
                .anyMatch(seen -> seen.id().equals(id));
    }

    private void see(ConversationId conversation, List<Contact> contacts) {
        if (!contacts.isEmpty()) {
            stores.seen()
                    .see(
                            conversation,
                            contacts.stream().map(SeenContacts.Seen::of).toList(),
                            clock.instant());
        }
    }

    private static Collection<String> wanted(Collection<String> properties) {
        Set<String> wanted = new TreeSet<>(SHOWN);
        wanted.addAll(properties);
        return wanted;
    }

    private static Contact nobody() {
        return new Contact(new ContactId("0"), Map.of());
    }
}
