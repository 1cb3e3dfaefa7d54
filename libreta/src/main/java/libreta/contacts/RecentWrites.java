package libreta.contacts;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * Which contacts were written through us lately, by any replica: HubSpot's search index may not show them as they are
 * yet.
 */
public final class RecentWrites {
    private static final Duration INDEX_LAG = Duration.ofMinutes(5);

    private final Journal journal;
    private final InstantSource clock;

    public RecentWrites(Journal journal, InstantSource clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** Newest first. */
    public List<ContactId> newest() {
        return journal.writtenSince(clock.instant().minus(INDEX_LAG));
    }
}
