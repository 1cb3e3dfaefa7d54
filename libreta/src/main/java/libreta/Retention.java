package libreta;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import libreta.contacts.PersonalData;

/** Deletes conversations in which nothing was said for longer than they may be kept. */
final class Retention {
    static final Duration INTERVAL = Duration.ofHours(1);

    private static final System.Logger LOG = System.getLogger(Retention.class.getName());

    private final PersonalData personal;
    private final Duration kept;
    private final InstantSource clock;

    Retention(PersonalData personal, Duration kept, InstantSource clock) {
        this.personal = personal;
        this.kept = kept;
        this.clock = clock;
    }

    /** Deletes them now; another replica may do so at the same time. */
    void sweep() {
        int deleted = personal.deleteConversations(clock.instant().minus(kept));
        if (deleted > 0) {
            LOG.log(
                    Level.INFO,
                    "{0} conversations deleted: nothing was said there for {1} days",
                    deleted,
                    kept.toDays());
        }
    }
}
