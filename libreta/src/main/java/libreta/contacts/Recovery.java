package libreta.contacts;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds out what became of operations that a crash left unfinished. One that was never sent has failed; of one that was
 * sent HubSpot is asked.
 */
public final class Recovery {
    private final Crm crm;
    private final Journal journal;
    private final Afterwards afterwards;
    private final InstantSource clock;

    public Recovery(Crm crm, Journal journal, InstantSource clock) {
        this.crm = crm;
        this.journal = journal;
        this.afterwards = new Afterwards(crm);
        this.clock = clock;
    }

    /** What a crash left; to be asked before the first turn, as one that is under way is unfinished as well. */
    public List<Operation> unfinished() {
        return journal.unfinished();
    }

    /** Settles these; returns how many could not be because HubSpot does not answer. */
    public long settle(List<Operation> unfinished) {
        return unfinished.stream()
                .map(this::settle)
                .filter(operation -> operation.state() == Operation.State.SENT)
                .count();
    }

    /** The operation of a proposal, settled as far as HubSpot lets us; empty when it never came to one. */
    public Optional<Operation> of(ProposalId proposal) {
        return journal.of(proposal).map(this::settle);
    }

    private Operation settle(Operation operation) {
        return switch (operation.state()) {
            case CONFIRMED -> end(operation.ended(Operation.State.FAILED, operation.contact(), Map.of(), "never sent"));
            case SENT -> afterwards(operation);
            case DONE, FAILED, UNKNOWN -> operation;
        };
    }

    private Operation afterwards(Operation operation) {
        return switch (afterwards.of(operation)) {
            case Afterwards.Happened(ContactId id) ->
                end(operation.ended(Operation.State.DONE, id.value(), stored(operation, id), "found out afterwards"));
            case Afterwards.DidNotHappen no ->
                end(operation.ended(
                        Operation.State.FAILED, operation.contact(), Map.of(), "HubSpot did not carry it out"));
            case Afterwards.CannotTell unsure ->
                end(operation.ended(Operation.State.UNKNOWN, operation.contact(), Map.of(), "HubSpot cannot tell"));
            case Afterwards.CannotAsk silent -> operation;
        };
    }

    private Operation end(Operation ended) {
        journal.ended(ended, clock.instant());
        return ended;
    }

    private Map<String, String> stored(Operation operation, ContactId id) {
        Map<String, String> stored = new HashMap<>();
        try {
            crm.read(id, new TreeSet<>(operation.wanted().keySet()))
                    .ifPresent(contact -> operation
                            .wanted()
                            .keySet()
                            .forEach(property -> stored.put(property, contact.value(property))));
        } catch (CrmFailed unread) {
            return Map.of();
        }
        return stored;
    }
}
