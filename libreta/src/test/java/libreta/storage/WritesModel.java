package libreta.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import libreta.contacts.AuditVerdict;
import libreta.contacts.ContactId;
import libreta.contacts.Journal;
import libreta.contacts.Operation;
import libreta.contacts.Operation.State;
import libreta.contacts.OperationId;
import libreta.contacts.Proposal;
import libreta.contacts.ProposalId;
import libreta.contacts.ProposalState;
import libreta.contacts.Proposals;
import libreta.conversation.ConversationId;

/** What the tables of proposals and operations must say after every step, kept in memory beside them. */
final class WritesModel {
    private static final int CONVERSATIONS = 3;
    private static final Duration LATELY = Duration.ofSeconds(90);
    private static final Comparator<Operation> OLDEST_FIRST = Comparator.comparing(Operation::confirmedAt)
            .thenComparing(one -> one.id().value());

    /** Which states may follow which. */
    private static final Map<State, Set<State>> NEXT = Map.of(
            State.CONFIRMED, Set.of(State.SENT, State.DONE, State.FAILED, State.UNKNOWN),
            State.SENT, Set.of(State.DONE, State.FAILED, State.UNKNOWN),
            State.UNKNOWN, Set.of(State.DONE, State.FAILED),
            State.DONE, Set.of(State.UNDONE),
            State.FAILED, Set.of(),
            State.UNDONE, Set.of());

    private final Database database;
    private final Proposals proposals;
    private final Journal journal;
    private final Map<ProposalId, Proposals.Decided> decided = new LinkedHashMap<>();
    private final Map<OperationId, Operation> operations = new LinkedHashMap<>();
    private final Map<OperationId, Instant> endedAt = new HashMap<>();
    private final Map<OperationId, State> told = new HashMap<>();
    private final Map<OperationId, State> lastSeen = new HashMap<>();
    private Instant now = Samples.NOON;

    WritesModel(Database database) {
        this.database = database;
        this.proposals = database.proposals();
        this.journal = database.journal();
        database.conversations().open(Samples.TALK, Samples.ANA, now);
        for (int n = 0; n < CONVERSATIONS; n++) {
            database.conversations().open(conversation(n), Samples.ANA, now);
        }
    }

    private static ConversationId conversation(int n) {
        return new ConversationId("talk-of-" + n % CONVERSATIONS);
    }

    void pass(int n) {
        now = now.plusSeconds(20L * n + 1);
    }

    void propose(int n) {
        Proposal proposal = Samples.update("p" + decided.size(), conversation(n));
        if (waiting(proposal.conversation()).isPresent()) {
            assertThatThrownBy(() -> proposals.add(proposal)).isInstanceOf(IllegalStateException.class);
        } else {
            proposals.add(proposal);
            decided.put(proposal.id(), new Proposals.Decided(proposal, ProposalState.WAITING, ""));
        }
    }

    void decide(int n, ProposalState state) {
        ProposalId id = proposal(n);
        boolean waited = waits(id);

        assertThat(proposals.decide(id, state, "no")).isEqualTo(waited);
        if (waited) {
            decided(id, state, "no");
        }
    }

    void confirm(int n) {
        ProposalId id = proposal(n);
        Operation operation = Samples.operation("o" + operations.size(), id, now);
        boolean waited = waits(id);

        assertThat(journal.confirmed(operation, "yes")).isEqualTo(waited);
        if (waited) {
            decided(id, ProposalState.APPROVED, "yes");
            added(operation);
        }
    }

    /** As a program that is wrong would: neither the decision nor the operation is kept. */
    void confirmWithTheLastOperation(int n) {
        ProposalId id = proposal(n);
        Optional<Operation> last = operation(0);
        if (last.isEmpty() || !waits(id)) {
            return;
        }
        String used = last.get().id().value().substring("op-".length());
        Operation again = Samples.operation(used, id, now);
        assertThatThrownBy(() -> journal.confirmed(again, "yes")).isInstanceOf(IllegalStateException.class);
    }

    void send(int n) {
        Optional<Operation> operation = operation(n);
        OperationId id = operation.map(Operation::id).orElse(new OperationId("nobodys"));
        State state = operation.map(Operation::state).orElse(State.DONE);
        if (state == State.CONFIRMED) {
            assertThat(journal.sent(id, now)).isTrue();
            operations.put(id, in(operation.orElseThrow(), State.SENT));
        } else if (state == State.SENT) {
            assertThat(journal.sent(id, now)).isFalse();
            journal.sentAgain(id, now);
        } else {
            assertThatThrownBy(() -> journal.sent(id, now)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> journal.sentAgain(id, now)).isInstanceOf(IllegalStateException.class);
        }
    }

    void end(int n, State state) {
        Optional<Operation> known = operation(n);
        if (known.isEmpty()) {
            Operation nobodys = Samples.operation("nobodys", now).ended(state, "1", Map.of(), "");
            assertThatThrownBy(() -> journal.ended(nobodys, now)).isInstanceOf(IllegalStateException.class);
            return;
        }
        Operation before = known.get();
        Operation ended = before.ended(state, String.valueOf(1000 + n), Map.of("phone", "after " + now), "at " + now);
        journal.ended(ended, now);
        if (Set.of(State.CONFIRMED, State.SENT, State.UNKNOWN).contains(before.state())) {
            operations.put(ended.id(), ended);
            endedAt.put(ended.id(), now);
            undone(ended);
        }
    }

    private void undone(Operation undo) {
        Optional<Operation> first = operations.values().stream()
                .filter(one -> one.id().value().equals(undo.undoes()) && one.state() == State.DONE)
                .findFirst();
        if (undo.state() == State.DONE && first.isPresent()) {
            operations.put(first.get().id(), in(first.get(), State.UNDONE));
            told.put(first.get().id(), State.UNDONE);
        }
    }

    void undo(int n) {
        Optional<Operation> first = operation(n);
        if (first.isEmpty()) {
            return;
        }
        String name = "u" + operations.size();
        Operation undo = Samples.undo(name, first.get());
        boolean free = operations.values().stream()
                .noneMatch(other -> other.undoes().equals(undo.undoes())
                        && Set.of(State.CONFIRMED, State.SENT, State.DONE).contains(other.state()));

        assertThat(journal.confirmed(Samples.decided(name), undo, "undo")).isEqualTo(free);
        if (free) {
            ProposalId id = undo.proposal();
            decided.put(id, new Proposals.Decided(Samples.decided(name), ProposalState.APPROVED, "undo"));
            added(undo);
        } else {
            assertThat(proposals.find(undo.proposal())).isEmpty();
        }
    }

    void tell(int n) {
        operation(n).ifPresent(operation -> {
            journal.told(operation.id(), operation.state());
            told.put(operation.id(), operation.state());
        });
    }

    void check() {
        decided.forEach((id, one) -> assertThat(proposals.find(id)).contains(one));
        for (int n = 0; n < CONVERSATIONS; n++) {
            assertThat(proposals.waiting(conversation(n))).isEqualTo(waiting(conversation(n)));
        }
        operations.values().forEach(this::check);
        assertThat(journal.unfinished()).isEqualTo(those(Set.of(State.CONFIRMED, State.SENT)));
        assertThat(journal.untold())
                .isEqualTo(those(Set.of(State.DONE, State.FAILED, State.UNKNOWN)).stream()
                        .filter(one -> told.get(one.id()) != one.state())
                        .toList());
        assertThat(journal.writtenSince(now.minus(LATELY))).isEqualTo(writtenLately());
        assertThat(journal.of(Samples.TALK)).isEqualTo(those(Set.of(State.values())));
    }

    private void check(Operation operation) {
        OperationId id = operation.id();
        Operation kept = journal.find(id).orElseThrow();
        assertThat(kept).isEqualTo(operation);
        assertThat(journal.of(operation.proposal())).contains(operation);
        assertThat(journal.toldOf(id)).isEqualTo(Optional.ofNullable(told.get(id)));
        State before = lastSeen.getOrDefault(id, State.CONFIRMED);
        if (before != kept.state()) {
            assertThat(NEXT.getOrDefault(before, Set.of()))
                    .as("after " + before)
                    .contains(kept.state());
        }
        if (kept.state() == State.UNDONE) {
            assertThat(operations.values())
                    .anyMatch(undo -> undo.undoes().equals(id.value())
                            && Set.of(State.DONE, State.UNDONE).contains(undo.state()));
        }
        lastSeen.put(id, kept.state());
    }

    void checkAudit() {
        assertThat(database.auditLog().verify(List.of())).isInstanceOf(AuditVerdict.Whole.class);
    }

    private List<ContactId> writtenLately() {
        Instant since = now.minus(LATELY);
        return those(Set.of(State.SENT, State.DONE, State.UNKNOWN, State.UNDONE)).reversed().stream()
                .filter(one -> one.state() == State.SENT
                        || !endedAt.getOrDefault(one.id(), Instant.EPOCH).isBefore(since))
                .map(one -> new ContactId(one.contact()))
                .distinct()
                .toList();
    }

    /** Those in one of these states, oldest first. */
    private List<Operation> those(Set<State> states) {
        return operations.values().stream()
                .filter(one -> states.contains(one.state()))
                .sorted(OLDEST_FIRST)
                .toList();
    }

    private Optional<Proposal> waiting(ConversationId conversation) {
        return decided.values().stream()
                .filter(one -> one.state() == ProposalState.WAITING)
                .map(Proposals.Decided::proposal)
                .filter(one -> one.conversation().equals(conversation))
                .findFirst();
    }

    private boolean waits(ProposalId id) {
        return Optional.ofNullable(decided.get(id))
                .filter(one -> one.state() == ProposalState.WAITING)
                .isPresent();
    }

    private void decided(ProposalId id, ProposalState state, String answer) {
        decided.computeIfPresent(id, (same, one) -> new Proposals.Decided(one.proposal(), state, answer));
    }

    private void added(Operation operation) {
        operations.put(operation.id(), operation);
    }

    /** The newest is 0; one that nobody proposed where there are not so many. */
    private ProposalId proposal(int n) {
        List<ProposalId> all = new ArrayList<>(decided.keySet());
        return n < all.size() ? all.reversed().get(n) : new ProposalId("nobodys");
    }

    /** The newest is 0; none where there are not so many. */
    private Optional<Operation> operation(int n) {
        List<Operation> all = new ArrayList<>(operations.values());
        return n < all.size() ? Optional.of(all.reversed().get(n)) : Optional.empty();
    }

    private static Operation in(Operation one, State state) {
        return new Operation(
                one.id(),
                one.proposal(),
                one.conversation(),
                one.person(),
                one.language(),
                one.kind(),
                one.contact(),
                one.undoes(),
                one.before(),
                one.wanted(),
                one.stored(),
                state,
                one.note(),
                one.confirmedAt());
    }

    @Override
    public String toString() {
        return "%s; %s"
                .formatted(
                        decided.values().stream()
                                .map(one -> one.proposal().id() + " " + one.state())
                                .toList(),
                        operations.values().stream()
                                .map(one -> one.id() + " " + one.state())
                                .toList());
    }
}
