package libreta.contacts;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import libreta.lease.Held;

/**
 * Carries out an operation that is in the journal: journal, HubSpot, journal, and what HubSpot stored. Nothing else in
 * the house calls {@link Crm#create}, {@link Crm#createMarked}, {@link Crm#update} or {@link Crm#archive}. It runs under
 * the operation's lease ({@link Targets}).
 */
final class Writer {
    private final Crm crm;
    private final Schemas schemas;
    private final Journal journal;
    private final Afterwards afterwards;
    private final InstantSource clock;

    Writer(Crm crm, Schemas schemas, Journal journal, InstantSource clock) {
        this.crm = crm;
        this.schemas = schemas;
        this.journal = journal;
        this.afterwards = new Afterwards(crm, schemas, journal, clock);
        this.clock = clock;
    }

    /** What became of it. */
    sealed interface Written {
        /**
         * HubSpot did it.
         *
         * @param contact as HubSpot holds it now; empty where it could not be read back, or was archived
         * @param replaced values of others that came between the last look and the write, by property
         */
        record Done(Operation operation, Optional<Contact> contact, Map<String, String> replaced) implements Written {
            public Done {
                replaced = Map.copyOf(replaced);
            }
        }

        /** A value that only one contact may have is another's; nothing was written. */
        record Taken() implements Written {}

        /** HubSpot looked at the values and did not take them. */
        record Refused(Operation operation, List<PropertyRefusal> refusals) implements Written {
            public Refused {
                refusals = List.copyOf(refusals);
            }
        }

        /** HubSpot has no such contact any more. */
        record Gone(ContactId id) implements Written {}

        /** HubSpot did not carry it out, for a reason that has nothing to do with the values. */
        record NotSent(CrmFailed why) implements Written {}

        /**
         * Nobody can say yet. While the operation is {@code SENT} it will be found out; {@code UNKNOWN} is for good.
         */
        record Unknown(Operation operation) implements Written {}
    }

    /**
     * Sends it. What breaks off is found out at once, if HubSpot answers; one look that shows no change proves nothing,
     * as HubSpot may still be at it. Such an operation stays {@code SENT}, and {@link Recovery} sends it again.
     *
     * @throws libreta.lease.LeaseLost when this process stood still for too long; nothing was sent then
     */
    Written write(Operation operation, Held held) {
        PropertySchema schema = schemas.current();
        held.check();
        // What HubSpot says to a second request, it may say because of the first.
        boolean again = operation.state() == Operation.State.SENT;
        if (again) {
            journal.sentAgain(operation.id(), clock.instant());
        } else if (!journal.sent(operation.id(), clock.instant())) {
            // Another process took over while this one stood still.
            return new Written.Unknown(operation);
        }
        Operation sent = operation.onItsWay();
        try {
            return switch (sent.kind()) {
                case CREATE -> create(sent, again, schema);
                case UPDATE -> StageSteps.goesBack(sent, schema) ? updateInTwoSteps(sent) : update(sent);
                case ARCHIVE -> archive(sent, again);
            };
        } catch (CrmFailed failure) {
            return failure.mayHaveHappened() || again ? findOut(sent, failure) : notSent(sent, failure);
        }
    }

    private Written create(Operation operation, boolean again, PropertySchema schema) {
        CreateReply reply = operation.marked()
                ? crm.createMarked(operation.id(), withoutMark(operation))
                : crm.create(operation.wanted());
        return switch (reply) {
            case CreateReply.Created(ContactId id) ->
                again ? foundDone(operation, id) : created(operation, id, everything(operation, schema));
            case CreateReply.Taken taken -> again ? new Written.Unknown(operation) : taken(operation);
            case CreateReply.Refused(var refusals) -> refused(operation, refusals);
        };
    }

    private static Map<String, String> withoutMark(Operation operation) {
        Map<String, String> values = new TreeMap<>(operation.wanted());
        values.remove(PropertySchema.OPERATION);
        return values;
    }

    private Written update(Operation operation) {
        ContactId id = new ContactId(operation.contact());
        return switch (crm.update(id, operation.wanted())) {
            case UpdateReply.Updated updated -> updated(operation, id);
            case UpdateReply.Missing missing -> gone(operation);
            case UpdateReply.Taken taken -> taken(operation);
            case UpdateReply.Refused(var refusals) -> refused(operation, refusals);
        };
    }

    private Written updateInTwoSteps(Operation operation) {
        ContactId id = new ContactId(operation.contact());
        return switch (crm.update(id, StageSteps.cleared())) {
            case UpdateReply.Updated updated -> secondStep(operation, id);
            case UpdateReply.Missing missing -> gone(operation);
            case UpdateReply.Taken taken -> taken(operation);
            case UpdateReply.Refused(var refusals) -> refused(operation, refusals);
        };
    }

    /** With the stage cleared, the operation ends only when the stage is set, to the new one or to the old. */
    private Written secondStep(Operation operation, ContactId id) {
        try {
            UpdateReply reply = crm.update(id, operation.wanted());
            if (reply instanceof UpdateReply.Taken || reply instanceof UpdateReply.Refused) {
                crm.update(id, StageSteps.restored(operation));
            }
            return switch (reply) {
                case UpdateReply.Updated updated -> updated(operation, id);
                // It was there a moment ago. Should it still be, its stage is empty now.
                case UpdateReply.Missing missing -> new Written.Unknown(operation);
                case UpdateReply.Taken taken -> taken(operation);
                case UpdateReply.Refused(var refusals) -> refused(operation, refusals);
            };
        } catch (CrmFailed failure) {
            return new Written.Unknown(operation);
        }
    }

    private Written archive(Operation operation, boolean again) {
        return switch (crm.archive(new ContactId(operation.contact()))) {
            case ArchiveReply.Archived archived -> archived(operation, "");
            case ArchiveReply.Missing missing -> again ? new Written.Unknown(operation) : gone(operation);
        };
    }

    private Written archived(Operation operation, String note) {
        Operation done = operation.ended(Operation.State.DONE, operation.contact(), Map.of(), note);
        journal.ended(done, clock.instant());
        return new Written.Done(done, Optional.empty(), Map.of());
    }

    /** It has turned out that HubSpot did it: reads what it holds now, and ends the operation. */
    Written foundDone(Operation operation, ContactId id) {
        return switch (operation.kind()) {
            // What others may have added by now is not kept as ours.
            case CREATE -> created(operation, id, operation.wanted().keySet());
            case UPDATE -> updated(operation, id);
            case ARCHIVE -> archived(operation, "found out afterwards");
        };
    }

    private static Set<String> everything(Operation operation, PropertySchema schema) {
        Set<String> everything = new TreeSet<>(operation.wanted().keySet());
        schema.writableOnes().stream().map(PropertyDefinition::name).forEach(everything::add);
        return everything;
    }

    /** @param kept what is kept of the new contact, so that an undo can tell whether somebody has added to it since */
    private Written created(Operation operation, ContactId id, Set<String> kept) {
        Set<String> properties = new TreeSet<>(kept);
        properties.addAll(wanted(operation));
        Optional<Contact> read =
                unlessSilent(() -> crm.readAll(List.of(id), properties).stream().findFirst());
        Map<String, String> stored =
                read.map(contact -> contact.only(kept).properties()).orElse(Map.of());
        Operation done = operation.done(id.value(), operation.before(), stored, note(read));
        journal.ended(done, clock.instant());
        return new Written.Done(done, read.map(contact -> contact.only(wanted(operation))), Map.of());
    }

    private Written updated(Operation operation, ContactId id) {
        Optional<History> read = unlessSilent(() -> crm.readHistory(id, wanted(operation)));
        Map<String, String> replaced =
                read.map(history -> Replaced.by(operation, history)).orElse(Map.of());
        Map<String, String> before = new HashMap<>(operation.before());
        before.putAll(replaced);
        Optional<Contact> contact = read.map(History::contact);
        Map<String, String> stored = contact.map(now -> stored(operation, now)).orElse(Map.of());
        Operation done = operation.done(id.value(), before, stored, note(read));
        journal.ended(done, clock.instant());
        return new Written.Done(done, contact, replaced);
    }

    private static String note(Optional<?> read) {
        return read.isPresent() ? "" : "not read back";
    }

    /** What cannot be read back is done all the same. */
    private static <T> Optional<T> unlessSilent(Supplier<Optional<T>> read) {
        try {
            return read.get();
        } catch (CrmFailed unread) {
            return Optional.empty();
        }
    }

    private static Map<String, String> stored(Operation operation, Contact contact) {
        Map<String, String> stored = new HashMap<>();
        operation.wanted().keySet().forEach(property -> stored.put(property, contact.value(property)));
        return stored;
    }

    private static Collection<String> wanted(Operation operation) {
        return Holders.wanted(withoutMark(operation).keySet());
    }

    /** The request may have been carried out: HubSpot is asked, rather than the person left in doubt. */
    private Written findOut(Operation operation, CrmFailed failure) {
        return switch (afterwards.of(operation)) {
            case Afterwards.Happened(ContactId id) -> foundDone(operation, id);
            case Afterwards.CannotTell unsure -> unknown(operation, String.valueOf(failure.getMessage()));
            // The journal's row stays as sent: whoever finds it later can still find out, or send it again.
            case Afterwards.DidNotHappen noChange -> new Written.Unknown(operation);
            case Afterwards.HalfWay half -> new Written.Unknown(operation);
            case Afterwards.NotYet notYet -> new Written.Unknown(operation);
            case Afterwards.CannotAsk silent -> new Written.Unknown(operation);
        };
    }

    /** Ends it as unknown, for good. */
    Written unknown(Operation operation, String why) {
        Operation unknown = operation.ended(
                Operation.State.UNKNOWN,
                operation.contact(),
                Map.of(),
                "broke off, and HubSpot does not show what became of it: " + why);
        journal.ended(unknown, clock.instant());
        return new Written.Unknown(unknown);
    }

    private Written notSent(Operation operation, CrmFailed failure) {
        failed(operation, "not carried out: " + failure.getMessage());
        return new Written.NotSent(failure);
    }

    private Written gone(Operation operation) {
        failed(operation, "no contact has this id");
        return new Written.Gone(new ContactId(operation.contact()));
    }

    private Written taken(Operation operation) {
        failed(operation, "a value that only one contact may have belongs to another one");
        return new Written.Taken();
    }

    private Written refused(Operation operation, List<PropertyRefusal> refusals) {
        return new Written.Refused(failed(operation, refusals.toString()), refusals);
    }

    /** Ends it as failed. */
    Operation failed(Operation operation, String note) {
        Operation failed = operation.ended(Operation.State.FAILED, operation.contact(), Map.of(), note);
        journal.ended(failed, clock.instant());
        return failed;
    }
}
