package libreta.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import libreta.contacts.ContactId;
import libreta.contacts.Journal;
import libreta.contacts.Operation;
import libreta.contacts.OperationId;
import libreta.contacts.Proposal;
import libreta.contacts.ProposalId;
import libreta.contacts.ProposalState;
import libreta.conversation.ConversationId;
import libreta.conversation.Language;
import libreta.conversation.PersonId;
import org.jdbi.v3.core.Handle;

/**
 * The journal in the table {@code operation}. An operation that is done or has failed never changes again, but for being undone: the
 * first end that was kept stays, and it cannot be sent once more.
 */
final class SqlJournal implements Journal {
    private static final String COLUMNS = """
            select id, proposal, conversation, person, language, kind, contact, undoes,
                   before_values, wanted_values, stored_values, state, note, confirmed_at
              from operation
            """;

    private static final String CONFIRMED = """
            insert into operation (id, proposal, conversation, person, language, kind, contact, undoes,
                                   before_values, wanted_values, stored_values, state, note, told, confirmed_at)
            values (:id, :proposal, :conversation, :person, :language, :kind, :contact, :undoes,
                    :before, :wanted, :stored, 'CONFIRMED', :note, '', :confirmedAt)
            on conflict do nothing
            """;

    private static final String SENT = """
            update operation
               set state = 'SENT', sent_at = :at
             where id = :id
               and state = 'CONFIRMED'
            """;

    private static final String SENT_AGAIN = """
            update operation
               set sent_at = :at
             where id = :id
               and state = 'SENT'
            """;

    private static final String OPEN_CREATES = COLUMNS + """
             where kind = 'CREATE'
               and (state in ('CONFIRMED', 'SENT') or (state = 'UNKNOWN' and confirmed_at >= :since))
             order by confirmed_at, id
            """;

    private static final String OPEN_ON = COLUMNS + """
             where contact = :contact
               and state in ('CONFIRMED', 'SENT')
             order by confirmed_at, id
            """;

    private static final String ENDED = """
            update operation
               set state = :state, contact = :contact, before_values = :before, stored_values = :stored, note = :note,
                   ended_at = :at
             where id = :id
               and state in ('CONFIRMED', 'SENT', 'UNKNOWN')
            """;

    private static final String UNDONE = """
            update operation
               set state = 'UNDONE', told = 'UNDONE'
             where id = :id
               and state = 'DONE'
            """;

    private static final String BEING_UNDONE = """
            select exists (select 1 from operation where undoes = :id and state in ('CONFIRMED', 'SENT', 'DONE'))
            """;

    private static final String TOLD = """
            update operation
               set told = :state
             where id = :id
            """;

    private static final String TOLD_OF = """
            select told
              from operation
             where id = :id
            """;

    private static final String UNFINISHED = COLUMNS + """
             where state in ('CONFIRMED', 'SENT')
             order by confirmed_at, id
            """;

    private static final String UNTOLD = COLUMNS + """
             where told <> state
               and state in ('DONE', 'FAILED', 'UNKNOWN')
             order by confirmed_at, id
            """;

    private static final String UNSETTLED = COLUMNS + """
             where conversation = :conversation
               and (state in ('CONFIRMED', 'SENT') or told <> state)
             order by confirmed_at, id
            """;

    private static final String OF_CONVERSATION = COLUMNS + """
             where conversation = :conversation
             order by confirmed_at, id
            """;

    private static final String OF_PROPOSAL = COLUMNS + """
             where proposal = :proposal
            """;

    private static final String FIND = COLUMNS + """
             where id = :id
            """;

    private static final String WRITTEN_SINCE = """
            select contact
              from operation
             where contact <> ''
               and (ended_at >= :since or state = 'SENT')
               and state in ('SENT', 'DONE', 'UNKNOWN', 'UNDONE')
             order by confirmed_at desc, id desc
            """;

    private static final String WRITTEN_TO = COLUMNS + """
             where contact = :contact
               and (ended_at >= :since or state = 'SENT')
               and state in ('SENT', 'DONE', 'UNKNOWN', 'UNDONE')
             order by confirmed_at, id
            """;

    private final Transactions transactions;
    private final SqlProposals proposals;
    private final Audit audit;

    SqlJournal(Transactions transactions, SqlProposals proposals, Audit audit) {
        this.transactions = transactions;
        this.proposals = proposals;
        this.audit = audit;
    }

    @Override
    public boolean confirmed(Operation operation, String answer) {
        return transactions.write(handle -> {
            if (!proposals.decide(handle, operation.proposal(), ProposalState.APPROVED, answer)) {
                return false;
            }
            if (!added(handle, operation)) {
                throw new IllegalStateException("proposal %s has an operation already; a proposal is carried out once"
                        .formatted(operation.proposal()));
            }
            audit.confirmed(handle, operation);
            return true;
        });
    }

    @Override
    public boolean confirmed(Proposal decided, Operation operation, String answer) {
        return transactions.write(handle -> {
            if (beingUndone(handle, operation.undoes())) {
                return false;
            }
            proposals.addDecided(handle, decided, ProposalState.APPROVED, operation.person(), answer);
            if (!added(handle, operation)) {
                throw new IllegalStateException("operation %s is being undone by somebody else at this very moment"
                        .formatted(operation.undoes()));
            }
            audit.confirmed(handle, operation);
            return true;
        });
    }

    private static boolean beingUndone(Handle handle, String operation) {
        return handle.createQuery(BEING_UNDONE)
                .bind("id", operation)
                .mapTo(Boolean.class)
                .one();
    }

    private static boolean added(Handle handle, Operation operation) {
        if (operation.state() != Operation.State.CONFIRMED) {
            throw new IllegalArgumentException("an operation begins CONFIRMED, not " + operation.state());
        }
        return handle.createUpdate(CONFIRMED)
                        .bind("id", operation.id().value())
                        .bind("proposal", operation.proposal().value())
                        .bind("conversation", operation.conversation().value())
                        .bind("person", operation.person().value())
                        .bind("language", operation.language().code())
                        .bind("kind", operation.kind().name())
                        .bind("contact", operation.contact())
                        .bind("undoes", operation.undoes())
                        .bind("before", Json.write(operation.before()))
                        .bind("wanted", Json.write(operation.wanted()))
                        .bind("stored", Json.write(operation.stored()))
                        .bind("note", operation.note())
                        .bind("confirmedAt", operation.confirmedAt().toEpochMilli())
                        .execute()
                == 1;
    }

    @Override
    public boolean sent(OperationId id, Instant at) {
        return transactions.write(handle -> {
            boolean first = handle.createUpdate(SENT)
                            .bind("id", id.value())
                            .bind("at", at.toEpochMilli())
                            .execute()
                    == 1;
            if (first) {
                audit.sent(handle, id);
            } else {
                refuseEnded(handle, id);
            }
            return first;
        });
    }

    @Override
    public void sentAgain(OperationId id, Instant at) {
        transactions.writeOnly(handle -> {
            refuseEnded(handle, id);
            handle.createUpdate(SENT_AGAIN)
                    .bind("id", id.value())
                    .bind("at", at.toEpochMilli())
                    .execute();
            audit.sent(handle, id);
        });
    }

    private static void refuseEnded(Handle handle, OperationId id) {
        boolean open = find(handle, id)
                .filter(operation -> operation.state() == Operation.State.SENT)
                .isPresent();
        if (!open) {
            throw new IllegalStateException(
                    "operation %s is not in the journal or has ended; it must not be sent".formatted(id));
        }
    }

    @Override
    public List<Operation> openCreates(Instant since) {
        return transactions.read(handle -> handle.createQuery(OPEN_CREATES)
                .bind("since", since.toEpochMilli())
                .map((row, context) -> operation(row))
                .list());
    }

    @Override
    public List<Operation> openOn(ContactId contact) {
        return transactions.read(handle -> handle.createQuery(OPEN_ON)
                .bind("contact", contact.value())
                .map((row, context) -> operation(row))
                .list());
    }

    @Override
    public void ended(Operation operation, Instant at) {
        switch (operation.state()) {
            case CONFIRMED, SENT, UNDONE ->
                throw new IllegalArgumentException(
                        "an operation ends DONE, FAILED or UNKNOWN, not " + operation.state());
            case DONE, FAILED, UNKNOWN -> transactions.writeOnly(handle -> keepEnd(handle, operation, at));
        }
    }

    private void keepEnd(Handle handle, Operation operation, Instant at) {
        int changed = handle.createUpdate(ENDED)
                .bind("id", operation.id().value())
                .bind("state", operation.state().name())
                .bind("contact", operation.contact())
                .bind("before", Json.write(operation.before()))
                .bind("stored", Json.write(operation.stored()))
                .bind("note", operation.note())
                .bind("at", at.toEpochMilli())
                .execute();
        if (changed == 0 && find(handle, operation.id()).isEmpty()) {
            throw new IllegalStateException("operation %s is not in the journal".formatted(operation.id()));
        }
        if (changed == 1) {
            audit.ended(handle, operation);
            keepUndone(handle, operation);
        }
    }

    private void keepUndone(Handle handle, Operation undo) {
        boolean undone = undo.state() == Operation.State.DONE
                && handle.createUpdate(UNDONE).bind("id", undo.undoes()).execute() == 1;
        if (undone) {
            audit.undone(handle, new OperationId(undo.undoes()), undo.person());
        }
    }

    @Override
    public List<Operation> unfinished() {
        return transactions.read(handle -> handle.createQuery(UNFINISHED)
                .map((row, context) -> operation(row))
                .list());
    }

    @Override
    public List<Operation> of(ConversationId conversation) {
        return transactions.read(handle -> handle.createQuery(OF_CONVERSATION)
                .bind("conversation", conversation.value())
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

    @Override
    public Optional<Operation> find(OperationId id) {
        return transactions.read(handle -> find(handle, id));
    }

    @Override
    public List<ContactId> writtenSince(Instant time) {
        return transactions
                .read(handle -> handle.createQuery(WRITTEN_SINCE)
                        .bind("since", time.toEpochMilli())
                        .mapTo(String.class)
                        .list())
                .stream()
                .distinct()
                .map(ContactId::new)
                .toList();
    }

    @Override
    public List<Operation> writtenTo(ContactId contact, Instant since) {
        return transactions.read(handle -> handle.createQuery(WRITTEN_TO)
                .bind("contact", contact.value())
                .bind("since", since.toEpochMilli())
                .map((row, context) -> operation(row))
                .list());
    }

    @Override
    public List<Operation> untold() {
        return transactions.read(handle ->
                handle.createQuery(UNTOLD).map((row, context) -> operation(row)).list());
    }

    @Override
    public List<Operation> unsettled(ConversationId conversation) {
        return transactions.read(handle -> handle.createQuery(UNSETTLED)
                .bind("conversation", conversation.value())
                .map((row, context) -> operation(row))
                .list());
    }

    @Override
    public void told(OperationId id, Operation.State state) {
        transactions.writeOnly(handle -> handle.createUpdate(TOLD)
                .bind("id", id.value())
                .bind("state", state.name())
                .execute());
    }

    @Override
    public Optional<Operation.State> toldOf(OperationId id) {
        return transactions
                .read(handle -> handle.createQuery(TOLD_OF)
                        .bind("id", id.value())
                        .mapTo(String.class)
                        .findOne())
                .filter(told -> !told.isEmpty())
                .map(Operation.State::valueOf);
    }

    private static Optional<Operation> find(Handle handle, OperationId id) {
        return handle.createQuery(FIND)
                .bind("id", id.value())
                .map((row, context) -> operation(row))
                .findOne();
    }

    private static Operation operation(ResultSet row) throws SQLException {
        return new Operation(
                new OperationId(row.getString("id")),
                new ProposalId(row.getString("proposal")),
                new ConversationId(row.getString("conversation")),
                new PersonId(row.getString("person")),
                Language.of(row.getString("language")),
                Operation.Kind.valueOf(row.getString("kind")),
                row.getString("contact"),
                row.getString("undoes"),
                Json.values(row.getString("before_values")),
                Json.values(row.getString("wanted_values")),
                Json.values(row.getString("stored_values")),
                Operation.State.valueOf(row.getString("state")),
                row.getString("note"),
                Instant.ofEpochMilli(row.getLong("confirmed_at")));
    }
}
