package libreta.agent;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import libreta.contacts.Operation;
import libreta.contacts.OperationId;
import libreta.contacts.Recovery;

/**
 * Whose turn it is to be looked at, of the operations that have not ended: in their first minute always, then more and
 * more seldom, whoever has waited longest first. Used by one thread.
 */
final class Looks {
    private static final Duration NEW = Duration.ofMinutes(1);
    private static final Duration PAUSE_WHILE_EXPECTED = Duration.ofSeconds(15);
    private static final Duration PAUSE_OF_THE_OLD = Duration.ofMinutes(5);

    private final Map<OperationId, Instant> last = new HashMap<>();

    /** Those whose turn it is; what has ended is forgotten. */
    List<Operation> due(List<Operation> unfinished, Instant now) {
        last.keySet().retainAll(unfinished.stream().map(Operation::id).collect(Collectors.toSet()));
        return unfinished.stream()
                .filter(operation ->
                        !lastOf(operation).plus(pause(operation, now)).isAfter(now))
                .sorted(Comparator.comparing(this::lastOf))
                .toList();
    }

    void looked(Operation operation, Instant now) {
        last.put(operation.id(), now);
    }

    private Instant lastOf(Operation operation) {
        return last.getOrDefault(operation.id(), Instant.EPOCH);
    }

    private static Duration pause(Operation operation, Instant now) {
        Duration age = Duration.between(operation.confirmedAt(), now);
        if (age.compareTo(NEW) < 0) {
            return Duration.ZERO;
        }
        return age.compareTo(Recovery.STILL_EXPECTED) < 0 ? PAUSE_WHILE_EXPECTED : PAUSE_OF_THE_OLD;
    }
}
