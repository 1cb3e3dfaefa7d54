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
import java.util.TreeSet;
import java.util.function.Supplier;
import libreta.conversation.ConversationId;

/**
 * The one path to a write, whoever asks: {@link #propose}, then a person decides, then {@link #carryOut}. Nothing else
 * in the house calls {@link Crm#create} or {@link Crm#update}.
 */
public final class Desk {
    /** What is read of every contact, beside what is to be changed. */
    static final List<String> SHOWN = List.of("company", "email", "firstname", "jobtitle", "lastname", "phone");

    private static final Set<String> IDENTIFYING = Set.of("email", "firstname", "lastname");
    private static final Duration DECIDE_WITHIN = Duration.ofHours(24);

    /** How many of the contacts of a conversation may be written without the person typing their id. */
    private static final int SEEN_AT_MOST = 500;

    private final Crm crm;
    private final Schemas schemas;
    private final ValueRules rules;
    private final Stores stores;
    private final Lookalikes lookalikes;
    private final Writer writer;
    private final InstantSource clock;
    private final Supplier<String> ids;

    /** Where the desk keeps what it must not forget. */
    public record Stores(Proposals proposals, Journal journal, SeenContacts seen, RecentWrites recent) {}

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
        this.lookalikes = new Lookalikes(crm, rules.phones());
        this.writer = new Writer(crm, stores, clock, ids);
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Looks at what is asked for and, where it can be written, keeps it as a proposal.
     *
     * @throws CrmFailed when HubSpot cannot be asked; nothing is kept then
     */
    public Proposing propose(WriteRequest request) {
        Draft draft = Draft.of(request.values(), schemas.current(), rules, request.rule());
        if (!draft.problems().isEmpty()) {
            return new Proposing.Invalid(draft.problems());
        }
        return switch (request.aim()) {
            case WriteRequest.Aim.Create create -> proposeCreate(request, draft.withoutBlanks());
            case WriteRequest.Aim.Update(ContactId id) -> proposeUpdate(request, draft, id);
        };
    }

    private Proposing proposeCreate(WriteRequest request, Draft draft) {
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
        List<Contact> duplicates = lookalikes.of(draft);
        see(request.conversation(), duplicates);
        List<Change> changes = new ArrayList<>(changes(nobody(), draft, request.evidence()));
        request.rule().fixed().forEach((property, value) -> {
            if (!draft.values().containsKey(property)) {
                changes.add(new Change(property, "", value, Provenance.FIXED));
            }
        });
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
        return Uninterrupted.call(() -> stores.proposals()
                .find(approval.proposal())
                .filter(decided -> decided.state() == ProposalState.WAITING)
                .map(decided -> carryOut(decided.proposal(), approval))
                .orElseGet(CarriedOut.AlreadyDecided::new));
    }

    private CarriedOut carryOut(Proposal shown, Approval approval) {
        Draft edits = Draft.of(approval.edits(), schemas.current(), rules, editable(shown));
        if (!edits.problems().isEmpty()) {
            return new CarriedOut.EditNotValid(again(shown, shown.changes(), approval), edits.problems());
        }
        Proposal proposal = edited(shown, edits);
        try {
            return switch (proposal.target()) {
                case Proposal.Target.NewContact nobody -> carryOutCreate(proposal, approval);
                case Proposal.Target.ExistingContact(Contact contact) -> carryOutUpdate(proposal, contact, approval);
            };
        } catch (CrmFailed failed) {
            return new CarriedOut.NotWritten(again(proposal, proposal.changes(), approval), failed);
        }
    }

    private CarriedOut carryOutCreate(Proposal proposal, Approval approval) {
        Optional<Contact> appeared = holderOf(
                proposal.values().getOrDefault("email", ""), proposal.values().keySet());
        if (appeared.isPresent()) {
            return updateInstead(proposal, appeared.get(), approval);
        }
        if (!decide(proposal, ProposalState.APPROVED, approval)) {
            return new CarriedOut.AlreadyDecided();
        }
        return switch (writer.create(proposal, approval.person())) {
            case Writer.Sent.Taken taken ->
                holderOf(
                                proposal.values().getOrDefault("email", ""),
                                proposal.values().keySet())
                        .map(contact -> updateInstead(proposal, contact, approval))
                        .orElseGet(CarriedOut.EmailTaken::new);
            case Writer.Sent.NotSent(CrmFailed why) ->
                new CarriedOut.NotWritten(again(proposal, proposal.changes(), approval), why);
            case Writer.Sent.Ended(CarriedOut end) -> end;
        };
    }

    private CarriedOut carryOutUpdate(Proposal proposal, Contact shown, Approval approval) {
        Optional<Contact> read = crm.read(shown.id(), wanted(proposal.values().keySet()));
        if (read.isEmpty()) {
            decide(proposal, ProposalState.APPROVED, approval);
            return new CarriedOut.Gone(shown.id());
        }
        Contact now = read.get();
        List<Change> left = proposal.changes().stream()
                .filter(change -> !change.after().equals(now.value(change.property())))
                .toList();
        if (left.isEmpty()) {
            decide(proposal, ProposalState.APPROVED, approval);
            return new CarriedOut.NothingToDo(now);
        }
        if (left.stream().anyMatch(change -> !change.before().equals(now.value(change.property())))) {
            return new CarriedOut.ChangedMeanwhile(again(on(now, proposal), onTopOf(now, left), approval));
        }
        if (!decide(proposal, ProposalState.APPROVED, approval)) {
            return new CarriedOut.AlreadyDecided();
        }
        return switch (writer.update(proposal, now.id(), approval.person())) {
            case Writer.Sent.Taken taken -> new CarriedOut.EmailTaken();
            case Writer.Sent.NotSent(CrmFailed why) ->
                new CarriedOut.NotWritten(again(proposal, proposal.changes(), approval), why);
            case Writer.Sent.Ended(CarriedOut end) -> end;
        };
    }

    private CarriedOut updateInstead(Proposal proposal, Contact existing, Approval approval) {
        List<Change> changes = onTopOf(existing, proposal.changes()).stream()
                .filter(change -> !change.property().equals("email"))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
        see(proposal.conversation(), List.of(existing));
        if (changes.isEmpty()) {
            decide(proposal, ProposalState.APPROVED, approval);
            return new CarriedOut.NothingToDo(existing);
        }
        return new CarriedOut.ExistsAlready(again(on(existing, proposal), changes, approval));
    }

    /** Sets the proposal aside and keeps a fresh one in its place. */
    private Proposal again(Proposal old, List<Change> changes, Approval approval) {
        decide(old, ProposalState.SET_ASIDE, approval);
        Proposal fresh = proposal(old.conversation(), old.toolCallId(), old.target(), changes, old.duplicates());
        stores.proposals().add(fresh);
        return fresh;
    }

    private boolean decide(Proposal proposal, ProposalState state, Approval approval) {
        return stores.proposals().decide(proposal.id(), state, approval.answer());
    }

    private Proposal keep(
            WriteRequest request, Proposal.Target target, List<Change> changes, List<Contact> duplicates) {
        Proposal proposal = proposal(request.conversation(), request.toolCallId(), target, changes, duplicates);
        stores.proposals().add(proposal);
        return proposal;
    }

    private Proposal proposal(
            ConversationId conversation,
            String toolCallId,
            Proposal.Target target,
            List<Change> changes,
            List<Contact> duplicates) {
        Instant now = clock.instant();
        return new Proposal(
                new ProposalId(ids.get()),
                conversation,
                toolCallId,
                target,
                changes,
                duplicates,
                now,
                now.plus(DECIDE_WITHIN));
    }

    private static Proposal on(Contact contact, Proposal proposal) {
        return new Proposal(
                proposal.id(),
                proposal.conversation(),
                proposal.toolCallId(),
                new Proposal.Target.ExistingContact(contact),
                proposal.changes(),
                List.of(),
                proposal.madeAt(),
                proposal.expiresAt());
    }

    private static List<Change> onTopOf(Contact contact, List<Change> changes) {
        return changes.stream()
                .map(change -> new Change(
                        change.property(), contact.value(change.property()), change.after(), change.provenance()))
                .toList();
    }

    private static Proposal edited(Proposal shown, Draft edits) {
        Map<String, Change> changes = new LinkedHashMap<>();
        shown.changes().forEach(change -> changes.put(change.property(), change));
        edits.values()
                .forEach((property, value) -> changes.computeIfPresent(property, (name, change) -> {
                    boolean same = change.after().equals(value.normal());
                    return same ? change : new Change(name, change.before(), value.normal(), Provenance.SAID);
                }));
        return new Proposal(
                shown.id(),
                shown.conversation(),
                shown.toolCallId(),
                shown.target(),
                List.copyOf(changes.values()),
                shown.duplicates(),
                shown.madeAt(),
                shown.expiresAt());
    }

    /** Only what was shown can be edited. */
    private static WriteRequest.Rule editable(Proposal proposal) {
        return new WriteRequest.Rule(proposal.values().keySet(), Map.of(), Set.of());
    }

    private static List<Change> changes(Contact contact, Draft draft, Evidence evidence) {
        List<Change> changes = new ArrayList<>();
        draft.values().forEach((property, value) -> {
            if (!contact.value(property).equals(value.normal())) {
                Provenance provenance = evidence.of(value.raw(), value.normal());
                changes.add(new Change(property, contact.value(property), value.normal(), provenance));
            }
        });
        return changes;
    }

    private static List<ValueProblem> blanks(Draft draft, WriteRequest.Rule rule) {
        return draft.values().entrySet().stream()
                .filter(entry ->
                        entry.getValue().normal().isEmpty() && rule.neverBlank().contains(entry.getKey()))
                .<ValueProblem>map(entry -> new ValueProblem.MayNotBeEmpty(entry.getKey(), ""))
                .toList();
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
