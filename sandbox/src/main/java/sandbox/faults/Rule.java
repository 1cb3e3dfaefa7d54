package sandbox.faults;

import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** A fault that is switched on: counts the requests it looks at, and says which it strikes. Safe for threads. */
final class Rule {
    private final Asked asked;
    private final Target target;
    private final Kind kind;
    private final When when;
    private final String path;
    private final String method;
    private final Random chance;
    private final ReentrantLock counting = new ReentrantLock();
    private int seen;
    private int struck;

    private Rule(Asked asked, Target target) {
        this.asked = asked;
        this.target = target;
        this.kind = Kinds.read(asked, target);
        boolean forAll = kind.isOnForAll();
        this.when = forAll ? new When.Always() : when(asked);
        this.path = forAll ? "" : asked.text("path").orElse("");
        this.method = forAll ? "" : asked.text("method").orElse("").toUpperCase(Locale.ROOT);
        this.chance = new Random(forAll ? 0 : asked.seed("seed"));
        asked.nothingElse();
    }

    /** @throws Asked.NoFault when it makes no sense */
    static Rule of(ObjectNode json) {
        Asked asked = new Asked(json);
        return switch (asked.text("target").orElse("")) {
            case "hubspot" -> new Rule(asked, Target.HUBSPOT);
            case "model" -> new Rule(asked, Target.MODEL);
            default -> throw new Asked.NoFault("target must be hubspot or model");
        };
    }

    private static When when(Asked asked) {
        Optional<When> calls = asked.numbers("calls").map(When.Calls::new);
        Optional<When> times = asked.whole("times", 1, Integer.MAX_VALUE).map(When.FirstTimes::new);
        Optional<When> chance = asked.share("probability").map(When.Chance::new);
        if (Stream.of(calls, times, chance).filter(Optional::isPresent).count() > 1) {
            throw new Asked.NoFault("calls, times and probability exclude each other");
        }
        return calls.or(() -> times).or(() -> chance).orElseGet(When.Always::new);
    }

    /** A fault as asked for, with how many requests it looked at and how many it struck. */
    record Report(ObjectNode fault, int seen, int struck) {}

    Kind kind() {
        return kind;
    }

    Report report() {
        counting.lock();
        try {
            return new Report(asked.json(), seen, struck);
        } finally {
            counting.unlock();
        }
    }

    /** Whether this request is to be struck; asking counts it as seen. */
    boolean strikes(String requestMethod, String requestPath) {
        if (!looksAt(requestMethod, requestPath)) {
            return false;
        }
        counting.lock();
        try {
            seen++;
            return switch (when) {
                case When.Always always -> true;
                case When.Calls calls -> calls.numbers().contains(seen);
                case When.FirstTimes first -> seen <= first.times();
                case When.Chance some -> chance.nextDouble() < some.probability();
            };
        } finally {
            counting.unlock();
        }
    }

    /** It took effect. */
    void struck() {
        counting.lock();
        try {
            struck++;
        } finally {
            counting.unlock();
        }
    }

    /** A share of something, always the same for the same seed and order of requests. */
    double share() {
        counting.lock();
        try {
            return chance.nextDouble();
        } finally {
            counting.unlock();
        }
    }

    private boolean looksAt(String requestMethod, String requestPath) {
        return target.owns(requestPath)
                && kind.concerns(requestPath)
                && (method.isEmpty() || method.equals(requestMethod))
                && requestPath.contains(path);
    }
}
