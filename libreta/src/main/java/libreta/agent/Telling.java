package libreta.agent;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import libreta.conversation.Conversations;
import libreta.conversation.Message;
import libreta.conversation.TurnId;
import libreta.conversation.TurnSink;

/** What Libreta tells in its own words: each message is kept in the conversation first, and then said. */
public final class Telling {
    private final Conversations conversations;
    private final InstantSource clock;
    private final Supplier<String> ids;

    /** @param ids makes a new id at each call */
    public Telling(Conversations conversations, InstantSource clock, Supplier<String> ids) {
        this.conversations = conversations;
        this.clock = clock;
        this.ids = ids;
    }

    /** Keeps a sentence and says it. */
    public void say(Turn turn, String words, TurnSink sink) {
        String id = ids.get();
        keep(turn, new Message.FromAssistant(id, words));
        Speech.say(id, words, sink);
    }

    /**
     * Keeps the sentence about a failure, which reaches the person in another way. It is no answer, and so no part of the
     * turn: the same message can be sent again.
     */
    public void keepFailure(Turn turn, String words) {
        Message failure = new Message.FromAssistant(ids.get(), words);
        conversations.append(turn.conversation(), new TurnId(ids.get()), List.of(failure), clock.instant());
    }

    /** Keeps a message of whomever. */
    public void keep(Turn turn, Message message) {
        keep(turn, List.of(message));
    }

    /** Keeps messages that belong together, all or none. */
    void keep(Turn turn, List<Message> messages) {
        conversations.append(turn.conversation(), turn.id(), messages, clock.instant());
    }

    /** @param typed what the person typed to decide, or empty for a click, of which nothing is kept */
    void keepReply(Turn turn, String typed) {
        if (!typed.isEmpty()) {
            keep(turn, new Message.Decision(ids.get(), typed));
        }
    }

    /** Keeps the answer to a tool call; whoever calls shows it. */
    Message.FromTool keepAnswer(Turn turn, String toolCallId, String content) {
        Message.FromTool answer = new Message.FromTool(ids.get(), toolCallId, content);
        keep(turn, answer);
        return answer;
    }
}
