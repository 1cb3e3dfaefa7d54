package sandbox.faults;

import java.util.Locale;
import java.util.Random;
import java.util.concurrent.locks.ReentrantLock;

/** A fault that is switched on: counts the requests it looks at, and says which it strikes. Safe for threads. */
final class Rule {
    private final FaultJson asked;
    private final Target target;
    private final Kind kind;
    private final When when;
    private final Random chance;
    private final ReentrantLock counting = new ReentrantLock();
    private int seen;
    private int struck;

    Rule(FaultJson asked, Target target, Kind kind, When when, long seed) {
        this.asked = asked;
        this.target = target;
        this.kind = kind;
        this.when = when;
        this.chance = new Random(seed);
    }

    /** A fault as asked for, with how many requests it looked at and how many it struck. */
    record Report(FaultJson fault, int seen, int struck) {}

    Kind kind() {
        return kind;
    }

    Report report() {
        counting.lock();
        try {
            return new Report(asked, seen, struck);
        } finally {
            counting.unlock();
        }
    }

    /** Whether this request is struck; asking counts it. */
    boolean strikes(String method, String path) {
        if (!looksAt(method, path)) {
            return false;
        }
        counting.lock();
        try {
            seen++;
            boolean strikes = switch (when) {
                case When.Always always -> true;
                case When.Calls calls -> calls.numbers().contains(seen);
                case When.FirstTimes first -> seen <= first.times();
                case When.Chance some -> chance.nextDouble() < some.probability();
            };
            struck += strikes ? 1 : 0;
            return strikes;
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

    private boolean looksAt(String method, String path) {
        String wanted = asked.method();
        String part = asked.path();
        return target.owns(path)
                && (wanted == null || wanted.toUpperCase(Locale.ROOT).equals(method))
                && (part == null || path.contains(part));
    }
}
