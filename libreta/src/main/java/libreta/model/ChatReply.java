package libreta.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import libreta.conversation.ToolCall;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts a reply together from the chunks of a Chat Completions stream. Made for one reply. */
final class ChatReply {
    /** After the model is done only the count of tokens is missing, and that may never come. */
    private static final Duration LAST_CHUNK = Duration.ofSeconds(1);

    private static final Set<String> CUT_SHORT = Set.of("length", "content_filter");

    private final Answer answer;
    private final String model;
    private final HeardText text;
    private final CallIds ids;
    private final CallPieces calls = new CallPieces();
    private final StringBuilder reasoning = new StringBuilder();
    private String finish = "";
    private Usage usage = Usage.NONE;

    ChatReply(Answer answer, String model, HeardText text, CallIds ids) {
        this.answer = answer;
        this.model = model;
        this.text = text;
        this.ids = ids;
    }

    ModelReply read() {
        JsonEvents events = new JsonEvents(answer);
        for (Optional<ObjectNode> chunk = next(events); chunk.isPresent(); chunk = next(events)) {
            add(chunk.get());
        }
        if (!events.done() && finish.isEmpty()) {
            throw answer.unreadable("a stream without its end");
        }
        if (events.done()) {
            answer.finish();
        }
        return reply();
    }

    private Optional<ObjectNode> next(JsonEvents events) {
        try {
            return events.next();
        } catch (ModelFailed failure) {
            if (finish.isEmpty()) {
                throw failure;
            }
            return Optional.empty();
        }
    }

    private void add(ObjectNode chunk) {
        if (isError(chunk)) {
            throw answer.brokeOff(chunk);
        }
        if (chunk.path("usage").isObject()) {
            usage = usageOf(chunk.path("usage"));
        }
        JsonNode choice = chunk.path("choices").path(0);
        JsonNode message = choice.path("delta").isObject() ? choice.path("delta") : choice.path("message");
        text.accept(WireJson.content(message.path("content")));
        text.accept(WireJson.content(message.path("refusal")));
        reasoning.append(WireJson.content(message.path("reasoning_content")));
        message.path("tool_calls").forEach(calls::add);
        String reason = WireJson.text(choice.path("finish_reason"));
        if (!reason.isEmpty()) {
            finish = reason;
            answer.endWithin(LAST_CHUNK);
        }
    }

    private static boolean isError(ObjectNode chunk) {
        JsonNode error = chunk.path("error");
        return error.isObject()
                || error.isString()
                || WireJson.text(chunk.path("type")).equals("error");
    }

    private static Usage usageOf(JsonNode usage) {
        JsonNode input = usage.path("prompt_tokens_details");
        return new Usage(
                usage.path("prompt_tokens").asLong(0),
                input.path("cached_tokens").asLong(0),
                input.path("cache_write_tokens").asLong(0),
                usage.path("completion_tokens").asLong(0),
                usage.path("completion_tokens_details").path("reasoning_tokens").asLong(0));
    }

    private ModelReply reply() {
        List<ToolCall> toolCalls = new ArrayList<>();
        List<@Nullable JsonNode> extras = new ArrayList<>();
        for (CallPieces.Call call : calls.calls()) {
            toolCalls.add(call.toToolCall(ids));
            extras.add(call.extra());
        }
        if (toolCalls.stream().anyMatch(call -> call.name().isEmpty())) {
            throw answer.unreadable("a call without the name of its tool");
        }
        if (finish.isEmpty() && !text.any() && toolCalls.isEmpty()) {
            throw answer.unreadable("a reply without anything in it");
        }
        return new ModelReply(text.whole(), toolCalls, CUT_SHORT.contains(finish), usage, replay(toolCalls, extras));
    }

    /** Plain OpenAI messages need no replay; some servers want the model's thoughts back until the turn is over. */
    private String replay(List<ToolCall> toolCalls, List<@Nullable JsonNode> extras) {
        boolean plain = reasoning.isEmpty() && extras.stream().allMatch(extra -> extra == null);
        if (plain || toolCalls.isEmpty()) {
            return "";
        }
        ObjectNode message = ChatMessage.of(text.whole(), toolCalls);
        if (!reasoning.isEmpty()) {
            message.put("reasoning_content", reasoning.toString());
        }
        for (int i = 0; i < extras.size(); i++) {
            if (extras.get(i) != null && message.path("tool_calls").path(i) instanceof ObjectNode call) {
                call.set("extra_content", extras.get(i));
            }
        }
        return Replay.of(model, message);
    }
}
