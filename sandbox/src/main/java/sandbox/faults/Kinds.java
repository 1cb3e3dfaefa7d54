package sandbox.faults;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import sandbox.model.Misbehaviour;
import sandbox.model.ModelError;

/** The kinds of fault by their names, and what each reads of what was asked for. */
final class Kinds {
    private static final List<String> POLICIES = List.of("TEN_SECONDLY_ROLLING", "SECONDLY", "DAILY");
    private static final int TOO_MANY = 429;
    private static final int MIGRATION = 477;
    private static final int MIGRATION_SECONDS = 3_600;
    private static final int MOST_SECONDS = 86_400;
    private static final int STATUS_UNLESS_STREAMED = 500;
    private static final Duration DRIP = Duration.ofMillis(50);

    private static final Map<String, BiFunction<Asked, Target, Kind>> BY_NAME = new LinkedHashMap<>();

    static {
        BY_NAME.put("status", (asked, target) -> new Kind.Status(answer(asked, target), after(asked)));
        BY_NAME.put(
                "latency",
                (asked, target) -> new Kind.Latency(asked.millis("millis"), asked.millis("jitter", Duration.ZERO)));
        BY_NAME.put("reset", (asked, target) -> new Kind.Reset(after(asked)));
        BY_NAME.put("half", (asked, target) -> new Kind.Half());
        BY_NAME.put("endless", (asked, target) -> new Kind.Endless(asked.millis("millis", DRIP)));
        BY_NAME.put("garbage", (asked, target) -> new Kind.Garbage(after(asked)));
        BY_NAME.put("searchLag", (asked, target) -> new Kind.SearchLag(asked.millis("millis")));
        BY_NAME.put("refuse", (asked, target) -> new Kind.Refuse(asked.millis("millis")));
        ofTheModel("badArguments", Kinds::badArguments);
        ofTheModel("unknownTool", asked -> new Misbehaviour.UnknownTool());
        ofTheModel(
                "unknownId",
                asked -> new Misbehaviour.UnknownId(asked.text("tool").orElse("")));
        ofTheModel("endlessCalls", asked -> new Misbehaviour.EndlessCalls());
        ofTheModel("endlessText", asked -> new Misbehaviour.EndlessText());
        ofTheModel("cut", asked -> new Misbehaviour.Cut());
        ofTheModel("errorEvent", Kinds::errorEvent);
        ofTheModel("empty", asked -> new Misbehaviour.Empty());
    }

    private Kinds() {}

    private static void ofTheModel(String name, Function<Asked, Misbehaviour> reader) {
        BY_NAME.put(name, (asked, target) -> {
            if (target != Target.MODEL) {
                throw new Asked.NoFault("only the model can have a fault of kind %s".formatted(name));
            }
            return new Kind.Model(name, reader.apply(asked));
        });
    }

    private static Misbehaviour badArguments(Asked asked) {
        Map<String, Misbehaviour.Shape> shapes = new LinkedHashMap<>();
        for (Misbehaviour.Shape shape : Misbehaviour.Shape.values()) {
            shapes.put(shape.toString(), shape);
        }
        String variant = asked.oneOf("variant", List.copyOf(shapes.keySet()));
        return new Misbehaviour.BadArguments(Objects.requireNonNull(shapes.get(variant)));
    }

    private static Misbehaviour errorEvent(Asked asked) {
        return new Misbehaviour.ErrorEvent(ModelError.of(
                STATUS_UNLESS_STREAMED,
                asked.text("code").orElse(null),
                asked.text("message").orElse(null)));
    }

    static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    static Kind read(Asked asked, Target target) {
        String name = asked.text("kind").orElse("");
        BiFunction<Asked, Target, Kind> reader = BY_NAME.get(name);
        if (reader == null) {
            throw new Asked.NoFault("kind must be one of %s, not '%s'".formatted(String.join(", ", names()), name));
        }
        return reader.apply(asked, target);
    }

    private static boolean after(Asked asked) {
        return asked.isTrue("afterExecution");
    }

    private static ErrorAnswer answer(Asked asked, Target target) {
        int status = asked.whole("status", 400, 599)
                .orElseThrow(() -> new Asked.NoFault("a fault of kind status needs a status between 400 and 599"));
        String shape =
                asked.text("body").map(text -> text.toLowerCase(Locale.ROOT)).orElse("json");
        if (!shape.equals("json") && !shape.equals("html")) {
            throw new Asked.NoFault("body must be json or html, not '%s'".formatted(shape));
        }
        return new ErrorAnswer(
                target,
                status,
                shape.equals("html"),
                status == TOO_MANY && target == Target.HUBSPOT ? asked.oneOf("policy", POLICIES) : "",
                asked.text("code").orElse(null),
                asked.text("message").orElse(null),
                asked.whole("retryAfter", 0, MOST_SECONDS).orElse(status == MIGRATION ? MIGRATION_SECONDS : 0));
    }
}
