package libreta.storage;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Says in a sentence what a failed statement means, and what to check. */
final class SqlTrouble {
    /** SQLite's extended codes keep the plain one in their lowest byte. */
    private static final int PLAIN_CODE = 0xff;

    private SqlTrouble() {}

    static DatabaseFailed failed(Exception trouble, Place place) {
        return new DatabaseFailed(sentence(trouble, place), trouble);
    }

    static String sentence(Exception trouble, Place place) {
        return switch (rootOf(trouble)) {
            case SQLiteException e -> onSqlite(e, place.words());
            case SQLException e -> onPostgres(e, place.words());
            case null -> "The database (%s) failed; the cause is in the log".formatted(place.words());
        };
    }

    private static String onSqlite(SQLiteException e, String place) {
        int code = e.getResultCode().code & PLAIN_CODE;
        // an open set: SQLite adds codes
        return switch (SQLiteErrorCode.getErrorCode(code)) {
            case SQLITE_NOTADB ->
                "%s is not a SQLite database; name another file in LIBRETA_DATABASE_URL, or move this one away"
                        .formatted(place);
            case SQLITE_CORRUPT -> "The database file %s is damaged; restore it from a copy".formatted(place);
            case SQLITE_FULL -> "The disk that holds %s is full; make room there".formatted(place);
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
                "%s may not be written; check the permissions of the file and its folder".formatted(place);
            case SQLITE_CANTOPEN ->
                "%s cannot be opened; check that it is a file, and the permissions of its folder".formatted(place);
            case SQLITE_BUSY, SQLITE_LOCKED ->
                "Another program keeps %s locked; close it, or start only one Libreta on this file".formatted(place);
            case SQLITE_IOERR -> "The disk failed to read or write %s; check the disk".formatted(place);
            case SQLITE_CONSTRAINT -> "The database (%s) refused a row: %s".formatted(place, e.getResultCode());
            default -> "SQLite failed on %s: %s".formatted(place, e.getResultCode());
        };
    }

    private static String onPostgres(SQLException e, String place) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        // an open set: SQLSTATE has hundreds, and the server may add its own
        return switch (state) {
            case "28P01", "28000" -> "%s refused the login; check user and password".formatted(place);
            case "3D000" -> "%s does not exist; create that database first".formatted(place);
            case "53100" -> "The disk of %s is full; make room there".formatted(place);
            case "53300" -> "%s has no connection left; raise max_connections or run fewer replicas".formatted(place);
            case "57P03" -> "%s is starting up or shutting down; try again".formatted(place);
            case "42501" -> "%s does not let this user do that; grant it the rights to the schema".formatted(place);
            case "25006" -> "%s is read-only; name the primary server".formatted(place);
            default -> onPostgresClass(state, place);
        };
    }

    private static String onPostgresClass(String state, String place) {
        if (state.isEmpty() || state.startsWith("08")) {
            return "%s cannot be reached; check that it runs, and host, port and firewall".formatted(place);
        }
        return state.startsWith("23")
                ? "The database (%s) refused a row: SQLSTATE %s".formatted(place, state)
                : "%s failed with SQLSTATE %s".formatted(place, state);
    }

    /** The innermost one that the driver threw: pool and Jdbi wrap it. */
    private static @Nullable SQLException rootOf(Throwable trouble) {
        SQLException root = null;
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e
                    && (root == null || e.getSQLState() != null || e instanceof SQLiteException)) {
                root = e;
            }
        }
        return root;
    }
}
