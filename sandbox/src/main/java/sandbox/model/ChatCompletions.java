package sandbox.model;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v1/chat/completions}. */
final class ChatCompletions implements Dialect {
    private final Ids ids;
    private final InstantSource clock;

    ChatCompletions(Ids ids, InstantSource clock) {
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Completion read(JsonNode body) {
        var model = RequestBody.model(body);
        var messages = body.path("messages");
        if (messages.isMissingNode() || messages.isNull()) {
            throw Refusal.missing("messages");
        }
        if (!messages.isArray() || messages.isEmpty()) {
            throw Refusal.wrongType("messages", "a non-empty array of messages");
        }
        var read = new ArrayList<Message>();
        for (int i = 0; i < messages.size(); i++) {
            read.addAll(message(messages.path(i), "messages[%d]".formatted(i)));
        }
        return new Completion(
                model,
                body.path("stream").asBoolean(false),
                body.path("stream_options").path("include_usage").asBoolean(false),
                read,
                RequestBody.tools(body, "function"),
                body);
    }

    private static List<Message> message(JsonNode message, String where) {
        var text = RequestBody.text(message.path("content"));
        return switch (message.path("role").asString("")) {
            case "system", "developer" -> List.of(new Message.Instruction(text));
            case "user" -> List.of(new Message.FromPerson(text));
            case "tool" -> List.of(new Message.Result(required(message, "tool_call_id", where), text));
            case "assistant" -> fromModel(message, text);
            case "" -> throw Refusal.missing(where + ".role");
            default -> throw Refusal.wrongType(where + ".role", "system, developer, user, assistant or tool");
        };
    }

    private static List<Message> fromModel(JsonNode message, String text) {
        var read = new ArrayList<Message>();
        if (!text.isBlank()) {
            read.add(new Message.FromModel(text));
        }
        for (var call : message.path("tool_calls")) {
            var function = call.path("function");
            read.add(Message.Call.of(
                    call.path("id").asString(""),
                    function.path("name").asString(""),
                    function.path("arguments").asString("")));
        }
        return read;
    }

    private static String required(JsonNode message, String field, String where) {
        if (!message.path(field).isString()) {
            throw Refusal.missing(where + "." + field);
        }
        return message.path(field).asString();
    }

    @Override
    public ObjectNode whole(Completion completion, Reply reply) {
        var answer = frame("chat.completion", ids.next("chatcmpl-"), completion);
        var choice = answer.putArray("choices").addObject();
        choice.put("index", 0);
        var message = choice.putObject("message").put("role", "assistant");
        switch (reply) {
            case Reply.Say(String text) -> message.put("content", text);
            case Reply.Use(String tool, ObjectNode arguments) -> {
                message.putNull("content");
                call(message.putArray("tool_calls").addObject(), tool, arguments.toString());
            }
        }
        message.putNull("refusal");
        message.putArray("annotations");
        choice.putNull("logprobs");
        choice.put("finish_reason", finish(reply));
        answer.set("usage", usage(Usage.of(completion, reply)));
        return answer;
    }

    @Override
    public void stream(Completion completion, Reply reply, EventStream events) {
        var chunks = new Chunks(completion, ids.next("chatcmpl-"), events);
        switch (reply) {
            case Reply.Say(String text) -> {
                chunks.send(delta().put("role", "assistant").put("content", "").putNull("refusal"), null);
                for (var piece : Pieces.ofText(text)) {
                    events.pause();
                    chunks.send(delta().put("content", piece), null);
                }
            }
            case Reply.Use(String tool, ObjectNode arguments) -> {
                var first = delta().put("role", "assistant").putNull("content");
                call(first.putArray("tool_calls").addObject().put("index", 0), tool, "");
                chunks.send(first, null);
                for (var piece : Pieces.ofArguments(arguments.toString())) {
                    events.pause();
                    chunks.send(argumentsDelta(piece), null);
                }
            }
        }
        chunks.send(delta(), finish(reply));
        chunks.end(Usage.of(completion, reply));
    }

    private void call(ObjectNode call, String tool, String arguments) {
        call.put("id", ids.next("call_")).put("type", "function");
        call.putObject("function").put("name", tool).put("arguments", arguments);
    }

    private static ObjectNode argumentsDelta(String piece) {
        var delta = delta();
        var call = delta.putArray("tool_calls").addObject().put("index", 0);
        call.putObject("function").put("arguments", piece);
        return delta;
    }

    private static ObjectNode delta() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static String finish(Reply reply) {
        return switch (reply) {
            case Reply.Say _ -> "stop";
            case Reply.Use _ -> "tool_calls";
        };
    }

    private ObjectNode frame(String object, String id, Completion completion) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("object", object)
                .put("created", clock.instant().getEpochSecond())
                .put("model", completion.model())
                .put("service_tier", "default")
                .put("system_fingerprint", "fp_sandbox");
    }

    private static ObjectNode usage(Usage usage) {
        var node = JsonNodeFactory.instance
                .objectNode()
                .put("prompt_tokens", usage.input())
                .put("completion_tokens", usage.output())
                .put("total_tokens", usage.total());
        node.putObject("prompt_tokens_details").put("cached_tokens", 0).put("cache_write_tokens", 0);
        node.putObject("completion_tokens_details").put("reasoning_tokens", 0);
        return node;
    }

    /** The chunks of one streamed answer, which share their id. */
    private final class Chunks {
        private final Completion completion;
        private final String id;
        private final EventStream events;

        Chunks(Completion completion, String id, EventStream events) {
            this.completion = completion;
            this.id = id;
            this.events = events;
        }

        void send(ObjectNode delta, @Nullable String finish) {
            var chunk = frame("chat.completion.chunk", id, completion);
            var choice = chunk.putArray("choices").addObject();
            choice.put("index", 0);
            choice.set("delta", delta);
            choice.putNull("logprobs");
            choice.put("finish_reason", finish);
            if (completion.includeUsage()) {
                chunk.putNull("usage");
            }
            events.data(chunk);
        }

        void end(Usage usage) {
            if (completion.includeUsage()) {
                var chunk = frame("chat.completion.chunk", id, completion);
                chunk.putArray("choices");
                chunk.set("usage", usage(usage));
                events.data(chunk);
            }
            events.done();
        }
    }
}
