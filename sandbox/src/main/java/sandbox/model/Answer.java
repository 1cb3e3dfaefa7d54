package sandbox.model;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import sandbox.rules.Reply;

/**
 * What the model writes on one request, in this order, how that travels and how it ends.
 *
 * @param deltas after so many of them the ending comes, whatever is left to say; empty lets all out
 */
record Answer(List<Output> outputs, Delivery delivery, Ending ending, OptionalInt deltas) implements Turn {
    /** How much an endless answer says to a client that wants it in one piece. */
    static final int LONGEST_CHARACTERS = 100_000;

    Answer {
        outputs = List.copyOf(outputs);
        if (ending instanceof Ending.Never
                && (outputs.isEmpty() || outputs.getLast().content().isEmpty())) {
            throw new IllegalArgumentException("an answer without end needs something to repeat");
        }
    }

    static Answer of(Reply reply) {
        return of(List.of(
                switch (reply) {
                    case Reply.Say(String text) -> new Output.Text(text);
                    case Reply.Use(String tool, var arguments) -> new Output.Call(tool, arguments.toString(), null);
                }));
    }

    static Answer of(List<Output> outputs) {
        return new Answer(outputs, Delivery.USUAL, new Ending.Complete(), OptionalInt.empty());
    }

    Answer delivered(Delivery other) {
        return new Answer(outputs, other, ending, deltas);
    }

    Answer ending(Ending other, OptionalInt after) {
        return new Answer(outputs, delivery, other, after);
    }

    int allDeltas() {
        return outputs.stream()
                .mapToInt(output -> delivery.cutting().pieces(output).size())
                .sum();
    }

    boolean calls() {
        return outputs.stream().anyMatch(Output.Call.class::isInstance);
    }

    /** Whether there was more to say in this output, the last one, than the model could. */
    boolean cutsShort(int index) {
        return ending instanceof Ending.Incomplete && index == outputs.size() - 1;
    }

    /** The answer of at most so many tokens. One that a script ends early or lets go on for ever stays as it is. */
    Answer within(OptionalInt tokens) {
        boolean fits = tokens.isEmpty() || written().length() <= Usage.characters(tokens.getAsInt());
        if (fits || !(ending instanceof Ending.Complete)) {
            return this;
        }
        return new Answer(
                shortened(Usage.characters(tokens.getAsInt())),
                delivery,
                new Ending.Incomplete(Ending.Reason.LENGTH),
                OptionalInt.empty());
    }

    private List<Output> shortened(long characters) {
        var said = new ArrayList<Output>();
        long left = characters;
        for (var output : outputs) {
            long room = left - (output.written().length() - output.content().length());
            if (room <= 0) {
                break;
            }
            said.add(with(output, beginning(output.content(), room)));
            left -= output.written().length();
        }
        return said;
    }

    /** A surrogate pair stays whole. */
    private static String beginning(String text, long room) {
        if (text.length() <= room) {
            return text;
        }
        int end = (int) room;
        return text.substring(0, Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end);
    }

    /** What it costs to write: the texts, and the calls with their names. */
    String written() {
        return outputs.stream().map(Output::written).collect(Collectors.joining());
    }

    /** The answer as a client gets it that does not stream: as much as comes out, and an end where there was none. */
    Answer inOnePiece() {
        if (ending instanceof Ending.Never) {
            return new Answer(
                    roundAndRound(), delivery, new Ending.Incomplete(Ending.Reason.LENGTH), OptionalInt.empty());
        }
        return deltas.isPresent() ? new Answer(first(deltas.getAsInt()), delivery, ending, OptionalInt.empty()) : this;
    }

    private List<Output> first(int many) {
        var said = new ArrayList<Output>();
        int left = many;
        for (var output : outputs) {
            if (left <= 0) {
                break;
            }
            var pieces = delivery.cutting().pieces(output);
            var content = String.join("", pieces.subList(0, Math.min(left, pieces.size())));
            left -= pieces.size();
            said.add(with(output, content));
        }
        return said;
    }

    private List<Output> roundAndRound() {
        var said = new ArrayList<>(outputs);
        var last = said.removeLast();
        var once = last.content();
        said.add(with(last, once.repeat(Math.ceilDiv(LONGEST_CHARACTERS, Math.max(1, once.length())))));
        return said;
    }

    private static Output with(Output output, String content) {
        return switch (output) {
            case Output.Text _ -> new Output.Text(content);
            case Output.Call(String tool, var _, var id) -> new Output.Call(tool, content, id);
            case Output.Reasoning _ -> new Output.Reasoning(content);
        };
    }
}
