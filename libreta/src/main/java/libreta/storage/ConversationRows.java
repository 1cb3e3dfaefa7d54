package libreta.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** All that is kept of one conversation, as it is stored: for those who have to go through everything. */
record ConversationRows(
        String id,
        String taskDraft,
        List<MessageText> messages,
        List<Seen> seen,
        List<ProposalText> proposals,
        List<ChoiceText> choices,
        List<OperationText> operations) {
    private static final String DRAFT = """
            select task_draft
              from conversation
             where id = :id
            """;

    private static final String MESSAGES = """
            select seq, speaker, content, tool_calls
              from message
             where conversation = :id
             order by seq
            """;

    private static final String SEEN = """
            select contact, name, email
              from seen_contact
             where conversation = :id
             order by contact
            """;

    private static final String PROPOSALS = """
            select id, body, state, answer
              from proposal
             where conversation = :id
             order by made_at, id
            """;

    private static final String CHOICES = """
            select id, body, answer
              from choice
             where conversation = :id
             order by made_at, id
            """;

    private static final String OPERATIONS = """
            select id, proposal, contact, before_values, wanted_values, stored_values, note,
                   state in ('CONFIRMED', 'SENT') as under_way
              from operation
             where conversation = :id
             order by confirmed_at, id
            """;

    /** {@code toolCalls} is JSON. */
    record MessageText(long seq, String speaker, String content, String toolCalls) {}

    record Seen(String contact, String name, String email) {
        Card card() {
            return Card.seen(contact, name, email);
        }
    }

    record ProposalText(String id, String body, String state, String answer) {
        List<Card> cards() {
            return Card.within(Json.tree(body));
        }
    }

    record ChoiceText(String id, String body, String answer) {
        List<Card> cards() {
            return Card.within(Json.tree(body));
        }
    }

    record OperationText(
            String id,
            String proposal,
            String contact,
            List<Map<String, String>> values,
            String note,
            boolean underWay) {
        List<Card> cards() {
            return values.stream().map(some -> new Card(contact, some)).toList();
        }
    }

    static ConversationRows read(Handle handle, String id) {
        return new ConversationRows(
                id,
                handle.createQuery(DRAFT)
                        .bind("id", id)
                        .mapTo(String.class)
                        .findOne()
                        .orElse("{}"),
                handle.createQuery(MESSAGES)
                        .bind("id", id)
                        .map((row, context) -> new MessageText(
                                row.getLong("seq"),
                                row.getString("speaker"),
                                row.getString("content"),
                                row.getString("tool_calls")))
                        .list(),
                handle.createQuery(SEEN)
                        .bind("id", id)
                        .map((row, context) ->
                                new Seen(row.getString("contact"), row.getString("name"), row.getString("email")))
                        .list(),
                handle.createQuery(PROPOSALS)
                        .bind("id", id)
                        .map((row, context) -> new ProposalText(
                                row.getString("id"),
                                row.getString("body"),
                                row.getString("state"),
                                row.getString("answer")))
                        .list(),
                handle.createQuery(CHOICES)
                        .bind("id", id)
                        .map((row, context) ->
                                new ChoiceText(row.getString("id"), row.getString("body"), row.getString("answer")))
                        .list(),
                handle.createQuery(OPERATIONS)
                        .bind("id", id)
                        .map((row, context) -> new OperationText(
                                row.getString("id"),
                                row.getString("proposal"),
                                row.getString("contact"),
                                List.of(
                                        Json.values(row.getString("before_values")),
                                        Json.values(row.getString("wanted_values")),
                                        Json.values(row.getString("stored_values"))),
                                row.getString("note"),
                                row.getBoolean("under_way")))
                        .list());
    }

    /** What is said of contacts anywhere in it. */
    List<Card> cards() {
        List<Card> cards = new ArrayList<>(seen.stream().map(Seen::card).toList());
        proposals.forEach(proposal -> cards.addAll(proposal.cards()));
        choices.forEach(choice -> cards.addAll(choice.cards()));
        operations.forEach(operation -> cards.addAll(operation.cards()));
        messages.stream()
                .filter(message -> message.speaker().equals(MessageRow.Speaker.TOOL.name()))
                .forEach(message -> cards.addAll(Card.within(Json.tree(message.content()))));
        return cards;
    }
}
