package sandbox.model;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
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

    Responses(Ids ids, InstantSource clock) {
        this.ids = ids;
        this.clock = clock;
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
                model, body.path("stream").asBoolean(false), true, messages, RequestBody.tools(body, ""), body);
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
                List.of(Message.Call.of(
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
    public ObjectNode whole(Completion completion, Reply reply) {
        var response = response(completion, ids.next("resp_"));
        var item = started(reply);
        finish(item, reply);
        complete(response, item, Usage.of(completion, reply));
        return response;
    }

    @Override
    public void stream(Completion completion, Reply reply, EventStream events) {
        var out = new Numbered(events);
        var response = response(completion, ids.next("resp_"));
        var item = started(reply);
        out.send("response.created", event().set("response", response.deepCopy()));
        out.send("response.in_progress", event().set("response", response.deepCopy()));
        out.send("response.output_item.added", output().set("item", item.deepCopy()));
        switch (reply) {
            case Reply.Say(String text) -> streamText(text, item.path("id").asString(), out);
            case Reply.Use(var _, ObjectNode arguments) ->
                streamArguments(arguments.toString(), item.path("id").asString(), out);
        }
        finish(item, reply);
        out.send("response.output_item.done", output().set("item", item.deepCopy()));
        complete(response, item, Usage.of(completion, reply));
        out.send("response.completed", event().set("response", response));
    }

    private static void streamText(String text, String itemId, Numbered out) {
        out.send("response.content_part.added", content(itemId).set("part", part("")));
        for (var piece : Pieces.ofText(text)) {
            out.pause();
            var delta = content(itemId).put("delta", piece);
            delta.putArray("logprobs");
            out.send("response.output_text.delta", delta);
        }
        var done = content(itemId).put("text", text);
        done.putArray("logprobs");
        out.send("response.output_text.done", done);
        out.send("response.content_part.done", content(itemId).set("part", part(text)));
    }

    private static void streamArguments(String arguments, String itemId, Numbered out) {
        for (var piece : Pieces.ofArguments(arguments)) {
            out.pause();
            out.send(
                    "response.function_call_arguments.delta",
                    output().put("item_id", itemId).put("delta", piece));
        }
        out.send(
                "response.function_call_arguments.done",
                output().put("item_id", itemId).put("arguments", arguments));
    }

    private ObjectNode started(Reply reply) {
        return switch (reply) {
            case Reply.Say _ -> {
                var item = event().put("id", ids.next("msg_"))
                        .put("type", "message")
                        .put("status", "in_progress")
                        .put("role", "assistant");
                item.putArray("content");
                yield item;
            }
            case Reply.Use(String tool, var _) ->
                event().put("id", ids.next("fc_"))
                        .put("type", "function_call")
                        .put("status", "in_progress")
                        .put("arguments", "")
                        .put("call_id", ids.next("call_"))
                        .put("name", tool);
        };
    }

    private static void finish(ObjectNode item, Reply reply) {
        item.put("status", "completed");
        switch (reply) {
            case Reply.Say(String text) -> item.putArray("content").add(part(text));
            case Reply.Use(var _, ObjectNode arguments) -> item.put("arguments", arguments.toString());
        }
    }

    private ObjectNode response(Completion completion, String id) {
        var body = completion.body();
        var response = event().put("id", id)
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
        response.set("reasoning", body.path("reasoning").isObject() ? body.path("reasoning") : event());
        response.put("service_tier", "default");
        response.put("store", body.path("store").asBoolean(true));
        response.putObject("text").putObject("format").put("type", "text");
        response.put("tool_choice", body.path("tool_choice").asString("auto"));
        response.set("tools", body.path("tools").isArray() ? body.path("tools") : JsonNodeFactory.instance.arrayNode());
        response.put("truncation", "disabled").putNull("usage").putNull("user");
        response.putObject("metadata");
        return response;
    }

    private static JsonNode repeated(JsonNode body, String field) {
        return body.has(field) ? body.path(field) : JsonNodeFactory.instance.nullNode();
    }

    private void complete(ObjectNode response, ObjectNode item, Usage usage) {
        response.put("status", "completed").put("completed_at", clock.instant().getEpochSecond());
        response.putArray("output").add(item);
        var node = response.putObject("usage").put("input_tokens", usage.input());
        node.putObject("input_tokens_details").put("cached_tokens", 0).put("cache_write_tokens", 0);
        node.put("output_tokens", usage.output());
        node.putObject("output_tokens_details").put("reasoning_tokens", 0);
        node.put("total_tokens", usage.total());
    }

    private static ObjectNode part(String text) {
        var part = event().put("type", "output_text");
        part.putArray("annotations");
        part.putArray("logprobs");
        return part.put("text", text);
    }

    private static ObjectNode content(String itemId) {
        return output().put("item_id", itemId).put("content_index", 0);
    }

    private static ObjectNode output() {
        return event().put("output_index", 0);
    }

    private static ObjectNode event() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** Gives each event its name and its number in the stream. */
    private static final class Numbered {
        private final EventStream events;
        private int next;

        Numbered(EventStream events) {
            this.events = events;
        }

        void send(String type, JsonNode fields) {
            var event = event().put("type", type).put("sequence_number", next++);
            event.setAll((ObjectNode) fields);
            events.event(type, event);
        }

        void pause() {
            events.pause();
        }
    }
}
