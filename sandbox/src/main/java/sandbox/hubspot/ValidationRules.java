package sandbox.hubspot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What admins demand of contacts: rules for values, and properties that a new contact must have. Safe for threads. */
final class ValidationRules {
    private final Map<String, Map<ValidationRule.Type, ValidationRule>> byProperty = new ConcurrentSkipListMap<>();
    private final List<Requirement> required;
    private Consumer<Write> changed = write -> {};

    ValidationRules(List<Requirement> required) {
        this.required = List.copyOf(required);
    }

    /** Takes over the rules that a file had, and tells that file of every change from now on. */
    void keptIn(Storage storage, List<Write.Demand> saved) {
        saved.forEach(one -> put(one.property(), one.rule()));
        changed = write -> storage.keep(List.of(write));
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
        changed.accept(new Write.Demand(property, rule));
    }

    /** The first rule that this value breaks; clearing a value breaks none. */
    Optional<ValidationRule> broken(String property, String value) {
        return of(property).stream()
                .filter(rule -> !value.isEmpty() && !rule.allows(value))
                .findFirst();
    }

    /** Refuses a new contact that lacks what is required. */
    void refuseIncomplete(Map<String, String> values) {
        refuse(required.stream()
                .filter(one -> !one.isConditional() || demands(one, values))
                .filter(one -> lacks(one, values)));
    }

    /** Refuses a change that leaves out, or takes away, what then is required. */
    void refuseIncomplete(Map<String, String> before, Map<String, String> changes) {
        Map<String, String> after = new HashMap<>(before);
        after.putAll(changes);
        refuse(required.stream()
                .filter(one -> changes.containsKey(one.whenProperty()) || changes.containsKey(one.property()))
                .filter(one -> one.isConditional() && demands(one, after) && lacks(one, after)));
    }

    private static boolean demands(Requirement one, Map<String, String> values) {
        return one.whenValue().equals(values.get(one.whenProperty()));
    }

    private static boolean lacks(Requirement one, Map<String, String> values) {
        return values.getOrDefault(one.property(), "").isEmpty();
    }

    private static void refuse(Stream<Requirement> unmet) {
        List<Refused.ErrorBody.Detail> missing = unmet.map(one -> Refused.ErrorBody.Detail.ofProperty(
                        one.property(), one.code(), "A value for %s must be provided".formatted(one.property())))
                .toList();
        if (!missing.isEmpty()) {
            throw Refused.invalid("The property values provided are invalid", missing);
        }
    }
}
