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
import libreta.conversation.Language;
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
    private final Stores stores;
    private final Lookalikes lookalikes;
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
    public record Stores(Proposals proposals, Journal journal, SeenContacts seen, RecentWrites recent, Alone alone) {}

    /**
     * The desk.
     *
     * @param ids makes a new id at each call
     */
    public Desk(Crm crm, Schemas schemas, ValueRules rules, Stores stores, InstantSource clock, Supplier<String> ids) {
        this.crm = crm;
        this.schemas = schemas;
        this.rules = rules;
        this.stores = stores;
        this.lookalikes = new Lookalikes(crm, rules.phones(), stores.recent());
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
        PropertySchema schema = schemas.current();
        Draft fixed = Draft.of(request.rule().fixed(), schema, rules, WriteRequest.Rule.ALL);
        Draft draft = Draft.of(asked(request, fixed, schema), schema, rules, request.rule());
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
            return changes.isEmpty()
                    ? new Proposing.Unchanged(same.get())
                    : new Proposing.ProposedUpdateInstead(
                            keep(request, new Proposal.Target.ExistingContact(same.get()), changes, List.of()));
        }
        List<Contact> duplicates = lookalikes.of(draft, schemas.current());
        see(request.conversation(), duplicates);
        List<Change> changes = new ArrayList<>(changes(nobody(), draft, request.evidence()));
        fixed.withoutBlanks()
                .values()
                .forEach((property, value) -> changes.add(new Change(property, "", value.normal(), Provenance.FIXED)));
        return new Proposing.Proposed(keep(request, new Proposal.Target.NewContact(), changes, duplicates));
    }

    private Proposing proposeUpdate(WriteRequest request, Draft draft, ContactId id) {
        if (draft.values().isEmpty()) {
            return new Proposing.Incomplete();
        }
        List<ValueProblem> blanks = blanks(draft, request.rule());
        if (!blanks.isEmpty()) {
            return new Proposing.Invalid(blanks);
        }
        if (!seen(request, id) && !request.evidence().typed(id)) {
            return new Proposing.NotSeen(id);
        }
        Optional<Contact> found = crm.read(id, wanted(draft.values().keySet()));
        if (found.isEmpty()) {
            return new Proposing.NotFound(id);
        }
        Contact contact = found.get();
        see(request.conversation(), List.of(contact));
        Optional<Contact> holder = holderOf(draft.normal("email"), List.of());
        if (holder.isPresent() && !holder.get().id().equals(contact.id())) {
            return new Proposing.EmailTaken(holder.get());
        }
        List<Change> changes = changes(contact, draft, request.evidence());
        return changes.isEmpty()
                ? new Proposing.Unchanged(contact)
                : new Proposing.Proposed(
                        keep(request, new Proposal.Target.ExistingContact(contact), changes, List.of()));
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
        Edits edits = Edits.of(shown, approval.edits(), schemas.current(), rules);
        Proposal proposal = edits.proposal();
        if (!edits.problems().isEmpty()) {
            return askAgain(proposal, approval, fresh -> new CarriedOut.EditNotValid(fresh, edits.problems()));
        }
        try {
            return switch (proposal.target()) {
                case Proposal.Target.NewContact nobody ->
                    alone(address(proposal), held -> carryOutCreate(proposal, approval, held));
                case Proposal.Target.ExistingContact(Contact contact) ->
                    alone(Targets.contact(contact.id()), held -> carryOutUpdate(proposal, contact, approval, held));
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

    private CarriedOut carryOutCreate(Proposal proposal, Approval approval, Held held) {
        Optional<Contact> appeared = holderOf(proposal);
        if (appeared.isPresent()) {
            return updateInstead(proposal, appeared.get())
                    .map(update -> askAgain(update, approval, CarriedOut.ExistsAlready::new))
                    .orElseGet(() -> nothingToDo(proposal, appeared.get(), approval));
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
            return updateInstead(proposal, holder.get())
                    .<CarriedOut>map(update -> new CarriedOut.ExistsAlready(keepAgain(update)))
                    .orElseGet(() -> new CarriedOut.NothingToDo(holder.get()));
        } catch (CrmFailed failed) {
            return new CarriedOut.NotWritten(keepAgain(proposal), failed);
        }
    }

    private CarriedOut carryOutUpdate(Proposal proposal, Contact shown, Approval approval, Held held) {
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
        if (left.stream().anyMatch(change -> !change.before().equals(now.value(change.property())))) {
            Proposal fresh = proposal.with(new Proposal.Target.ExistingContact(now), onTopOf(now, left));
            return askAgain(fresh, approval, CarriedOut.ChangedMeanwhile::new);
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
     * @param asked by whom, and where
     * @throws CrmFailed when HubSpot cannot be asked; nothing was written then
     */
    public Undoing undo(OperationId operation, Undo.Asked asked) {
        return Uninterrupted.call(() -> crm.within(TOLD_WITHIN, () -> undo.run(operation, asked)));
    }

    /** The create as an update of the contact that has its address; empty where that one holds all of it already. */
    private Optional<Proposal> updateInstead(Proposal create, Contact existing) {
        see(create.conversation(), List.of(existing));
        List<Change> changes = onTopOf(existing, create.changes()).stream()
                .filter(change -> !change.property().equals("email"))
                .filter(change -> change.provenance() != Provenance.FIXED)
                .filter(change -> !change.before().equals(change.after()))
                .toList();
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(create.with(new Proposal.Target.ExistingContact(existing), changes));
    }

    private CarriedOut nothingToDo(Proposal proposal, Contact contact, Approval approval) {
        boolean decided = decide(proposal, ProposalState.APPROVED, approval);
        return decided ? new CarriedOut.NothingToDo(contact) : new CarriedOut.AlreadyDecided();
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
            WriteRequest request, Proposal.Target target, List<Change> changes, List<Contact> duplicates) {
        return keep(request.conversation(), request.toolCallId(), target, changes, duplicates);
    }

    private Proposal keep(
            ConversationId conversation,
            String toolCallId,
            Proposal.Target target,
            List<Change> changes,
            List<Contact> duplicates) {
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

    private static List<Change> onTopOf(Contact contact, List<Change> changes) {
        return changes.stream()
                .map(change -> new Change(
                        change.property(), contact.value(change.property()), change.after(), change.provenance()))
                .toList();
    }

    private List<Change> changes(Contact contact, Draft draft, Evidence evidence) {
        PropertySchema schema = schemas.current();
        List<Change> changes = new ArrayList<>();
        draft.values().forEach((property, value) -> {
            if (!contact.value(property).equals(value.normal())) {
                Provenance provenance = evidence.of(value.normal(), otherForms(property, value, schema));
                changes.add(new Change(property, contact.value(property), value.normal(), provenance));
            }
        });
        return changes;
    }

    /** As the model wrote it, and as people read it in each language. */
    private static List<String> otherForms(String property, Draft.Value value, PropertySchema schema) {
        Stream<String> shown =
                Stream.of(Language.values()).map(language -> schema.show(property, value.normal(), language.code()));
        return Stream.concat(Stream.of(value.raw()), shown).distinct().toList();
    }

    private static List<ValueProblem> blanks(Draft draft, WriteRequest.Rule rule) {
        return draft.values().entrySet().stream()
                .filter(entry ->
                        entry.getValue().normal().isEmpty() && rule.neverBlank().contains(entry.getKey()))
                .<ValueProblem>map(entry -> new ValueProblem.MayNotBeEmpty(entry.getKey(), ""))
                .toList();
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
