package libreta.contacts;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import libreta.conversation.ConversationId;
import libreta.conversation.Language;
import libreta.conversation.PersonId;
import libreta.lease.Held;
import libreta.lease.LeaseBusy;
import libreta.lease.LeaseLost;

/**
 * Takes back what an operation did: an update gets its old values again, a created contact goes to the recycle bin.
 * Only where HubSpot still holds what we wrote. An undo is an operation itself, in the journal like any other.
 */
public final class Undo {
    private final Schemas schemas;
    private final Policy policy;
    private final Desk.Stores stores;
    private final ChangesSince changesSince;
    private final Writer writer;
    private final InstantSource clock;
    private final Supplier<String> ids;

    Undo(Crm crm, Schemas schemas, Policy policy, Shelf shelf, Writer writer) {
        this.schemas = schemas;
        this.policy = policy;
        this.stores = shelf.stores();
        this.changesSince = new ChangesSince(crm, schemas);
        this.writer = writer;
        this.clock = shelf.clock();
        this.ids = shelf.ids();
    }

    /**
     * Who wants it undone.
     *
     * @param conversation in which it was asked for; only what was written in it can be undone there
     * @param language in which the person is told how it ended
     * @param answer the decision as it was sent
     */
    public record Asked(ConversationId conversation, PersonId person, Language language, String answer) {}

    Undoing run(OperationId id, Asked asked) {
        if (policy.readOnly()) {
            return new Undoing.ReadOnly();
        }
        Optional<Operation> found = stores.journal()
                .find(id)
                .filter(operation -> operation.conversation().equals(asked.conversation()));
        boolean forgotten =
                found.filter(operation -> operation.wanted().isEmpty()).isPresent();
        if (found.isEmpty() || forgotten || !found.get().undoes().isEmpty()) {
            return new Undoing.NotFound();
        }
        Operation operation = found.get();
        return switch (operation.state()) {
            case UNDONE -> new Undoing.AlreadyUndone(operation);
            case CONFIRMED, SENT, FAILED, UNKNOWN -> new Undoing.NotDone(operation);
            case DONE -> alone(operation, asked);
        };
    }

    private Undoing alone(Operation operation, Asked asked) {
        String target = Targets.contact(new ContactId(operation.contact()));
        try {
            return stores.alone().run(target, Desk.PATIENCE, held -> undo(operation, asked, held));
        } catch (LeaseBusy busy) {
            return new Undoing.NotWritten(
                    new CrmFailed(new CrmTrouble.Locked(), false, "not sent: " + busy.getMessage(), busy));
        } catch (CrmFailed silent) {
            return new Undoing.NotWritten(silent);
        }
    }

    private Undoing undo(Operation operation, Asked asked, Held held) {
        ContactId contact = new ContactId(operation.contact());
        boolean another = stores.journal().openOn(contact).stream()
                .anyMatch(open -> !open.undoes().equals(operation.id().value()));
        if (another) {
            return new Undoing.OneIsOpen(operation);
        }
        Optional<Contact> read = changesSince.read(operation);
        if (read.isEmpty()) {
            return new Undoing.Gone(operation);
        }
        Contact now = read.get();
        Map<String, String> changed = changesSince.of(operation, now);
        if (!changed.isEmpty()) {
            return new Undoing.ChangedSince(operation, now, changed);
        }
        Proposal proposal = proposal(operation, now, changesSince.replacedBy(operation), asked);
        List<ValueProblem> problems = policy.consentProblems(now, proposal.changes(), schemas.current());
        if (!problems.isEmpty()) {
            return new Undoing.Forbidden(problems);
        }
        Operation by = operation.undo(new OperationId(ids.get()), proposal, asked, clock.instant());
        if (!stores.journal().confirmed(proposal, by, asked.answer())) {
            return beingUndone(operation);
        }
        return told(operation, by, proposal, now, held);
    }

    private Undoing beingUndone(Operation operation) {
        return stores.journal().of(operation.conversation()).stream()
                .filter(other -> other.undoes().equals(operation.id().value()))
                .filter(other -> other.state() == Operation.State.CONFIRMED || other.state() == Operation.State.SENT)
                .findFirst()
                .<Undoing>map(Undoing.Unknown::new)
                .orElseGet(() -> new Undoing.AlreadyUndone(operation));
    }

    private Undoing told(Operation operation, Operation by, Proposal proposal, Contact now, Held held) {
        Writer.Written written;
        try {
            written = writer.write(by, held);
        } catch (LeaseLost stoodStill) {
            return new Undoing.Unknown(by);
        }
        return switch (written) {
            case Writer.Written.Done(Operation done, Optional<Contact> contact, var replaced) ->
                new Undoing.Undone(operation, done, proposal, contact.orElse(now), replaced);
            case Writer.Written.Taken taken -> new Undoing.Refused(operation, List.of());
            case Writer.Written.Refused(var failed, var refusals) -> new Undoing.Refused(operation, refusals);
            case Writer.Written.Gone gone -> new Undoing.Gone(operation);
            case Writer.Written.NotSent(CrmFailed why) -> new Undoing.NotWritten(why);
            case Writer.Written.Unknown(Operation unsure) -> new Undoing.Unknown(unsure);
        };
    }

    private Proposal proposal(Operation operation, Contact now, Map<String, String> old, Asked asked) {
        List<Change> changes = new ArrayList<>();
        new TreeMap<>(operation.wanted()).forEach((property, wanted) -> {
            if (!property.equals(PropertySchema.OPERATION)) {
                changes.add(
                        new Change(property, now.value(property), old.getOrDefault(property, ""), Provenance.FOUND));
            }
        });
        Proposal.Target target = operation.kind() == Operation.Kind.CREATE
                ? new Proposal.Target.UnwantedContact(now)
                : new Proposal.Target.ExistingContact(now);
        String toolCall = stores.proposals()
                .find(operation.proposal())
                .map(decided -> decided.proposal().toolCallId())
                .orElse("");
        Instant at = clock.instant();
        return new Proposal(
                new ProposalId(ids.get()), asked.conversation(), toolCall, target, changes, List.of(), at, at);
    }
}
