package sandbox.model;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What OpenAI demands of a request that is well-formed: that the model takes what it is told, that tools are described
 * as they must be, and that each call has its result. The first demand that is not met is the refusal.
 */
final class Demands {
    private static final List<String> SAMPLING = List.of("temperature", "top_p", "logprobs", "top_logprobs");
    private static final int LEAST_OF_CHAT = 1;
    private static final int LEAST_OF_RESPONSES = 16;

    private final JsonNode body;
    private final String model;

    private Demands(JsonNode body) {
        this.body = body;
        this.model = RequestBody.model(body);
    }

    /** @throws Refusal in OpenAI's words */
    static void ofChat(JsonNode body) {
        var demands = new Demands(body);
        var effort = Effort.said(body.path("reasoning_effort"));
        demands.anEffortThatTheModelTakes(effort, "reasoning_effort");
        demands.noToolsInChatWhereTheModelReasons(effort);
        demands.noSamplingWhereTheModelReasons(effort);
        demands.theNewNameOfTheLimit();
        demands.roomForAnAnswer("max_completion_tokens", LEAST_OF_CHAT);
        demands.roomForAnAnswer("max_tokens", LEAST_OF_CHAT);
        new ToolDemands(body, "function").check();
        resultsRightAfterTheirCalls(body.path("messages"));
    }

    /** @throws Refusal in OpenAI's words */
    static void ofResponses(JsonNode body) {
        var demands = new Demands(body);
        var effort = Effort.said(body.path("reasoning").path("effort"));
        demands.anEffortThatTheModelTakes(effort, "reasoning.effort");
        demands.noSamplingWhereTheModelReasons(effort);
        demands.roomForAnAnswer("max_output_tokens", LEAST_OF_RESPONSES);
        new ToolDemands(body, "").check();
        resultsOfCallsThatWereMade(body.path("input"));
    }

    private void anEffortThatTheModelTakes(String effort, String param) {
        var taken = Effort.of(model);
        if (!taken.takes(effort)) {
            throw Refusal.of(
                    "Unsupported value: '%s' is not supported with the '%s' model. Supported values are: %s."
                            .formatted(effort, model, taken.listed()),
                    param,
                    "unsupported_value");
        }
    }

    private void noToolsInChatWhereTheModelReasons(String effort) {
        boolean functions = body.path("tools")
                .valueStream()
                .anyMatch(tool -> tool.path("type").asString("").equals("function"));
        if (!functions || !reasons(effort)) {
            return;
        }
        throw Refusal.of(
                "Function tools with reasoning_effort are not supported for %s in /v1/chat/completions. To use function"
                                .formatted(model)
                        + " tools, use /v1/responses or set reasoning_effort to 'none'.",
                "reasoning_effort",
                null);
    }

    private void noSamplingWhereTheModelReasons(String effort) {
        if (!reasons(effort)) {
            return;
        }
        SAMPLING.stream().filter(body::hasNonNull).findFirst().ifPresent(param -> {
            throw Refusal.of(
                    "Unsupported parameter: '%s' is not supported with this model.".formatted(param),
                    param,
                    "unsupported_parameter");
        });
    }

    private boolean reasons(String effort) {
        return Effort.of(model) != Effort.ANY && !effort.equals(Effort.NONE);
    }

    private void theNewNameOfTheLimit() {
        if (Effort.of(model) != Effort.ANY && body.hasNonNull("max_tokens")) {
            throw Refusal.of(
                    "Unsupported parameter: 'max_tokens' is not supported with this model. Use"
                            + " 'max_completion_tokens' instead.",
                    "max_tokens",
                    "unsupported_parameter");
        }
    }

    private void roomForAnAnswer(String limit, int least) {
        if (!body.hasNonNull(limit)) {
            return;
        }
        var most = body.path(limit);
        if (!most.isInt()) {
            throw Refusal.wrongType(limit, "an integer");
        }
        if (most.asInt() < least) {
            throw Refusal.of(
                    "Invalid '%s': integer below minimum value. Expected a value >= %d, but got %d instead."
                            .formatted(limit, least, most.asInt()),
                    limit,
                    "integer_below_min_value");
        }
    }

    private static void resultsRightAfterTheirCalls(JsonNode messages) {
        var calls = Set.<String>of();
        var unanswered = new LinkedHashSet<String>();
        for (int i = 0; i < messages.size(); i++) {
            var message = messages.path(i);
            if (message.path("role").asString("").equals("tool")) {
                resultOfOneOf(calls, message.path("tool_call_id").asString(""), i);
                unanswered.remove(message.path("tool_call_id").asString(""));
                continue;
            }
            nothingUnanswered(unanswered, i);
            calls = callsOf(message);
            unanswered.addAll(calls);
        }
        nothingUnanswered(unanswered, messages.size());
    }

    private static Set<String> callsOf(JsonNode message) {
        var calls = new LinkedHashSet<String>();
        message.path("tool_calls").forEach(call -> calls.add(call.path("id").asString("")));
        return calls;
    }

    private static void resultOfOneOf(Set<String> calls, String id, int index) {
        if (calls.isEmpty()) {
            throw Refusal.of(
                    "Invalid parameter: messages with role 'tool' must be a response to a preceeding message with"
                            + " 'tool_calls'.",
                    "messages.[%d].role".formatted(index),
                    null);
        }
        if (!calls.contains(id)) {
            throw Refusal.of(
                    "Invalid parameter: 'tool_call_id' of '%s' not found in 'tool_calls' of previous message."
                            .formatted(id),
                    "messages.[%d].tool_call_id".formatted(index),
                    null);
        }
    }

    private static void nothingUnanswered(Set<String> calls, int index) {
        if (!calls.isEmpty()) {
            throw Refusal.of(
                    "An assistant message with 'tool_calls' must be followed by tool messages responding to each"
                            + " 'tool_call_id'. The following tool_call_ids did not have response messages: "
                            + String.join(", ", calls),
                    "messages.[%d].role".formatted(index),
                    null);
        }
    }

    private static void resultsOfCallsThatWereMade(JsonNode input) {
        var calls = new HashSet<String>();
        var unanswered = new LinkedHashSet<String>();
        for (var item : input) {
            var id = item.path("call_id").asString("");
            switch (item.path("type").asString("")) {
                case "function_call" -> {
                    calls.add(id);
                    unanswered.add(id);
                }
                case "function_call_output" -> {
                    if (!calls.contains(id)) {
                        throw Refusal.of(
                                "No tool call found for function call output with call_id %s.".formatted(id),
                                "input",
                                null);
                    }
                    unanswered.remove(id);
                }
                default -> {}
            }
        }
        unanswered.stream().findFirst().ifPresent(id -> {
            throw Refusal.of("No tool output found for function call %s.".formatted(id), "input", null);
        });
    }
}
