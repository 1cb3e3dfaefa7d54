package libreta.agent;

import static libreta.words.Words.say;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import libreta.contacts.Approval;
import libreta.contacts.CarriedOut;
import libreta.contacts.Contact;
import libreta.contacts.ContactId;
import libreta.contacts.CrmFailed;
import libreta.contacts.Desk;
import libreta.contacts.Journal;
import libreta.contacts.Operation;
import libreta.contacts.PropertySchema;
import libreta.contacts.Proposal;
import libreta.contacts.ProposalState;
import libreta.contacts.Proposals;
import libreta.contacts.Redirected;
import libreta.contacts.Schemas;
import libreta.contacts.Uninterrupted;
import libreta.conversation.Conversations;
import libreta.conversation.Message;
import libreta.conversation.Task;
import libreta.conversation.TurnEvent;
import libreta.conversation.TurnSink;
import libreta.model.ModelFailed;
import libreta.model.Usage;
import libreta.words.Sentences;

/**
 * What happens when a person has decided: the write, what HubSpot stored, and the words for it. They are fixed words, said
 * before the model gets a word; it is asked only where something of the request may be left.
 */
public final class Decisions {
    private static final Logger LOG = System.getLogger(Decisions.class.getName());

    /** More in one turn are asked about: a model that goes on and on does not write on and on. */
    private static final int UNASKED_AT_MOST = 3;

    /** What is kept as the decision where nobody was asked. */
    private static final String UNASKED = "{\"confirm\":\"never\"}";

    private final Desk desk;
    private final Agent agent;
    private final Proposals proposals;
    private final Journal journal;
    private final Conversations conversations;
    private final Schemas schemas;
    private final ToolJson json;
    private final Telling telling;

    /** Where decisions are kept. */
    public record Stores(Proposals proposals, Journal journal, Conversations conversations) {}

    /**
     * Decisions that the desk carries out; the agent goes on behind them.
     *
     * @param ids makes a new id at each call
     */
    public Decisions(
            Desk desk,
            Agent agent,
            Stores stores,
            Schemas schemas,
            ToolJson json,
            InstantSource clock,
            Supplier<String> ids) {
        this.desk = desk;
        this.agent = agent;
        this.proposals = stores.proposals();
        this.journal = stores.journal();
        this.conversations = stores.conversations();
        this.schemas = schemas;
        this.json = json;
        this.telling = new Telling(conversations, clock, ids);
    }

    /**
     * Carries out a waiting proposal.
     *
     * @param typed what the person typed to say yes, or empty for a click
     * @param answer the decision as the client sent it
     */
    public TurnEnd approve(
            Turn turn, Proposal proposal, Answer.Approved yes, String typed, String answer, TurnSink sink) {
        telling.keepReply(turn, typed);
        Approval approval =
                new Approval(proposal.id(), turn.person(), turn.language(), yes.edits(), yes.ticked(), answer);
        CarriedOut result = desk.carryOut(approval);
        TurnEnd told = Uninterrupted.call(() -> told(turn, proposal, result, sink));
        return result instanceof CarriedOut.Done done && Rest.of(conversations.messages(turn.conversation()))
                ? withTheRest(new Ending(turn, done.proposal(), sink))
                : told;
    }

    private TurnEnd told(Turn turn, Proposal proposal, CarriedOut result, TurnSink sink) {
        PropertySchema schema = schemas.current();
        return switch (result) {
            case CarriedOut.Done done -> done(new Ending(turn, done.proposal(), sink), done, schema);
            case CarriedOut.DoneUnread(Operation operation, Proposal carriedOut) -> {
                conversations.setTask(turn.conversation(), Task.NONE);
                String words = say(turn.language(), "unread");
                ToolJson.Outcome outcome =
                        new ToolJson.Outcome(status(operation), operation, carriedOut, Optional.empty(), words);
                yield end(new Ending(turn, proposal, sink), json.written(outcome, schema, turn.language()), words);
            }
            case CarriedOut.Refused(Operation operation, var refusals) -> {
                String words = Sentences.refused(refusals, schema, turn.language());
                yield end(new Ending(turn, proposal, sink), json.notWritten("failed", words), words);
            }
            case CarriedOut.NothingToDo(Contact contact) -> {
                String words = say(turn.language(), "nothing_to_do", contact.name());
                yield end(new Ending(turn, proposal, sink), json.notWritten("unchanged", contact, words), words);
            }
            case CarriedOut.Gone gone -> failed(turn, proposal, "failed", "gone", sink);
            case CarriedOut.Taken taken -> {
                boolean address = proposal.values().containsKey("email");
                yield failed(turn, proposal, "failed", address ? "email_taken_unknown" : "value_taken", sink);
            }
            case CarriedOut.Unknown(Operation operation) -> {
                boolean forGood = operation.state() == Operation.State.UNKNOWN;
                String words = say(turn.language(), forGood ? "unknown_for_good" : "unknown_outcome");
                Ending ending = new Ending(turn, proposal, sink, Optional.of(operation));
                yield end(ending, json.notWritten("unknown", words), words);
            }
            case CarriedOut.AlreadyDecided already -> {
                // Whoever decided it answers the call.
                telling.say(turn, say(turn.language(), "already_decided"), sink);
                yield new TurnEnd.Finished(Usage.NONE);
            }
            case CarriedOut.OneIsOpen(Proposal fresh) -> {
                boolean creates = fresh.target() instanceof Proposal.Target.NewContact;
                String sentence = creates ? "one_is_open" : "one_change_is_open";
                yield askAgain(turn, fresh, say(turn.language(), sentence, Questions.name(fresh)), sink);
            }
            case CarriedOut.ChangedMeanwhile(Proposal fresh) ->
                askAgain(turn, fresh, say(turn.language(), "changed_meanwhile", Questions.name(fresh)), sink);
            case CarriedOut.ExistsAlready(Proposal fresh) ->
                askAgain(turn, fresh, say(turn.language(), "exists_already", Questions.name(fresh)), sink);
            case CarriedOut.EditNotValid(Proposal fresh, var problems) -> {
                String why = Sentences.of(problems, schema, turn.language());
                yield mendIt(turn, fresh, why, PropertyProblem.of(problems, schema, turn.language()), sink);
            }
            case CarriedOut.NotTicked(Proposal waiting, List<String> properties) -> {
                String values = NotTicked.named(waiting, properties, schema, turn.language());
                yield askAgain(turn, waiting, say(turn.language(), "not_ticked", values), sink);
            }
            case CarriedOut.LooksLikeOthers(Proposal fresh) ->
                askAgain(turn, fresh, say(turn.language(), "looks_like_others"), sink);
            case CarriedOut.EmailTaken(Proposal fresh, Contact by) -> {
                String why = say(turn.language(), "email_taken", by.name());
                yield mendIt(turn, fresh, why, List.of(new PropertyProblem("email", why)), sink);
            }
            case CarriedOut.Forbidden(var problems) -> {
                String why = Sentences.of(problems, schema, turn.language());
                String words = say(turn.language(), "forbidden", why);
                yield end(new Ending(turn, proposal, sink), json.notWritten("failed", words), words);
            }
            case CarriedOut.ReadOnly readOnly -> failed(turn, proposal, "failed", "only_reads", sink);
            case CarriedOut.NotWritten(Proposal fresh, CrmFailed why) -> {
                LOG.log(Level.WARNING, "a confirmed write was not carried out", why);
                String sentence = Sentences.of(why.trouble(), turn.language());
                yield askAgain(turn, fresh, say(turn.language(), "not_written", sentence), sink);
            }
        };
    }

    /**
     * Carries out what a turn proposed where the flow lets that be done without a question, and what the model goes on to
     * propose then. Everything else ends as it did.
     */
    public TurnEnd withoutAsking(Turn turn, TurnEnd end, TurnSink sink) {
        TurnEnd now = end;
        Usage before = Usage.NONE;
        for (int written = 0; now instanceof TurnEnd.Unasked(Proposal proposal, Usage usage); written++) {
            before = before.plus(usage);
            now = written < UNASKED_AT_MOST
                    ? approve(turn, proposal, Answer.Approved.asShown(), "", UNASKED, sink)
                    : waiting(turn, proposal);
        }
        return now.after(before);
    }

    private static TurnEnd waiting(Turn turn, Proposal proposal) {
        return new TurnEnd.Waiting(proposal, Questions.of(proposal, turn.language()), Usage.NONE);
    }

    /**
     * Puts a proposal to update one of the duplicates in the place of the one to create.
     *
     * @param answer the decision as the client sent it
     */
    public TurnEnd updateInstead(Turn turn, Proposal create, ContactId duplicate, String answer, TurnSink sink) {
        Approval chosen = new Approval(create.id(), turn.person(), turn.language(), Map.of(), answer);
        return switch (desk.updateInstead(chosen, duplicate)) {
            case Redirected.Waits(Proposal update) ->
                askAgain(turn, update, say(turn.language(), "update_instead", Questions.name(update)), sink);
            case Redirected.Gone(Proposal again) -> askAgain(turn, again, say(turn.language(), "duplicate_gone"), sink);
            case Redirected.NothingToDo(Contact contact) -> {
                String words = say(turn.language(), "nothing_to_do", contact.name());
                conversations.setTask(turn.conversation(), Task.NONE);
                yield end(new Ending(turn, create, sink), json.notWritten("unchanged", contact, words), words);
            }
            case Redirected.Forbidden(var problems) ->
                askAgain(turn, create, Sentences.of(problems, schemas.current(), turn.language()), sink);
            case Redirected.AlreadyDecided already -> {
                telling.say(turn, say(turn.language(), "already_decided"), sink);
                yield new TurnEnd.Finished(Usage.NONE);
            }
        };
    }

    /** The person said no. */
    public TurnEnd decline(Turn turn, Proposal proposal, String typed, String answer, TurnSink sink) {
        telling.keepReply(turn, typed);
        proposals.decide(proposal.id(), ProposalState.REJECTED, answer);
        conversations.setTask(turn.conversation(), Task.NONE);
        return failed(turn, proposal, "rejected", "rejected", sink);
    }

    /** The person goes on with something else; nothing is said about it. */
    public void setAside(Turn turn, Proposal proposal, String answer, TurnSink sink) {
        proposals.decide(proposal.id(), ProposalState.SET_ASIDE, answer);
        String words = say(turn.language(), "set_aside");
        answerCall(new Ending(turn, proposal, sink), json.notWritten("set_aside", words));
        conversations
                .find(turn.conversation())
                .ifPresent(conversation -> conversations.setTask(
                        conversation.id(), new Task(conversation.task().kind(), proposal.values())));
    }

    /** It waited for too long. */
    public void expire(Turn turn, Proposal proposal, TurnSink sink) {
        proposals.decide(proposal.id(), ProposalState.EXPIRED, "");
        answerCall(
                new Ending(turn, proposal, sink),
                json.notWritten("expired", say(turn.language(), "expired_interrupt")));
    }

    private TurnEnd done(Ending ending, CarriedOut.Done done, PropertySchema schema) {
        Turn turn = ending.turn();
        Operation operation = done.operation();
        Contact contact = done.contact();
        conversations.setTask(turn.conversation(), Task.NONE);
        Receipt receipt = new Receipt(schema, turn.language());
        List<String> otherwise = receipt.of(ending.proposal(), contact.properties(), done.replaced());
        boolean nothing = operation.kind() == Operation.Kind.UPDATE
                && ending.proposal().changes().stream()
                        .noneMatch(change -> change.after().equals(contact.value(change.property())));
        String words = otherwise.isEmpty()
                ? say(turn.language(), status(operation), contact.name())
                : String.join(" ", otherwise);
        ToolJson.Outcome outcome = new ToolJson.Outcome(
                nothing ? "unchanged" : status(operation),
                operation,
                ending.proposal(),
                Optional.of(contact),
                otherwise.isEmpty() ? "" : words);
        String content = json.written(outcome, schema, turn.language());
        return end(ending, content, words);
    }

    /** What was written has been said from what HubSpot stored; the model only goes on with what else it was asked. */
    private TurnEnd withTheRest(Ending ending) {
        try {
            return agent.goOn(ending.turn(), ending.sink());
        } catch (ModelFailed | CrmFailed failed) {
            LOG.log(Level.WARNING, "the rest of a request was not done", failed);
            telling.say(ending.turn(), say(ending.turn().language(), "gave_up_rest"), ending.sink());
            return new TurnEnd.Finished(Usage.NONE);
        }
    }

    private static String status(Operation operation) {
        return switch (operation.kind()) {
            case CREATE -> "created";
            case UPDATE -> "updated";
            case ARCHIVE -> "undone";
        };
    }

    private TurnEnd failed(Turn turn, Proposal proposal, String status, String sentence, TurnSink sink) {
        String words = say(turn.language(), sentence);
        return end(new Ending(turn, proposal, sink), json.notWritten(status, words), words);
    }

    private TurnEnd end(Ending ending, String content, String words) {
        answerCall(ending, content);
        telling.say(ending.turn(), words, ending.sink());
        return new TurnEnd.Finished(Usage.NONE);
    }

    /** What became of an operation before is told by asking again; {@link Settling} sees that something waits. */
    private TurnEnd askAgain(Turn turn, Proposal fresh, String words, TurnSink sink) {
        telling.say(turn, words, sink);
        return waiting(turn, fresh);
    }

    /** Asks again for values that the person edited and that cannot be written. */
    private TurnEnd mendIt(Turn turn, Proposal fresh, String why, List<PropertyProblem> problems, TurnSink sink) {
        telling.say(turn, say(turn.language(), "edit_not_valid", why), sink);
        return new TurnEnd.Waiting(fresh, Questions.of(fresh, turn.language()), problems, Usage.NONE);
    }

    private void answerCall(Ending ending, String content) {
        Message.FromTool answer =
                telling.keepAnswer(ending.turn(), ending.proposal().toolCallId(), content);
        ending.unsure()
                .or(() -> journal.of(ending.proposal().id()))
                .ifPresent(operation -> journal.told(operation.id(), operation.state()));
        ending.sink().emit(new TurnEvent.ToolAnswered(answer));
    }

    /**
     * A decision whose outcome is being told.
     *
     * @param unsure an operation of which nobody knows yet, as it is told; it may have ended a moment later
     */
    private record Ending(Turn turn, Proposal proposal, TurnSink sink, Optional<Operation> unsure) {
        Ending(Turn turn, Proposal proposal, TurnSink sink) {
            this(turn, proposal, sink, Optional.empty());
        }
    }
}
