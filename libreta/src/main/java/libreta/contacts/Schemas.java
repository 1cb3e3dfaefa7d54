package libreta.contacts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The account's property schema, read from the CRM when it is first needed and kept for ten minutes. Safe for threads. */
public final class Schemas {
    private static final System.Logger LOG = System.getLogger(Schemas.class.getName());
    private static final Duration FRESH_FOR = Duration.ofMinutes(10);
    private static final Duration RETRY_AFTER_FAILURE = Duration.ofSeconds(30);

    private final Crm crm;
    private final InstantSource clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Kept kept;

    private record Kept(PropertySchema schema, Instant until) {}

    private record Owners(List<Owner> owners, boolean complete) {}

    public Schemas(Crm crm, InstantSource clock) {
        this.crm = crm;
        this.clock = clock;
    }

    /**
     * The schema, at most ten minutes old unless the CRM fails or somebody else is just reading it: then the last one
     * that could be read.
     *
     * @throws CrmFailed when none could be read yet
     */
    public PropertySchema current() {
        Kept seen = kept;
        if (seen != null && (clock.instant().isBefore(seen.until()) || reading.isLocked())) {
            return seen.schema();
        }
        return readOnce();
    }

    private PropertySchema readOnce() {
        reading.lock();
        try {
            Kept seen = kept;
            if (seen != null && clock.instant().isBefore(seen.until())) {
                return seen.schema();
            }
            Kept next = seen == null ? read() : readOrKeep(seen);
            kept = next;
            return next.schema();
        } finally {
            reading.unlock();
        }
    }

    private Kept readOrKeep(Kept old) {
        try {
            return read();
        } catch (CrmFailed failed) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The property definitions could not be read again; the old ones stay",
                    failed);
            return new Kept(old.schema(), clock.instant().plus(RETRY_AFTER_FAILURE));
        }
    }

    private Kept read() {
        List<PropertyDefinition> definitions = crm.properties();
        Owners owners = owners();
        Duration span = owners.complete() ? FRESH_FOR : RETRY_AFTER_FAILURE;
        return new Kept(
                new PropertySchema(definitions, owners.owners()),
                clock.instant().plus(span));
    }

    // Contacts can be found and written without knowing the owners; a token often lacks that one scope.
    private Owners owners() {
        try {
            return new Owners(crm.owners(), true);
        } catch (CrmFailed failed) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The owners could not be read; owner names are not understood",
                    failed);
            Kept old = kept;
            List<Owner> known = old == null ? List.of() : old.schema().owners();
            return new Owners(known, failed.trouble() instanceof CrmTrouble.MissingScopes);
        }
    }
}
