package sandbox.model;

import java.util.Objects;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The items of a response's {@code output}, one for each thing that the model writes. */
final class ResponseItems {
    private static final String ENCRYPTED = "reasoning.encrypted_content";

    private final Ids ids;

    ResponseItems(Ids ids) {
        this.ids = ids;
    }

    /** The item before its first delta. */
    ObjectNode begun(Output output, Completion completion) {
        return switch (output) {
            case Output.Text _ -> {
                var item = item("msg_", "message").put("status", "in_progress").put("role", "assistant");
                item.putArray("content");
                yield item;
            }
            case Output.Call(String tool, var _, var id) ->
                item("fc_", "function_call")
                        .put("status", "in_progress")
                        .put("arguments", "")
                        .put("call_id", Objects.requireNonNullElseGet(id, () -> ids.next("call_")))
                        .put("name", tool);
            case Output.Reasoning _ -> {
                var item = item("rs_", "reasoning");
                item.putArray("summary");
                boolean encrypted = completion
                        .body()
                        .path("include")
                        .valueStream()
                        .anyMatch(included -> included.asString("").equals(ENCRYPTED));
                yield encrypted ? item.put("encrypted_content", ids.next("gAAAAA")) : item;
            }
        };
    }

    private ObjectNode item(String prefix, String type) {
        return JsonNodeFactory.instance.objectNode().put("id", ids.next(prefix)).put("type", type);
    }

    /** Puts what was written into an item that had begun. */
    static void finish(ObjectNode item, String content, String status) {
        switch (item.path("type").asString()) {
            case "message" -> item.put("status", status).putArray("content").add(textPart(content));
            case "function_call" -> item.put("status", status).put("arguments", content);
            default -> item.putArray("summary").add(summaryPart(content));
        }
    }

    static ObjectNode textPart(String text) {
        var part = JsonNodeFactory.instance.objectNode().put("type", "output_text");
        part.putArray("annotations");
        part.putArray("logprobs");
        return part.put("text", text);
    }

    static ObjectNode summaryPart(String text) {
        return JsonNodeFactory.instance.objectNode().put("type", "summary_text").put("text", text);
    }
}
