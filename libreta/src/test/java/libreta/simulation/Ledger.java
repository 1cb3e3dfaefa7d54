package libreta.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import libreta.Screen;
import libreta.contacts.AuditVerdict;
import libreta.contacts.Operation;
import libreta.contacts.OperationId;
import libreta.contacts.PropertySchema;
import libreta.contacts.Proposal;
import libreta.contacts.ProposalId;
import libreta.contacts.ProposalState;
import libreta.contacts.Proposals;
import libreta.conversation.Message;
import libreta.storage.Database;

/** What was asked, acknowledged and found: the counts, and everything that is wrong. */
public final class Ledger {
    /** So long after it was sent a request may still be carried out. */
    private static final Duration LATE = Duration.ofMinutes(2);

    private final Database database;
    private final SimulatedHubSpot hubspot;
    private final Set<String> persons = new LinkedHashSet<>();
    private final Set<ProposalId> confirmed = new LinkedHashSet<>();
    private final Set<String> acknowledged = new LinkedHashSet<>();
    private final Map<Operation.State, Integer> states = new EnumMap<>(Operation.State.class);
    private final Map<String, String> wrong = new LinkedHashMap<>();
    private int kills;
    private int cameBack;

    Ledger(Database database, SimulatedHubSpot hubspot) {
        this.database = database;
        this.hubspot = hubspot;
    }

    void person(String name) {
        persons.add(name);
    }

    void confirmed(Proposal proposal) {
        confirmed.add(proposal.id());
    }

    void killed() {
        kills++;
    }

    /** What the person read before the process died counts as well. */
    void acknowledged(Screen screen) {
        screen.results().stream()
                .filter(result ->
                        result.contains("\"status\":\"created\"") || result.contains("\"status\":\"updated\""))
                .map(result -> result.replaceAll("(?s).*\"operationId\":\"([^\"]+)\".*", "$1"))
                .forEach(acknowledged::add);
    }

    List<Operation> undoable() {
        return acknowledged.stream()
                .flatMap(id -> database.journal().find(new OperationId(id)).stream())
                .filter(operation -> operation.state() == Operation.State.DONE)
                .toList();
    }

    /** After three minutes only an undo may be open whose contact was changed meanwhile: it is not sent again, and waited for. */
    void checkOpen() {
        database.journal().unfinished().stream()
                .filter(open -> open.kind() != Operation.Kind.ARCHIVE)
                .forEach(open -> wrong("without an end: " + open, () -> ""));
    }

    /** Everything is quiet now: nothing may be open, nothing untold, and HubSpot must hold what we say. */
    void check() {
        states.clear();
        cameBack = 0;
        for (Operation open : database.journal().unfinished()) {
            wrong("without an end: " + open, () -> "");
        }
        for (Operation untold : database.journal().untold()) {
            wrong("ended and not told: " + untold, () -> "");
        }
        if (!(database.auditLog().verify(List.of()) instanceof AuditVerdict.Whole)) {
            wrong("the audit log is not whole", () -> "");
        }
        for (String name : persons) {
            List<String> all = hubspot.everCalled(name);
            long atOnce = all.stream().filter(id -> !hubspot.archived(id)).count();
            if (atOnce > 1) {
                wrong("created %d times: %s".formatted(atOnce, name), () -> story(name));
            }
            cameBack += all.size() > 1 && atOnce == 1 ? 1 : 0;
        }
        for (ProposalId id : confirmed) {
            check(id);
        }
        operations().filter(operation -> !operation.undoes().isEmpty()).forEach(this::checkUndo);
        for (String id : acknowledged) {
            Operation.State state = operation(id).map(Operation::state).orElse(Operation.State.FAILED);
            if (state != Operation.State.DONE && state != Operation.State.UNDONE) {
                wrong("told that it was done, and it is %s: %s".formatted(state, id), () -> "");
            }
        }
    }

    /** Everybody has looked once more: who said yes has been told what became of it, or is asked again. */
    void checkWords() {
        for (ProposalId id : confirmed) {
            Proposals.Decided decided = database.proposals().find(id).orElseThrow();
            if (database.journal().of(id).isEmpty() && leftWithoutAWord(decided.proposal())) {
                wrong("confirmed and left without a word: " + decided, () -> record(decided.proposal()));
            }
        }
    }

    private boolean leftWithoutAWord(Proposal proposal) {
        String call = proposal.toolCallId();
        Proposals.Decided newest =
                database.proposals().ofCall(proposal.conversation(), call).orElseThrow();
        boolean waits = newest.state() == ProposalState.WAITING;
        boolean carriedOut = database.journal().of(newest.proposal().id()).isPresent();
        return asked(proposal) && !answered(proposal) && !waits && !carriedOut;
    }

    /** A process that dies between keeping a proposal and keeping the call that led to it has shown it to nobody. */
    private boolean asked(Proposal proposal) {
        return messages(proposal)
                .anyMatch(message -> message instanceof Message.FromAssistant said
                        && said.toolCalls().stream().anyMatch(call -> call.id().equals(proposal.toolCallId())));
    }

    private boolean answered(Proposal proposal) {
        return messages(proposal)
                .anyMatch(message -> message instanceof Message.FromTool answer
                        && answer.toolCallId().equals(proposal.toolCallId()));
    }

    private Stream<Message> messages(Proposal proposal) {
        return database.conversations().messages(proposal.conversation()).stream();
    }

    private String record(Proposal proposal) {
        return messages(proposal).map(message -> "  " + message + '\n').collect(Collectors.joining());
    }

    private void wrong(String what, Supplier<String> story) {
        wrong.computeIfAbsent(what, first -> story.get());
    }

    /** All that was done about somebody, for whoever looks into a wrong seed. */
    private String story(String name) {
        StringBuilder story = new StringBuilder();
        for (ProposalId id : confirmed) {
            database.journal()
                    .of(id)
                    .filter(operation -> name.equals(operation.wanted().get("firstname")))
                    .ifPresent(operation -> story.append("  ").append(operation).append('\n'));
        }
        hubspot.writes().stream()
                .filter(write -> hubspot.everCalled(name).contains(write.contact()))
                .forEach(write -> story.append("  ").append(write).append('\n'));
        return story.toString();
    }

    /** All that was done to the contact that an operation is about. */
    private String story(Operation operation) {
        StringBuilder story = new StringBuilder();
        operations()
                .filter(other -> contacts(operation).contains(other.contact()))
                .forEach(other -> story.append("  ").append(other).append('\n'));
        hubspot.writes().stream()
                .filter(write -> contacts(operation).contains(write.contact()))
                .forEach(write -> story.append("  ").append(write).append('\n'));
        return story.toString();
    }

    private Optional<Operation> operation(String id) {
        return database.journal().find(new OperationId(id));
    }

    private void check(ProposalId id) {
        var decided = database.proposals().find(id).orElseThrow();
        Optional<Operation> carriedOut = database.journal().of(id);
        if (carriedOut.isEmpty()) {
            // Looked at in checkWords, once everybody has opened the page again.
            return;
        }
        if (decided.state() != ProposalState.APPROVED) {
            wrong("carried out and not approved: " + id, () -> "");
        }
        Operation operation = carriedOut.get();
        states.merge(operation.state(), 1, Integer::sum);
        check(operation, decided.proposal());
    }

    private void check(Operation operation, Proposal proposal) {
        operation.wanted().forEach((property, value) -> {
            if (!property.equals(PropertySchema.OPERATION)
                    && !value.equals(proposal.values().get(property))) {
                wrong("written and not shown: %s of %s".formatted(property, operation), () -> "");
            }
        });
        checkTruth(operation);
    }

    private void checkTruth(Operation operation) {
        boolean written = written(operation);
        switch (operation.state()) {
            case DONE, UNDONE -> {
                if (!written) {
                    wrong("said to be done, and HubSpot never held it since: " + operation, () -> story(operation));
                }
            }
            case FAILED -> {
                if (written && cameFromBefore(operation)) {
                    cameBack++;
                } else if (written && !confirmedOnceMore(operation)) {
                    wrong("said not to be done, and HubSpot held it: " + operation, () -> story(operation));
                }
            }
            case UNKNOWN -> {}
            case CONFIRMED, SENT -> wrong("still open: " + operation, () -> "");
        }
    }

    /** The person said yes to the same again, perhaps elsewhere, and that was, or may be, done; until then it was not there. */
    private boolean confirmedOnceMore(Operation failed) {
        return operations()
                .filter(other -> other.state() != Operation.State.FAILED)
                .filter(other -> !other.confirmedAt().isBefore(failed.confirmedAt()))
                .filter(other -> other.undoes().equals(failed.undoes())
                        && contacts(failed).contains(other.contact())
                        && values(other).equals(values(failed)))
                .anyMatch(other -> !written(failed, other.confirmedAt()));
    }

    /**
     * HubSpot said no to the only request that went out, and an earlier operation wrote the same, which was taken back since:
     * one of that one's requests was carried out late, long after another one had been answered.
     */
    private boolean cameFromBefore(Operation failed) {
        return failed.note().startsWith("not carried out")
                && operations()
                        .filter(other -> other.state() == Operation.State.UNDONE)
                        .filter(other -> other.confirmedAt().isBefore(failed.confirmedAt())
                                && other.confirmedAt()
                                        .isAfter(failed.confirmedAt().minus(LATE)))
                        .anyMatch(other -> contacts(failed).contains(other.contact())
                                && values(other).equals(values(failed)));
    }

    private boolean written(Operation operation) {
        return written(operation, Instant.MAX);
    }

    /** Since it was confirmed: what HubSpot was given before, it was given by somebody else. */
    private boolean written(Operation operation, Instant until) {
        Instant since = operation.confirmedAt();
        return contacts(operation).stream()
                .anyMatch(contact -> operation.kind() == Operation.Kind.ARCHIVE
                        ? hubspot.archived(contact, since, until)
                        : hubspot.given(contact, values(operation), since, until));
    }

    /** Which one it wrote; of a create that names none, each that it may have made. */
    private List<String> contacts(Operation operation) {
        return operation.contact().isEmpty()
                ? hubspot.everCalled(operation.wanted().getOrDefault("firstname", ""))
                : List.of(operation.contact());
    }

    private static Map<String, String> values(Operation operation) {
        Map<String, String> values = new TreeMap<>(operation.wanted());
        values.remove(PropertySchema.OPERATION);
        return values;
    }

    /** Of every conversation in which somebody said yes. */
    private Stream<Operation> operations() {
        return confirmed.stream()
                .map(id ->
                        database.proposals().find(id).orElseThrow().proposal().conversation())
                .distinct()
                .flatMap(conversation -> database.journal().of(conversation).stream());
    }

    private void checkUndo(Operation undo) {
        checkTruth(undo);
        Operation.State undone = operation(undo.undoes()).map(Operation::state).orElseThrow();
        if (undo.state() == Operation.State.DONE && undone != Operation.State.UNDONE) {
            wrong("undone, and still %s: %s".formatted(undone, undo), () -> story(undo));
        }
    }

    /** Empty when all is right. */
    public List<String> wrong() {
        return wrong.entrySet().stream()
                .map(each -> each.getKey() + "\n" + each.getValue())
                .toList();
    }

    /** For people. */
    @Override
    public String toString() {
        return "%d confirmed, %s, %d processes killed, %d came back after their undo, %d wrong"
                .formatted(confirmed.size(), states, kills, cameBack, wrong.size());
    }
}
