package libreta.contacts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values that the rules have looked at: the good ones normalised, by internal name, and what is wrong with the rest. */
record Draft(Map<String, Value> values, List<ValueProblem> problems) {
    /** A value as it was written and as it would be stored. */
    record Value(String raw, String normal) {}

    Draft {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        problems = List.copyOf(problems);
    }

    static Draft of(Map<String, String> written, PropertySchema schema, ValueRules rules, WriteRule allowed) {
        Map<String, Value> values = new LinkedHashMap<>();
        List<ValueProblem> problems = new ArrayList<>();
        written.forEach((name, raw) -> {
            Optional<PropertyDefinition> definition = schema.find(name);
            if (definition.isEmpty()) {
                problems.add(new ValueProblem.UnknownProperty(name, raw, schema.closest(name)));
                return;
            }
            if (!allowed.allows(definition.get().name())) {
                problems.add(new ValueProblem.NotAllowed(definition.get().name(), raw));
                return;
            }
            switch (rules.check(definition.get(), raw, schema)) {
                case Checked.Good(String value) -> values.put(definition.get().name(), new Value(raw, value));
                case Checked.Bad(ValueProblem problem) -> problems.add(problem);
            }
        });
        return new Draft(values, problems);
    }

    /** The draft without the properties named. */
    Draft without(Collection<String> properties) {
        Map<String, Value> rest = new LinkedHashMap<>(values);
        rest.keySet().removeAll(properties);
        return new Draft(rest, problems);
    }

    Draft withoutBlanks() {
        return without(values.entrySet().stream()
                .filter(entry -> entry.getValue().normal().isEmpty())
                .map(Map.Entry::getKey)
                .toList());
    }

    /** Internal names and normalised values. */
    Map<String, String> normalised() {
        return values.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, value -> value.getValue().normal()));
    }

    String normal(String property) {
        return values.getOrDefault(property, new Value("", "")).normal();
    }
}
