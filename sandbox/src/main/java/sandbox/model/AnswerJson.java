package sandbox.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads a turn of a script that answers. */
final class AnswerJson {
    private static final Set<String> FIELDS = Set.of(
            "when",
            "whenAny",
            "reasoning",
            "text",
            "calls",
            "outputs",
            "pieces",
            "bytes",
            "millis",
            "ends",
            "after",
            "code",
            "message");
    private static final Set<String> CALL = Set.of("tool", "arguments", "id");
    private static final int LONGEST = 1_000_000;
    private static final int LONGEST_MILLIS = 600_000;
    private static final int STATUS_UNLESS_STREAMED = 500;

    private final Fields turn;

    private AnswerJson(Fields turn) {
        this.turn = turn;
    }

    static Answer read(Fields turn) {
        turn.only(FIELDS);
        return new AnswerJson(turn).answer();
    }

    private Answer answer() {
        var outputs = outputs();
        var ending = ending();
        var after = turn.has("after") ? OptionalInt.of(turn.number("after", 0, LONGEST)) : OptionalInt.empty();
        if (after.isPresent() && (ending instanceof Ending.Complete || ending instanceof Ending.Never)) {
            throw new BadScript(turn.where()
                    + ": after needs an end that comes early: length, contentFilter, cut, error or failed");
        }
        if (!(ending instanceof Ending.Broken) && (turn.has("code") || turn.has("message"))) {
            throw new BadScript(turn.where() + ": code and message need a status, or the end error or failed");
        }
        if (ending instanceof Ending.Never
                && (outputs.isEmpty() || outputs.getLast().content().isEmpty())) {
            throw new BadScript(turn.where() + ": an answer that never ends needs something to repeat");
        }
        return new Answer(outputs, delivery(), ending, after);
    }

    private List<Output> outputs() {
        var outputs = new ArrayList<Output>();
        if (turn.has("outputs")) {
            if (turn.has("text") || turn.has("calls") || turn.has("reasoning")) {
                throw new BadScript(turn.where() + ": outputs excludes reasoning, text and calls");
            }
            var listed = turn.list("outputs");
            for (int i = 0; i < listed.size(); i++) {
                outputs.add(output(new Fields("%s: outputs[%d]".formatted(turn.where(), i), listed.get(i))));
            }
            return outputs;
        }
        if (turn.has("reasoning")) {
            outputs.add(new Output.Reasoning(turn.text("reasoning", "")));
        }
        if (turn.has("text")) {
            outputs.add(new Output.Text(turn.text("text", "")));
        }
        if (turn.has("calls")) {
            var calls = turn.list("calls");
            for (int i = 0; i < calls.size(); i++) {
                outputs.add(call(new Fields("%s: calls[%d]".formatted(turn.where(), i), calls.get(i))));
            }
        }
        if (outputs.isEmpty()) {
            throw new BadScript(turn.where() + " needs text, calls, outputs or status");
        }
        return outputs;
    }

    private static Output output(Fields output) {
        if (output.has("text")) {
            output.only(Set.of("text"));
            return new Output.Text(output.text("text", ""));
        }
        if (output.has("reasoning")) {
            output.only(Set.of("reasoning"));
            return new Output.Reasoning(output.text("reasoning", ""));
        }
        return call(output);
    }

    /** Arguments that are a text are sent as they are, and anything else as its JSON. */
    private static Output call(Fields call) {
        call.only(CALL);
        var tool = call.textOrNull("tool");
        if (tool == null) {
            throw new BadScript(call.where() + " needs a tool");
        }
        var arguments = call.raw("arguments");
        return new Output.Call(tool, written(arguments), call.textOrNull("id"));
    }

    private static String written(JsonNode arguments) {
        if (arguments.isMissingNode()) {
            return "{}";
        }
        return arguments.isString() ? arguments.asString() : arguments.toString();
    }

    private Delivery delivery() {
        int bytes = turn.has("bytes") ? turn.number("bytes", 1, LONGEST) : 0;
        int millis = turn.has("millis") ? turn.number("millis", 0, LONGEST_MILLIS) : 0;
        return new Delivery(cutting(), bytes, Duration.ofMillis(millis));
    }

    private Cutting cutting() {
        if (!turn.has("pieces")) {
            return new Cutting.Usual();
        }
        var pieces = turn.raw("pieces");
        if (!pieces.isArray()) {
            return new Cutting.Every(turn.number("pieces", 1, LONGEST));
        }
        return new Cutting.Lengths(pieces.valueStream()
                .map(length -> turn.number("pieces", length, 1, LONGEST))
                .toList());
    }

    private Ending ending() {
        return switch (turn.text("ends", "well")) {
            case "well" -> new Ending.Complete();
            case "length" -> new Ending.Incomplete(Ending.Reason.LENGTH);
            case "contentFilter" -> new Ending.Incomplete(Ending.Reason.CONTENT_FILTER);
            case "cut" -> new Ending.Cut();
            case "error" -> new Ending.Broken(error(), Ending.Form.ERROR_EVENT);
            case "failed" -> new Ending.Broken(error(), Ending.Form.FAILED_RESPONSE);
            case "never" -> new Ending.Never();
            default -> throw turn.wrong("ends", "well, length, contentFilter, cut, error, failed or never");
        };
    }

    private ModelError error() {
        return ModelError.of(STATUS_UNLESS_STREAMED, turn.textOrNull("code"), turn.textOrNull("message"));
    }
}
