package sandbox.hubspot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import tools.jackson.core.JacksonException;

/**
 * The account in a SQLite file, which one process holds at a time. What {@link #keep} was given is there again after the
 * process was killed; the loss of power may cost the last moments, never the file.
 */
final class AccountFile implements Storage {
    /** "LBSX", the mark of a file that is ours. */
    private static final int APPLICATION_ID = 0x4C425358;

    private static final int FORMAT = 2;

    private static final List<String> TABLES = List.of(
            "CREATE TABLE contact (id INTEGER PRIMARY KEY, record TEXT NOT NULL) STRICT",
            "CREATE TABLE merged (id INTEGER PRIMARY KEY, survivor INTEGER NOT NULL) STRICT",
            "CREATE TABLE property (name TEXT PRIMARY KEY, definition TEXT NOT NULL) STRICT",
            "CREATE TABLE last_id (one INTEGER PRIMARY KEY CHECK (one = 1), id INTEGER NOT NULL) STRICT",
            "PRAGMA application_id = " + APPLICATION_ID);

    /** What the second format has and the first has not. */
    private static final List<String> TABLES_OF_2 = List.of(
            "CREATE TABLE property_group (name TEXT PRIMARY KEY, definition TEXT NOT NULL) STRICT",
            "CREATE TABLE validation_rule (property TEXT NOT NULL, type TEXT NOT NULL, rule TEXT NOT NULL,"
                    + " PRIMARY KEY (property, type)) STRICT",
            "PRAGMA user_version = 2");

    private final Path path;
    private final boolean isNew;
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private final ReentrantLock statements = new ReentrantLock();
    private boolean writesAhead;

    private AccountFile(Path path, boolean isNew, Connection connection) {
        this.path = path;
        this.isNew = isNew;
        this.writesAhead = !isNew;
        this.connection = connection;
    }

    /**
     * Opens the file, or makes it. It is new until the first {@link #keep}; where that was broken off, it still is.
     *
     * @throws StorageFailed when the file is not ours, of a newer version, or in use
     */
    static AccountFile open(Path given) {
        Path path = given.toAbsolutePath().normalize();
        int format = format(path);
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
            try (Statement statement = connection.createStatement()) {
                claim(statement);
                connection.setAutoCommit(false);
                raise(statement, format);
                connection.commit();
                return new AccountFile(path, lastId(statement) == 0, connection);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw failed(path, e);
        }
    }

    /** That of the file, 0 for one that is yet to be; refuses what is not ours, before SQLite touches it. */
    private static int format(Path path) {
        if (Files.isDirectory(path)) {
            throw new StorageFailed(path + " is a folder; the data file is a file", null);
        }
        if (!Files.isDirectory(path.resolveSibling(""))) {
            throw new StorageFailed(path + " cannot be made: its folder does not exist; make that first", null);
        }
        if (!Files.isWritable(path.resolveSibling("")) || (Files.exists(path) && !Files.isWritable(path))) {
            throw new StorageFailed(
                    path + " cannot be kept: it or its folder may not be written; name a file in another folder", null);
        }
        try {
            if (!Files.exists(path) || Files.size(path) == 0) {
                return 0;
            }
            SqliteHeader header = SqliteHeader.of(path);
            if (header.applicationId() != APPLICATION_ID) {
                throw new StorageFailed(
                        path + " is not a data file of the sandbox; name another file, or one that does not exist yet",
                        null);
            }
            if (header.userVersion() > FORMAT) {
                throw new StorageFailed(
                        "%s was written by a newer sandbox (format %d, this one knows %d); use the newer one"
                                .formatted(path, header.userVersion(), FORMAT),
                        null);
            }
            return header.userVersion();
        } catch (IOException e) {
            throw new StorageFailed(path + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** The exclusive lock lasts until the process ends, however it ends. */
    private static void claim(Statement statement) throws SQLException {
        statement.execute("PRAGMA locking_mode = EXCLUSIVE");
        statement.execute("PRAGMA busy_timeout = 0");
        statement.execute("PRAGMA synchronous = NORMAL");
        statement.execute("BEGIN EXCLUSIVE");
        statement.execute("COMMIT");
    }

    /** Brings a file of an older format, or of none, to the present one. */
    private static void raise(Statement statement, int format) throws SQLException {
        List<String> steps = new ArrayList<>();
        if (format < 1) {
            steps.addAll(TABLES);
        }
        if (format < FORMAT) {
            steps.addAll(TABLES_OF_2);
        }
        for (String step : steps) {
            statement.execute(step);
        }
    }

    @Override
    public boolean isNew() {
        return isNew;
    }

    @Override
    public String words() {
        return "in " + path;
    }

    @Override
    public Saved saved() {
        if (isNew) {
            return Saved.NOTHING;
        }
        statements.lock();
        try (Statement statement = connection.createStatement()) {
            return new Saved(
                    definitions(statement),
                    groups(statement),
                    rules(statement),
                    contacts(statement),
                    mergedInto(statement),
                    lastId(statement));
        } catch (SQLException e) {
            throw failed(path, e);
        } catch (JacksonException e) {
            throw new StorageFailed(path + " is damaged: " + e.getOriginalMessage(), e);
        } finally {
            statements.unlock();
        }
    }

    private static List<PropertyDefinition> definitions(Statement statement) throws SQLException {
        List<PropertyDefinition> definitions = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT definition FROM property ORDER BY name")) {
            while (rows.next()) {
                definitions.add(Json.MAPPER.readValue(rows.getString(1), PropertyDefinition.class));
            }
        }
        return definitions;
    }

    private static List<PropertyGroups.Group> groups(Statement statement) throws SQLException {
        List<PropertyGroups.Group> groups = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT definition FROM property_group ORDER BY name")) {
            while (rows.next()) {
                groups.add(Json.MAPPER.readValue(rows.getString(1), PropertyGroups.Group.class));
            }
        }
        return groups;
    }

    private static List<Write.Demand> rules(Statement statement) throws SQLException {
        List<Write.Demand> rules = new ArrayList<>();
        try (ResultSet rows =
                statement.executeQuery("SELECT property, rule FROM validation_rule ORDER BY property, type")) {
            while (rows.next()) {
                rules.add(new Write.Demand(
                        rows.getString(1), Json.MAPPER.readValue(rows.getString(2), ValidationRule.class)));
            }
        }
        return rules;
    }

    private static List<Contact> contacts(Statement statement) throws SQLException {
        List<Contact> contacts = new ArrayList<>();
        SharedTexts shared = new SharedTexts();
        try (ResultSet rows = statement.executeQuery("SELECT id, record FROM contact ORDER BY id")) {
            while (rows.next()) {
                contacts.add(Json.MAPPER
                        .readValue(rows.getString(2), ContactRow.class)
                        .contact(rows.getLong(1), shared::of));
            }
        }
        return contacts;
    }

    private static Map<Long, Long> mergedInto(Statement statement) throws SQLException {
        Map<Long, Long> mergedInto = new HashMap<>();
        try (ResultSet rows = statement.executeQuery("SELECT id, survivor FROM merged ORDER BY id")) {
            while (rows.next()) {
                mergedInto.put(rows.getLong(1), rows.getLong(2));
            }
        }
        return mergedInto;
    }

    private static long lastId(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SELECT id FROM last_id")) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    @Override
    public void keep(List<Write> writes) {
        statements.lock();
        try {
            for (Write write : writes) {
                keep(write);
            }
            connection.commit();
            if (!writesAhead) {
                writeAhead();
            }
        } catch (SQLException e) {
            undo(e);
            throw failed(path, e);
        } finally {
            statements.unlock();
        }
    }

    private void keep(Write write) throws SQLException {
        switch (write) {
            case Write.Keep(Contact contact) ->
                execute(
                        "INSERT OR REPLACE INTO contact (id, record) VALUES (?, ?)",
                        contact.id(),
                        Json.MAPPER.writeValueAsString(ContactRow.of(contact)));
            case Write.Forget(long id) -> execute("DELETE FROM contact WHERE id = ?", id);
            case Write.Lead(long old, long survivor) ->
                execute("INSERT OR REPLACE INTO merged (id, survivor) VALUES (?, ?)", old, survivor);
            case Write.LastId(long id) -> execute("INSERT OR REPLACE INTO last_id (one, id) VALUES (1, ?)", id);
            case Write.Define(PropertyDefinition definition) ->
                execute(
                        "INSERT OR REPLACE INTO property (name, definition) VALUES (?, ?)",
                        definition.name(),
                        Json.MAPPER.writeValueAsString(definition));
            case Write.KeepGroup(PropertyGroups.Group group) ->
                execute(
                        "INSERT OR REPLACE INTO property_group (name, definition) VALUES (?, ?)",
                        group.name(),
                        Json.MAPPER.writeValueAsString(group));
            case Write.ForgetGroup(String name) -> execute("DELETE FROM property_group WHERE name = ?", name);
            case Write.Demand(String property, ValidationRule rule) ->
                execute(
                        "INSERT OR REPLACE INTO validation_rule (property, type, rule) VALUES (?, ?, ?)",
                        property,
                        rule.ruleType().name(),
                        Json.MAPPER.writeValueAsString(rule));
        }
    }

    private void execute(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        statement.executeUpdate();
    }

    /** From the second write on: a commit is one append, and a reader of the file never sees half of one. */
    private void writeAhead() throws SQLException {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
        }
        connection.setAutoCommit(false);
        writesAhead = true;
    }

    private void undo(SQLException because) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        statements.lock();
        try {
            for (PreparedStatement statement : prepared.values()) {
                statement.close();
            }
            connection.close();
            if (!writesAhead) {
                Files.deleteIfExists(path);
            }
        } catch (SQLException e) {
            throw failed(path, e);
        } catch (IOException e) {
            throw new StorageFailed(path + " was not used and cannot be removed: " + e.getMessage(), e);
        } finally {
            statements.unlock();
        }
    }

    private static StorageFailed failed(Path path, SQLException e) {
        boolean busy = e instanceof SQLiteException sqlite
                && (sqlite.getResultCode() == SQLiteErrorCode.SQLITE_BUSY
                        || sqlite.getResultCode() == SQLiteErrorCode.SQLITE_LOCKED);
        return busy
                ? new StorageFailed(path + " is in use by another process; stop that one, or name another file", e)
                : new StorageFailed(path + " cannot be used: " + e.getMessage(), e);
    }
}
