package libreta.model;

import java.time.Duration;
import java.util.Optional;

/** When a failed attempt is worth another one, and after what pause. */
record Retries(Chance chance) {
    private static final int MOST_ATTEMPTS = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    /** A person is waiting: a server that wants a longer pause has failed. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

    /**
     * The pause before the next attempt, or empty when there should be none.
     *
     * @param attempt the failed one, counted from 1
     * @param serversWish what the server asked us to wait, or zero
     */
    Optional<Duration> pause(ModelTrouble trouble, int attempt, Duration serversWish, Duration left) {
        if (!mayPass(trouble) || attempt >= MOST_ATTEMPTS) {
            return Optional.empty();
        }
        Duration pause =
                serversWish.isZero() ? chance.upTo(FIRST_PAUSE.multipliedBy(1L << (attempt - 1))) : serversWish;
        boolean tooLong = pause.compareTo(LONGEST_PAUSE) > 0 || pause.compareTo(left) >= 0;
        return tooLong ? Optional.empty() : Optional.of(pause);
    }

    private static boolean mayPass(ModelTrouble trouble) {
        return switch (trouble) {
            case ModelTrouble.RateLimited _, ModelTrouble.Unavailable _, ModelTrouble.Unreachable _ -> true;
            case ModelTrouble.Unauthorized _,
                    ModelTrouble.UnknownModel _,
                    ModelTrouble.QuotaUsedUp _,
                    ModelTrouble.TimedOut _,
                    ModelTrouble.Unreadable _,
                    ModelTrouble.Rejected _ -> false;
        };
    }
}
