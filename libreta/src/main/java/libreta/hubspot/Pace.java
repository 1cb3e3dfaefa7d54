package libreta.hubspot;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The two limits of HubSpot, and who has called under them lately. Not safe for threads by itself. */
final class Pace {
    private static final int SEARCHES = 5;
    /** A second, and a little for calls that arrive closer together than they left. */
    private static final Duration SEARCH_SPAN = Duration.ofMillis(1_050);
    /** The lowest allowance there is, until the account tells its own. */
    private static final int CALLS = 100;

    private static final Duration CALLS_SPAN = Duration.ofSeconds(10);

    private final Window calls;
    private final Window searches;

    private Pace(Window calls, Window searches) {
        this.calls = calls;
        this.searches = searches;
    }

    /** Nobody has called yet. */
    static Pace fresh() {
        return new Pace(new Window(CALLS, CALLS_SPAN), new Window(SEARCHES, SEARCH_SPAN));
    }

    /** What {@link #text} wrote; a fresh one where somebody else wrote it. */
    static Pace of(String text) {
        List<String> lines = text.lines().toList();
        try {
            return lines.size() == 2 ? new Pace(Window.of(lines.getFirst()), Window.of(lines.getLast())) : fresh();
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException notOurs) {
            return fresh();
        }
    }

    String text() {
        return calls.text() + "\n" + searches.text();
    }

    /** Zero when the call may go, and was counted; else look again after this long. */
    Duration takeOrWait(boolean search, Instant now) {
        Duration wait = longer(calls.untilRoom(now), search ? searches.untilRoom(now) : Duration.ZERO);
        if (!wait.isPositive()) {
            calls.count(now);
            if (search) {
                searches.count(now);
            }
        }
        return wait;
    }

    void learn(RateLimit limit, Instant now) {
        calls.learn(limit.most(), limit.span(), limit.remaining(), now);
    }

    /** Lets no search through for a while, or nobody at all. */
    void hold(boolean search, Instant until) {
        (search ? searches : calls).hold(until);
    }

    /** What the account would say, if only those called that were counted. */
    RateLimit limit() {
        return calls.limit();
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
