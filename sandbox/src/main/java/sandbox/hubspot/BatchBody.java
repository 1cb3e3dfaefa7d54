package sandbox.hubspot;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What any of the batch calls sends. */
record BatchBody(
        @Nullable List<Input> inputs,
        @Nullable List<String> properties,
        @Nullable List<String> propertiesWithHistory,
        @Nullable String idProperty) {
    private static final int MAX_INPUTS = 100;

    record Input(
            @Nullable String id,
            @Nullable String idProperty,
            @Nullable Map<String, @Nullable String> properties,
            @Nullable List<WriteBody.Association> associations,
            @Nullable String objectWriteTraceId) {

        String wantedId() {
            if (id == null || id.isBlank()) {
                throw Refused.missing(List.of("id"));
            }
            return id;
        }

        Optional<String> by() {
            return Optional.ofNullable(idProperty);
        }

        Refused isTwice() {
            return Refused.invalid("Duplicate IDs found in batch input: [%s]. IDs must be unique".formatted(id));
        }

        WriteBody write() {
            return new WriteBody(properties, associations, objectWriteTraceId);
        }
    }

    List<Input> all() {
        if (inputs == null) {
            throw Refused.missing(List.of("inputs"));
        }
        refuseTooMany(inputs);
        return inputs;
    }

    static void refuseTooMany(List<?> inputs) {
        if (inputs.size() > MAX_INPUTS) {
            throw Refused.invalid("The batch has %d inputs. The maximum is %d.".formatted(inputs.size(), MAX_INPUTS));
        }
    }

    /** Inputs of a write, none of them named twice; two may still mean one contact. */
    List<Input> distinct() {
        Set<UniqueValues.Key> seen = new HashSet<>();
        for (Input input : all()) {
            if (!seen.add(new UniqueValues.Key(input.by().orElse("hs_object_id"), input.wantedId()))) {
                throw input.isTwice();
            }
        }
        return all();
    }

    /** Whether every input carries a trace id of its own, which lets some fail and others succeed. */
    boolean isTraced() {
        Set<String> traces = new HashSet<>();
        return all().stream()
                .allMatch(input -> input.objectWriteTraceId() != null && traces.add(input.objectWriteTraceId()));
    }

    List<String> asked() {
        return properties == null ? List.of() : properties;
    }

    List<String> askedWithHistory() {
        return propertiesWithHistory == null ? List.of() : propertiesWithHistory;
    }
}
