package libreta.storage;

import java.time.Duration;
import java.time.Instant;
import libreta.lease.Leases;
import libreta.lease.Renewal;
import org.jdbi.v3.core.Handle;

/** Leases in the table {@code lease}. */
final class SqlLeases implements Leases {
    private static final String TAKE = """
            insert into lease (name, holder, held_until, stop_asked)
            values (:name, :holder, :until, 0)
            on conflict (name) do update
               set holder = excluded.holder, held_until = excluded.held_until, stop_asked = 0
             where lease.held_until <= :now
            """;

    private static final String RENEW = """
            update lease
               set held_until = :until
             where name = :name
               and holder = :holder
            returning stop_asked
            """;

    private static final String ASK_TO_STOP = """
            update lease
               set stop_asked = 1
             where name = :name
            """;

    private static final String RELEASE = """
            delete from lease
             where name = :name
               and holder = :holder
            """;

    private static final String TIME_OF_POSTGRES = """
            select cast(extract(epoch from clock_timestamp()) * 1000 as bigint)
            """;

    private final Transactions transactions;
    private final boolean ofOneMachine;

    /** @param ofOneMachine all who share the database have one clock */
    SqlLeases(Transactions transactions, boolean ofOneMachine) {
        this.transactions = transactions;
        this.ofOneMachine = ofOneMachine;
    }

    /** The caller's time as the database has it. */
    private long inDatabaseTime(Handle handle, Instant now) {
        return ofOneMachine
                ? now.toEpochMilli()
                : handle.createQuery(TIME_OF_POSTGRES).mapTo(Long.class).one();
    }

    private static long span(Instant now, Instant until) {
        return Duration.between(now, until).toMillis();
    }

    @Override
    public boolean take(String name, String holder, Instant now, Instant until) {
        return transactions.write(handle -> {
            long time = inDatabaseTime(handle, now);
            return handle.createUpdate(TAKE)
                            .bind("name", name)
                            .bind("holder", holder)
                            .bind("now", time)
                            .bind("until", time + span(now, until))
                            .execute()
                    == 1;
        });
    }

    @Override
    public Renewal renew(String name, String holder, Instant now, Instant until) {
        return transactions.write(handle -> handle.createQuery(RENEW)
                .bind("name", name)
                .bind("holder", holder)
                .bind("until", inDatabaseTime(handle, now) + span(now, until))
                .mapTo(Integer.class)
                .findOne()
                .map(asked -> asked == 0 ? Renewal.HELD : Renewal.ASKED_TO_STOP)
                .orElse(Renewal.LOST));
    }

    @Override
    public void askToStop(String name) {
        transactions.writeOnly(
                handle -> handle.createUpdate(ASK_TO_STOP).bind("name", name).execute());
    }

    @Override
    public void release(String name, String holder) {
        transactions.writeOnly(handle -> handle.createUpdate(RELEASE)
                .bind("name", name)
                .bind("holder", holder)
                .execute());
    }
}
