package sandbox.hubspot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;

/** What admins demand of contacts: rules for values, and properties that a new contact must have. Safe for threads. */
final class ValidationRules {
    private final Map<String, Map<ValidationRule.Type, ValidationRule>> byProperty = new ConcurrentSkipListMap<>();
    private final Set<String> required;

    ValidationRules(Set<String> required) {
        this.required = Set.copyOf(required);
    }

    /** The properties that have any, by name. */
    List<String> properties() {
        return List.copyOf(byProperty.keySet());
    }

    List<ValidationRule> of(String property) {
        return List.copyOf(byProperty.getOrDefault(property, Map.of()).values());
    }

    /** Takes the place of an earlier one of this type. */
    void put(String property, ValidationRule rule) {
        byProperty
                .computeIfAbsent(property, name -> new ConcurrentSkipListMap<>())
                .put(rule.ruleType(), rule);
    }

    /** The first rule that this value breaks; clearing a value breaks none. */
    Optional<ValidationRule> broken(String property, String value) {
        return of(property).stream()
                .filter(rule -> !value.isEmpty() && !rule.allows(value))
                .findFirst();
    }

    /** Refuses a new contact that lacks what is required. */
    void refuseIncomplete(Map<String, String> values) {
        List<Refused.ErrorBody.Detail> missing = required.stream()
                .sorted()
                .filter(name -> values.getOrDefault(name, "").isEmpty())
                .map(name -> Refused.ErrorBody.Detail.ofProperty(
                        name, "MISSING_REQUIRED_PROPERTY", "A value for %s must be provided".formatted(name)))
                .toList();
        if (!missing.isEmpty()) {
            throw Refused.invalid("The property values provided are invalid", missing);
        }
    }
}
