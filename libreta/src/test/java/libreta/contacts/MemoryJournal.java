package libreta.contacts;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import libreta.conversation.ConversationId;

/** A journal in memory, for what is carried out from it; it is not asked what was told or written lately. */
final class MemoryJournal implements Journal {
    private final Map<OperationId, Operation> operations = new LinkedHashMap<>();

    void put(Operation operation) {
        operations.put(operation.id(), operation);
    }

    @Override
    public boolean confirmed(Operation operation, String answer) {
        put(operation);
        return true;
    }

    @Override
    public boolean confirmed(Proposal decided, Operation operation, String answer) {
        put(operation);
        return true;
    }

    @Override
    public boolean sent(OperationId id, Instant at) {
        boolean first =
                find(id).filter(one -> one.state() == Operation.State.CONFIRMED).isPresent();
        operations.computeIfPresent(id, (same, operation) -> operation.onItsWay());
        return first;
    }

    @Override
    public void sentAgain(OperationId id, Instant at) {
        // it is SENT already
    }

    @Override
    public List<Operation> openCreates(Instant since) {
        return List.of();
    }

    @Override
    public List<Operation> openOn(ContactId contact) {
        return List.of();
    }

    @Override
    public void ended(Operation operation, Instant at) {
        put(operation);
    }

    @Override
    public List<Operation> unfinished() {
        return List.copyOf(operations.values());
    }

    @Override
    public List<Operation> of(ConversationId conversation) {
        return List.copyOf(operations.values());
    }

    @Override
    public Optional<Operation> of(ProposalId proposal) {
        return operations.values().stream()
                .filter(one -> one.proposal().equals(proposal))
                .findFirst();
    }

    @Override
    public Optional<Operation> find(OperationId id) {
        return Optional.ofNullable(operations.get(id));
    }

    @Override
    public List<ContactId> writtenSince(Instant time) {
        return List.of();
    }

    @Override
    public List<Operation> writtenTo(ContactId contact, Instant since) {
        return operations.values().stream()
                .filter(one -> one.contact().equals(contact.value())
                        && !one.confirmedAt().isBefore(since))
                .toList();
    }

    @Override
    public List<Operation> unsettled(ConversationId conversation) {
        return List.of();
    }

    @Override
    public List<Operation> untold() {
        return List.of();
    }

    @Override
    public void told(OperationId id, Operation.State state) {
        throw new UnsupportedOperationException("nobody is told");
    }

    @Override
    public Optional<Operation.State> toldOf(OperationId id) {
        return Optional.empty();
    }
}
