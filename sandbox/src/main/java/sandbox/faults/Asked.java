package sandbox.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A fault as somebody asked for it, read field by field. A field that nothing reads is a mistake, and is named. */
final class Asked {
    private static final long LONGEST_MILLIS = 600_000;

    private final ObjectNode json;
    private final Set<String> known = new HashSet<>();

    Asked(ObjectNode json) {
        this.json = json;
    }

    /** What was asked for makes no sense; the text says why. */
    static final class NoFault extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoFault(String message) {
            super(message);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    /** As it was asked for, to be shown again. */
    ObjectNode json() {
        return json;
    }

    Optional<String> text(String field) {
        return field(field).map(value -> {
            if (!value.isString()) {
                throw new NoFault("%s must be a text".formatted(field));
            }
            return value.stringValue();
        });
    }

    /** One of a few texts, the first of them where nothing is said. */
    String oneOf(String field, List<String> choices) {
        String given = text(field).orElse(choices.getFirst());
        if (!choices.contains(given)) {
            throw new NoFault("%s must be one of %s, not '%s'".formatted(field, String.join(", ", choices), given));
        }
        return given;
    }

    Optional<Integer> whole(String field, int least, int most) {
        return field(field).map(value -> {
            if (!value.isInt() || value.intValue() < least || value.intValue() > most) {
                throw new NoFault("%s must be a whole number between %d and %d".formatted(field, least, most));
            }
            return value.intValue();
        });
    }

    /** Numbers of calls; the first one is number 1. */
    Optional<Set<Integer>> numbers(String field) {
        return field(field).map(list -> {
            List<Integer> numbers = new ArrayList<>();
            list.valueStream()
                    .filter(one -> one.isInt() && one.intValue() > 0)
                    .forEach(one -> numbers.add(one.intValue()));
            if (!list.isArray() || numbers.isEmpty() || numbers.size() != list.size()) {
                throw new NoFault("%s must be a list of numbers from 1".formatted(field));
            }
            return Set.copyOf(numbers);
        });
    }

    Optional<Double> share(String field) {
        return field(field).map(value -> {
            if (!value.isNumber() || value.doubleValue() < 0 || value.doubleValue() > 1) {
                throw new NoFault("%s must be between 0 and 1".formatted(field));
            }
            return value.doubleValue();
        });
    }

    boolean isTrue(String field) {
        return field(field)
                .map(value -> {
                    if (!value.isBoolean()) {
                        throw new NoFault("%s must be true or false".formatted(field));
                    }
                    return value.booleanValue();
                })
                .orElse(false);
    }

    long seed(String field) {
        return field(field)
                .map(value -> {
                    if (!value.canConvertToLong() || !value.isIntegralNumber()) {
                        throw new NoFault("%s must be a whole number".formatted(field));
                    }
                    return value.longValue();
                })
                .orElse(0L);
    }

    /** A span in milliseconds that has to be said. */
    Duration millis(String field) {
        return span(field).orElseThrow(() -> new NoFault("%s has to be said, in milliseconds".formatted(field)));
    }

    Duration millis(String field, Duration standard) {
        return span(field).orElse(standard);
    }

    /** To be called last. */
    void nothingElse() {
        List<String> strange = json.propertyStream()
                .map(java.util.Map.Entry::getKey)
                .filter(name -> !known.contains(name))
                .toList();
        if (!strange.isEmpty()) {
            throw new NoFault("a fault of this kind does not have %s; it may have %s"
                    .formatted(
                            String.join(", ", strange),
                            String.join(", ", known.stream().sorted().toList())));
        }
    }

    private Optional<Duration> span(String field) {
        return field(field).map(value -> {
            if (!value.isIntegralNumber() || value.longValue() < 0 || value.longValue() > LONGEST_MILLIS) {
                throw new NoFault("%s must be a whole number between 0 and %d".formatted(field, LONGEST_MILLIS));
            }
            return Duration.ofMillis(value.longValue());
        });
    }

    private Optional<JsonNode> field(String name) {
        known.add(name);
        return json.optional(name).filter(value -> !value.isNull());
    }
}
