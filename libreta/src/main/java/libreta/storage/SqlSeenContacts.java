package libreta.storage;

import java.time.Instant;
import java.util.List;
import libreta.contacts.ContactId;
import libreta.contacts.SeenContacts;
import libreta.conversation.ConversationId;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Seen contacts in the table {@code seen_contact}. */
final class SqlSeenContacts implements SeenContacts {
    private static final String SEE = """
            insert into seen_contact (conversation, contact, name, email, seq, seen_at)
            values (:conversation, :contact, :name, :email, :seq, :at)
            on conflict (conversation, contact) do update
               set name = excluded.name, email = excluded.email, seq = excluded.seq, seen_at = excluded.seen_at
            """;

    private static final String SEEN = """
            select contact, name, email
              from seen_contact
             where conversation = :conversation
             order by seq desc
             limit :limit
            """;

    private final Transactions transactions;

    SqlSeenContacts(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void see(ConversationId conversation, List<Seen> contacts, Instant at) {
        if (contacts.isEmpty()) {
            return;
        }
        transactions.writeOnly(handle -> {
            long seq = Sequence.take(handle, conversation, contacts.size());
            PreparedBatch batch = handle.prepareBatch(SEE);
            // from the back, so that the first gets the highest number
            for (Seen contact : contacts.reversed()) {
                batch.bind("conversation", conversation.value())
                        .bind("contact", contact.id().value())
                        .bind("name", contact.name())
                        .bind("email", contact.email())
                        .bind("seq", seq++)
                        .bind("at", at.toEpochMilli())
                        .add();
            }
            batch.execute();
        });
    }

    @Override
    public List<Seen> seen(ConversationId conversation, int limit) {
        return transactions.read(handle -> handle.createQuery(SEEN)
                .bind("conversation", conversation.value())
                .bind("limit", limit)
                .map((row, context) -> new Seen(
                        new ContactId(row.getString("contact")), row.getString("name"), row.getString("email")))
                .list());
    }
}
