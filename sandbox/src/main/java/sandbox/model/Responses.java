package sandbox.model;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import sandbox.rules.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v1/responses}. Nothing is stored, so a {@code previous_response_id} is never known. */
final class Responses implements Dialect {
    private static final List<String> REPEATED = List.of(
            "instructions",
            "max_output_tokens",
            "previous_response_id",
            "prompt_cache_key",
            "safety_identifier",
            "temperature",
            "top_p");

    private final Ids ids;
    private final InstantSource clock;
    private final ResponseItems items;

    Responses(Ids ids, InstantSource clock) {
        this.ids = ids;
        this.clock = clock;
        this.items = new ResponseItems(ids);
    }

    @Override
    public String name() {
        return "responses";
    }

    @Override
    public Completion read(JsonNode body) {
        var model = RequestBody.model(body);
        var input = body.path("input");
        if (input.isMissingNode() || input.isNull()) {
            throw Refusal.missing("input");
        }
        if (body.path("previous_response_id").isString()) {
            throw Refusal.unknownPreviousResponse(
                    body.path("previous_response_id").asString());
        }
        var messages = new ArrayList<Message>();
        if (body.path("instructions").isString()) {
            messages.add(new Message.Instruction(body.path("instructions").asString()));
        }
        messages.addAll(items(input));
        return new Completion(
                model,
                body.path("stream").asBoolean(false),
                true,
                messages,
                RequestBody.tools(body, ""),
                RequestBody.mustCall(body),
                RequestBody.number(body, "max_output_tokens"),
                body);
    }

    private static List<Message> items(JsonNode input) {
        if (input.isString()) {
            return List.of(new Message.FromPerson(input.asString()));
        }
        if (!input.isArray()) {
            throw Refusal.wrongType("input", "a string or an array of input items");
        }
        var messages = new ArrayList<Message>();
        for (int i = 0; i < input.size(); i++) {
            messages.addAll(item(input.path(i), "input[%d]".formatted(i)));
        }
        return messages;
    }

    private static List<Message> item(JsonNode item, String where) {
        return switch (item.path("type").asString("message")) {
            case "message" -> List.of(message(item, where));
            case "function_call" ->
                List.of(new Message.Call(
                        item.path("call_id").asString(""),
                        item.path("name").asString(""),
                        item.path("arguments").asString("")));
            case "function_call_output" -> {
                if (!item.path("call_id").isString()) {
                    throw Refusal.missing(where + ".call_id");
                }
                yield List.of(
                        new Message.Result(item.path("call_id").asString(), RequestBody.text(item.path("output"))));
            }
            default -> List.of(); // reasoning and other items, which mean nothing to rules
        };
    }

    private static Message message(JsonNode item, String where) {
        var text = RequestBody.text(item.path("content"));
        return switch (item.path("role").asString("")) {
            case "system", "developer" -> new Message.Instruction(text);
            case "user" -> new Message.FromPerson(text);
            case "assistant" -> new Message.FromModel(text);
            case "" -> throw Refusal.missing(where + ".role");
            default -> throw Refusal.wrongType(where + ".role", "system, developer, user or assistant");
        };
    }

    @Override
    public void check(Completion completion) {
        Demands.ofResponses(completion.body());
    }

    @Override
    public ObjectNode whole(Completion completion, Answer answer) {
        var response = response(completion);
        var output = response.putArray("output");
        var outputs = answer.outputs();
        for (int i = 0; i < outputs.size(); i++) {
            var item = items.begun(outputs.get(i), completion);
            ResponseItems.finish(item, outputs.get(i).content(), answer.cutsShort(i) ? "incomplete" : "completed");
            output.add(item);
        }
        end(response, answer.ending(), Usage.of(completion, answer));
        return response;
    }

    @Override
    public boolean tellsFailure() {
        return true;
    }

    @Override
    public Telling telling(Completion completion, Answer answer, EventStream events) {
        return new ResponseEvents(this, completion, answer, events);
    }

    ResponseItems items() {
        return items;
    }

    /** The response as it is when nothing has been written yet. */
    ObjectNode response(Completion completion) {
        var body = completion.body();
        var response = JsonNodeFactory.instance
                .objectNode()
                .put("id", ids.next("resp_"))
                .put("object", "response")
                .put("created_at", clock.instant().getEpochSecond())
                .put("status", "in_progress")
                .put("background", false)
                .putNull("error")
                .putNull("incomplete_details")
                .put("model", completion.model());
        REPEATED.forEach(field -> response.set(field, repeated(body, field)));
        response.putArray("output");
        response.put("parallel_tool_calls", body.path("parallel_tool_calls").asBoolean(true));
        response.set(
                "reasoning",
                body.path("reasoning").isObject() ? body.path("reasoning") : JsonNodeFactory.instance.objectNode());
        response.put("service_tier", "default");
        response.put("store", body.path("store").asBoolean(true));
        response.putObject("text").putObject("format").put("type", "text");
        response.set(
                "tool_choice",
                body.hasNonNull("tool_choice")
                        ? body.path("tool_choice")
                        : JsonNodeFactory.instance.stringNode("auto"));
        response.set("tools", body.path("tools").isArray() ? body.path("tools") : JsonNodeFactory.instance.arrayNode());
        response.put("truncation", "disabled").putNull("usage").putNull("user");
        response.putObject("metadata");
        return response;
    }

    private static JsonNode repeated(JsonNode body, String field) {
        return body.has(field) ? body.path(field) : JsonNodeFactory.instance.nullNode();
    }

    /** Puts into {@code response} how it ended; {@code output} is there already. */
    void end(ObjectNode response, Ending ending, Usage usage) {
        switch (ending) {
            case Ending.Complete() ->
                response.put("status", "completed")
                        .put("completed_at", clock.instant().getEpochSecond());
            case Ending.Incomplete(var reason) -> {
                response.put("status", "incomplete");
                response.putObject("incomplete_details").put("reason", reason.inResponses());
            }
            case Ending.Broken(var error, var _) -> {
                response.put("status", "failed");
                response.putObject("error").put("code", error.code()).put("message", error.message());
            }
            case Ending.Cut(), Ending.Never() -> {}
        }
        var node = response.putObject("usage").put("input_tokens", usage.input());
        node.putObject("input_tokens_details").put("cached_tokens", 0).put("cache_write_tokens", 0);
        node.put("output_tokens", usage.output());
        node.putObject("output_tokens_details").put("reasoning_tokens", 0);
        node.put("total_tokens", usage.total());
    }
}
