package libreta.hubspot;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** What is tried again, and after how long. Nothing that could make a second contact. */
final class RetryRules {
    private static final int MOST_ATTEMPTS_WHEN_REFUSED = 4;
    private static final int MOST_ATTEMPTS_WHEN_LOST = 3;
    private static final Duration RECONNECT = Duration.ofMillis(200);
    private static final Duration RECOVERY = Duration.ofMillis(1_500);
    private static final Duration LOCK = Duration.ofSeconds(2);
    private static final Duration SECONDLY = Duration.ofSeconds(1);
    private static final Duration TEN_SECONDLY = Duration.ofSeconds(2);
    private static final Duration LONGEST_NAMED = Duration.ofSeconds(10);
    private static final double JITTER = 0.5;

    private final DoubleSupplier chance;

    RetryRules(DoubleSupplier chance) {
        this.chance = chance;
    }

    /**
     * How long to wait before the next attempt, or empty when there is to be none.
     *
     * @param made attempts so far, this one included
     */
    Optional<Duration> pauseAfter(Outcome outcome, int made) {
        if (outcome.leavesDoubt() && !outcome.call().isSafeToRepeat()) {
            return Optional.empty();
        }
        return switch (outcome) {
            case Outcome.Answered(Answer answer) -> afterAnswer(answer, made);
            case Outcome.Lost lost ->
                lost.worthRepeating() && made < MOST_ATTEMPTS_WHEN_LOST
                        ? Optional.of(growing(made == 1 ? RECONNECT : SECONDLY, 1))
                        : Optional.empty();
        };
    }

    private Optional<Duration> afterAnswer(Answer answer, int made) {
        return switch (answer.status()) {
            case StatusTable.LOCKED -> upTo(MOST_ATTEMPTS_WHEN_REFUSED, made, growing(LOCK, 1));
            case StatusTable.TOO_MANY -> afterTooMany(answer, made);
            case 502, 503, 504, 520, 521, 523, 524 ->
                upTo(MOST_ATTEMPTS_WHEN_LOST, made, named(answer, growing(RECOVERY, made)));
            case 522 -> upTo(2, made, growing(RECOVERY, made));
            default -> Optional.empty();
        };
    }

    private Optional<Duration> afterTooMany(Answer answer, int made) {
        ErrorBody error = answer.error();
        if (error.saysDailyLimit()) {
            return Optional.empty();
        }
        Duration first = error.saysTenSecondlyLimit() ? TEN_SECONDLY : SECONDLY;
        return upTo(MOST_ATTEMPTS_WHEN_REFUSED, made, named(answer, growing(first, made)));
    }

    private static Optional<Duration> upTo(int most, int made, Duration pause) {
        return made < most ? Optional.of(pause) : Optional.empty();
    }

    /** What HubSpot asks for, when it asks; capped, for it has been seen in milliseconds. */
    private static Duration named(Answer answer, Duration otherwise) {
        Duration named = answer.retryAfter().orElse(Duration.ZERO);
        Duration capped = named.compareTo(LONGEST_NAMED) > 0 ? LONGEST_NAMED : named;
        return capped.compareTo(otherwise) > 0 ? capped : otherwise;
    }

    /** Never shorter than the base; longer each time; never the same for two callers. */
    private Duration growing(Duration base, int times) {
        return Duration.ofMillis(Math.round(base.toMillis() * times * (1 + JITTER * chance.getAsDouble())));
    }
}
