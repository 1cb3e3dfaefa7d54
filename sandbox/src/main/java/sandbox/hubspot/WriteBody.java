package sandbox.hubspot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a create or an update sends. */
record WriteBody(
        @Nullable Map<String, @Nullable String> properties,
        @Nullable List<Association> associations,
        @Nullable String objectWriteTraceId) {
    private static final List<Integer> TO_COMPANY = List.of(1, 279);

    record Association(@Nullable Target to, @Nullable List<AssociationType> types) {}

    record Target(@Nullable String id) {}

    record AssociationType(@Nullable String associationCategory, int associationTypeId) {}

    Map<String, @Nullable String> given() {
        if (properties == null) {
            throw Refused.missing(List.of("properties"));
        }
        return properties;
    }

    /** The values with the first association to a company among them, the only kind of association kept here. */
    Map<String, @Nullable String> givenWithCompany() {
        Map<String, @Nullable String> all = new LinkedHashMap<>(given());
        for (Association association : associations == null ? List.<Association>of() : associations) {
            Target to = association.to();
            List<AssociationType> types = association.types();
            if (to != null && to.id() != null && types != null && types.stream().anyMatch(WriteBody::toCompany)) {
                all.putIfAbsent("associatedcompanyid", to.id());
            }
        }
        return all;
    }

    private static boolean toCompany(AssociationType type) {
        return TO_COMPANY.contains(type.associationTypeId());
    }
}
