package libreta.agent;

import static libreta.words.Words.say;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import libreta.contacts.ChoiceState;
import libreta.contacts.Contact;
import libreta.contacts.ContactChoices;
import libreta.contacts.ContactFinder;
import libreta.contacts.ContactId;
import libreta.contacts.Journal;
import libreta.contacts.Operation;
import libreta.contacts.Operation.State;
import libreta.contacts.Proposal;
import libreta.contacts.ProposalState;
import libreta.contacts.Proposals;
import libreta.contacts.Recovery;
import libreta.contacts.Schemas;
import libreta.conversation.ConversationId;
import libreta.conversation.Conversations;
import libreta.conversation.Language;
import libreta.conversation.Message;
import libreta.conversation.ToolCall;
import libreta.conversation.TurnId;
import libreta.lease.Alone;

/**
 * Sees to it that every operation ends and that its conversation is told how: those that a stopped process left, those
 * that HubSpot did not answer, and those that were carried out from elsewhere.
 */
public final class Settling {
    private static final Logger LOG = System.getLogger(Settling.class.getName());

    private static final Duration A_ROUND = Duration.ofSeconds(15);

    private final Recovery recovery;
    private final Journal journal;
    private final Proposals proposals;
    private final ContactChoices choices;
    private final Conversations conversations;
    private final Alone alone;
    private final Schemas schemas;
    private final ToolJson json;
    private final InstantSource clock;
    private final Supplier<String> ids;
    private final Looks looks = new Looks();

    /** @param ids makes a new id at each call */
    public Settling(
            Recovery recovery,
            Decisions.Stores stores,
            ContactChoices choices,
            Alone alone,
            Schemas schemas,
            ToolJson json,
            InstantSource clock,
            Supplier<String> ids) {
        this.recovery = recovery;
        this.journal = stores.journal();
        this.proposals = stores.proposals();
        this.choices = choices;
        this.conversations = stores.conversations();
        this.alone = alone;
        this.schemas = schemas;
        this.json = json;
        this.clock = clock;
        this.ids = ids;
    }

    /** The name of the lease under which a conversation has its turns. */
    public static String lease(ConversationId conversation) {
        return "conversation:" + conversation.value();
    }

    /**
     * Everything that nobody is at now. To be called every few seconds, and at start, by one thread. Where HubSpot is slow
     * and much is open, not all is looked at in one round; the persons are told in any case.
     */
    public void settleAll() {
        Instant enough = clock.instant().plus(A_ROUND);
        for (Operation operation : looks.due(journal.unfinished(), clock.instant())) {
            apart(operation, () -> {
                if (clock.instant().isBefore(enough)) {
                    look(operation);
                } else {
                    tellIfFree(operation);
                }
            });
        }
        journal.untold().forEach(operation -> apart(operation, () -> tellIfFree(operation)));
    }

    private void look(Operation operation) {
        looks.looked(operation, clock.instant());
        recovery.settle(operation.id()).filter(Settling::stillOpen).ifPresent(this::tellIfFree);
    }

    /** One that cannot be settled is no reason to leave the others. */
    private static void apart(Operation operation, Runnable settling) {
        try {
            settling.run();
        } catch (CancellationException gone) {
            throw gone;
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "operation %s could not be settled now".formatted(operation.id()), failed);
        }
    }

    private void tellIfFree(Operation operation) {
        alone.runIfFree(lease(operation.conversation()), held -> {
            journal.find(operation.id()).ifPresent(this::tell);
            return operation;
        });
    }

    /** What is open in this conversation; within its turn, before anything else is said. */
    public void settle(Turn turn) {
        recovery.inPassing(() -> journal.unsettled(turn.conversation())
                .forEach(operation -> apart(operation, () -> settleAndTell(operation))));
        Set<String> unanswered = unanswered(turn.conversation());
        unanswered.forEach(call -> withoutOperation(turn, call));
        neverShown(turn.conversation(), unanswered);
    }

    private void settleAndTell(Operation operation) {
        if (stillOpen(operation)) {
            recovery.settle(operation.id()).ifPresent(this::tell);
        } else {
            tell(operation);
        }
    }

    /** A process that stops between keeping a proposal and keeping what led to it has not shown it to anybody. */
    private void neverShown(ConversationId conversation, Set<String> unanswered) {
        proposals
                .waiting(conversation)
                .filter(waiting -> !unanswered.contains(waiting.toolCallId()))
                .ifPresent(waiting -> proposals.decide(waiting.id(), ProposalState.SET_ASIDE, ""));
        choices.waiting(conversation)
                .filter(waiting -> !unanswered.contains(waiting.toolCallId()))
                .ifPresent(waiting -> choices.end(waiting.id(), ChoiceState.SET_ASIDE, ""));
    }

    private static boolean stillOpen(Operation operation) {
        return switch (operation.state()) {
            case CONFIRMED, SENT -> true;
            case DONE, FAILED, UNKNOWN, UNDONE -> false;
        };
    }

    /** Says how it ended, where that was not said before. The conversation's lease is held. */
    private void tell(Operation operation) {
        Optional<State> toldBefore = journal.toldOf(operation.id());
        if (toldBefore.equals(Optional.of(operation.state()))) {
            return;
        }
        boolean corrects = toldBefore.isPresent();
        proposals.find(operation.proposal()).ifPresent(decided -> {
            if (corrects || isOpen(operation, decided.proposal())) {
                append(operation.conversation(), told(decided.proposal(), operation, corrects));
            }
        });
        journal.told(operation.id(), operation.state());
    }

    /** Whether the person has not been told: the call is not answered, nor was the same asked again. */
    private boolean isOpen(Operation operation, Proposal proposal) {
        boolean asked = asked(operation.conversation(), proposal.toolCallId());
        boolean undo = !operation.undoes().isEmpty();
        return undo || (!asked && unanswered(operation.conversation()).contains(proposal.toolCallId()));
    }

    private boolean asked(ConversationId conversation, String call) {
        return proposals
                .waiting(conversation)
                .filter(waiting -> waiting.toolCallId().equals(call))
                .isPresent();
    }

    private Set<String> unanswered(ConversationId conversation) {
        Set<String> calls = new LinkedHashSet<>();
        for (Message message : conversations.messages(conversation)) {
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

    /** It was decided, and broke off before there was anything to write, or to say about it. */
    private void withoutOperation(Turn turn, String call) {
        proposals
                .ofCall(turn.conversation(), call)
                .filter(decided -> journal.of(decided.proposal().id()).isEmpty())
                .filter(decided -> !asked(turn.conversation(), call) && !mayBeWritten(turn.conversation(), call))
                .flatMap(decided -> ended(decided, turn.language()))
                .ifPresent(told -> append(turn.conversation(), told));
    }

    /** Through another proposal of the same call, whose operation is told of by itself. */
    private boolean mayBeWritten(ConversationId conversation, String call) {
        return journal.of(conversation).stream()
                .filter(operation -> operation.state() != State.FAILED)
                .flatMap(operation -> proposals.find(operation.proposal()).stream())
                .anyMatch(decided -> decided.proposal().toolCallId().equals(call));
    }

    /** What is said of a proposal without an operation; nothing of one that waits. */
    private Optional<Told> ended(Proposals.Decided decided, Language language) {
        Proposal proposal = decided.proposal();
        return switch (decided.state()) {
            case WAITING -> Optional.empty();
            case APPROVED -> Optional.of(notDone(proposal, language));
            case REJECTED -> Optional.of(notWritten("rejected", "rejected", proposal, language));
            // Perhaps by the person, perhaps by us after they had confirmed it.
            case SET_ASIDE -> Optional.of(notWritten("set_aside", "recovered_set_aside", proposal, language));
            case EXPIRED -> Optional.of(notWritten("expired", "expired_interrupt", proposal, language));
        };
    }

    private void append(ConversationId conversation, Told told) {
        List<Message> messages = new ArrayList<>();
        if (!told.content().isEmpty()) {
            messages.add(new Message.FromTool(ids.get(), told.call(), told.content()));
        }
        messages.add(new Message.FromAssistant(ids.get(), told.words()));
        conversations.append(conversation, new TurnId(ids.get()), messages, clock.instant());
    }

    /** What a conversation is told; without {@code content} the call keeps the answer that it has. */
    private record Told(String call, String content, String words) {}

    private Told told(Proposal proposal, Operation operation, boolean corrects) {
        if (!operation.undoes().isEmpty()) {
            return undoTold(proposal, operation);
        }
        return switch (operation.state()) {
            case DONE -> done(proposal, operation, corrects ? "found_out_done" : "recovered_done");
            case UNDONE -> done(proposal, operation, "recovered_done");
            case FAILED -> {
                boolean changed = operation.note().equals(Recovery.CHANGED_SINCE);
                String sentence = changed ? "recovered_changed" : corrects ? "found_out_failed" : "recovered_failed";
                yield notWritten("failed", sentence, proposal, operation.language());
            }
            case UNKNOWN -> notWritten("unknown", "unknown_for_good", proposal, operation.language());
            case CONFIRMED, SENT -> notWritten("unknown", "unknown_outcome", proposal, operation.language());
        };
    }

    /** What was to be undone is still in HubSpot, unless the undo is done: the card of the write says so until then. */
    private Told undoTold(Proposal proposal, Operation undo) {
        Language language = undo.language();
        String name = Questions.name(proposal);
        return switch (undo.state()) {
            case DONE, UNDONE -> undone(proposal, undo);
            case FAILED -> new Told(proposal.toolCallId(), "", say(language, "undo_stopped", name));
            case UNKNOWN -> new Told(proposal.toolCallId(), "", say(language, "unknown_for_good"));
            case CONFIRMED, SENT -> new Told(proposal.toolCallId(), "", say(language, "unknown_outcome"));
        };
    }

    private Told undone(Proposal proposal, Operation undo) {
        boolean created = undo.kind() == Operation.Kind.ARCHIVE;
        String words = say(undo.language(), created ? "undone_create" : "undone", Questions.name(proposal));
        boolean holds = created || new Receipt(schemas.current(), undo.language()).holds(proposal, held(undo));
        return written("undone", proposal, undo, holds ? words : "");
    }

    private Told done(Proposal proposal, Operation operation, String sentence) {
        String status = operation.kind() == Operation.Kind.CREATE ? "created" : "updated";
        return written(status, proposal, operation, say(operation.language(), sentence, Questions.name(proposal)));
    }

    private Told written(String status, Proposal proposal, Operation operation, String words) {
        Set<String> shown = new TreeSet<>(ContactFinder.SHOWN);
        shown.addAll(proposal.values().keySet());
        Contact contact = new Contact(new ContactId(operation.contact()), held(operation)).only(shown);
        List<String> receipt = operation.kind() == Operation.Kind.ARCHIVE
                ? List.of()
                : new Receipt(schemas.current(), operation.language()).of(proposal, operation, held(operation));
        String told = Stream.concat(Stream.of(words), receipt.stream())
                .collect(Collectors.joining(" "))
                .strip();
        ToolJson.Outcome outcome = new ToolJson.Outcome(status, operation, proposal, Optional.of(contact), told);
        return new Told(proposal.toolCallId(), json.written(outcome, schemas.current(), operation.language()), told);
    }

    /** What could not be read back is as it was to be. */
    private static Map<String, String> held(Operation operation) {
        return operation.stored().isEmpty() ? operation.wanted() : operation.stored();
    }

    private Told notDone(Proposal proposal, Language language) {
        return notWritten("failed", "recovered_failed", proposal, language);
    }

    private Told notWritten(String status, String sentence, Proposal proposal, Language language) {
        String words = say(language, sentence, Questions.name(proposal));
        return new Told(proposal.toolCallId(), json.notWritten(status, words), words);
    }
}
