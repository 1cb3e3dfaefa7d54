package libreta;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import libreta.conversation.ToolCall;
import libreta.model.ChatModel;
import libreta.model.ModelFailed;
import libreta.model.ModelMessage;
import libreta.model.ModelReply;
import libreta.model.ModelRequest;
import libreta.model.ModelTrouble;
import libreta.model.Usage;

/** A model that does, turn by turn, what a test said beforehand, and keeps what it was asked. */
public final class ScriptedModel implements ChatModel {
    /** What each reply costs. */
    public static final Usage COST = new Usage(100, 80, 0, 10, 2);

    private final Deque<Move> script = new ArrayDeque<>();
    private final List<ModelRequest> asked = new CopyOnWriteArrayList<>();
    private Optional<ModelTrouble> trouble = Optional.empty();
    private int calls;
    private Move otherwise = (request, text) -> {
        throw new AssertionError("the model was asked once more than the script says: " + request);
    };

    /** One reply. */
    @FunctionalInterface
    public interface Move {
        ModelReply make(ModelRequest request, Consumer<String> text);
    }

    public synchronized ScriptedModel does(Move move) {
        script.add(move);
        return this;
    }

    /** Says a text, in two pieces where it has two words. */
    public ScriptedModel says(String words) {
        return does((request, text) -> {
            int blank = words.indexOf(' ') + 1;
            text.accept(words.substring(0, blank));
            text.accept(words.substring(blank));
            return new ModelReply(words, List.of(), false, COST, "");
        });
    }

    /**
     * Whenever it is asked more than was said beforehand, it calls the tool that the person names, with the arguments
     * behind the name, and has nothing else to say than Fine.
     */
    public synchronized ScriptedModel obeys() {
        otherwise = (request, text) -> {
            if (request.messages().getLast() instanceof ModelMessage.FromPerson(String said)
                    && said.indexOf(" {") > 0) {
                int at = said.indexOf(" {");
                ToolCall call = call(said.substring(0, at), said.substring(at + 1));
                return new ModelReply("", List.of(call), false, COST, "");
            }
            text.accept("Fine.");
            return new ModelReply("Fine.", List.of(), false, COST, "");
        };
        return this;
    }

    /** Calls one tool, under an id that was not there before. */
    public ScriptedModel calls(String tool, String arguments) {
        return calls(call(tool, arguments));
    }

    public ScriptedModel calls(ToolCall... some) {
        List<ToolCall> all = List.of(some);
        return does((request, text) -> new ModelReply("", all, false, COST, ""));
    }

    public ScriptedModel fails(ModelTrouble trouble) {
        return does((request, text) -> {
            throw new ModelFailed(trouble, "the script says so", null);
        });
    }

    /** From now on it is known to be down; asked all the same, it does what was said beforehand. */
    public synchronized void isDown(ModelTrouble why) {
        trouble = Optional.of(why);
    }

    /** It is not known to be down any more. */
    public synchronized void isUpAgain() {
        trouble = Optional.empty();
    }

    /** Why it is down, for whoever asks before the model is asked. */
    public synchronized Optional<ModelTrouble> trouble() {
        return trouble;
    }

    /** A call under an id that was not there before. */
    public synchronized ToolCall call(String tool, String arguments) {
        calls++;
        return new ToolCall("call-" + calls, tool, arguments);
    }

    /** Leaves out what was said beforehand and has not been done. */
    public synchronized ScriptedModel forget() {
        script.clear();
        return this;
    }

    public List<ModelRequest> asked() {
        return List.copyOf(asked);
    }

    public ModelRequest lastAsked() {
        return asked.getLast();
    }

    /** Whether everything that was said beforehand was done. */
    public synchronized boolean atTheEnd() {
        return script.isEmpty();
    }

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public ModelReply ask(ModelRequest request, Consumer<String> text) {
        asked.add(request);
        return next().make(request, text);
    }

    private synchronized Move next() {
        Move move = script.poll();
        return move == null ? otherwise : move;
    }
}
