package libreta.storage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import libreta.contacts.PersonalData.Forgotten;
import libreta.contacts.ProposalId;
import libreta.contacts.ProposalState;
import libreta.contacts.Provenance;
import libreta.storage.ConversationRows.ChoiceText;
import libreta.storage.ConversationRows.MessageText;
import libreta.storage.ConversationRows.OperationText;
import libreta.storage.ConversationRows.ProposalText;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Erases one person from the conversations, each in a transaction of its own. Goes through everything three times: for the ids of the
 * contacts that the address means, for what else is known of those, and to erase. Used once, by one thread.
 */
final class Forgetting {
    private static final String CONVERSATIONS = """
            select id
              from conversation
             order by opened_at, id
            """;

    private static final String BLANK_DRAFT = """
            update conversation
               set task_draft = '{}'
             where id = :id
            """;

    private static final String BLANK_MESSAGE = """
            update message
               set content = :content, tool_calls = :toolCalls
             where conversation = :id
               and seq = :seq
            """;

    private static final String DELETE_SEEN = """
            delete from seen_contact
             where conversation = :id
               and contact = :contact
            """;

    private static final String SET_ASIDE = """
            update proposal
               set state = 'SET_ASIDE'
             where id = :id
               and state = 'WAITING'
            """;

    private static final String BLANK_PROPOSAL = """
            update proposal
               set body = :body, answer = :answer
             where id = :id
            """;

    /** Nothing depends on one that is over, and one that waits would lead to a write about the person. */
    private static final String DELETE_CHOICE = """
            delete from choice
             where id = :id
            """;

    private static final String BLANK_OPERATION = """
            update operation
               set contact = '', before_values = '{}', wanted_values = '{}', stored_values = '{}', note = '', told = state
             where id = :id
            """;

    /** What stands in the place of words. */
    static final String WORDS = "[forgotten]";

    /** What stands in the place of JSON. */
    static final String JSON = "{\"forgotten\":true}";

    private final Transactions transactions;
    private final Audit audit;
    private final ForgettingInAudit inAudit;
    private final ForgottenPerson person;
    private int messages;
    private int seen;
    private int proposals;
    private int operations;
    private int underWay;

    Forgetting(Transactions transactions, Audit audit, String address) {
        this.transactions = transactions;
        this.audit = audit;
        this.person = new ForgottenPerson(address);
        this.inAudit = new ForgettingInAudit(transactions, audit.chain(), person);
    }

    Forgotten run() {
        List<String> conversations = transactions.read(
                handle -> handle.createQuery(CONVERSATIONS).mapTo(String.class).list());
        conversations.forEach(id -> cards(id).forEach(person::learnId));
        inAudit.cards().forEach(person::learnId);
        conversations.forEach(id -> cards(id).forEach(person::learn));
        inAudit.cards().forEach(person::learn);
        person.combineNames();
        conversations.forEach(this::forgetIn);
        // at last: where it breaks off before, the log still tells whom the address means
        int entries = inAudit.run(messages + seen + proposals + operations);
        return new Forgotten(person.ids().size(), messages, seen, proposals, operations, entries, underWay);
    }

    private List<Card> cards(String conversation) {
        return rows(conversation).cards();
    }

    private ConversationRows rows(String conversation) {
        return transactions.read(handle -> ConversationRows.read(handle, conversation));
    }

    private void forgetIn(String conversation) {
        ConversationRows now = rows(conversation);
        if (concerns(now)) {
            transactions.writeOnly(handle -> forgetIn(handle, ConversationRows.read(handle, conversation)));
        }
    }

    private boolean concerns(ConversationRows rows) {
        return person.mentionedInAny(rows.taskDraft())
                || rows.messages().stream().anyMatch(this::concerns)
                || rows.seen().stream().anyMatch(one -> person.means(one.card()))
                || rows.proposals().stream().anyMatch(this::concerns)
                || rows.choices().stream().anyMatch(this::concerns)
                || rows.operations().stream().anyMatch(this::concerns);
    }

    private boolean concerns(MessageText message) {
        return person.mentionedInAny(message.content()) || person.mentionedInAny(message.toolCalls());
    }

    private boolean concerns(ProposalText proposal) {
        return person.mentionedInAny(proposal.body()) || person.mentionedInAny(proposal.answer());
    }

    private boolean concerns(ChoiceText choice) {
        return person.mentionedInAny(choice.body()) || person.mentionedInAny(choice.answer());
    }

    private boolean concerns(OperationText operation) {
        return operation.cards().stream().anyMatch(person::means)
                || operation.values().stream()
                        .anyMatch(values -> values.values().stream().anyMatch(person::mentionedIn))
                || person.mentionedIn(operation.note());
    }

    private void forgetIn(Handle handle, ConversationRows rows) {
        if (person.mentionedInAny(rows.taskDraft())) {
            handle.createUpdate(BLANK_DRAFT).bind("id", rows.id()).execute();
        }
        rows.messages().stream().filter(this::concerns).forEach(message -> blank(handle, rows.id(), message));
        rows.seen().stream()
                .filter(one -> person.means(one.card()))
                .forEach(one -> seen += handle.createUpdate(DELETE_SEEN)
                        .bind("id", rows.id())
                        .bind("contact", one.contact())
                        .execute());
        Set<String> needed = new HashSet<>();
        Set<String> carriedOutOnPerson = new HashSet<>();
        for (OperationText operation : rows.operations()) {
            if (operation.underWay()) {
                needed.add(operation.proposal());
            }
            if (concerns(operation)) {
                carriedOutOnPerson.add(operation.proposal());
            }
        }
        rows.proposals().stream()
                .filter(proposal -> concerns(proposal) || carriedOutOnPerson.contains(proposal.id()))
                .filter(proposal -> !needed.contains(proposal.id()))
                .filter(proposal -> !proposal.body().equals(blanked(proposal.body())))
                .forEach(proposal -> blank(handle, proposal));
        rows.choices().stream()
                .filter(this::concerns)
                .forEach(choice -> handle.createUpdate(DELETE_CHOICE)
                        .bind("id", choice.id())
                        .execute());
        rows.operations().stream().filter(this::concerns).forEach(operation -> blank(handle, operation));
    }

    private void blank(Handle handle, String conversation, MessageText message) {
        boolean tool = message.speaker().equals(MessageRow.Speaker.TOOL.name());
        handle.createUpdate(BLANK_MESSAGE)
                .bind("id", conversation)
                .bind("seq", message.seq())
                .bind("content", tool ? JSON : message.content().isEmpty() ? "" : WORDS)
                .bind("toolCalls", withoutArguments(message.toolCalls()))
                .execute();
        messages++;
    }

    private static String withoutArguments(String toolCalls) {
        return toolCalls.equals("[]")
                ? toolCalls
                : Json.write(Json.toolCalls(toolCalls).stream()
                        .map(call -> new WireToolCall(call.id(), call.name(), "{}"))
                        .toList());
    }

    /** One that waits can be decided no more: what it would write is gone. */
    private void blank(Handle handle, ProposalText proposal) {
        boolean waited =
                handle.createUpdate(SET_ASIDE).bind("id", proposal.id()).execute() == 1;
        if (waited) {
            audit.decided(handle, new ProposalId(proposal.id()), ProposalState.SET_ASIDE, "");
        }
        handle.createUpdate(BLANK_PROPOSAL)
                .bind("id", proposal.id())
                .bind("body", blanked(proposal.body()))
                .bind("answer", proposal.answer().isEmpty() ? "" : JSON)
                .execute();
        proposals++;
    }

    /** A proposal has one change at least; whatever else belongs to it is emptied, so that it can still be read. */
    private static String blanked(String body) {
        ObjectNode proposal = (ObjectNode) Json.tree(body);
        for (String field : List.copyOf(proposal.propertyNames())) {
            switch (proposal.get(field)) {
                case ArrayNode array -> array.removeAll();
                case ObjectNode object -> proposal.putNull(field);
                case JsonNode text when text.isString() -> proposal.put(field, "");
                default -> {} // an open set: numbers and yes or no say nothing of anybody
            }
        }
        proposal.withArray("changes").addPOJO(new WireChange("forgotten", "", "", Provenance.FIXED));
        return Json.write(proposal);
    }

    private void blank(Handle handle, OperationText operation) {
        if (operation.underWay()) {
            underWay++;
            return;
        }
        handle.createUpdate(BLANK_OPERATION).bind("id", operation.id()).execute();
        operations++;
    }
}
