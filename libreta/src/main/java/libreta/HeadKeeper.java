package libreta;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import libreta.contacts.AuditHead;
import libreta.contacts.AuditLog;
import libreta.storage.DatabaseFailed;
import libreta.storage.HeadFile;

/** Keeps the head of the audit log in a second place. What it reads from the log is committed. Used by one thread at a time. */
final class HeadKeeper {
    static final Duration INTERVAL = Duration.ofSeconds(1);

    private static final System.Logger LOG = System.getLogger(HeadKeeper.class.getName());

    private final Optional<HeadFile> file;
    private final AuditLog log;
    private long kept;

    private HeadKeeper(Optional<HeadFile> file, AuditLog log, long kept) {
        this.file = file;
        this.log = log;
        this.kept = kept;
    }

    /**
     * Makes the file where there is none.
     *
     * @throws DatabaseFailed when it cannot be made or written
     */
    static void check(String path) {
        if (!path.isEmpty()) {
            new HeadFile(Path.of(path)).open();
        }
    }

    /**
     * Goes on where the file ends.
     *
     * @param path of the file, or empty for none
     * @throws DatabaseFailed when the file cannot be read
     */
    static HeadKeeper of(String path, AuditLog log) {
        if (path.isEmpty()) {
            return new HeadKeeper(Optional.empty(), log, 0);
        }
        HeadFile file = new HeadFile(Path.of(path));
        List<AuditHead> heads = file.heads();
        long kept = heads.isEmpty() ? 0 : heads.getLast().seq();
        if (kept > log.head().seq()) {
            LOG.log(Level.WARNING, "The audit log ends before what {0} has seen; run ./run audit verify", path);
        }
        return new HeadKeeper(Optional.of(file), log, kept);
    }

    /** Adds the head as it is now, unless it is there. */
    void keep() {
        if (file.isEmpty()) {
            return;
        }
        AuditHead head = log.head();
        if (head.seq() > kept) {
            file.get().add(head);
            kept = head.seq();
        }
    }

    /** The same at the end, when nothing else can be done about a failure. */
    void keepLast() {
        try {
            keep();
        } catch (DatabaseFailed failed) {
            LOG.log(Level.WARNING, failed.getMessage());
        }
    }
}
