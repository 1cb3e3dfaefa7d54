package libreta.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import libreta.contacts.Journal;
import libreta.contacts.Operation;
import libreta.contacts.OperationId;
import libreta.contacts.ProposalId;
import libreta.conversation.ConversationId;
import libreta.conversation.PersonId;
import org.jdbi.v3.core.Handle;

/**
 * The journal in the table {@code operation}. An operation that is done or has failed never changes again: the first end that was
 * kept stays, and it cannot be sent once more.
 */
final class SqlJournal implements Journal {
    private static final String CONFIRMED = """
            insert into operation (id, proposal, conversation, person, kind, contact,
                                   before_values, wanted_values, stored_values, state, note, confirmed_at)
            values (:id, :proposal, :conversation, :person, :kind, :contact,
                    :before, :wanted, :stored, 'CONFIRMED', :note, :confirmedAt)
            on conflict (proposal) do nothing
            """;

    private static final String SENT = """
            update operation
               set state = 'SENT', sent_at = :at
             where id = :id
               and state in ('CONFIRMED', 'SENT')
            """;

    private static final String ENDED = """
            update operation
               set state = :state, contact = :contact, stored_values = :stored, note = :note, ended_at = :at
             where id = :id
               and state in ('CONFIRMED', 'SENT', 'UNKNOWN')
            """;

    private static final String KNOWN = """
            select count(*)
              from operation
             where id = :id
            """;

    private static final String UNFINISHED = """
            select id, proposal, conversation, person, kind, contact,
                   before_values, wanted_values, stored_values, state, note, confirmed_at
              from operation
             where state in ('CONFIRMED', 'SENT')
             order by confirmed_at, id
            """;

    private static final String OF_PROPOSAL = """
            select id, proposal, conversation, person, kind, contact,
                   before_values, wanted_values, stored_values, state, note, confirmed_at
              from operation
             where proposal = :proposal
            """;

    private final Transactions transactions;
    private final Audit audit;

    SqlJournal(Transactions transactions, Audit audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    @Override
    public void confirmed(Operation operation) {
        if (operation.state() != Operation.State.CONFIRMED) {
            throw new IllegalArgumentException("an operation begins CONFIRMED, not " + operation.state());
        }
        transactions.writeOnly(handle -> {
            int added = handle.createUpdate(CONFIRMED)
                    .bind("id", operation.id().value())
                    .bind("proposal", operation.proposal().value())
                    .bind("conversation", operation.conversation().value())
                    .bind("person", operation.person().value())
                    .bind("kind", operation.kind().name())
                    .bind("contact", operation.contact())
                    .bind("before", Json.write(operation.before()))
                    .bind("wanted", Json.write(operation.wanted()))
                    .bind("stored", Json.write(operation.stored()))
                    .bind("note", operation.note())
                    .bind("confirmedAt", operation.confirmedAt().toEpochMilli())
                    .execute();
            if (added == 0) {
                throw new IllegalStateException("proposal %s has an operation already; a proposal is carried out once"
                        .formatted(operation.proposal()));
            }
            audit.confirmed(handle, operation);
        });
    }

    @Override
    public void sent(OperationId id, Instant at) {
        transactions.writeOnly(handle -> {
            int changed = handle.createUpdate(SENT)
                    .bind("id", id.value())
                    .bind("at", at.toEpochMilli())
                    .execute();
            if (changed == 0) {
                throw new IllegalStateException(
                        "operation %s is not in the journal or has ended; it must not be sent".formatted(id));
            }
            audit.sent(handle, id);
        });
    }

    @Override
    public void ended(Operation operation, Instant at) {
        switch (operation.state()) {
            case CONFIRMED, SENT ->
                throw new IllegalArgumentException(
                        "an operation ends DONE, FAILED or UNKNOWN, not " + operation.state());
            case DONE, FAILED, UNKNOWN -> transactions.writeOnly(handle -> keepEnd(handle, operation, at));
        }
    }

    @Override
    public List<Operation> unfinished() {
        return transactions.read(handle -> handle.createQuery(UNFINISHED)
                .map((row, context) -> operation(row))
                .list());
    }

    @Override
    public Optional<Operation> of(ProposalId proposal) {
        return transactions.read(handle -> handle.createQuery(OF_PROPOSAL)
                .bind("proposal", proposal.value())
                .map((row, context) -> operation(row))
                .findOne());
    }

    private void keepEnd(Handle handle, Operation operation, Instant at) {
        int changed = handle.createUpdate(ENDED)
                .bind("id", operation.id().value())
                .bind("state", operation.state().name())
                .bind("contact", operation.contact())
                .bind("stored", Json.write(operation.stored()))
                .bind("note", operation.note())
                .bind("at", at.toEpochMilli())
                .execute();
        if (changed == 0 && !known(handle, operation.id())) {
            throw new IllegalStateException("operation %s is not in the journal".formatted(operation.id()));
        }
        if (changed == 1) {
            audit.ended(handle, operation);
        }
    }

    private static boolean known(Handle handle, OperationId id) {
        return handle.createQuery(KNOWN)
                        .bind("id", id.value())
                        .mapTo(Long.class)
                        .one()
                == 1;
    }

    private static Operation operation(ResultSet row) throws SQLException {
        return new Operation(
                new OperationId(row.getString("id")),
                new ProposalId(row.getString("proposal")),
                new ConversationId(row.getString("conversation")),
                new PersonId(row.getString("person")),
                Operation.Kind.valueOf(row.getString("kind")),
                row.getString("contact"),
                Json.values(row.getString("before_values")),
                Json.values(row.getString("wanted_values")),
                Json.values(row.getString("stored_values")),
                Operation.State.valueOf(row.getString("state")),
                row.getString("note"),
                Instant.ofEpochMilli(row.getLong("confirmed_at")));
    }
}
