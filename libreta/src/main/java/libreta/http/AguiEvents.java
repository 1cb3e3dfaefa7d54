package libreta.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import libreta.conversation.ConversationId;
import libreta.conversation.Message;
import libreta.conversation.ToolCall;
import libreta.conversation.TurnEvent;
import libreta.conversation.TurnId;
import libreta.model.Usage;

/** AG-UI 1.0's events as JSON, field by field as {@code contract/agui} has them. */
final class AguiEvents {
    private static final String PROTOCOL_VERSION = "1.0";

    private final ConversationId thread;
    private final TurnId run;

    AguiEvents(ConversationId thread, TurnId run) {
        this.thread = thread;
        this.run = run;
    }

    String started() {
        return json(
                "RUN_STARTED", "threadId", thread.value(), "runId", run.value(), "protocolVersion", PROTOCOL_VERSION);
    }

    /** {@code interrupt} is empty when nothing waits. */
    String finished(Optional<Interrupt> interrupt, Usage usage, String model) {
        Object outcome = interrupt
                .<Object>map(waiting -> fields("type", "interrupt", "interrupts", List.of(waiting)))
                .orElse(fields("type", "success"));
        Map<String, Object> event =
                event("RUN_FINISHED", "threadId", thread.value(), "runId", run.value(), "outcome", outcome);
        if (usage.totalTokens() > 0) {
            event.put("usage", List.of(usage(usage, model)));
        }
        return Json.MAPPER.writeValueAsString(event);
    }

    static String failed(String code, String sentence) {
        return json("RUN_ERROR", "message", sentence, "code", code);
    }

    static String custom(String name, Object value) {
        return json("CUSTOM", "name", name, "value", value);
    }

    static List<String> of(TurnEvent event) {
        return switch (event) {
            case TurnEvent.TextStarted(String id) ->
                List.of(json("TEXT_MESSAGE_START", "messageId", id, "role", "assistant"));
            case TurnEvent.TextPiece(String id, String text) ->
                List.of(json("TEXT_MESSAGE_CONTENT", "messageId", id, "delta", text));
            case TurnEvent.TextEnded(String id) -> List.of(json("TEXT_MESSAGE_END", "messageId", id));
            case TurnEvent.ToolCalled(String messageId, ToolCall call) ->
                List.of(
                        json(
                                "TOOL_CALL_START",
                                "toolCallId",
                                call.id(),
                                "toolCallName",
                                call.name(),
                                "parentMessageId",
                                messageId),
                        json("TOOL_CALL_ARGS", "toolCallId", call.id(), "delta", call.arguments()),
                        json("TOOL_CALL_END", "toolCallId", call.id()));
            case TurnEvent.ToolAnswered(Message.FromTool answer) ->
                List.of(json(
                        "TOOL_CALL_RESULT",
                        "messageId",
                        answer.id(),
                        "toolCallId",
                        answer.toolCallId(),
                        "content",
                        answer.content(),
                        "role",
                        "tool"));
            case TurnEvent.Buttons(List<TurnEvent.Button> buttons) ->
                List.of(custom(
                        "libreta.buttons",
                        Map.of(
                                "buttons",
                                buttons.stream().map(AguiEvents::button).toList())));
            case TurnEvent.Snapshot(List<Message> messages) ->
                List.of(json(
                        "MESSAGES_SNAPSHOT",
                        "messages",
                        messages.stream().map(AguiEvents::message).toList()));
        };
    }

    private static Map<String, String> button(TurnEvent.Button button) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("id", button.id());
        shown.put("label", button.label());
        if (!button.link().isEmpty()) {
            shown.put("link", button.link());
        }
        if (!button.fill().isEmpty()) {
            shown.put("fill", button.fill());
        }
        return shown;
    }

    private static Map<String, Object> message(Message message) {
        return switch (message) {
            case Message.FromPerson(String id, String text, var by) ->
                fields("id", id, "role", "user", "content", text);
            case Message.Decision(String id, String text) -> fields("id", id, "role", "user", "content", text);
            case Message.FromTool(String id, String callId, String content) ->
                fields("id", id, "role", "tool", "toolCallId", callId, "content", content);
            case Message.FromAssistant(String id, String text, List<ToolCall> calls) -> {
                Map<String, Object> said = fields("id", id, "role", "assistant");
                if (!text.isEmpty()) {
                    said.put("content", text);
                }
                if (!calls.isEmpty()) {
                    said.put("toolCalls", calls.stream().map(AguiEvents::call).toList());
                }
                yield said;
            }
        };
    }

    private static Map<String, Object> call(ToolCall call) {
        return fields(
                "id",
                call.id(),
                "type",
                "function",
                "function",
                fields("name", call.name(), "arguments", call.arguments()));
    }

    private static Map<String, Object> usage(Usage usage, String model) {
        return fields(
                "provider", "openai",
                "model", model,
                "inputTokens", usage.inputTokens(),
                "outputTokens", usage.outputTokens(),
                "totalTokens", usage.totalTokens(),
                "reasoningTokens", usage.reasoningTokens(),
                "cachedInputTokens", usage.cachedInputTokens(),
                "cacheWriteInputTokens", usage.cacheWriteInputTokens());
    }

    private static String json(String type, Object... fields) {
        return Json.MAPPER.writeValueAsString(event(type, fields));
    }

    private static Map<String, Object> event(String type, Object... fields) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("type", type);
        event.putAll(fields(fields));
        return event;
    }

    private static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            fields.put((String) namesAndValues[at], namesAndValues[at + 1]);
        }
        return fields;
    }
}
