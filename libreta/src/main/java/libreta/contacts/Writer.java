package libreta.contacts;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import libreta.conversation.PersonId;

/** Sends a decided write: journal, HubSpot, journal, and what HubSpot stored. */
final class Writer {
    private final Crm crm;
    private final Desk.Stores stores;
    private final Afterwards afterwards;
    private final InstantSource clock;
    private final Supplier<String> ids;

    Writer(Crm crm, Desk.Stores stores, InstantSource clock, Supplier<String> ids) {
        this.crm = crm;
        this.stores = stores;
        this.afterwards = new Afterwards(crm);
        this.clock = clock;
        this.ids = ids;
    }

    /** What became of the sending. */
    sealed interface Sent {
        /** The e-mail address is another contact's; nothing was written. */
        record Taken() implements Sent {}

        /** HubSpot did not carry it out, for a reason that has nothing to do with the values. */
        record NotSent(CrmFailed why) implements Sent {}

        record Ended(CarriedOut end) implements Sent {}
    }

    Sent create(Proposal proposal, PersonId person) {
        Operation operation = begin(proposal, person, Operation.Kind.CREATE, "");
        try {
            return switch (crm.create(proposal.values())) {
                case CreateReply.Created(ContactId id) -> done(operation, proposal, id);
                case CreateReply.Taken taken -> taken(operation);
                case CreateReply.Refused(var refusals) ->
                    new Sent.Ended(new CarriedOut.Refused(failed(operation, refusals.toString()), refusals));
            };
        } catch (CrmFailed failure) {
            return failure.mayHaveHappened() ? findOut(operation, proposal, failure) : notSent(operation, failure);
        }
    }

    Sent update(Proposal proposal, ContactId id, PersonId person) {
        Operation operation = begin(proposal, person, Operation.Kind.UPDATE, id.value());
        try {
            return switch (crm.update(id, proposal.values())) {
                case UpdateReply.Updated updated -> done(operation, proposal, id);
                case UpdateReply.Missing missing -> {
                    failed(operation, "no contact has this id");
                    yield new Sent.Ended(new CarriedOut.Gone(id));
                }
                case UpdateReply.Taken taken -> taken(operation);
                case UpdateReply.Refused(var refusals) ->
                    new Sent.Ended(new CarriedOut.Refused(failed(operation, refusals.toString()), refusals));
            };
        } catch (CrmFailed failure) {
            return failure.mayHaveHappened() ? findOut(operation, proposal, failure) : notSent(operation, failure);
        }
    }

    private Operation begin(Proposal proposal, PersonId person, Operation.Kind kind, String contact) {
        Map<String, String> before = new HashMap<>();
        proposal.changes().forEach(change -> before.put(change.property(), change.before()));
        Operation operation = new Operation(
                new OperationId(ids.get()),
                proposal.id(),
                proposal.conversation(),
                person,
                kind,
                contact,
                before,
                proposal.values(),
                Map.of(),
                Operation.State.CONFIRMED,
                "",
                clock.instant());
        stores.journal().confirmed(operation);
        stores.journal().sent(operation.id(), clock.instant());
        return operation;
    }

    private Sent done(Operation operation, Proposal proposal, ContactId id) {
        stores.recent().add(id);
        Optional<Contact> stored = readBack(id, proposal);
        Operation done = operation.ended(
                Operation.State.DONE,
                id.value(),
                stored.map(contact -> stored(operation, contact)).orElse(Map.of()),
                stored.isPresent() ? "" : "not read back");
        stores.journal().ended(done, clock.instant());
        return new Sent.Ended(stored.<CarriedOut>map(read -> seen(done, proposal, read))
                .orElseGet(() -> new CarriedOut.DoneUnread(done, proposal)));
    }

    private Optional<Contact> readBack(ContactId id, Proposal proposal) {
        try {
            return crm.read(id, wanted(proposal.values().keySet()));
        } catch (CrmFailed unread) {
            return Optional.empty();
        }
    }

    private CarriedOut seen(Operation done, Proposal proposal, Contact contact) {
        stores.seen().see(proposal.conversation(), List.of(SeenContacts.Seen.of(contact)), clock.instant());
        return new CarriedOut.Done(done, proposal, contact);
    }

    /** The request may have been carried out: HubSpot is asked, rather than the person left in doubt. */
    private Sent findOut(Operation operation, Proposal proposal, CrmFailed failure) {
        return switch (afterwards.of(operation)) {
            case Afterwards.Happened(ContactId id) -> done(operation, proposal, id);
            case Afterwards.DidNotHappen no -> notSent(operation, failure);
            case Afterwards.CannotTell unsure -> {
                Operation unknown = operation.ended(
                        Operation.State.UNKNOWN,
                        operation.contact(),
                        Map.of(),
                        "broke off, and HubSpot does not show what became of it: " + failure.getMessage());
                stores.journal().ended(unknown, clock.instant());
                yield new Sent.Ended(new CarriedOut.Unknown(unknown));
            }
            // The journal's row stays as sent: whoever finds it later can still find out.
            case Afterwards.CannotAsk silent -> new Sent.Ended(new CarriedOut.Unknown(operation));
        };
    }

    private Sent notSent(Operation operation, CrmFailed failure) {
        failed(operation, "not carried out: " + failure.getMessage());
        return new Sent.NotSent(failure);
    }

    private Sent taken(Operation operation) {
        failed(operation, "the e-mail address belongs to another contact");
        return new Sent.Taken();
    }

    private Operation failed(Operation operation, String note) {
        Operation failed = operation.ended(Operation.State.FAILED, operation.contact(), Map.of(), note);
        stores.journal().ended(failed, clock.instant());
        return failed;
    }

    private static Map<String, String> stored(Operation operation, Contact contact) {
        Map<String, String> stored = new HashMap<>();
        operation.wanted().keySet().forEach(property -> stored.put(property, contact.value(property)));
        return stored;
    }

    private static Collection<String> wanted(Collection<String> properties) {
        Set<String> wanted = new TreeSet<>(Desk.SHOWN);
        wanted.addAll(properties);
        return wanted;
    }
}
