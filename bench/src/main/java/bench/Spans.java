package bench;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** Measured times in ascending order; of none, every figure is zero. */
record Spans(List<Duration> times) {
    private static final double NANOS_IN_A_MILLI = 1_000_000;

    Spans {
        times = times.stream().sorted().toList();
    }

    static Spans of(Collection<Duration> times) {
        return new Spans(List.copyOf(times));
    }

    Duration median() {
        return at(0.5);
    }

    Duration p95() {
        return at(0.95);
    }

    Duration slowest() {
        return at(1);
    }

    private Duration at(double share) {
        return times.isEmpty() ? Duration.ZERO : times.get((int) Math.round(share * (times.size() - 1)));
    }

    static String millis(Duration time) {
        return "%.1f ms".formatted(time.toNanos() / NANOS_IN_A_MILLI);
    }
}
