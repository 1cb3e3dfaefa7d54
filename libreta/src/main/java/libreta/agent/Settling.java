package libreta.agent;

import static libreta.words.Words.say;

import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import libreta.contacts.Contact;
import libreta.contacts.ContactId;
import libreta.contacts.Operation;
import libreta.contacts.Proposal;
import libreta.contacts.ProposalState;
import libreta.contacts.Proposals;
import libreta.contacts.Recovery;
import libreta.contacts.Schemas;
import libreta.conversation.Conversations;
import libreta.conversation.Message;
import libreta.conversation.ToolCall;

/**
 * Tells a conversation what became of a write whose answer it never got, because Libreta was stopped in the middle.
 */
public final class Settling {
    private final Recovery recovery;
    private final Proposals proposals;
    private final Conversations conversations;
    private final Schemas schemas;
    private final ToolJson json;
    private final InstantSource clock;
    private final Supplier<String> ids;

    /** @param ids makes a new id at each call */
    public Settling(
            Recovery recovery,
            Decisions.Stores stores,
            Schemas schemas,
            ToolJson json,
            InstantSource clock,
            Supplier<String> ids) {
        this.recovery = recovery;
        this.proposals = stores.proposals();
        this.conversations = stores.conversations();
        this.schemas = schemas;
        this.json = json;
        this.clock = clock;
        this.ids = ids;
    }

    /** Adds what is missing to the record; does nothing in a conversation where nothing is. */
    public void settle(Turn turn) {
        for (String call : unanswered(conversations.messages(turn.conversation()))) {
            proposals
                    .ofCall(turn.conversation(), call)
                    .filter(decided -> decided.state() == ProposalState.APPROVED)
                    .ifPresent(decided -> tell(turn, decided.proposal()));
        }
    }

    private static Set<String> unanswered(List<Message> record) {
        Set<String> calls = new LinkedHashSet<>();
        for (Message message : record) {
            switch (message) {
                case Message.FromAssistant said ->
                    calls.addAll(said.toolCalls().stream().map(ToolCall::id).toList());
                case Message.FromTool answer -> calls.remove(answer.toolCallId());
                case Message.FromPerson person -> {}
                case Message.Decision decision -> {}
            }
        }
        return calls;
    }

    private void tell(Turn turn, Proposal proposal) {
        Optional<Operation> operation = recovery.of(proposal.id());
        Told told = operation.map(found -> told(turn, proposal, found)).orElseGet(() -> notDone(turn));
        conversations.append(
                turn.conversation(),
                turn.id(),
                List.of(
                        new Message.FromTool(ids.get(), proposal.toolCallId(), told.content()),
                        new Message.FromAssistant(ids.get(), told.words())),
                clock.instant());
    }

    private record Told(String content, String words) {}

    private Told told(Turn turn, Proposal proposal, Operation operation) {
        return switch (operation.state()) {
            case DONE -> done(turn, proposal, operation);
            case CONFIRMED, FAILED -> notDone(turn);
            case SENT, UNKNOWN -> {
                String words = say(turn.language(), "unknown_outcome");
                yield new Told(json.notWritten("unknown", words), words);
            }
        };
    }

    private Told done(Turn turn, Proposal proposal, Operation operation) {
        String words = say(turn.language(), "recovered_done");
        Contact contact = new Contact(new ContactId(operation.contact()), operation.stored());
        ToolJson.Outcome outcome = new ToolJson.Outcome(
                operation.kind() == Operation.Kind.CREATE ? "created" : "updated",
                operation,
                proposal,
                Optional.of(contact),
                words);
        return new Told(json.written(outcome, schemas.current(), turn.language()), words);
    }

    private Told notDone(Turn turn) {
        String words = say(turn.language(), "recovered_failed");
        return new Told(json.notWritten("failed", words), words);
    }
}
