package libreta.agent;

import static libreta.words.Words.say;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import libreta.contacts.ChoiceReply;
import libreta.contacts.ChoiceState;
import libreta.contacts.ContactChoice;
import libreta.contacts.ContactChoiceId;
import libreta.contacts.ContactChoices;
import libreta.contacts.ContactId;
import libreta.contacts.Evidence;
import libreta.contacts.Proposals;
import libreta.conversation.Conversations;
import libreta.conversation.Message;
import libreta.conversation.Task;
import libreta.conversation.TurnEvent;
import libreta.conversation.TurnSink;
import libreta.model.Usage;

/** What happens when a person has said which contact a write is for. The model has no part in it. */
public final class Picking {
    private final Toolbox toolbox;
    private final Stores stores;
    private final ToolJson json;
    private final Telling telling;

    /** Where choices, and what follows them, are kept. */
    public record Stores(ContactChoices choices, Proposals proposals, Conversations conversations) {}

    /** @param ids makes a new id at each call */
    public Picking(Toolbox toolbox, Stores stores, ToolJson json, InstantSource clock, Supplier<String> ids) {
        this.toolbox = toolbox;
        this.stores = stores;
        this.json = json;
        this.telling = new Telling(stores.conversations(), clock, ids);
    }

    /** The choice of the conversation with this id. */
    public Optional<ContactChoices.Decided> find(Turn turn, String id) {
        return stores.choices()
                .find(new ContactChoiceId(id))
                .filter(found -> found.choice().conversation().equals(turn.conversation()));
    }

    public Optional<ContactChoice> waiting(Turn turn) {
        return stores.choices().waiting(turn.conversation());
    }

    /** The question as it is asked again. */
    public static TurnEnd ask(Turn turn, ContactChoice choice) {
        return new TurnEnd.Choosing(choice, Questions.of(choice, turn.language()), Usage.NONE);
    }

    /** What a typed reply means; a plain yes means the only candidate there is. */
    public static ChoiceReply read(String text, ContactChoice choice) {
        if (choice.candidates().size() == 1 && Reply.of(text) == Reply.YES) {
            return new ChoiceReply.Picked(choice.candidates().getFirst().id());
        }
        return Reply.of(text) == Reply.NO ? new ChoiceReply.NoneOfThem() : ChoiceReply.of(text, choice.candidates());
    }

    /**
     * Goes on with what was asked for, for the contact that the person picked.
     *
     * @param typed what the person typed to pick it, or empty for a click
     * @param answer the decision as the client sent it
     * @throws libreta.contacts.CrmFailed when HubSpot cannot be asked; the pick stays, and may be sent again
     */
    public TurnEnd pick(
            Turn turn, ContactChoice choice, ContactId contact, String typed, String answer, TurnSink sink) {
        telling.keepReply(turn, typed);
        int at = stores.conversations().messages(turn.conversation()).size();
        stores.choices().pick(choice.id(), contact, at, answer);
        return goOn(turn, choice, contact, sink);
    }

    /** Whether a pick has led to anything yet; it has not where Libreta was stopped, or HubSpot failed, in between. */
    public boolean ledToNothing(ContactChoice choice) {
        boolean answered = stores.conversations().messages(choice.conversation()).stream()
                .anyMatch(message -> message instanceof Message.FromTool tool
                        && tool.toolCallId().equals(choice.toolCallId()));
        return !answered
                && stores.proposals()
                        .ofCall(choice.conversation(), choice.toolCallId())
                        .isEmpty();
    }

    /** Proposes what was asked for to the person who has picked. */
    public TurnEnd goOn(Turn turn, ContactChoice choice, ContactId contact, TurnSink sink) {
        Evidence evidence = new Transcript(stores.conversations().messages(turn.conversation())).evidence();
        return switch (toolbox.picked(choice, contact, turn, evidence)) {
            case Toolbox.Outcome.Waits waits -> {
                if (!waits.news().isEmpty()) {
                    telling.say(turn, waits.news(), sink);
                }
                yield waits.end(turn.language(), Usage.NONE);
            }
            case Toolbox.Outcome.Chooses(ContactChoice another) -> ask(turn, another);
            case Toolbox.Outcome.NotYet(String content, var draft) -> {
                stores.conversations().setTask(turn.conversation(), new Task(Task.Kind.UPDATE, draft));
                yield end(turn, choice, content, ToolJson.message(content), sink);
            }
            case Toolbox.Outcome.Answer(String content) -> end(turn, choice, content, ToolJson.message(content), sink);
            case Toolbox.Outcome.BadCall(String content) -> end(turn, choice, content, ToolJson.message(content), sink);
        };
    }

    /** It is none of them, or nothing is to be changed after all. */
    public TurnEnd decline(Turn turn, ContactChoice choice, String typed, String answer, TurnSink sink) {
        telling.keepReply(turn, typed);
        stores.choices().end(choice.id(), ChoiceState.DECLINED, answer);
        stores.conversations().setTask(turn.conversation(), Task.NONE);
        String words = say(turn.language(), "none_chosen");
        return end(turn, choice, json.notWritten("rejected", words), words, sink);
    }

    /** The person goes on with something else; nothing is said about it. */
    public void setAside(Turn turn, ContactChoice choice, String answer, TurnSink sink) {
        stores.choices().end(choice.id(), ChoiceState.SET_ASIDE, answer);
        answerCall(turn, choice, json.notWritten("set_aside", say(turn.language(), "set_aside")), sink);
        stores.conversations()
                .find(turn.conversation())
                .ifPresent(conversation -> stores.conversations()
                        .setTask(conversation.id(), new Task(conversation.task().kind(), choice.values())));
    }

    /** It waited for too long. */
    public void expire(Turn turn, ContactChoice choice, TurnSink sink) {
        stores.choices().end(choice.id(), ChoiceState.EXPIRED, "");
        answerCall(turn, choice, json.notWritten("expired", say(turn.language(), "expired_interrupt")), sink);
    }

    private TurnEnd end(Turn turn, ContactChoice choice, String content, String words, TurnSink sink) {
        answerCall(turn, choice, content, sink);
        telling.say(turn, words, sink);
        return new TurnEnd.Finished(Usage.NONE);
    }

    private void answerCall(Turn turn, ContactChoice choice, String content, TurnSink sink) {
        sink.emit(new TurnEvent.ToolAnswered(telling.keepAnswer(turn, choice.toolCallId(), content)));
    }
}
