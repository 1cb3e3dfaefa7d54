package libreta.contacts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which contacts were written through us a moment ago: the search index may not show them as they are yet. */
public final class RecentWrites {
    private static final Duration INDEX_LAG = Duration.ofMinutes(2);

    private final Map<ContactId, Instant> written = new ConcurrentHashMap<>();
    private final InstantSource clock;

    public RecentWrites(InstantSource clock) {
        this.clock = clock;
    }

    void add(ContactId id) {
        Instant now = clock.instant();
        written.values().removeIf(at -> at.plus(INDEX_LAG).isBefore(now));
        written.put(id, now);
    }

    /** Newest first. */
    public List<ContactId> newest() {
        Instant oldest = clock.instant().minus(INDEX_LAG);
        return written.entrySet().stream()
                .filter(entry -> entry.getValue().isAfter(oldest))
                .sorted(Map.Entry.<ContactId, Instant>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }
}
