package libreta.hubspot;

import java.time.Instant;
import java.util.function.BiFunction;

/**
 * A place for one text that several replicas of Libreta share, so that they stay under HubSpot's limits together.
 */
@FunctionalInterface
public interface SharedPace {
    /**
     * Replaces the text, which is empty at first, by what {@code change} makes of it and of the time. The time is the
     * same for all replicas; none of them changes the text in between.
     */
    void change(BiFunction<String, Instant, String> change);
}
