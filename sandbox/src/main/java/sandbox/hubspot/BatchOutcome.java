package sandbox.hubspot;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a batch answers; the last two are left out when all went well. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BatchOutcome<T>(
        String status,
        List<T> results,
        String startedAt,
        String completedAt,
        @Nullable Integer numErrors,
        @Nullable List<Failure> errors) {

    /** Why some of the inputs came to nothing; {@code context} says which. */
    record Failure(String status, String category, String message, Map<String, List<String>> context) {
        static Failure of(String category, String message, Map<String, List<String>> context) {
            return new Failure("error", category, message, context);
        }
    }

    /** With {@code status}, or with 207 where something failed. */
    static <T> Reply reply(int status, List<T> results, List<Failure> failures, Instant at) {
        String now = at.truncatedTo(ChronoUnit.MILLIS).toString();
        return failures.isEmpty()
                ? Reply.of(status, new BatchOutcome<>("COMPLETE", results, now, now, null, null))
                : Reply.of(207, new BatchOutcome<>("COMPLETE", results, now, now, failures.size(), failures));
    }
}
