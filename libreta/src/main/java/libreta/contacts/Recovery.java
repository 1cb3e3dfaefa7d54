package libreta.contacts;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import libreta.lease.Alone;
import libreta.lease.Held;
import libreta.lease.LeaseLost;

/**
 * Ends operations that nobody is at any more: their process died, or HubSpot did not answer it. What HubSpot did is
 * found out; what it did not do and can safely be sent again is sent, as long as the person still waits for it.
 */
public final class Recovery {
    /** Nobody expects a write any more that they confirmed longer ago than this. */
    private static final Duration STILL_EXPECTED = Duration.ofMinutes(10);

    /** A person who has said something else waits no longer for what was open before; it is settled later. */
    private static final Duration IN_PASSING = Duration.ofSeconds(4);

    /** A HubSpot that has not answered for so long will not tell any more what it did. */
    private static final Duration ASKED_AT_MOST = Duration.ofHours(24);

    private static final Logger LOG = System.getLogger(Recovery.class.getName());

    private final Crm crm;
    private final Schemas schemas;
    private final Policy policy;
    private final Journal journal;
    private final Writer writer;
    private final Afterwards afterwards;
    private final ChangesSince changesSince;
    private final Alone alone;
    private final InstantSource clock;

    public Recovery(Crm crm, Schemas schemas, Policy policy, Journal journal, Alone alone, InstantSource clock) {
        this.crm = crm;
        this.schemas = schemas;
        this.policy = policy;
        this.journal = journal;
        this.writer = new Writer(crm, schemas, journal, clock);
        this.afterwards = new Afterwards(crm, clock);
        this.changesSince = new ChangesSince(crm, schemas);
        this.alone = alone;
        this.clock = clock;
    }

    /** Settles in the same way as the work does, and no longer than a person waits who has just said something. */
    public void inPassing(Runnable work) {
        crm.within(IN_PASSING, () -> {
            work.run();
            return true;
        });
    }

    /**
     * Settles an operation that is not ended, if nobody is at it.
     *
     * @return the operation as it is then: ended, or still {@code SENT} where HubSpot does not tell yet; empty while
     *     somebody is at it
     */
    public Optional<Operation> settle(OperationId id) {
        return journal.find(id).flatMap(found -> alone.runIfFree(Targets.of(found), held -> settled(id, held)));
    }

    private Operation settled(OperationId id, Held held) {
        Operation operation = journal.find(id).orElseThrow();
        try {
            switch (operation.state()) {
                case CONFIRMED -> sendOrGiveUp(operation, held, "never sent");
                case SENT -> sent(operation, held);
                case DONE, FAILED, UNKNOWN, UNDONE -> {}
            }
        } catch (CrmFailed | LeaseLost notNow) {
            LOG.log(Level.INFO, "an operation cannot be settled now: {0}", notNow.getMessage());
        }
        return journal.find(id).orElse(operation);
    }

    /** @param otherwise why it has failed, if it is not sent */
    private void sendOrGiveUp(Operation operation, Held held, String otherwise) {
        if (tooLate(operation) || !asItWas(operation) || !allowed(operation)) {
            writer.failed(operation, otherwise);
            return;
        }
        writer.write(operation, held);
    }

    /** The flow may be another one by now. */
    private boolean allowed(Operation operation) {
        List<Change> changes = operation.wanted().entrySet().stream()
                .filter(wanted -> !wanted.getKey().equals(PropertySchema.OPERATION))
                .map(wanted -> new Change(
                        wanted.getKey(),
                        operation.before().getOrDefault(wanted.getKey(), ""),
                        wanted.getValue(),
                        Provenance.SAID))
                .toList();
        Proposal.Target target = operation.kind() == Operation.Kind.CREATE
                ? new Proposal.Target.NewContact()
                : new Proposal.Target.ExistingContact(
                        new Contact(new ContactId(operation.contact()), operation.before()));
        boolean undo = !operation.undoes().isEmpty();
        return undo || policy.problems(target, changes, schemas.current()).isEmpty();
    }

    /**
     * Whether the contact is still what the person saw when they confirmed.
     *
     * @throws CrmFailed when HubSpot cannot be asked
     */
    private boolean asItWas(Operation operation) {
        return switch (operation.kind()) {
            case UPDATE -> {
                Optional<Contact> now = crm.read(
                        new ContactId(operation.contact()), operation.before().keySet());
                yield now.isPresent()
                        && operation.before().entrySet().stream()
                                .allMatch(before ->
                                        before.getValue().equals(now.get().value(before.getKey())));
            }
            case CREATE -> {
                String email = operation.wanted().getOrDefault("email", "");
                yield email.isEmpty() || crm.readByEmail(email, Desk.SHOWN).isEmpty();
            }
            case ARCHIVE -> {
                Operation create =
                        journal.find(new OperationId(operation.undoes())).orElseThrow();
                yield changesSince.none(create);
            }
        };
    }

    private void sent(Operation operation, Held held) {
        switch (afterwards.of(operation)) {
            case Afterwards.Happened(ContactId id) -> writer.done(operation, id, schemas.current());
            case Afterwards.DidNotHappen no -> sendOrGiveUp(operation, held, "HubSpot did not carry it out");
            case Afterwards.HalfWay half -> writer.write(operation, held);
            case Afterwards.CannotTell unsure -> writer.unknown(operation, "found out afterwards");
            case Afterwards.NotYet notYet -> {}
            case Afterwards.CannotAsk silent -> {
                if (clock.instant().isAfter(operation.confirmedAt().plus(ASKED_AT_MOST))) {
                    writer.unknown(operation, "HubSpot has not answered for a day");
                }
            }
        }
    }

    /** Or not allowed any more. */
    private boolean tooLate(Operation operation) {
        return policy.readOnly()
                || clock.instant().isAfter(operation.confirmedAt().plus(STILL_EXPECTED));
    }
}
