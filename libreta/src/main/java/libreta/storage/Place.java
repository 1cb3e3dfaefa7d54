package libreta.storage;

import com.zaxxer.hikari.HikariConfig;

/** Where a database is and how it is reached. */
sealed interface Place permits SqliteFile, PostgresServer {
    /** The place that a JDBC address names. */
    static Place of(String jdbcUrl) {
        if (jdbcUrl.startsWith(SqliteFile.SCHEME)) {
            return SqliteFile.of(jdbcUrl);
        }
        if (jdbcUrl.startsWith(PostgresServer.SCHEME)) {
            return PostgresServer.of(jdbcUrl);
        }
        throw new DatabaseFailed(
                "LIBRETA_DATABASE_URL must start with jdbc:sqlite: or jdbc:postgresql:, for instance jdbc:sqlite:data/libreta.db");
    }

    /** For people; without credentials. */
    String words();

    /** The folder of what has to be written for this engine alone. */
    String engine();

    /** The statement that overwrites what is kept of rows that were changed or deleted. */
    String overwriteErased();

    /** How many transactions that write may run at once. */
    int writers();

    /** How many reads may run at once beside the writers. */
    int readers();

    /** Makes ready what must be there before the first connection, and describes the connections. */
    HikariConfig connections();
}
