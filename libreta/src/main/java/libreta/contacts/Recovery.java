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
    /** The note of an operation that was not sent, because HubSpot holds something else by now than the person saw. */
    public static final String CHANGED_SINCE = "the contact has changed since";

    /** Nobody expects a write any more that they confirmed longer ago than this. */
    public static final Duration STILL_EXPECTED = Duration.ofMinutes(10);

    /** What HubSpot has not carried out so long after it was last sent, it will not carry out any more. */
    private static final Duration CARRIED_OUT_BY_THEN = Duration.ofMinutes(2);

    /** A person who has said something else waits no longer for what was open before; it is settled later. */
    private static final Duration IN_PASSING = Duration.ofSeconds(4);

    /** Others wait to be looked at, too. */
    private static final Duration A_LOOK = Duration.ofSeconds(10);

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
        this.afterwards = new Afterwards(crm, schemas, journal, clock);
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
        return journal.find(id)
                .flatMap(found ->
                        alone.runIfFree(Targets.of(found), held -> crm.within(A_LOOK, () -> settled(id, held))));
    }

    private Operation settled(OperationId id, Held held) {
        Operation operation = journal.find(id).orElseThrow();
        try {
            switch (operation.state()) {
                case CONFIRMED -> neverSent(operation, held);
                case SENT -> sent(operation, held);
                case DONE, FAILED, UNKNOWN, UNDONE -> {}
            }
        } catch (CrmFailed | LeaseLost notNow) {
            LOG.log(Level.INFO, "an operation cannot be settled now: {0}", notNow.getMessage());
        }
        return journal.find(id).orElse(operation);
    }

    private void neverSent(Operation operation, Held held) {
        if (isOlderThan(STILL_EXPECTED, operation)) {
            writer.failed(operation, "never sent");
        } else if (!asItWas(operation)) {
            writer.failed(operation, CHANGED_SINCE);
        } else if (!allowed(operation)) {
            writer.failed(operation, "not allowed any more");
        } else {
            writer.write(operation, held);
        }
    }

    /** Where it is not sent again, HubSpot may still be at what was sent before: the next look tells. */
    private void noChangeSoFar(Operation operation, Held held) {
        if (isOlderThan(STILL_EXPECTED.plus(CARRIED_OUT_BY_THEN), operation)) {
            writer.failed(operation, "HubSpot did not carry it out");
        } else if (!isOlderThan(STILL_EXPECTED, operation) && stillIs(operation) && allowed(operation)) {
            writer.write(operation, held);
        }
    }

    /** The look has just shown it; of a contact that is to go, it read no more than that it is there. */
    private boolean stillIs(Operation operation) {
        return operation.kind() != Operation.Kind.ARCHIVE || asItWas(operation);
    }

    /** With its stage cleared, a contact is not left alone before it has been tried for long. */
    private void halfWay(Operation operation, Held held) {
        if (isOlderThan(ASKED_AT_MOST, operation)) {
            writer.unknown(operation, "its lifecycle stage was cleared, and could not be set for a day");
        } else if (!policy.readOnly()) {
            writer.write(operation, held);
        }
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
        return !policy.readOnly()
                && (undo || policy.problems(target, changes, schemas.current()).isEmpty());
    }

    /**
     * Whether the contact is still what the person saw when they confirmed.
     *
     * @throws CrmFailed when HubSpot cannot be asked
     */
    private boolean asItWas(Operation operation) {
        return switch (operation.kind()) {
            case UPDATE -> {
                ContactId id = new ContactId(operation.contact());
                Optional<Contact> now = crm.read(id, operation.before().keySet())
                        .filter(read -> read.id().equals(id));
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
            case Afterwards.Happened(ContactId id) -> writer.foundDone(operation, id);
            case Afterwards.DidNotHappen no -> noChangeSoFar(operation, held);
            case Afterwards.HalfWay half -> halfWay(operation, held);
            case Afterwards.CannotTell unsure -> writer.unknown(operation, "found out afterwards");
            case Afterwards.NotYet notYet -> {}
            case Afterwards.CannotAsk silent -> {
                if (isOlderThan(ASKED_AT_MOST, operation)) {
                    writer.unknown(operation, "HubSpot has not answered for a day");
                }
            }
        }
    }

    private boolean isOlderThan(Duration age, Operation operation) {
        return clock.instant().isAfter(operation.confirmedAt().plus(age));
    }
}
