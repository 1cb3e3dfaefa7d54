package sandbox.model;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sandbox.rules.Tool;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What both dialects read in the same way. */
final class RequestBody {
    private static final JsonMapper JSON = JsonMapper.shared();

    private RequestBody() {}

    static JsonNode parse(byte[] json) {
        JsonNode body;
        try {
            body = JSON.readTree(json);
        } catch (JacksonException e) {
            throw Refusal.malformedJson();
        }
        if (!body.isObject()) {
            throw Refusal.malformedJson();
        }
        return body;
    }

    static String model(JsonNode body) {
        var model = body.path("model");
        if (model.isMissingNode() || model.isNull()) {
            throw Refusal.missing("model");
        }
        if (!model.isString()) {
            throw Refusal.wrongType("model", "a string");
        }
        return model.asString();
    }

    /** A text, or the texts of a list of content parts. */
    static String text(JsonNode content) {
        if (content.isArray()) {
            return content.valueStream()
                    .map(part -> part.path("text").asString(""))
                    .collect(Collectors.joining("\n"));
        }
        return content.asString("");
    }

    /** The first of these fields that is a number. */
    static OptionalInt number(JsonNode body, String... fields) {
        return Stream.of(fields)
                .map(body::path)
                .filter(JsonNode::isInt)
                .mapToInt(JsonNode::asInt)
                .findFirst();
    }

    /** Whether the answer has to call a tool. */
    static boolean mustCall(JsonNode body) {
        var choice = body.path("tool_choice");
        return choice.asString("").equals("required")
                || choice.path("type").asString("").equals("function");
    }

    /** The function that the answer has to call, or empty. */
    static String chosen(JsonNode body, String under) {
        var choice = body.path("tool_choice");
        return (under.isEmpty() ? choice : choice.path(under)).path("name").asString("");
    }

    /**
     * The functions on offer: none when the client forbids their use, and the one that it chooses. {@code under} is where
     * a function is described.
     */
    static List<Tool> tools(JsonNode body, String under) {
        var tools = body.path("tools");
        if (tools.isMissingNode() || tools.isNull()) {
            return List.of();
        }
        if (!tools.isArray()) {
            throw Refusal.wrongType("tools", "an array of objects");
        }
        if (body.path("tool_choice").asString("").equals("none")) {
            return List.of();
        }
        var chosen = chosen(body, under);
        var offered = new ArrayList<Tool>();
        for (var tool : tools) {
            var function = under.isEmpty() ? tool : tool.path(under);
            var name = function.path("name").asString("");
            if (tool.path("type").asString("").equals("function") && (chosen.isEmpty() || chosen.equals(name))) {
                offered.add(new Tool(name, function.path("parameters")));
            }
        }
        return offered;
    }
}
