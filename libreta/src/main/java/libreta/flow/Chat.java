package libreta.flow;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import libreta.agent.Agent;
import libreta.agent.Answer;
import libreta.agent.Decisions;
import libreta.agent.Form;
import libreta.agent.Forms;
import libreta.agent.Picking;
import libreta.agent.Questions;
import libreta.agent.Reply;
import libreta.agent.Settling;
import libreta.agent.Telling;
import libreta.agent.Turn;
import libreta.agent.TurnEnd;
import libreta.agent.UndoWords;
import libreta.agent.Undos;
import libreta.contacts.ContactChoices;
import libreta.contacts.ContactId;
import libreta.contacts.CrmFailed;
import libreta.contacts.OperationId;
import libreta.contacts.Proposal;
import libreta.contacts.ProposalState;
import libreta.contacts.Proposals;
import libreta.conversation.ConversationId;
import libreta.conversation.Conversations;
import libreta.conversation.Language;
import libreta.conversation.Message;
import libreta.conversation.PersonId;
import libreta.conversation.Task;
import libreta.conversation.TurnEvent;
import libreta.conversation.TurnSink;
import libreta.flow.Repeats.Repeat;
import libreta.flow.Request.Said;
import libreta.lease.Alone;
import libreta.lease.LeaseBusy;
import libreta.model.ModelFailed;
import libreta.model.ModelTrouble;
import libreta.model.Usage;
import libreta.words.Sentences;
import libreta.words.Words;

/** Runs the flow: where does this input enter, and what follows? */
public final class Chat {
    /** A turn may take the agent's whole time; whoever waits for it waits a little longer. */
    private static final Duration PATIENCE_BEYOND_A_TURN = Duration.ofSeconds(10);

    private final Flow flow;
    private final Agent agent;
    private final Decisions decisions;
    private final Forms forms;
    private final Undos undos;
    private final Settling settling;
    private final ForTheModel forTheModel;
    private final Choosing choosing;
    private final Repeats repeats;
    private final Proposals proposals;
    private final Conversations conversations;
    private final Alone alone;
    private final Duration patience;
    private final InstantSource clock;
    private final Telling telling;

    /**
     * Who answers what a person may do: say something, decide, pick, fill in a form, take something back.
     *
     * @param modelTrouble why the agent's model is down, or empty while it is not known to be
     */
    public record Answering(
            Agent agent,
            Supplier<Optional<ModelTrouble>> modelTrouble,
            Decisions decisions,
            Picking picking,
            Forms forms,
            Undos undos) {}

    /**
     * A chat over this flow.
     *
     * @param ids makes a new id at each call
     */
    public Chat(
            Flow flow,
            Answering answering,
            Settling settling,
            Decisions.Stores stores,
            Alone alone,
            InstantSource clock,
            Supplier<String> ids) {
        this.flow = flow;
        this.agent = answering.agent();
        this.decisions = answering.decisions();
        this.forms = answering.forms();
        this.undos = answering.undos();
        this.settling = settling;
        this.forTheModel = new ForTheModel(flow, answering.modelTrouble());
        this.choosing = new Choosing(answering.picking(), forTheModel, clock);
        this.proposals = stores.proposals();
        this.conversations = stores.conversations();
        this.repeats = new Repeats(conversations);
        this.alone = alone;
        this.patience = flow.agent().maxTime().plus(PATIENCE_BEYOND_A_TURN);
        this.clock = clock;
        this.telling = new Telling(conversations, clock, ids);
    }

    /** The flow that is run. */
    public Flow flow() {
        return flow;
    }

    /**
     * Looks at a request before anything is answered.
     *
     * @throws TurnRefused when it cannot be answered at all
     */
    public void admit(Request request) {
        admit(request.turn().conversation(), request.turn().person());
        admit(request.said());
    }

    private void admit(ConversationId conversation, PersonId person) {
        conversations.find(conversation).ifPresent(known -> {
            if (!known.person().equals(person)) {
                throw new TurnRefused("unknown_thread");
            }
        });
    }

    private void admit(Said said) {
        switch (said) {
            case Said.Opened opened -> {}
            case Said.Clicked(String id, String button) -> {
                if (flow.button(button).isEmpty()) {
                    throw new TurnRefused("unknown_button", button);
                }
            }
            case Said.Typed(String id, String text) -> admit(text);
            case Said.FilledIn(String id, Form form) ->
                admitLength(String.join("", form.fields().values()));
            case Said.Undo undo -> {}
            case Said.Decided decided -> {
                if (decided.answer() instanceof Answer.Replied(String text)) {
                    admit(text);
                }
                decided.then().ifPresent(this::admit);
            }
        }
    }

    private void admit(String text) {
        if (text.isBlank()) {
            throw new TurnRefused("empty_message");
        }
        admitLength(text);
    }

    private void admitLength(String text) {
        int limit = flow.input().maxCharacters();
        int characters = text.codePointCount(0, text.length());
        if (characters > limit) {
            throw new TurnRefused("message_too_long", characters, limit);
        }
    }

    /**
     * Answers an admitted request. A conversation has one turn at a time: this waits for the turn before. From then on it
     * is this request's alone, which the sink is told.
     *
     * @throws TurnRefused when it does not fit what waits in the conversation
     * @throws CrmFailed when HubSpot cannot be asked; the sentence about it is kept in the conversation
     * @throws ModelFailed when the model gives no usable reply; likewise. A reply to what waits is not even taken while the
     *     model is known to be down and nobody else could answer it: then nothing is kept, and it waits on
     * @throws java.util.concurrent.CancellationException when the person has gone
     */
    public TurnEnd run(Request request, TurnSink sink) {
        Turn turn = request.turn();
        try {
            return alone.run(Settling.lease(turn.conversation()), patience, held -> {
                sink.begun();
                return answer(request, sink);
            });
        } catch (LeaseBusy busy) {
            throw new TurnRefused("turn_running");
        }
    }

    /** Shows an admitted conversation as it is on record now, also while a turn of it is under way. */
    public void show(Request request, TurnSink sink) {
        admit(request.turn().conversation(), request.turn().person());
        sink.emit(new TurnEvent.Snapshot(conversations.messages(request.turn().conversation())));
        sink.emit(buttons(request.turn().language()));
    }

    /**
     * Has the conversation's turn stopped, whichever process runs it, within {@link Alone#STOPPED_WITHIN}. What had
     * arrived by then is kept. Does nothing where none runs.
     *
     * @throws TurnRefused {@code unknown_thread} where the conversation is somebody else's
     */
    public void askToStop(ConversationId conversation, PersonId person) {
        admit(conversation, person);
        alone.askToStop(Settling.lease(conversation));
    }

    private TurnEnd answer(Request request, TurnSink sink) {
        Turn turn = repeats.turn(request);
        try {
            return decisions.withoutAsking(turn, answer(turn, request.said(), sink), sink);
        } catch (CrmFailed failed) {
            telling.keepFailure(turn, Sentences.of(failed.trouble(), turn.language()));
            throw failed;
        } catch (ModelFailed failed) {
            // a reply that leaves something waiting is not on record either
            if (!waits(turn)) {
                telling.keepFailure(turn, Sentences.of(failed.trouble(), turn.language()));
            }
            throw failed;
        }
    }

    private TurnEnd answer(Turn turn, Said said, TurnSink sink) {
        boolean known = conversations.find(turn.conversation()).isPresent();
        if (known) {
            admit(turn.conversation(), turn.person());
            settling.settle(turn);
        }
        if (!known) {
            conversations.open(turn.conversation(), turn.person(), clock.instant());
        }
        return switch (said) {
            case Said.Opened opened -> known ? showAgain(turn, sink) : welcome(turn, sink);
            case Said.Decided decided -> decide(turn, decided, sink);
            case Said.Clicked(String id, String button) ->
                once(turn, id, sink, () -> click(turn, id, flow.button(button).orElseThrow(), sink));
            case Said.Typed typed -> once(turn, typed.messageId(), sink, () -> typed(turn, typed, sink));
            case Said.FilledIn(String id, Form form) -> once(turn, id, sink, () -> forms.submit(turn, id, form, sink));
            case Said.Undo(OperationId operation) -> {
                nothingWaits(turn, sink);
                yield undos.undo(turn, operation, sink);
            }
        };
    }

    private TurnEnd welcome(Turn turn, TurnSink sink) {
        flow.welcome().forEach(message -> speak(turn, message.text(), sink));
        sink.emit(buttons(turn.language()));
        return new TurnEnd.Finished(Usage.NONE);
    }

    private TurnEnd showAgain(Turn turn, TurnSink sink) {
        endExpired(turn);
        sink.emit(new TurnEvent.Snapshot(conversations.messages(turn.conversation())));
        sink.emit(buttons(turn.language()));
        return whatWaits(turn);
    }

    private void endExpired(Turn turn) {
        Optional<Proposal> waiting = proposals.waiting(turn.conversation());
        waiting.filter(this::expired).ifPresent(proposal -> decisions.expire(turn, proposal, event -> {}));
        choosing.endExpired(turn, event -> {});
    }

    private boolean waits(Turn turn) {
        return proposals.waiting(turn.conversation()).isPresent()
                || choosing.waiting(turn).isPresent();
    }

    private TurnEnd whatWaits(Turn turn) {
        return proposals
                .waiting(turn.conversation())
                .<TurnEnd>map(proposal -> waiting(turn, proposal))
                .or(() -> choosing.waiting(turn))
                .orElseGet(() -> new TurnEnd.Finished(Usage.NONE));
    }

    private TurnEvent.Buttons buttons(Language language) {
        return new TurnEvent.Buttons(flow.buttons().stream()
                .map(button -> button(button, language.code()))
                .toList());
    }

    private static TurnEvent.Button button(Node.ButtonWidget button, String language) {
        String label = button.label().in(language);
        return switch (button.onClick()) {
            case OnClick.Send send -> new TurnEvent.Button(button.id(), label, "", "");
            case OnClick.Link(var url) -> new TurnEvent.Button(button.id(), label, url.toString(), "");
            case OnClick.FillInput(Text fill) -> new TurnEvent.Button(button.id(), label, "", fill.in(language));
        };
    }

    private TurnEnd click(Turn turn, String messageId, Node.ButtonWidget button, TurnSink sink) {
        String label = button.label().in(turn.language().code());
        telling.keep(turn, new Message.FromPerson(messageId, label));
        if (!(button.onClick() instanceof OnClick.Send send)) {
            return new TurnEnd.Finished(Usage.NONE);
        }
        if (flow.forbids(button.task())) {
            telling.say(turn, Words.say(turn.language(), "only_reads"), sink);
            return new TurnEnd.Finished(Usage.NONE);
        }
        conversations.setTask(turn.conversation(), new Task(button.task(), Map.of()));
        send.says().forEach(text -> speak(turn, text, sink));
        return send.says().isEmpty() ? agent.answer(turn, sink) : new TurnEnd.Finished(Usage.NONE);
    }

    /** What the person says under this id is answered once; said again, it gets the first answer again. */
    private TurnEnd once(Turn turn, String messageId, TurnSink sink, Supplier<TurnEnd> work) {
        return switch (repeats.of(turn.conversation(), messageId)) {
            case Repeat.Open open -> {
                nothingWaits(turn, sink);
                yield work.get();
            }
            case Repeat.Answered(Optional<TurnEvent.Snapshot> words, List<Message> answer) -> {
                endExpired(turn);
                words.ifPresent(sink::emit);
                Replay.show(answer, sink);
                yield whatWaits(turn);
            }
            case Repeat.TooLate tooLate -> {
                endExpired(turn);
                telling.say(turn, Words.say(turn.language(), "never_answered"), sink);
                yield whatWaits(turn);
            }
        };
    }

    private TurnEnd typed(Turn turn, Said.Typed typed, TurnSink sink) {
        Optional<Node.ButtonWidget> button = flow.buttonLabelled(typed.text());
        if (button.isPresent()) {
            return click(turn, typed.messageId(), button.get(), sink);
        }
        telling.keep(turn, new Message.FromPerson(typed.messageId(), typed.text()));
        return UndoWords.in(typed.text()) ? undos.undoLast(turn, sink) : agent.answer(turn, sink);
    }

    private TurnEnd decide(Turn turn, Said.Decided decided, TurnSink sink) {
        Optional<ContactChoices.Decided> choice = choosing.find(turn, decided);
        if (choice.isPresent()) {
            return choose(turn, choice.get(), decided, sink);
        }
        Proposals.Decided found = proposals
                .find(decided.proposal())
                .filter(one -> one.proposal().conversation().equals(turn.conversation()))
                .orElseThrow(() -> new TurnRefused("unknown_interrupt"));
        Proposal proposal = found.proposal();
        if (found.state() == ProposalState.EXPIRED || (found.state() == ProposalState.WAITING && expired(proposal))) {
            return expire(turn, found, decided, sink);
        }
        if (found.state() != ProposalState.WAITING) {
            return again(turn, found, decided, sink);
        }
        return switch (decided.answer()) {
            case Answer.Approved yes -> decisions.approve(turn, proposal, yes, "", decided.asSent(), sink);
            case Answer.UpdateInstead(ContactId duplicate) -> {
                if (!proposal.offers(duplicate)) {
                    throw new TurnRefused("not_a_duplicate", duplicate.value());
                }
                yield decisions.updateInstead(turn, proposal, duplicate, decided.asSent(), sink);
            }
            case Answer.Picked picked -> throw new TurnRefused("wrong_answer");
            case Answer.Declined declined -> decisions.decline(turn, proposal, "", decided.asSent(), sink);
            case Answer.WalkedAway away -> {
                decisions.setAside(turn, proposal, decided.asSent(), sink);
                yield goOn(turn, decided, sink);
            }
            case Answer.Replied(String text) -> reply(turn, proposal, text, decided, sink);
        };
    }

    private TurnEnd choose(Turn turn, ContactChoices.Decided choice, Said.Decided decided, TurnSink sink) {
        return switch (choosing.decide(turn, choice, decided, sink)) {
            case Choosing.Then.Ended(TurnEnd end) -> end;
            case Choosing.Then.GoesOn goesOn -> goOn(turn, decided, sink);
            case Choosing.Then.Again(boolean goesOn) ->
                answerAgain(turn, choice.choice().toolCallId(), goesOn, decided, sink);
        };
    }

    private TurnEnd reply(Turn turn, Proposal proposal, String text, Said.Decided decided, TurnSink sink) {
        return switch (Reply.of(text)) {
            case YES -> decisions.approve(turn, proposal, Answer.Approved.asShown(), text, decided.asSent(), sink);
            case NO -> decisions.decline(turn, proposal, text, decided.asSent(), sink);
            case OTHER -> {
                forTheModel.checkAnswerable(text);
                decisions.setAside(turn, proposal, decided.asSent(), sink);
                yield goOn(turn, decided, sink);
            }
        };
    }

    private TurnEnd goOn(Turn turn, Said.Decided decided, TurnSink sink) {
        return decided.next().map(said -> answer(turn, said, sink)).orElseGet(() -> new TurnEnd.Finished(Usage.NONE));
    }

    private TurnEnd expire(Turn turn, Proposals.Decided found, Said.Decided decided, TurnSink sink) {
        if (found.state() == ProposalState.WAITING) {
            decisions.expire(turn, found.proposal(), sink);
        }
        if (decided.answer() instanceof Answer.WalkedAway) {
            return goOn(turn, decided, sink);
        }
        throw new TurnRefused("expired_interrupt");
    }

    /** A repeated decision gets the first answer again; another one comes too late. */
    private TurnEnd again(Turn turn, Proposals.Decided found, Said.Decided decided, TurnSink sink) {
        if (!found.answer().equals(decided.asSent())) {
            throw new TurnRefused("already_decided");
        }
        boolean goesOn = switch (decided.answer()) {
            case Answer.Replied(String text) -> Reply.of(text) == Reply.OTHER;
            case Answer.WalkedAway away -> true;
            case Answer.Approved _, Answer.Declined _, Answer.UpdateInstead _, Answer.Picked _ -> false;
        };
        return answerAgain(turn, found.proposal().toolCallId(), goesOn, decided, sink);
    }

    private TurnEnd answerAgain(Turn turn, String toolCallId, boolean goesOn, Said.Decided decided, TurnSink sink) {
        Replay.show(Replay.of(conversations.messages(turn.conversation()), toolCallId), sink);
        return goesOn && decided.next().isPresent() ? goOn(turn, decided, sink) : whatWaits(turn);
    }

    private void nothingWaits(Turn turn, TurnSink sink) {
        choosing.nothingWaits(turn, sink);
        proposals.waiting(turn.conversation()).ifPresent(proposal -> {
            if (!expired(proposal)) {
                throw new TurnRefused("proposal_waiting");
            }
            decisions.expire(turn, proposal, sink);
        });
    }

    private boolean expired(Proposal proposal) {
        return proposal.expired(clock.instant());
    }

    private static TurnEnd waiting(Turn turn, Proposal proposal) {
        return new TurnEnd.Waiting(proposal, Questions.of(proposal, turn.language()), Usage.NONE);
    }

    private void speak(Turn turn, Text text, TurnSink sink) {
        telling.say(turn, text.in(turn.language().code()).strip(), sink);
    }
}
