package sandbox.model;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Locale;
import java.util.Optional;
import sandbox.rules.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code /sandbox/script}: PUT begins a script in place of the last one, GET shows how far it has got, DELETE ends it. */
final class ScriptRoutes implements HttpService {
    private volatile Script script = Script.NONE;

    @Override
    public void routing(HttpRules rules) {
        rules.put(this::begin).get((request, response) -> show(response)).delete((request, response) -> {
            script = Script.NONE;
            show(response);
        });
    }

    Optional<Turn> next(String dialect, Completion completion) {
        return script.next(dialect, completion);
    }

    private void begin(ServerRequest request, ServerResponse response) {
        try {
            script = ScriptJson.read(
                    request.content().hasEntity() ? request.content().as(byte[].class) : new byte[0]);
            show(response);
        } catch (BadScript e) {
            var body = JsonNodeFactory.instance.objectNode();
            body.putObject("error").put("code", "bad_script").put("message", e.getMessage());
            response.status(400);
            send(response, body);
        }
    }

    private void show(ServerResponse response) {
        var state = script.state();
        var body = JsonNodeFactory.instance.objectNode();
        body.putArray("turns").addAll(state.left());
        body.put("then", state.then().name().toLowerCase(Locale.ROOT));
        var requests = body.putArray("requests");
        state.requests().forEach(request -> requests.add(describe(request)));
        send(response, body);
    }

    private static ObjectNode describe(Script.Request request) {
        var completion = request.completion();
        var node = JsonNodeFactory.instance.objectNode();
        node.put("turn", request.turn().isPresent() ? request.turn().getAsInt() : null);
        node.put("dialect", request.dialect()).put("model", completion.model()).put("stream", completion.stream());
        var messages = node.putArray("messages");
        completion.messages().forEach(message -> messages.add(describe(message)));
        var tools = node.putArray("tools");
        completion.tools().forEach(tool -> tools.add(tool.name()));
        return node;
    }

    private static ObjectNode describe(Message message) {
        var node = JsonNodeFactory.instance.objectNode();
        return switch (message) {
            case Message.Instruction(String text) -> node.put("role", "system").put("text", text);
            case Message.FromPerson(String text) -> node.put("role", "user").put("text", text);
            case Message.FromModel(String text) -> node.put("role", "assistant").put("text", text);
            case Message.Call(String id, String tool, String json) ->
                node.put("role", "assistant")
                        .put("callId", id)
                        .put("tool", tool)
                        .put("arguments", json);
            case Message.Result(String id, String output) ->
                node.put("role", "tool").put("callId", id).put("text", output);
        };
    }

    private static void send(ServerResponse response, JsonNode body) {
        response.header("Content-Type", "application/json").send(JsonBytes.of(body.toString()));
    }
}
