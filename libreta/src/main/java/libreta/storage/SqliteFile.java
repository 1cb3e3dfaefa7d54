package libreta.storage;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/**
 * A SQLite database in a file. What Libreta makes, folder and file, only its owner may read.
 *
 * @param path absolute
 */
record SqliteFile(Path path) implements Place {
    static final String SCHEME = "jdbc:sqlite:";

    /** How long a statement waits for another program that has locked the file. */
    private static final Duration BUSY_TIMEOUT = Duration.ofSeconds(10);

    private static final int READERS = 3;

    static SqliteFile of(String jdbcUrl) {
        String name = jdbcUrl.substring(SCHEME.length());
        if (name.isBlank() || name.startsWith(":") || name.startsWith("file:") || name.contains("?")) {
            throw new DatabaseFailed(
                    "LIBRETA_DATABASE_URL must name a plain file after jdbc:sqlite:, without options, for instance jdbc:sqlite:data/libreta.db");
        }
        try {
            return new SqliteFile(Path.of(name).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            throw new DatabaseFailed("LIBRETA_DATABASE_URL names no path that this system allows: " + name, e);
        }
    }

    @Override
    public String words() {
        return path.toString();
    }

    @Override
    public String engine() {
        return "sqlite";
    }

    /** The file itself is overwritten by {@code secure_delete}; the log beside it keeps old pages until it is emptied. */
    @Override
    public String overwriteErased() {
        return "pragma wal_checkpoint(truncate)";
    }

    /** SQLite allows one at a time; queueing for it in Java means that none is ever told that the file is busy. */
    @Override
    public int writers() {
        return 1;
    }

    @Override
    public int readers() {
        return READERS;
    }

    @Override
    public HikariConfig connections() {
        makeFile();
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(source());
        return pool;
    }

    private void makeFile() {
        if (Files.exists(path)) {
            return;
        }
        try {
            Files.createDirectories(path.getParent(), ownerOnly("rwx------"));
            Files.createFile(path, ownerOnly("rw-------"));
        } catch (FileAlreadyExistsException e) {
            if (!path.toString().equals(e.getFile())) {
                throw notWritable(e);
            }
            // otherwise another process made it just now
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    private DatabaseFailed notWritable(IOException e) {
        return new DatabaseFailed(
                "The database file %s cannot be made; check that its folder exists or can be made, and that this user may write there"
                        .formatted(path),
                e);
    }

    private FileAttribute<?>[] ownerOnly(String permissions) {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }

    private SQLiteDataSource source() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(Math.toIntExact(BUSY_TIMEOUT.toMillis()));
        // a transaction that reads first and then writes would be told "busy" without waiting
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        // what is deleted or forgotten is overwritten in the file
        config.setPragma(Pragma.SECURE_DELETE, "on");
        // a file that has gone while we run must not come back empty
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(SCHEME + path);
        return source;
    }
}
