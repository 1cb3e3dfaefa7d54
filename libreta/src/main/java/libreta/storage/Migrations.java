package libreta.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * The numbered files under {@code db/migration}, and how far a database is.
 *
 * <p>Flyway costs more than a second of a cold start. So it is asked only when there is something to do; that there is nothing is read
 * from its own table. What the engines write differently (triggers) stands in a repeatable file for each, which Flyway runs after the
 * numbered ones; a change to it is noticed only together with a new number.
 */
final class Migrations {
    /** The highest number of a file. */
    static final int NEWEST = 7;

    static final String FOLDER = "db/migration";

    private static final String HISTORY = "flyway_schema_history";

    private static final String APPLIED = """
            select max(cast(version as integer)) as newest
              from flyway_schema_history
             where success = true
               and version is not null
            """;

    private Migrations() {}

    static void bringUpToDate(DataSource source, Place place) {
        int applied = applied(source, place).orElse(0);
        if (applied > NEWEST) {
            throw newer(applied, place);
        }
        if (applied < NEWEST) {
            migrate(source, place);
        }
    }

    /** The number of the last file that was applied; empty for a new database. */
    private static OptionalInt applied(DataSource source, Place place) {
        try (Connection connection = source.getConnection()) {
            if (!hasHistory(connection)) {
                return OptionalInt.empty();
            }
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(APPLIED)) {
                return row.next() ? OptionalInt.of(row.getInt("newest")) : OptionalInt.empty();
            }
        } catch (SQLException e) {
            throw SqlTrouble.failed(e, place);
        }
    }

    private static boolean hasHistory(Connection connection) throws SQLException {
        try (ResultSet tables = connection
                .getMetaData()
                .getTables(connection.getCatalog(), connection.getSchema(), HISTORY, new String[] {"TABLE"})) {
            return tables.next();
        }
    }

    private static void migrate(DataSource source, Place place) {
        try {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:" + FOLDER, "classpath:db/append_only/" + place.engine())
                    .failOnMissingLocations(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new DatabaseFailed(
                    "The tables in %s could not be brought to version %d; nothing else was changed. %s"
                            .formatted(place.words(), NEWEST, SqlTrouble.sentence(e, place)),
                    e);
        }
    }

    private static DatabaseFailed newer(int version, Place place) {
        return new DatabaseFailed(
                "%s was last used by a newer Libreta (its tables are at version %d, this one knows %d); start the newer one, or go back to a copy from before"
                        .formatted(place.words(), version, NEWEST));
    }
}
