package sandbox.model;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import sandbox.rules.Message;
import sandbox.rules.Tool;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns the answer that a request would get into a misbehaving one. */
final class Misbehaving {
    private static final String NOBODYS_ID = "999999999999";
    private static final String NO_TOOL = "delete_everything";
    private static final String DRONE = "And another thing. ";

    private final Completion completion;
    private final Answer meant;

    Misbehaving(Completion completion, Answer meant) {
        this.completion = completion;
        this.meant = meant;
    }

    Answer by(Misbehaviour misbehaviour) {
        return switch (misbehaviour) {
            case Misbehaviour.BadArguments(var shape) -> badArguments(shape);
            case Misbehaviour.UnknownTool() -> call(new Output.Call(NO_TOOL, "{}", null));
            case Misbehaviour.UnknownId(String tool) -> unknownId(tool);
            case Misbehaviour.EndlessCalls() -> anotherSearch();
            case Misbehaviour.EndlessText() -> endlessText();
            case Misbehaviour.Cut() -> meant.ending(new Ending.Cut(), halfway());
            case Misbehaviour.ErrorEvent(var error) ->
                meant.ending(new Ending.Broken(error, Ending.Form.ERROR_EVENT), halfway());
            case Misbehaviour.Empty() ->
                new Answer(List.of(), meant.delivery(), new Ending.Complete(), OptionalInt.empty());
        };
    }

    private OptionalInt halfway() {
        return OptionalInt.of(Math.max(1, meant.allDeltas() / 2));
    }

    private Answer call(Output.Call call) {
        return completion.tools().isEmpty() ? meant : Answer.of(List.of(call)).delivered(meant.delivery());
    }

    private Answer badArguments(Misbehaviour.Shape shape) {
        var calls = meant.calls() ? meant : anotherSearch();
        var spoilt = calls.outputs().stream()
                .map(output -> output instanceof Output.Call(String tool, String content, var id)
                        ? new Output.Call(tool, spoilt(content, shape), id)
                        : output)
                .toList();
        return Answer.of(spoilt).delivered(meant.delivery());
    }

    private static String spoilt(String arguments, Misbehaviour.Shape shape) {
        return switch (shape) {
            case NONSENSE -> "name is " + arguments.replaceAll("[{}\"]", "");
            case CUT_OFF -> arguments.substring(0, arguments.length() / 2);
            case TWICE -> arguments + arguments;
            case WRONG_TYPES -> withWrongTypes(arguments);
            case ARRAY -> "[" + arguments + "]";
            case NOTHING -> "";
        };
    }

    private static String withWrongTypes(String arguments) {
        var wrong = JsonNodeFactory.instance.objectNode();
        for (var property : read(arguments).properties()) {
            if (property.getValue().isContainer()) {
                wrong.put(property.getKey(), "a text");
            } else {
                wrong.putObject(property.getKey()).put("is", 1);
            }
        }
        return wrong.toString();
    }

    private static JsonNode read(String arguments) {
        try {
            return JsonMapper.shared().readTree(arguments);
        } catch (JacksonException e) {
            return JsonNodeFactory.instance.objectNode();
        }
    }

    private Answer unknownId(String wanted) {
        return completion.tools().stream()
                .filter(tool -> wanted.isEmpty() || tool.name().equals(wanted))
                .filter(tool -> idOf(tool).isObject())
                .min(Comparator.comparing(tool -> !idOf(tool).path("type").isString()))
                .map(tool -> call(new Output.Call(
                        tool.name(),
                        tool.arguments(changing(tool).put("id", NOBODYS_ID)).toString(),
                        null)))
                .orElse(meant);
    }

    private static JsonNode idOf(Tool tool) {
        return tool.schema().path("properties").path("id");
    }

    /** An update needs something to change. */
    private static ObjectNode changing(Tool tool) {
        var values = JsonNodeFactory.instance.objectNode();
        return tool.name().equals(Tool.UPDATE) ? values.put("jobtitle", "Director") : values;
    }

    /** A search that was not made before in this conversation. */
    private Answer anotherSearch() {
        long before = completion.messages().stream()
                .filter(Message.Call.class::isInstance)
                .count();
        var query = JsonNodeFactory.instance.objectNode().put("query", "contact " + (before + 1));
        return completion.tools().stream()
                .min(Comparator.comparing(tool -> !tool.name().equals(Tool.SEARCH)))
                .map(tool ->
                        call(new Output.Call(tool.name(), tool.arguments(query).toString(), null)))
                .orElse(meant);
    }

    private Answer endlessText() {
        var text = meant.outputs().stream()
                .filter(Output.Text.class::isInstance)
                .map(output -> output.content() + "\n")
                .findFirst()
                .orElse(DRONE);
        return Answer.of(List.of(new Output.Text(text)))
                .delivered(meant.delivery())
                .ending(new Ending.Never(), OptionalInt.empty());
    }
}
