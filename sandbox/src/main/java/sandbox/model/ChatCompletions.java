package sandbox.model;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import sandbox.rules.Message;
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
    public String name() {
        return "chat";
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
                RequestBody.mustCall(body),
                RequestBody.number(body, "max_completion_tokens", "max_tokens"),
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
            read.add(new Message.Call(
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
    public void check(Completion completion) {
        Demands.ofChat(completion.body());
    }

    @Override
    public ObjectNode whole(Completion completion, Answer answer) {
        var whole = frame("chat.completion", ids.next("chatcmpl-"), completion);
        var choice = whole.putArray("choices").addObject();
        choice.put("index", 0);
        var message = choice.putObject("message").put("role", "assistant");
        write(answer, message);
        message.putNull("refusal");
        message.putArray("annotations");
        choice.putNull("logprobs");
        choice.put("finish_reason", finish(answer, answer.ending()));
        whole.set("usage", usage(Usage.of(completion, answer)));
        return whole;
    }

    private void write(Answer answer, ObjectNode message) {
        var text = new StringBuilder();
        var calls = JsonNodeFactory.instance.arrayNode();
        for (var output : answer.outputs()) {
            switch (output) {
                case Output.Text(String content) -> text.append(content);
                case Output.Call call -> call(calls.addObject(), call, call.content());
                case Output.Reasoning _ -> {}
            }
        }
        message.put("content", text.isEmpty() ? null : text.toString());
        if (!calls.isEmpty()) {
            message.set("tool_calls", calls);
        }
    }

    @Override
    public boolean tellsFailure() {
        return false;
    }

    @Override
    public Telling telling(Completion completion, Answer answer, EventStream events) {
        return new Chunks(completion, answer, ids.next("chatcmpl-"), events);
    }

    private void call(ObjectNode node, Output.Call call, String arguments) {
        node.put("id", Objects.requireNonNullElseGet(call.id(), () -> ids.next("call_")))
                .put("type", "function");
        node.putObject("function").put("name", call.tool()).put("arguments", arguments);
    }

    private static @Nullable String finish(Answer answer, Ending ending) {
        return switch (ending) {
            case Ending.Complete() -> answer.calls() ? "tool_calls" : "stop";
            case Ending.Incomplete(var reason) -> reason.inChat();
            case Ending.Cut(), Ending.Broken _, Ending.Never() -> null;
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
    private final class Chunks implements Telling {
        private final Completion completion;
        private final Answer answer;
        private final String id;
        private final EventStream events;
        private boolean begun;
        private int calls;

        Chunks(Completion completion, Answer answer, String id, EventStream events) {
            this.completion = completion;
            this.answer = answer;
            this.id = id;
            this.events = events;
        }

        @Override
        public void begin() {
            if (answer.outputs().stream().allMatch(Output.Reasoning.class::isInstance)) {
                send(role(null), null);
            }
        }

        /** The first chunk has the role, and a call that comes first stands in it. */
        @Override
        public void open(int index, Output output) {
            switch (output) {
                case Output.Text _ -> {
                    if (!begun) {
                        send(role("").putNull("refusal"), null);
                    }
                }
                case Output.Call call -> {
                    var delta = begun ? delta() : role(null);
                    call(delta.putArray("tool_calls").addObject().put("index", calls++), call, "");
                    send(delta, null);
                }
                case Output.Reasoning _ -> {}
            }
        }

        private ObjectNode role(@Nullable String content) {
            return delta().put("role", "assistant").put("content", content);
        }

        @Override
        public void piece(int index, Output output, String piece) {
            switch (output) {
                case Output.Text _ -> send(delta().put("content", piece), null);
                case Output.Call _ -> {
                    var delta = delta();
                    var call = delta.putArray("tool_calls").addObject().put("index", calls - 1);
                    call.putObject("function").put("arguments", piece);
                    send(delta, null);
                }
                case Output.Reasoning _ -> {}
            }
        }

        @Override
        public void close(int index, Output output) {}

        @Override
        public void end(Ending ending) {
            switch (ending) {
                case Ending.Complete _, Ending.Incomplete _ -> {
                    send(delta(), finish(answer, ending));
                    sendUsage();
                    events.done();
                }
                case Ending.Broken(var error, var _) -> events.data(error.json());
                case Ending.Cut(), Ending.Never() -> {}
            }
        }

        private static ObjectNode delta() {
            return JsonNodeFactory.instance.objectNode();
        }

        private void send(ObjectNode delta, @Nullable String finish) {
            begun = true;
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

        private void sendUsage() {
            if (completion.includeUsage()) {
                var chunk = frame("chat.completion.chunk", id, completion);
                chunk.putArray("choices");
                chunk.set("usage", usage(Usage.of(completion, answer.inOnePiece())));
                events.data(chunk);
            }
        }
    }
}
