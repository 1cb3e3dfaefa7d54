package libreta.agent;

import static libreta.words.Words.say;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import libreta.contacts.ContactChoice;
import libreta.conversation.Conversation;
import libreta.conversation.Conversations;
import libreta.conversation.Message;
import libreta.conversation.Task;
import libreta.conversation.ToolCall;
import libreta.conversation.TurnEvent;
import libreta.conversation.TurnId;
import libreta.conversation.TurnSink;
import libreta.model.ChatModel;
import libreta.model.ModelReply;
import libreta.model.ModelRequest;
import libreta.model.Usage;
import org.jspecify.annotations.Nullable;

/**
 * The loop between the model and the tools: ask, do what it calls for, tell it the results, until it has an answer, a
 * write waits for the person, or a limit is reached.
 */
public final class Agent {
    /** Replies with a wrong call that the model is told about before the person is. */
    private static final int BAD_REPLIES_FORGIVEN = 1;

    private final Brief brief;
    private final ChatModel model;
    private final Toolbox toolbox;
    private final Prompt prompt;
    private final Conversations conversations;
    private final InstantSource clock;
    private final Supplier<String> ids;

    /**
     * An agent that works to this brief.
     *
     * @param ids makes a new id at each call
     */
    public Agent(
            Brief brief,
            ChatModel model,
            Toolbox toolbox,
            Prompt prompt,
            Conversations conversations,
            InstantSource clock,
            Supplier<String> ids) {
        this.brief = brief;
        this.model = model;
        this.toolbox = toolbox;
        this.prompt = prompt;
        this.conversations = conversations;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Answers what the person said last in the conversation. What is said is kept in the conversation however the turn
     * ends.
     *
     * @throws libreta.contacts.CrmFailed when HubSpot cannot be asked
     * @throws libreta.model.ModelFailed when the model gives no usable reply
     * @throws java.util.concurrent.CancellationException when the person has gone
     */
    public TurnEnd answer(Turn turn, TurnSink sink) {
        return answer(turn, false, sink);
    }

    /** Goes on with the rest of a request after a decision whose outcome was told. */
    TurnEnd goOn(Turn turn, TurnSink sink) {
        return answer(turn, true, sink);
    }

    private TurnEnd answer(Turn turn, boolean afterADecision, TurnSink sink) {
        Conversation conversation = conversations.find(turn.conversation()).orElseThrow();
        List<Message> record = conversations.messages(turn.conversation());
        Transcript transcript = new Transcript(afterADecision ? record : Transcript.asked(record));
        Run run = new Run(turn, conversation, transcript, afterADecision, sink);
        boolean answered = false;
        try {
            TurnEnd end = run.toTheEnd();
            answered = true;
            return end;
        } finally {
            // what broke off is no answer, and so no part of the turn: the same message can be sent again
            TurnId part = answered || !run.waiting.isEmpty() ? turn.id() : new TurnId(ids.get());
            conversations.append(turn.conversation(), part, transcript.kept(run.waiting), clock.instant());
        }
    }

    /** One turn on its way. */
    private final class Run {
        private final Turn turn;
        private final Conversation conversation;
        private final Transcript transcript;
        private final boolean afterADecision;
        private final TurnSink sink;
        private final Instant deadline = clock.instant().plus(brief.maxTime());
        private final Set<String> waiting = new HashSet<>();
        private Usage usage = Usage.NONE;
        private int badReplies;

        Run(Turn turn, Conversation conversation, Transcript transcript, boolean afterADecision, TurnSink sink) {
            this.turn = turn;
            this.conversation = conversation;
            this.transcript = transcript;
            this.afterADecision = afterADecision;
            this.sink = sink;
        }

        TurnEnd toTheEnd() {
            for (int call = 0; call < brief.maxModelCalls(); call++) {
                Duration left = Duration.between(clock.instant(), deadline);
                if (!left.isPositive()) {
                    return endWith("gave_up_time");
                }
                Message.FromAssistant said = ask(left);
                if (said.toolCalls().isEmpty()) {
                    return said.text().isEmpty() && !afterADecision
                            ? endWith("no_answer")
                            : new TurnEnd.Finished(usage);
                }
                Toolbox.Outcome.@Nullable Asks waits = carryOut(said);
                if (waits != null) {
                    return askThePerson(waits);
                }
                if (badReplies > BAD_REPLIES_FORGIVEN) {
                    return endWith("gave_up_arguments");
                }
            }
            return endWith("gave_up_calls");
        }

        private TurnEnd askThePerson(Toolbox.Outcome.Asks asks) {
            return switch (asks) {
                case Toolbox.Outcome.Waits waits -> {
                    if (!waits.news().isEmpty()) {
                        transcript.add(Speech.say(ids.get(), waits.news(), sink));
                    }
                    yield waits.end(turn.language(), usage);
                }
                case Toolbox.Outcome.Chooses(ContactChoice choice) ->
                    new TurnEnd.Choosing(choice, Questions.of(choice, turn.language()), usage);
            };
        }

        private Message.FromAssistant ask(Duration left) {
            ModelRequest asked = prompt.of(turn, conversation, transcript, toolbox.definitions(), left);
            ModelRequest request = afterADecision ? Prompt.goingOn(asked) : asked;
            Speech speech = new Speech(ids.get(), sink);
            ClaimGuard guard =
                    new ClaimGuard(speech::piece, afterADecision ? "" : say(turn.language(), "claim_without_receipt"));
            try {
                ModelReply reply = model.ask(request, guard::piece);
                usage = usage.plus(reply.usage());
                guard.end();
                return said(reply, speech);
            } catch (RuntimeException broken) {
                guard.end();
                if (!speech.text().isEmpty()) {
                    transcript.add(new Message.FromAssistant(speech.id(), speech.text()));
                }
                throw broken;
            }
        }

        private Message.FromAssistant said(ModelReply reply, Speech speech) {
            speech.end();
            List<ToolCall> calls = unique(reply.toolCalls());
            Message.FromAssistant said = new Message.FromAssistant(speech.id(), speech.text(), calls);
            if (!said.text().isEmpty() || !calls.isEmpty()) {
                transcript.add(said, calls.equals(reply.toolCalls()) ? reply.replay() : "");
            }
            calls.forEach(call -> sink.emit(new TurnEvent.ToolCalled(said.id(), call)));
            return said;
        }

        /** Some servers count their calls anew in every reply. */
        private List<ToolCall> unique(List<ToolCall> calls) {
            Set<String> taken = new HashSet<>();
            return calls.stream()
                    .map(call -> transcript.knows(call.id()) || !taken.add(call.id())
                            ? new ToolCall(ids.get(), call.name(), call.arguments())
                            : call)
                    .toList();
        }

        /** Does the calls in their order up to the first write; what comes after that one is told to wait. */
        private Toolbox.Outcome.@Nullable Asks carryOut(Message.FromAssistant said) {
            Toolbox.Outcome.@Nullable Asks waits = null;
            boolean bad = false;
            for (ToolCall call : said.toolCalls()) {
                if (waits != null) {
                    answer(call, toolbox.laterPlease(call, turn));
                    continue;
                }
                switch (toolbox.run(call, turn, transcript.evidence())) {
                    case Toolbox.Outcome.Answer(String content) -> answer(call, content);
                    case Toolbox.Outcome.NotYet(String content, Map<String, String> draft) -> {
                        conversations.setTask(
                                conversation.id(), new Task(conversation.task().kind(), draft));
                        answer(call, content);
                    }
                    case Toolbox.Outcome.BadCall(String content) -> {
                        bad = true;
                        answer(call, content);
                    }
                    case Toolbox.Outcome.Asks found -> {
                        waits = found;
                        waiting.add(call.id());
                    }
                }
            }
            badReplies += bad ? 1 : 0;
            return waits;
        }

        private void answer(ToolCall call, String content) {
            Message.FromTool answer = new Message.FromTool(ids.get(), call.id(), content);
            transcript.add(answer);
            sink.emit(new TurnEvent.ToolAnswered(answer));
        }

        private TurnEnd endWith(String sentence) {
            String words = say(turn.language(), afterADecision ? "gave_up_rest" : sentence);
            transcript.add(Speech.say(ids.get(), words, sink));
            return new TurnEnd.Finished(usage);
        }
    }
}
