package sandbox.faults;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One fault as it is asked for over HTTP; what is left out has its usual meaning. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FaultJson(
        @Nullable String target,
        @Nullable String kind,
        @Nullable String path,
        @Nullable String method,
        @Nullable List<Integer> calls,
        @Nullable Integer times,
        @Nullable Double probability,
        @Nullable Long seed,
        @Nullable Boolean afterExecution,
        @Nullable Integer status,
        @Nullable String body,
        @Nullable String policy,
        @Nullable String code,
        @Nullable String message,
        @Nullable Integer retryAfter,
        @Nullable Long millis,
        @Nullable Long jitter) {
    private static final Set<String> POLICIES = Set.of("DAILY", "SECONDLY", "TEN_SECONDLY_ROLLING");
    private static final int MIGRATION = 477;
    private static final int MIGRATION_SECONDS = 3_600;
    private static final long LONGEST_MILLIS = 600_000;

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

    Rule rule() {
        Target of = aim();
        return new Rule(this, of, effect(of), when(), seed == null ? 0 : seed);
    }

    private Target aim() {
        return switch (target == null ? "" : target) {
            case "hubspot" -> Target.HUBSPOT;
            case "model" -> Target.MODEL;
            default -> throw new NoFault("target must be hubspot or model, not '%s'".formatted(target));
        };
    }

    private Kind effect(Target of) {
        boolean after = Boolean.TRUE.equals(afterExecution);
        return switch (kind == null ? "" : kind) {
            case "status" -> new Kind.Status(answer(of), after);
            case "latency" -> new Kind.Latency(wait(millis, "millis"), wait(jitter == null ? 0L : jitter, "jitter"));
            case "reset" -> new Kind.Reset(after);
            case "half" -> new Kind.Half();
            case "garbage" -> new Kind.Garbage();
            case "searchLag" -> new Kind.SearchLag(wait(millis, "millis"));
            default ->
                throw new NoFault(
                        "kind must be status, latency, reset, half, garbage or searchLag, not '%s'".formatted(kind));
        };
    }

    private ErrorAnswer answer(Target of) {
        if (status == null || status < 400 || status > 599) {
            throw new NoFault("a fault of kind status needs a status between 400 and 599");
        }
        if (policy != null && !POLICIES.contains(policy)) {
            throw new NoFault("policy must be one of "
                    + String.join(", ", POLICIES.stream().sorted().toList()));
        }
        String shape = body == null ? "json" : body.toLowerCase(Locale.ROOT);
        if (!shape.equals("json") && !shape.equals("html")) {
            throw new NoFault("body must be json or html, not '%s'".formatted(body));
        }
        int usual = status == MIGRATION ? MIGRATION_SECONDS : 0;
        return new ErrorAnswer(
                of, status, shape.equals("html"), policy, code, message, retryAfter == null ? usual : retryAfter);
    }

    private When when() {
        if (Stream.of(calls, times, probability).filter(one -> one != null).count() > 1) {
            throw new NoFault("calls, times and probability exclude each other");
        }
        if (calls != null) {
            return new When.Calls(new HashSet<>(calls));
        }
        if (times != null) {
            return new When.FirstTimes(times);
        }
        if (probability != null && (probability < 0 || probability > 1)) {
            throw new NoFault("probability must be between 0 and 1");
        }
        return probability == null ? new When.Always() : new When.Chance(probability);
    }

    private static Duration wait(@Nullable Long millis, String field) {
        if (millis == null || millis < 0 || millis > LONGEST_MILLIS) {
            throw new NoFault("%s must be between 0 and %d".formatted(field, LONGEST_MILLIS));
        }
        return Duration.ofMillis(millis);
    }
}
