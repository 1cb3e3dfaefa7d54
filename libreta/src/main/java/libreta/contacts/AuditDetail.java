package libreta.contacts;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is personal about an audit entry.
 *
 * @param facts those that are known, in their own order; none is empty
 */
public record AuditDetail(Map<AuditFact, String> facts, List<AuditChange> changes) {
    /** What an erased entry has. */
    public static final AuditDetail NONE = new AuditDetail(Map.of(), List.of());

    public AuditDetail {
        Map<AuditFact, String> known = new EnumMap<>(AuditFact.class);
        facts.forEach((fact, value) -> {
            if (!value.isEmpty()) {
                known.put(fact, value);
            }
        });
        facts = Collections.unmodifiableMap(known);
        changes = List.copyOf(changes);
    }

    /** What is known of it, or empty. */
    public String fact(AuditFact fact) {
        return facts.getOrDefault(fact, "");
    }
}
