package libreta.storage;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.BiFunction;
import org.jdbi.v3.core.Handle;

/**
 * The row of the table {@code pace}, changed by one replica at a time. It goes by the clock of the database: the clocks of two
 * replicas may lie further apart than the second that a limit is about.
 */
final class SqlPace {
    /** What is lost with the power is too old to count when it is back. */
    private static final String UNSYNCED = "set local synchronous_commit to off";

    private static final String LOCK = """
            select windows
              from pace
             where name = 'hubspot'
               for update
            """;

    /** A question of its own, so that it is asked when the row is ours. */
    private static final String NOW = "select cast(extract(epoch from clock_timestamp()) * 1000000 as bigint)";

    private static final String WRITE = """
            update pace
               set windows = :windows
             where name = 'hubspot'
            """;

    private final Transactions transactions;

    SqlPace(Transactions transactions) {
        this.transactions = transactions;
    }

    void change(BiFunction<String, Instant, String> change) {
        transactions.writeOnly(handle -> {
            handle.execute(UNSYNCED);
            String before = handle.createQuery(LOCK).mapTo(String.class).one();
            String after = change.apply(before, now(handle));
            if (!after.equals(before)) {
                handle.createUpdate(WRITE).bind("windows", after).execute();
            }
        });
    }

    private static Instant now(Handle handle) {
        long micros = handle.createQuery(NOW).mapTo(Long.class).one();
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
