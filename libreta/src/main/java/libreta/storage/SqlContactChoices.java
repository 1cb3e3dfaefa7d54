package libreta.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import libreta.contacts.ChoiceState;
import libreta.contacts.ContactChoice;
import libreta.contacts.ContactChoiceId;
import libreta.contacts.ContactChoices;
import libreta.contacts.ContactId;
import libreta.conversation.ConversationId;

/** Choices between contacts in the table {@code choice}. */
final class SqlContactChoices implements ContactChoices {
    private static final String ADD = """
            insert into choice (id, conversation, tool_call_id, body, made_at, expires_at, state, answer)
            values (:id, :conversation, :toolCall, :body, :madeAt, :expiresAt, 'WAITING', '')
            on conflict (conversation) where state = 'WAITING' do nothing
            """;

    private static final String WAITING = """
            select id, conversation, tool_call_id, body, made_at, expires_at, state, picked, answer
              from choice
             where conversation = :conversation
               and state = 'WAITING'
            """;

    private static final String FIND = """
            select id, conversation, tool_call_id, body, made_at, expires_at, state, picked, answer
              from choice
             where id = :id
            """;

    private static final String PICKS = """
            select picked, picked_at
              from choice
             where conversation = :conversation
               and state = 'PICKED'
             order by picked_at, made_at
            """;

    private static final String PICK = """
            update choice
               set state = 'PICKED', picked = :contact, picked_at = :at, answer = :answer
             where id = :id
               and state = 'WAITING'
            """;

    private static final String END = """
            update choice
               set state = :state, answer = :answer
             where id = :id
               and state = 'WAITING'
            """;

    private final Transactions transactions;

    SqlContactChoices(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(ContactChoice choice) {
        transactions.writeOnly(handle -> {
            int added = handle.createUpdate(ADD)
                    .bind("id", choice.id().value())
                    .bind("conversation", choice.conversation().value())
                    .bind("toolCall", choice.toolCallId())
                    .bind("body", Json.write(WireChoice.of(choice)))
                    .bind("madeAt", choice.madeAt().toEpochMilli())
                    .bind("expiresAt", choice.expiresAt().toEpochMilli())
                    .execute();
            if (added == 0) {
                throw new IllegalStateException(
                        "a choice waits already in conversation %s; end it first".formatted(choice.conversation()));
            }
        });
    }

    @Override
    public Optional<ContactChoice> waiting(ConversationId conversation) {
        return transactions
                .read(handle -> handle.createQuery(WAITING)
                        .bind("conversation", conversation.value())
                        .map((row, context) -> decided(row))
                        .findOne())
                .map(Decided::choice);
    }

    @Override
    public Optional<Decided> find(ContactChoiceId id) {
        return transactions.read(handle -> handle.createQuery(FIND)
                .bind("id", id.value())
                .map((row, context) -> decided(row))
                .findOne());
    }

    @Override
    public List<Pick> picks(ConversationId conversation) {
        return transactions.read(handle -> handle.createQuery(PICKS)
                .bind("conversation", conversation.value())
                .map((row, context) -> new Pick(new ContactId(row.getString("picked")), row.getInt("picked_at")))
                .list());
    }

    @Override
    public boolean pick(ContactChoiceId id, ContactId contact, int at, String answer) {
        return transactions.write(handle -> handle.createUpdate(PICK)
                        .bind("id", id.value())
                        .bind("contact", contact.value())
                        .bind("at", (long) at)
                        .bind("answer", answer)
                        .execute()
                == 1);
    }

    @Override
    public boolean end(ContactChoiceId id, ChoiceState state, String answer) {
        if (state == ChoiceState.WAITING || state == ChoiceState.PICKED) {
            throw new IllegalArgumentException("a choice does not end as " + state);
        }
        return transactions.write(handle -> handle.createUpdate(END)
                        .bind("id", id.value())
                        .bind("state", state.name())
                        .bind("answer", answer)
                        .execute()
                == 1);
    }

    private static Decided decided(ResultSet row) throws SQLException {
        WireChoice body = Json.choice(row.getString("body"));
        Map<String, String> values = new LinkedHashMap<>();
        body.order().forEach(name -> values.put(name, body.values().getOrDefault(name, "")));
        ContactChoice choice = new ContactChoice(
                new ContactChoiceId(row.getString("id")),
                new ConversationId(row.getString("conversation")),
                row.getString("tool_call_id"),
                new ContactId(body.aim()),
                values,
                body.candidates().stream().map(WireContact::toContact).toList(),
                Instant.ofEpochMilli(row.getLong("made_at")),
                Instant.ofEpochMilli(row.getLong("expires_at")));
        return new Decided(
                choice,
                ChoiceState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("picked")).map(ContactId::new),
                row.getString("answer"));
    }
}
