package sandbox.hubspot;

import com.fasterxml.jackson.annotation.JsonInclude;
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
                throw Refused.badJson(1, 1, "Some required fields were not set: [id]");
            }
            return id;
        }

        Optional<String> by() {
            return Optional.ofNullable(idProperty);
        }

        WriteBody write() {
            return new WriteBody(properties, associations, objectWriteTraceId);
        }
    }

    /** What a batch answers; the last two are left out when all went well. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Outcome(
            String status,
            List<ContactJson> results,
            String startedAt,
            String completedAt,
            @Nullable Integer numErrors,
            @Nullable List<Failure> errors) {}

    record Failure(String status, String category, String message, Map<String, List<String>> context) {
        static Failure notFound(List<String> ids) {
            return new Failure(
                    "error",
                    "OBJECT_NOT_FOUND",
                    "Could not get some CONTACT objects, they may be deleted or not exist. Check that ids are valid.",
                    Map.of("ids", ids));
        }
    }

    List<Input> all() {
        if (inputs == null) {
            throw Refused.badJson(1, 1, "Some required fields were not set: [inputs]");
        }
        if (inputs.size() > MAX_INPUTS) {
            throw Refused.invalid("The batch has %d inputs. The maximum is %d.".formatted(inputs.size(), MAX_INPUTS));
        }
        return inputs;
    }

    /** Inputs of a write, each for a contact of its own. */
    List<Input> distinct() {
        Set<String> seen = new HashSet<>();
        for (Input input : all()) {
            if (!seen.add(input.wantedId().toLowerCase(java.util.Locale.ROOT))) {
                throw Refused.invalid(
                        "Duplicate IDs found in batch input: [%s]. IDs must be unique".formatted(input.id()));
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
