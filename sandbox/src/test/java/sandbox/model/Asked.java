package sandbox.model;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import sandbox.rules.Schemas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** One question to the model in one of its dialects, and what came of it, put together as a client would. */
record Asked(Dialect dialect, HttpResponse<String> response) {
    private static final JsonMapper JSON = JsonMapper.shared();

    enum Dialect {
        CHAT("/chat/completions", "messages"),
        RESPONSES("/responses", "input");

        private final String path;
        private final String messages;

        Dialect(String path, String messages) {
            this.path = path;
            this.messages = messages;
        }
    }

    static String path(Dialect dialect) {
        return dialect.path;
    }

    static Asked whole(ModelServer server, Dialect dialect, String said) {
        return ask(server, dialect, said, false);
    }

    static Asked streamed(ModelServer server, Dialect dialect, String said) {
        return ask(server, dialect, said, true);
    }

    static String body(Dialect dialect, String said, boolean stream) {
        var body =
                JsonNodeFactory.instance.objectNode().put("model", "sandbox-1").put("stream", stream);
        body.putArray(dialect.messages).addObject().put("role", "user").put("content", said);
        var tools = body.putArray("tools");
        for (var tool : Schemas.tools()) {
            var node = tools.addObject().put("type", "function");
            (dialect == Dialect.CHAT ? node.putObject("function") : node)
                    .put("name", tool.name())
                    .set("parameters", tool.schema());
        }
        return body.toString();
    }

    private static Asked ask(ModelServer server, Dialect dialect, String said, boolean stream) {
        return new Asked(dialect, server.post(dialect.path, body(dialect, said, stream)));
    }

    int status() {
        return response.statusCode();
    }

    JsonNode json() {
        return JSON.readTree(response.body());
    }

    /** The events of a stream, without {@code [DONE]}. */
    List<JsonNode> events() {
        return response.body()
                .lines()
                .filter(line -> line.startsWith("data: {"))
                .map(line -> JSON.readTree(line.substring("data: ".length())))
                .toList();
    }

    /** The deltas of texts. */
    List<String> deltas() {
        return switch (dialect) {
            case CHAT ->
                events().stream()
                        .map(event -> event.at("/choices/0/delta/content").asString(""))
                        .filter(delta -> !delta.isEmpty())
                        .toList();
            case RESPONSES ->
                ofType(
                        "response.output_text.delta",
                        event -> event.path("delta").asString());
        };
    }

    String text() {
        return String.join("", deltas());
    }

    /** Each call as {@code tool(arguments)}, put together by its index. */
    List<String> calls() {
        return switch (dialect) {
            case CHAT -> callsOfChat();
            case RESPONSES -> callsOfResponses();
        };
    }

    private List<String> callsOfChat() {
        var names = new TreeMap<Integer, String>();
        var arguments = new TreeMap<Integer, StringBuilder>();
        for (var event : events()) {
            for (var call : event.at("/choices/0/delta/tool_calls")) {
                int index = call.path("index").asInt(-1);
                var function = call.path("function");
                if (function.has("name")) {
                    names.put(index, function.path("name").asString());
                }
                arguments
                        .computeIfAbsent(index, _ -> new StringBuilder())
                        .append(function.path("arguments").asString(""));
            }
        }
        return names.entrySet().stream()
                .map(name -> name.getValue() + "(" + arguments.get(name.getKey()) + ")")
                .toList();
    }

    private List<String> callsOfResponses() {
        var arguments = new TreeMap<Integer, StringBuilder>();
        for (var event : events()) {
            if (event.path("type").asString().equals("response.function_call_arguments.delta")) {
                arguments
                        .computeIfAbsent(event.path("output_index").asInt(-1), _ -> new StringBuilder())
                        .append(event.path("delta").asString());
            }
        }
        var calls = new ArrayList<String>();
        for (var event : events()) {
            if (event.path("type").asString().equals("response.output_item.added")
                    && event.at("/item/type").asString().equals("function_call")) {
                int index = event.path("output_index").asInt(-1);
                calls.add(event.at("/item/name").asString() + "(" + arguments.get(index) + ")");
            }
        }
        return calls;
    }

    private List<String> ofType(String type, Function<JsonNode, String> read) {
        return events().stream()
                .filter(event -> event.path("type").asString().equals(type))
                .map(read)
                .toList();
    }

    /** The text of an answer that was not streamed. */
    String wholeText() {
        return switch (dialect) {
            case CHAT -> json().at("/choices/0/message/content").asString("");
            case RESPONSES ->
                json().path("output")
                        .valueStream()
                        .map(item -> item.at("/content/0/text").asString(""))
                        .collect(Collectors.joining());
        };
    }

    /** The calls of an answer that was not streamed. */
    List<String> wholeCalls() {
        return switch (dialect) {
            case CHAT ->
                json().at("/choices/0/message/tool_calls")
                        .valueStream()
                        .map(call -> call.path("function"))
                        .map(Asked::call)
                        .toList();
            case RESPONSES ->
                json().path("output")
                        .valueStream()
                        .filter(item -> item.path("type").asString().equals("function_call"))
                        .map(Asked::call)
                        .toList();
        };
    }

    private static String call(JsonNode call) {
        return call.path("name").asString() + "(" + call.path("arguments").asString() + ")";
    }
}
