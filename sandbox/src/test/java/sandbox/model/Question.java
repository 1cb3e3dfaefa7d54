package sandbox.model;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A request with the usual tools, changed by the test before it is sent, in either dialect. */
record Question(Asked.Dialect dialect, ObjectNode body) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static Question to(String model, Asked.Dialect dialect) {
        var body = (ObjectNode) JSON.readTree(Asked.body(dialect, "find ada lovelace", false));
        body.put("model", model);
        return new Question(dialect, body);
    }

    /** Lets {@code json} take the place of what the field had. */
    Question with(String field, String json) {
        body.set(field, JSON.readTree(json));
        return this;
    }

    Question without(String field) {
        body.remove(field);
        return this;
    }

    Question effort(String effort) {
        return dialect == Asked.Dialect.CHAT
                ? with("reasoning_effort", "\"%s\"".formatted(effort))
                : with("reasoning", "{\"effort\":\"%s\"}".formatted(effort));
    }

    /** One tool, with these fields. */
    Question tool(String fields) {
        return with(
                "tools",
                dialect == Asked.Dialect.CHAT
                        ? "[{\"type\":\"function\",\"function\":{%s}}]".formatted(fields)
                        : "[{\"type\":\"function\",%s}]".formatted(fields));
    }

    /** How the dialect calls a field of the first tool. */
    String ofTool(String field) {
        return (dialect == Asked.Dialect.CHAT ? "tools[0].function." : "tools[0].") + field;
    }

    Question choosing(String tool) {
        return with(
                "tool_choice",
                dialect == Asked.Dialect.CHAT
                        ? "{\"type\":\"function\",\"function\":{\"name\":\"%s\"}}".formatted(tool)
                        : "{\"type\":\"function\",\"name\":\"%s\"}".formatted(tool));
    }

    Question atMost(int tokens) {
        return with(
                dialect == Asked.Dialect.CHAT ? "max_completion_tokens" : "max_output_tokens",
                Integer.toString(tokens));
    }

    Asked ask(ModelServer server) {
        return new Asked(dialect, answer(server));
    }

    HttpResponse<String> answer(ModelServer server) {
        return server.post(Asked.path(dialect), body.toString());
    }

    /** {@code status code param: message} of an error; 200 alone where it was taken. */
    String outcome(ModelServer server) {
        return outcome(answer(server));
    }

    static String outcome(HttpResponse<String> response) {
        if (response.statusCode() == 200) {
            return "200";
        }
        JsonNode error = JSON.readTree(response.body()).path("error");
        return "%d %s %s: %s"
                .formatted(
                        response.statusCode(),
                        error.path("code").asString("-"),
                        error.path("param").asString("-"),
                        error.path("message").asString());
    }
}
