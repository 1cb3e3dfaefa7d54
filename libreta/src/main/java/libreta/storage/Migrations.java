package libreta.storage;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** The numbered files under {@code db/migration}, and how far a database is. */
final class Migrations {
    private static final String FOLDER = "classpath:db/migration";

    private Migrations() {}

    static void bringUpToDate(DataSource source) {
        Flyway flyway = Flyway.configure()
                .dataSource(source)
                .locations(FOLDER)
                .failOnMissingLocations(true)
                .load();
        refuseNewer(flyway.info().all());
        flyway.migrate();
    }

    private static void refuseNewer(MigrationInfo[] all) {
        Arrays.stream(all)
                .filter(it -> it.getState().isApplied() && !it.getState().isResolved())
                .findFirst()
                .ifPresent(it -> {
                    throw newer(String.valueOf(it.getVersion()));
                });
    }

    private static DatabaseFailed newer(String version) {
        return new DatabaseFailed(
                "The database was last used by a newer Libreta (its tables are at version %s, which this one does not know); start the newer one, or go back to a copy of the database from before"
                        .formatted(version));
    }
}
