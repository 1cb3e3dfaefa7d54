package libreta.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import libreta.contacts.Proposal;
import libreta.contacts.ProposalId;
import libreta.contacts.ProposalState;
import libreta.contacts.Proposals;
import libreta.conversation.ConversationId;
import libreta.conversation.PersonId;
import org.jdbi.v3.core.Handle;

/** Proposals in the table {@code proposal}. */
final class SqlProposals implements Proposals {
    private static final String ADD = """
            insert into proposal (id, conversation, tool_call_id, body, made_at, expires_at, state, answer)
            values (:id, :conversation, :toolCall, :body, :madeAt, :expiresAt, 'WAITING', '')
            on conflict (conversation) where state = 'WAITING' do nothing
            """;

    private static final String WAITING = """
            select id, conversation, tool_call_id, body, made_at, expires_at, state, answer
              from proposal
             where conversation = :conversation
               and state = 'WAITING'
            """;

    private static final String FIND = """
            select id, conversation, tool_call_id, body, made_at, expires_at, state, answer
              from proposal
             where id = :id
            """;

    private static final String OF_CALL = """
            select id, conversation, tool_call_id, body, made_at, expires_at, state, answer
              from proposal
             where conversation = :conversation
               and tool_call_id = :toolCall
             order by made_at desc, state = 'WAITING' desc
             limit 1
            """;

    private static final String DECIDE = """
            update proposal
               set state = :state, answer = :answer
             where id = :id
               and state = 'WAITING'
            """;

    private static final String ADD_DECIDED = """
            insert into proposal (id, conversation, tool_call_id, body, made_at, expires_at, state, answer)
            values (:id, :conversation, :toolCall, :body, :madeAt, :expiresAt, :state, :answer)
            """;

    private final Transactions transactions;
    private final Audit audit;

    SqlProposals(Transactions transactions, Audit audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    @Override
    public void add(Proposal proposal) {
        transactions.writeOnly(handle -> add(handle, proposal));
    }

    private void add(Handle handle, Proposal proposal) {
        int added = handle.createUpdate(ADD)
                .bind("id", proposal.id().value())
                .bind("conversation", proposal.conversation().value())
                .bind("toolCall", proposal.toolCallId())
                .bind("body", Json.write(WireProposal.of(proposal)))
                .bind("madeAt", proposal.madeAt().toEpochMilli())
                .bind("expiresAt", proposal.expiresAt().toEpochMilli())
                .execute();
        if (added == 0) {
            throw new IllegalStateException(
                    "a proposal waits already in conversation %s; decide it first".formatted(proposal.conversation()));
        }
        audit.proposed(handle, proposal);
    }

    @Override
    public Optional<Proposal> waiting(ConversationId conversation) {
        return transactions
                .read(handle -> handle.createQuery(WAITING)
                        .bind("conversation", conversation.value())
                        .map((row, context) -> decided(row))
                        .findOne())
                .map(Decided::proposal);
    }

    @Override
    public Optional<Decided> find(ProposalId id) {
        return transactions.read(handle -> handle.createQuery(FIND)
                .bind("id", id.value())
                .map((row, context) -> decided(row))
                .findOne());
    }

    @Override
    public Optional<Decided> ofCall(ConversationId conversation, String toolCallId) {
        return transactions.read(handle -> handle.createQuery(OF_CALL)
                .bind("conversation", conversation.value())
                .bind("toolCall", toolCallId)
                .map((row, context) -> decided(row))
                .findOne());
    }

    @Override
    public boolean decide(ProposalId id, ProposalState state, String answer) {
        if (state == ProposalState.WAITING) {
            throw new IllegalArgumentException("a decision is not to wait");
        }
        return transactions.write(handle -> decide(handle, id, state, answer));
    }

    @Override
    public boolean replace(ProposalId waiting, Proposal fresh, String answer) {
        return transactions.write(handle -> {
            boolean waited = decide(handle, waiting, ProposalState.SET_ASIDE, answer);
            if (waited) {
                add(handle, fresh);
            }
            return waited;
        });
    }

    /** Within somebody else's transaction. */
    boolean decide(Handle handle, ProposalId id, ProposalState state, String answer) {
        boolean waited = handle.createUpdate(DECIDE)
                        .bind("id", id.value())
                        .bind("state", state.name())
                        .bind("answer", answer)
                        .execute()
                == 1;
        if (waited) {
            audit.decided(handle, id, state, answer);
        }
        return waited;
    }

    /** One that never waited because this person had decided before, within somebody else's transaction. */
    void addDecided(Handle handle, Proposal proposal, ProposalState state, PersonId by, String answer) {
        handle.createUpdate(ADD_DECIDED)
                .bind("id", proposal.id().value())
                .bind("conversation", proposal.conversation().value())
                .bind("toolCall", proposal.toolCallId())
                .bind("body", Json.write(WireProposal.of(proposal)))
                .bind("madeAt", proposal.madeAt().toEpochMilli())
                .bind("expiresAt", proposal.expiresAt().toEpochMilli())
                .bind("state", state.name())
                .bind("answer", answer)
                .execute();
        audit.proposedAndDecided(handle, proposal, state, by, answer);
    }

    private static Decided decided(ResultSet row) throws SQLException {
        WireProposal body = Json.proposal(row.getString("body"));
        Proposal proposal = new Proposal(
                new ProposalId(row.getString("id")),
                new ConversationId(row.getString("conversation")),
                row.getString("tool_call_id"),
                body.toTarget(),
                body.toChanges(),
                body.toDuplicates(),
                Instant.ofEpochMilli(row.getLong("made_at")),
                Instant.ofEpochMilli(row.getLong("expires_at")));
        return new Decided(proposal, ProposalState.valueOf(row.getString("state")), row.getString("answer"));
    }
}
