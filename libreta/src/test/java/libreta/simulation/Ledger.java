package libreta.simulation;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import libreta.Screen;
import libreta.contacts.AuditVerdict;
import libreta.contacts.Operation;
import libreta.contacts.OperationId;
import libreta.contacts.PropertySchema;
import libreta.contacts.Proposal;
import libreta.contacts.ProposalId;
import libreta.contacts.ProposalState;
import libreta.storage.Database;

/** What was asked, acknowledged and found: the counts, and everything that is wrong. */
public final class Ledger {
    private final Database database;
    private final SimulatedHubSpot hubspot;
    private final Set<String> persons = new LinkedHashSet<>();
    private final Set<ProposalId> confirmed = new LinkedHashSet<>();
    private final Set<String> acknowledged = new LinkedHashSet<>();
    private final Map<Operation.State, Integer> states = new EnumMap<>(Operation.State.class);
    private final Set<String> wrong = new LinkedHashSet<>();
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

    /** Everything is quiet now: nothing may be open, nothing untold, and HubSpot must hold what we say. */
    void check() {
        states.clear();
        cameBack = 0;
        for (Operation open : database.journal().unfinished()) {
            wrong.add("without an end: " + open);
        }
        for (Operation untold : database.journal().untold()) {
            wrong.add("ended and not told: " + untold);
        }
        if (!(database.auditLog().verify(List.of()) instanceof AuditVerdict.Whole)) {
            wrong.add("the audit log is not whole");
        }
        for (String name : persons) {
            List<String> all = hubspot.everCalled(name);
            long atOnce = all.stream().filter(id -> !hubspot.archived(id)).count();
            if (atOnce > 1) {
                wrong.add("created %d times: %s%n%s".formatted(atOnce, name, story(name)));
            }
            cameBack += all.size() > 1 && atOnce == 1 ? 1 : 0;
        }
        for (ProposalId id : confirmed) {
            check(id);
        }
        for (String id : acknowledged) {
            Operation.State state = operation(id).map(Operation::state).orElse(Operation.State.FAILED);
            if (state != Operation.State.DONE && state != Operation.State.UNDONE) {
                wrong.add("told that it was done, and it is %s: %s".formatted(state, id));
            }
        }
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

    private Optional<Operation> operation(String id) {
        return database.journal().find(new OperationId(id));
    }

    private void check(ProposalId id) {
        var decided = database.proposals().find(id).orElseThrow();
        Optional<Operation> carriedOut = database.journal().of(id);
        if (carriedOut.isEmpty()) {
            return;
        }
        if (decided.state() != ProposalState.APPROVED) {
            wrong.add("carried out and not approved: " + id);
        }
        Operation operation = carriedOut.get();
        states.merge(operation.state(), 1, Integer::sum);
        check(operation, decided.proposal());
    }

    private void check(Operation operation, Proposal proposal) {
        operation.wanted().forEach((property, value) -> {
            if (!property.equals(PropertySchema.OPERATION)
                    && !value.equals(proposal.values().get(property))) {
                wrong.add("written and not shown: %s of %s".formatted(property, operation));
            }
        });
        boolean written = written(operation);
        switch (operation.state()) {
            case DONE, UNDONE -> {
                if (!written) {
                    wrong.add("said to be done, and HubSpot never held it: " + operation);
                }
            }
            case FAILED -> {
                if (written && !confirmedOnceMore(operation)) {
                    wrong.add("said not to be done, and HubSpot held it: " + operation);
                }
            }
            case UNKNOWN -> {}
            case CONFIRMED, SENT -> wrong.add("still open: " + operation);
        }
    }

    /** The person said yes to the same again, and that was done. */
    private boolean confirmedOnceMore(Operation failed) {
        return database.journal().of(failed.conversation()).stream()
                .anyMatch(other -> other.state() == Operation.State.DONE || other.state() == Operation.State.UNDONE);
    }

    private boolean written(Operation operation) {
        String contact =
                operation.kind() == Operation.Kind.CREATE && operation.contact().isEmpty()
                        ? hubspot.everCalled(operation.wanted().getOrDefault("firstname", "")).stream()
                                .findFirst()
                                .orElse("")
                        : operation.contact();
        return operation.wanted().entrySet().stream()
                .allMatch(value -> hubspot.everHeld(contact, value.getKey(), value.getValue()));
    }

    /** Empty when all is right. */
    public List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** For people. */
    @Override
    public String toString() {
        return "%d confirmed, %s, %d processes killed, %d came back after their undo, %d wrong"
                .formatted(confirmed.size(), states, kills, cameBack, wrong.size());
    }
}
