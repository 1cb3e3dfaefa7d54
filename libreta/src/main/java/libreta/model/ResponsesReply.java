package libreta.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import libreta.conversation.ToolCall;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts a reply together from the events of a Responses stream. Made for one reply. */
final class ResponsesReply {
    private final Answer answer;
    private final String model;
    private final HeardText text;
    private final CallIds ids;
    private final Map<Integer, ObjectNode> items = new TreeMap<>();
    private final Map<Integer, StringBuilder> arguments = new TreeMap<>();
    private ObjectNode response = WireJson.object();
    private boolean ended;

    ResponsesReply(Answer answer, String model, HeardText text, CallIds ids) {
        this.answer = answer;
        this.model = model;
        this.text = text;
        this.ids = ids;
    }

    ModelReply read() {
        JsonEvents events = new JsonEvents(answer);
        while (!ended) {
            Optional<ObjectNode> event = events.next();
            if (event.isEmpty()) {
                break;
            }
            add(event.get());
        }
        if (!ended && !events.done()) {
            throw answer.unreadable("a stream without its end");
        }
        answer.finish();
        return reply();
    }

    private void add(ObjectNode event) {
        String type = WireJson.text(event.path("type"));
        switch (type) {
            case "response.output_text.delta", "response.refusal.delta" ->
                text.accept(WireJson.text(event.path("delta")));
            case "response.output_item.added", "response.output_item.done" -> {
                if (event.path("item") instanceof ObjectNode item) {
                    items.put(indexOf(event), item);
                }
            }
            case "response.function_call_arguments.delta" ->
                arguments
                        .computeIfAbsent(indexOf(event), _ -> new StringBuilder())
                        .append(WireJson.text(event.path("delta")));
            case "response.completed", "response.incomplete", "response.failed" -> end(event.path("response"));
            case "error" -> throw answer.brokeOff(event);
            case "" -> addUntyped(event);
            // an open set: what is new or only informs is passed over
            default -> {}
        }
    }

    private static int indexOf(ObjectNode event) {
        return event.path("output_index").asInt(0);
    }

    /** A plain error, or a whole response from a server that does not stream. */
    private void addUntyped(ObjectNode event) {
        if (event.path("error").isObject() || event.path("error").isString()) {
            throw answer.brokeOff(event);
        }
        if (event.path("output").isArray()) {
            end(event);
        }
    }

    private void end(JsonNode whole) {
        if (whole.path("error").isObject()
                || WireJson.text(whole.path("status")).equals("failed")) {
            throw answer.brokeOff(whole);
        }
        if (whole instanceof ObjectNode object) {
            response = object;
        }
        ended = true;
    }

    private ModelReply reply() {
        ArrayNode output = output();
        List<ToolCall> calls = new ArrayList<>();
        StringBuilder said = new StringBuilder();
        for (JsonNode item : output) {
            if (item instanceof ObjectNode object && isCall(item)) {
                calls.add(mended(object));
            }
            said.append(textOf(item));
        }
        deliverRest(said.toString());
        boolean cutShort = WireJson.text(response.path("status")).equals("incomplete");
        String replay = output.isEmpty() ? "" : Replay.of(model, output);
        return new ModelReply(text.whole(), calls, cutShort, usage(), replay);
    }

    /** The output as the last event lists it, or else as it was streamed. */
    private ArrayNode output() {
        if (response.path("output") instanceof ArrayNode whole && !whole.isEmpty()) {
            return whole;
        }
        ArrayNode streamed = WireJson.JSON.createArrayNode();
        items.forEach((index, item) -> {
            StringBuilder pieces = arguments.get(index);
            if (pieces != null
                    && isCall(item)
                    && item.path("arguments").asString("").isEmpty()) {
                item.put("arguments", pieces.toString());
            }
            streamed.add(item);
        });
        return streamed;
    }

    private static boolean isCall(JsonNode item) {
        return WireJson.text(item.path("type")).equals("function_call");
    }

    /** The call, after its item has got what the server left out: the answer must match the replayed item. */
    private ToolCall mended(ObjectNode item) {
        String name = WireJson.text(item.path("name"));
        if (name.isEmpty()) {
            throw answer.unreadable("a call without the name of its tool");
        }
        String callId = WireJson.text(item.path("call_id"));
        String id = ids.idFor(callId.isEmpty() ? WireJson.text(item.path("id")) : callId);
        String json = WireJson.arguments(item.path("arguments"));
        ToolCall call = new ToolCall(id, name, json.isBlank() ? "{}" : json);
        item.put("call_id", call.id());
        item.put("arguments", call.arguments());
        return call;
    }

    private static String textOf(JsonNode item) {
        StringBuilder text = new StringBuilder(WireJson.content(item.path("content")));
        item.path("content").forEach(part -> text.append(WireJson.text(part.path("refusal"))));
        return WireJson.text(item.path("type")).equals("message") ? text.toString() : "";
    }

    /** Some servers announce the text as a whole and stream none of it, or not to its end. */
    private void deliverRest(String said) {
        if (said.startsWith(text.whole())) {
            text.accept(said.substring(text.whole().length()));
        }
    }

    private Usage usage() {
        JsonNode usage = response.path("usage");
        JsonNode input = usage.path("input_tokens_details");
        return new Usage(
                usage.path("input_tokens").asLong(0),
                input.path("cached_tokens").asLong(0),
                input.path("cache_write_tokens").asLong(0),
                usage.path("output_tokens").asLong(0),
                usage.path("output_tokens_details").path("reasoning_tokens").asLong(0));
    }
}
