package sandbox.hubspot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

/** HubSpot's limits: a burst for each app (token), searches a second and calls a day for the account. Safe for threads. */
final class RateLimits {
    static final int BURST = 190;
    static final Duration BURST_WINDOW = Duration.ofSeconds(10);
    static final int SEARCHES = 5;
    static final Duration SEARCH_WINDOW = Duration.ofSeconds(1);
    static final int DAILY = 625_000;

    private final InstantSource clock;
    private final boolean kept;
    private final Map<String, Deque<Instant>> bursts = new HashMap<>();
    private final Deque<Instant> searches = new ArrayDeque<>();
    private final ReentrantLock counting = new ReentrantLock();
    private LocalDate day = LocalDate.EPOCH;
    private int today;

    /** How many calls all apps have made today, and when the count begins anew. */
    record Usage(int today, Instant resetsAt) {}

    RateLimits(InstantSource clock, boolean kept) {
        this.clock = clock;
        this.kept = kept;
    }

    /** Counts an ordinary call, or refuses it; either way the answer carries the headers. */
    Map<String, String> ordinary(AccessToken token) {
        counting.lock();
        try {
            Instant now = clock.instant();
            newDay(now);
            Deque<Instant> burst = bursts.computeIfAbsent(token.value(), key -> new ArrayDeque<>());
            forget(burst, now.minus(BURST_WINDOW));
            if (kept && today >= DAILY) {
                throw requestLimited("DAILY").with(headers(burst));
            }
            if (kept && burst.size() >= BURST) {
                String group = "publicapi:private_app-api-calls-ten-secondly:%d:%d"
                        .formatted(AccountCalls.APP_ID, AccountCalls.PORTAL_ID);
                throw Refused.rateLimited("TEN_SECONDLY_ROLLING", "groupName", group)
                        .with(headers(burst));
            }
            burst.add(now);
            today++;
            return headers(burst);
        } finally {
            counting.unlock();
        }
    }

    /** Counts a search, or refuses it. Searches have a limit of their own and say nothing about it. */
    Map<String, String> search() {
        counting.lock();
        try {
            Instant now = clock.instant();
            forget(searches, now.minus(SEARCH_WINDOW));
            if (kept && searches.size() >= SEARCHES) {
                throw requestLimited("SECONDLY");
            }
            searches.add(now);
            return Map.of();
        } finally {
            counting.unlock();
        }
    }

    Usage usage() {
        counting.lock();
        try {
            newDay(clock.instant());
            Instant midnight =
                    day.plusDays(1).atStartOfDay(AccountCalls.TIME_ZONE).toInstant();
            return new Usage(today, midnight);
        } finally {
            counting.unlock();
        }
    }

    private static Refused requestLimited(String policy) {
        return Refused.rateLimited(policy, "requestId", UUID.randomUUID().toString());
    }

    private Map<String, String> headers(Deque<Instant> burst) {
        // Where no limit is kept, none may be said to be reached: a client would wait.
        int left = kept ? Math.max(0, BURST - burst.size()) : BURST;
        return Map.of(
                "X-HubSpot-RateLimit-Max", Integer.toString(BURST),
                "X-HubSpot-RateLimit-Remaining", Integer.toString(left),
                "X-HubSpot-RateLimit-Interval-Milliseconds", Long.toString(BURST_WINDOW.toMillis()),
                "X-HubSpot-RateLimit-Daily", Integer.toString(DAILY),
                "X-HubSpot-RateLimit-Daily-Remaining", Integer.toString(Math.max(0, DAILY - today)));
    }

    private void newDay(Instant now) {
        LocalDate current = LocalDate.ofInstant(now, AccountCalls.TIME_ZONE);
        if (!current.equals(day)) {
            day = current;
            today = 0;
        }
    }

    private static void forget(Deque<Instant> calls, Instant upTo) {
        while (!calls.isEmpty() && !calls.element().isAfter(upTo)) {
            calls.remove();
        }
    }
}
