package libreta.agent;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import libreta.conversation.Conversations;
import libreta.conversation.Message;
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
        Speech.say(keepWords(turn, words).id(), words, sink);
    }

    /** Keeps a sentence that reaches the person in another way. */
    public Message.FromAssistant keepWords(Turn turn, String words) {
        Message.FromAssistant said = new Message.FromAssistant(ids.get(), words);
        keep(turn, said);
        return said;
    }

    /** Keeps a message of whomever. */
    public void keep(Turn turn, Message message) {
        conversations.append(turn.conversation(), turn.id(), List.of(message), clock.instant());
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
