package sandbox.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The conversation in turns, oldest first; the last turn is the one to answer. */
record Transcript(List<Turn> turns, Context context) {
    /** How much of one message the rules read. */
    private static final int READ_CHARACTERS = 1_000;

    /**
     * What the person said, what the tools returned on it, and what the model said at the end.
     *
     * @param person empty where the window of the history begins after it
     * @param answer empty in the turn that waits for it
     */
    record Turn(Text person, List<Step> steps, String answer) {}

    /** A tool call that has its result. */
    record Step(String tool, Map<String, String> arguments, ToolResult result) {}

    static Transcript of(List<Message> messages) {
        var reader = new Reader();
        messages.forEach(reader::take);
        reader.endTurn();
        return new Transcript(reader.turns, reader.context);
    }

    private static final class Reader {
        private final List<Turn> turns = new ArrayList<>();
        private final Map<String, Message.Call> calls = new HashMap<>();
        private Context context = Context.NONE;
        private String person = "";
        private List<Step> steps = new ArrayList<>();
        private String answer = "";

        void take(Message message) {
            switch (message) {
                case Message.Instruction(String text) ->
                    context = Context.read(text).orElse(context);
                case Message.FromPerson(String text) -> {
                    endTurn();
                    person = text;
                }
                case Message.FromModel(String text) -> answer = text;
                case Message.Call call -> calls.put(call.callId(), call);
                case Message.Result(String callId, String output) -> {
                    var call = calls.getOrDefault(callId, new Message.Call(callId, "", ""));
                    steps.add(new Step(call.tool(), call.arguments(), ToolResult.read(output)));
                }
            }
        }

        void endTurn() {
            if (!person.isEmpty() || !steps.isEmpty() || !answer.isEmpty()) {
                turns.add(new Turn(
                        Text.of(person.substring(0, Math.min(person.length(), READ_CHARACTERS))),
                        List.copyOf(steps),
                        answer));
            }
            person = "";
            steps = new ArrayList<>();
            answer = "";
        }
    }
}
