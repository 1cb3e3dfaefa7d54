package libreta.storage;

import java.time.Instant;
import libreta.lease.Leases;

/** Leases in the table {@code lease}. */
final class SqlLeases implements Leases {
    private static final String TAKE = """
            insert into lease (name, holder, held_until)
            values (:name, :holder, :until)
            on conflict (name) do update
               set holder = excluded.holder, held_until = excluded.held_until
             where lease.held_until <= :now
            """;

    private static final String RENEW = """
            update lease
               set held_until = :until
             where name = :name
               and holder = :holder
            """;

    private static final String RELEASE = """
            delete from lease
             where name = :name
               and holder = :holder
            """;

    private final Transactions transactions;

    SqlLeases(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean take(String name, String holder, Instant now, Instant until) {
        return transactions.write(handle -> handle.createUpdate(TAKE)
                        .bind("name", name)
                        .bind("holder", holder)
                        .bind("now", now.toEpochMilli())
                        .bind("until", until.toEpochMilli())
                        .execute()
                == 1);
    }

    @Override
    public boolean renew(String name, String holder, Instant until) {
        return transactions.write(handle -> handle.createUpdate(RENEW)
                        .bind("name", name)
                        .bind("holder", holder)
                        .bind("until", until.toEpochMilli())
                        .execute()
                == 1);
    }

    @Override
    public void release(String name, String holder) {
        transactions.writeOnly(handle -> handle.createUpdate(RELEASE)
                .bind("name", name)
                .bind("holder", holder)
                .execute());
    }
}
