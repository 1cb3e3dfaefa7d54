package libreta.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import libreta.conversation.Conversation;
import libreta.conversation.ConversationId;
import libreta.conversation.ConversationTitle;
import libreta.conversation.Conversations;
import libreta.conversation.Message;
import libreta.conversation.PersonId;
import libreta.conversation.Task;
import libreta.conversation.TurnId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Conversations in the tables {@code conversation} and {@code message}. */
final class SqlConversations implements Conversations {
    private static final String FIND = """
            select id, person, task_kind, task_draft, opened_at
              from conversation
             where id = :id
            """;

    private static final String KNOWS = """
            select exists (select 1 from conversation where person = :person)
            """;

    /** The end of the record is what was said last, whatever the clocks of several replicas say. */
    private static final String OF_PERSON = """
            select conversation.id, asked.content, latest.said_at
              from conversation
              join message as asked
                on asked.conversation = conversation.id
               and asked.seq = (select message.seq
                                  from message
                                 where message.conversation = conversation.id
                                   and message.speaker = 'PERSON'
                                 order by message.seq
                                 limit 1)
              join message as latest
                on latest.conversation = conversation.id
               and latest.seq = (select message.seq
                                   from message
                                  where message.conversation = conversation.id
                                  order by message.seq desc
                                  limit 1)
             where conversation.person = :person
             order by latest.said_at desc, conversation.id
             limit :most
            """;

    private static final String OPEN = """
            insert into conversation (id, person, task_kind, task_draft, last_seq, opened_at)
            values (:id, :person, :kind, :draft, 0, :at)
            on conflict (id) do nothing
            """;

    private static final String APPEND = """
            insert into message (conversation, seq, id, turn, speaker, said_by, content, tool_calls, tool_call_id, said_at)
            values (:conversation, :seq, :id, :turn, :speaker, :saidBy, :content, :toolCalls, :toolCallId, :at)
            on conflict (conversation, id) do nothing
            """;

    private static final String MESSAGES = """
            select id, speaker, said_by, content, tool_calls, tool_call_id
              from message
             where conversation = :conversation
             order by seq
            """;

    private static final String TURN_OF = """
            select turn
              from message
             where conversation = :conversation
               and id = :id
            """;

    private static final String BEHIND = """
            select behind.id, behind.speaker, behind.said_by, behind.content, behind.tool_calls, behind.tool_call_id
              from message as asked
              join message as behind
                on behind.conversation = asked.conversation
               and behind.turn = asked.turn
               and behind.seq > asked.seq
             where asked.conversation = :conversation
               and asked.id = :id
             order by behind.seq
            """;

    private static final String SET_TASK = """
            update conversation
               set task_kind = :kind, task_draft = :draft
             where id = :id
            """;

    private final Transactions transactions;

    SqlConversations(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Conversation> find(ConversationId id) {
        return transactions.read(handle -> find(handle, id));
    }

    @Override
    public Conversation open(ConversationId id, PersonId person, Instant at) {
        return transactions.write(handle -> {
            handle.createUpdate(OPEN)
                    .bind("id", id.value())
                    .bind("person", person.value())
                    .bind("kind", Task.NONE.kind().name())
                    .bind("draft", Json.write(Task.NONE.draft()))
                    .bind("at", at.toEpochMilli())
                    .execute();
            return find(handle, id).orElseThrow();
        });
    }

    @Override
    public boolean knows(PersonId person) {
        return transactions.read(handle -> handle.createQuery(KNOWS)
                .bind("person", person.value())
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public List<ConversationTitle> of(PersonId person) {
        return transactions.read(handle -> handle.createQuery(OF_PERSON)
                .bind("person", person.value())
                .bind("most", MOST_LISTED)
                .map((row, context) -> new ConversationTitle(
                        new ConversationId(row.getString("id")),
                        row.getString("content"),
                        Instant.ofEpochMilli(row.getLong("said_at"))))
                .list());
    }

    @Override
    public void append(ConversationId id, TurnId turn, List<Message> messages, Instant at) {
        if (messages.isEmpty()) {
            return;
        }
        transactions.writeOnly(handle -> {
            long seq = Sequence.take(handle, id, messages.size());
            PreparedBatch batch = handle.prepareBatch(APPEND);
            for (Message message : messages) {
                batch.bind("conversation", id.value())
                        .bind("seq", seq++)
                        .bind("turn", turn.value())
                        .bind("at", at.toEpochMilli());
                MessageRow.of(message).bind(batch);
                batch.add();
            }
            batch.execute();
        });
    }

    @Override
    public List<Message> messages(ConversationId id) {
        return transactions.read(handle -> handle.createQuery(MESSAGES)
                .bind("conversation", id.value())
                .map((row, context) -> MessageRow.read(row))
                .list());
    }

    @Override
    public Optional<TurnId> turnOf(ConversationId id, String messageId) {
        return transactions.read(handle -> handle.createQuery(TURN_OF)
                .bind("conversation", id.value())
                .bind("id", messageId)
                .map((row, context) -> new TurnId(row.getString("turn")))
                .findOne());
    }

    @Override
    public List<Message> answerTo(ConversationId id, String messageId) {
        List<Message> behind = transactions.read(handle -> handle.createQuery(BEHIND)
                .bind("conversation", id.value())
                .bind("id", messageId)
                .map((row, context) -> MessageRow.read(row))
                .list());
        return behind.stream()
                .takeWhile(message -> !(message instanceof Message.FromPerson))
                .toList();
    }

    @Override
    public void setTask(ConversationId id, Task task) {
        transactions.writeOnly(handle -> {
            int found = handle.createUpdate(SET_TASK)
                    .bind("id", id.value())
                    .bind("kind", task.kind().name())
                    .bind("draft", Json.write(task.draft()))
                    .execute();
            if (found == 0) {
                throw Sequence.noConversation(id);
            }
        });
    }

    private static Optional<Conversation> find(Handle handle, ConversationId id) {
        return handle.createQuery(FIND)
                .bind("id", id.value())
                .map((row, context) -> conversation(row))
                .findOne();
    }

    private static Conversation conversation(ResultSet row) throws SQLException {
        return new Conversation(
                new ConversationId(row.getString("id")),
                new PersonId(row.getString("person")),
                new Task(Task.Kind.valueOf(row.getString("task_kind")), Json.values(row.getString("task_draft"))),
                Instant.ofEpochMilli(row.getLong("opened_at")));
    }
}
