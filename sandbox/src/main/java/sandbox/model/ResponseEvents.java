package sandbox.model;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The events of one streamed response, each with its name and its number. */
final class ResponseEvents implements Telling {
    private final Responses responses;
    private final Completion completion;
    private final Answer answer;
    private final EventStream events;
    private final ObjectNode response;
    private final ArrayNode output = JsonNodeFactory.instance.arrayNode();
    private int number;
    private @Nullable Open open;

    /** An output that is being written, and what of it has been told. */
    private record Open(int index, Output output, ObjectNode item, StringBuilder said) {
        /** What the events about this output have in common. */
        ObjectNode event() {
            return JsonNodeFactory.instance
                    .objectNode()
                    .put("output_index", index)
                    .put("item_id", item.path("id").asString());
        }

        ObjectNode part() {
            return event().put(output instanceof Output.Reasoning ? "summary_index" : "content_index", 0);
        }
    }

    ResponseEvents(Responses responses, Completion completion, Answer answer, EventStream events) {
        this.responses = responses;
        this.completion = completion;
        this.answer = answer;
        this.events = events;
        this.response = responses.response(completion);
    }

    @Override
    public void begin() {
        send("response.created", about(response));
        send("response.in_progress", about(response));
    }

    @Override
    public void open(int index, Output written) {
        var begun = new Open(index, written, responses.items().begun(written, completion), new StringBuilder());
        open = begun;
        send("response.output_item.added", item(begun));
        switch (written) {
            case Output.Text _ ->
                send("response.content_part.added", begun.part().set("part", ResponseItems.textPart("")));
            case Output.Reasoning _ ->
                send("response.reasoning_summary_part.added", begun.part().set("part", ResponseItems.summaryPart("")));
            case Output.Call _ -> {}
        }
    }

    @Override
    public void piece(int index, Output written, String piece) {
        if (open == null) {
            throw new IllegalStateException("a delta of an output that is not open");
        }
        open.said().append(piece);
        switch (written) {
            case Output.Text _ ->
                send("response.output_text.delta", withoutLogprobs(open.part().put("delta", piece)));
            case Output.Call _ ->
                send("response.function_call_arguments.delta", open.event().put("delta", piece));
            case Output.Reasoning _ ->
                send("response.reasoning_summary_text.delta", open.part().put("delta", piece));
        }
    }

    @Override
    public void close(int index, Output written) {
        if (open != null) {
            close(open, "completed");
        }
    }

    private void close(Open written, String status) {
        var said = written.said().toString();
        ResponseItems.finish(written.item(), said, status);
        switch (written.output()) {
            case Output.Text _ -> {
                send("response.output_text.done", withoutLogprobs(written.part().put("text", said)));
                send("response.content_part.done", written.part().set("part", ResponseItems.textPart(said)));
            }
            case Output.Call(String tool, var _, var _) ->
                send(
                        "response.function_call_arguments.done",
                        written.event().put("name", tool).put("arguments", said));
            case Output.Reasoning _ -> {
                send("response.reasoning_summary_text.done", written.part().put("text", said));
                send(
                        "response.reasoning_summary_part.done",
                        written.part().set("part", ResponseItems.summaryPart(said)));
            }
        }
        output.add(written.item());
        send("response.output_item.done", item(written));
        open = null;
    }

    @Override
    public void end(Ending ending) {
        switch (ending) {
            case Ending.Complete() -> finish("response.completed", ending);
            case Ending.Incomplete _ -> {
                if (open != null) {
                    close(open, "incomplete");
                }
                finish("response.incomplete", ending);
            }
            case Ending.Broken(var error, Ending.Form told) -> {
                switch (told) {
                    case FAILED_RESPONSE -> finish("response.failed", ending);
                    case ERROR_EVENT ->
                        send(
                                "error",
                                JsonNodeFactory.instance
                                        .objectNode()
                                        .put("code", error.code())
                                        .put("message", error.message())
                                        .put("param", error.param()));
                }
            }
            case Ending.Cut(), Ending.Never() -> {}
        }
    }

    private void finish(String type, Ending ending) {
        response.set("output", output);
        responses.end(response, ending, Usage.of(completion, answer));
        send(type, about(response));
    }

    private static ObjectNode about(ObjectNode response) {
        return JsonNodeFactory.instance.objectNode().set("response", response);
    }

    private static ObjectNode item(Open written) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("output_index", written.index())
                .set("item", written.item());
    }

    private static ObjectNode withoutLogprobs(ObjectNode event) {
        event.putArray("logprobs");
        return event;
    }

    private void send(String type, JsonNode fields) {
        var event = JsonNodeFactory.instance.objectNode().put("type", type).put("sequence_number", number++);
        event.setAll((ObjectNode) fields);
        events.event(type, event);
    }
}
