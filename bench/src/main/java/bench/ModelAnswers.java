package bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a model streams in either dialect: to what a person said, one call of {@code search_contacts} by e-mail; to the
 * result of that, a sentence in some twenty pieces.
 */
final class ModelAnswers {
    static final String SENTENCE = "Ada Lovelace is a mathematician at Analytical Engines; her number is"
            + " +44 20 7946 0958 and her e-mail address is ada@bench.example, as HubSpot has it today.";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ARGUMENTS = JSON.writeValueAsString(Map.of("email", HubSpotAnswers.EMAIL));
    private static final String CALL_ID = "call_1";
    private static final String TOOL = "search_contacts";

    private static final List<String> RESPONSES_CALL = responsesCall();
    private static final List<String> RESPONSES_TEXT = responsesText();
    private static final List<String> CHAT_CALL = chatCall();
    private static final List<String> CHAT_TEXT = chatText();

    private ModelAnswers() {}

    /** The events of the answer, ready to be written one by one. */
    static List<String> to(String path, byte[] request) {
        JsonNode body = JSON.readTree(request);
        if (path.endsWith("/responses")) {
            boolean result = last(body.path("input")).path("type").asString("").equals("function_call_output");
            return result ? RESPONSES_TEXT : RESPONSES_CALL;
        }
        boolean result = last(body.path("messages")).path("role").asString("").equals("tool");
        return result ? CHAT_TEXT : CHAT_CALL;
    }

    private static JsonNode last(JsonNode list) {
        return list.path(list.size() - 1);
    }

    private static List<String> responsesCall() {
        Map<String, Object> item =
                Map.of("type", "function_call", "id", "fc_1", "call_id", CALL_ID, "name", TOOL, "arguments", ARGUMENTS);
        Map<String, Object> started =
                Map.of("type", "function_call", "id", "fc_1", "call_id", CALL_ID, "name", TOOL, "arguments", "");
        return List.of(
                event("response.created", Map.of("response", Map.of("id", "resp_1"))),
                event("response.output_item.added", Map.of("output_index", 0, "item", started)),
                event("response.function_call_arguments.delta", Map.of("output_index", 0, "delta", ARGUMENTS)),
                event("response.output_item.done", Map.of("output_index", 0, "item", item)),
                completed(item));
    }

    private static List<String> responsesText() {
        List<String> events = new ArrayList<>();
        events.add(event("response.created", Map.of("response", Map.of("id", "resp_2"))));
        events.add(event(
                "response.output_item.added",
                Map.of("output_index", 0, "item", Map.of("type", "message", "id", "msg_1", "role", "assistant"))));
        for (String piece : pieces()) {
            events.add(event("response.output_text.delta", Map.of("output_index", 0, "delta", piece)));
        }
        Map<String, Object> part = Map.of("type", "output_text", "text", SENTENCE, "annotations", List.of());
        Map<String, Object> item =
                Map.of("type", "message", "id", "msg_1", "role", "assistant", "content", List.of(part));
        events.add(event("response.output_item.done", Map.of("output_index", 0, "item", item)));
        events.add(completed(item));
        return List.copyOf(events);
    }

    private static String completed(Map<String, Object> item) {
        Map<String, Object> usage = Map.of("input_tokens", 1_500, "output_tokens", 40);
        return event(
                "response.completed",
                Map.of("response", Map.of("status", "completed", "output", List.of(item), "usage", usage)));
    }

    private static String event(String type, Map<String, Object> fields) {
        Map<String, Object> all = new java.util.LinkedHashMap<>();
        all.put("type", type);
        all.putAll(fields);
        return "event: %s\ndata: %s\n\n".formatted(type, JSON.writeValueAsString(all));
    }

    private static List<String> chatCall() {
        Map<String, Object> call = Map.of(
                "index",
                0,
                "id",
                CALL_ID,
                "type",
                "function",
                "function",
                Map.of("name", TOOL, "arguments", ARGUMENTS));
        return List.of(
                chunk(Map.of("delta", Map.of("role", "assistant", "tool_calls", List.of(call)))),
                chunk(Map.of("delta", Map.of(), "finish_reason", "tool_calls")),
                "data: [DONE]\n\n");
    }

    private static List<String> chatText() {
        List<String> chunks = new ArrayList<>();
        for (String piece : pieces()) {
            chunks.add(chunk(Map.of("delta", Map.of("content", piece))));
        }
        chunks.add(chunk(Map.of("delta", Map.of(), "finish_reason", "stop")));
        chunks.add("data: [DONE]\n\n");
        return List.copyOf(chunks);
    }

    private static String chunk(Map<String, Object> choice) {
        return "data: %s\n\n".formatted(JSON.writeValueAsString(Map.of("choices", List.of(choice))));
    }

    private static List<String> pieces() {
        return List.of(SENTENCE.split("(?<= )", -1));
    }
}
