package libreta.storage;

import java.time.Instant;
import java.util.List;
import libreta.contacts.PersonalData;
import org.jdbi.v3.core.Handle;

/** Forgetting and deleting, over all tables. */
final class SqlPersonalData implements PersonalData {
    private static final String SILENT = """
            select conversation.id
              from conversation
             where conversation.id > :after
               and conversation.opened_at < :since
               and not exists (select 1
                                 from message
                                where message.conversation = conversation.id
                                  and message.said_at >= :since)
               and not exists (select 1
                                 from operation
                                where operation.conversation = conversation.id
                                  and operation.state in ('CONFIRMED', 'SENT'))
             order by conversation.id
             limit :limit
            """;

    /** Whoever would say something has to wait. */
    private static final String HOLD = """
            update conversation
               set last_seq = last_seq
             where id = :id
            """;

    private static final String STILL_SILENT = """
            select count(*)
              from conversation
             where conversation.id = :id
               and not exists (select 1
                                 from message
                                where message.conversation = conversation.id
                                  and message.said_at >= :since)
               and not exists (select 1
                                 from operation
                                where operation.conversation = conversation.id
                                  and operation.state in ('CONFIRMED', 'SENT'))
            """;

    private static final List<String> DELETE = List.of("""
            delete from operation
             where conversation = :id
            """, """
            delete from proposal
             where conversation = :id
            """, """
            delete from choice
             where conversation = :id
            """, """
            delete from seen_contact
             where conversation = :id
            """, """
            delete from message
             where conversation = :id
            """, """
            delete from conversation
             where id = :id
            """);

    private static final int PAGE = 100;

    private final Transactions transactions;
    private final Audit audit;

    SqlPersonalData(Transactions transactions, Audit audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    @Override
    public Forgotten forget(String email) {
        Forgotten forgotten = new Forgetting(transactions, audit, email).run();
        transactions.overwriteErased();
        return forgotten;
    }

    @Override
    public int deleteConversations(Instant silentSince) {
        int deleted = 0;
        String after = "";
        List<String> page;
        do {
            page = silent(after, silentSince);
            for (String id : page) {
                deleted += transactions.write(handle -> delete(handle, id, silentSince));
                after = id;
            }
        } while (page.size() == PAGE);
        return deleted;
    }

    private List<String> silent(String after, Instant since) {
        return transactions.read(handle -> handle.createQuery(SILENT)
                .bind("after", after)
                .bind("since", since.toEpochMilli())
                .bind("limit", PAGE)
                .mapTo(String.class)
                .list());
    }

    private static int delete(Handle handle, String id, Instant since) {
        handle.createUpdate(HOLD).bind("id", id).execute();
        boolean silent = handle.createQuery(STILL_SILENT)
                        .bind("id", id)
                        .bind("since", since.toEpochMilli())
                        .mapTo(Long.class)
                        .one()
                == 1;
        if (silent) {
            DELETE.forEach(
                    statement -> handle.createUpdate(statement).bind("id", id).execute());
        }
        return silent ? 1 : 0;
    }
}
