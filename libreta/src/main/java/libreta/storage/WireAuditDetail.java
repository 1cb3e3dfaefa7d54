package libreta.storage;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import libreta.contacts.AuditChange;
import libreta.contacts.AuditDetail;
import libreta.contacts.AuditFact;

/** The column {@code audit_detail.body}: facts by their names in small letters, and changes. */
record WireAuditDetail(Map<String, String> facts, List<AuditChange> changes) {
    static WireAuditDetail of(AuditDetail detail) {
        Map<String, String> facts = new TreeMap<>();
        detail.facts().forEach((fact, value) -> facts.put(fact.name().toLowerCase(Locale.ROOT), value));
        return new WireAuditDetail(facts, detail.changes());
    }

    AuditDetail toDetail() {
        Map<AuditFact, String> known = new EnumMap<>(AuditFact.class);
        for (AuditFact fact : AuditFact.values()) {
            String value = facts.get(fact.name().toLowerCase(Locale.ROOT));
            if (value != null) {
                known.put(fact, value);
            }
        }
        return new AuditDetail(known, changes);
    }
}
