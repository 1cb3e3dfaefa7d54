package libreta.model;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A request as {@code POST /chat/completions} wants it: the full set for OpenAI, the common denominator for others. */
record ChatRequest(ModelSettings settings, Vendor vendor) {
    ObjectNode body(ModelRequest request) {
        ObjectNode body = WireJson.object();
        body.put("model", settings.model());
        putMessages(body.putArray("messages"), request);
        if (!request.tools().isEmpty()) {
            ArrayNode tools = body.putArray("tools");
            request.tools().forEach(tool -> putTool(tools.addObject(), tool));
        }
        switch (vendor) {
            case OPENAI -> putOpenAiParameters(body, request);
            case COMPATIBLE -> putCommonParameters(body);
        }
        body.put("stream", true);
        body.putObject("stream_options").put("include_usage", true);
        return body;
    }

    private void putOpenAiParameters(ObjectNode body, ModelRequest request) {
        boolean tools = !request.tools().isEmpty();
        if (tools) {
            body.put("parallel_tool_calls", false);
        }
        // OpenAI's newer models refuse tools here with any other effort, also with the one they take by default
        String effort = tools ? "none" : settings.reasoningEffort();
        WireJson.putUnlessEmpty(body, "reasoning_effort", effort);
        if (effort.equals("none")) {
            Temperature.put(settings.temperature(), body);
        }
        putLimit(body, "max_completion_tokens");
        body.put("store", false);
        WireJson.putUnlessEmpty(body, "prompt_cache_key", request.cacheKey());
        WireJson.putUnlessEmpty(body, "safety_identifier", request.personHash());
    }

    private void putCommonParameters(ObjectNode body) {
        WireJson.putUnlessEmpty(body, "reasoning_effort", settings.reasoningEffort());
        Temperature.put(settings.temperature(), body);
        putLimit(body, "max_tokens");
    }

    private void putLimit(ObjectNode body, String name) {
        if (settings.maxOutputTokens() > 0) {
            body.put(name, settings.maxOutputTokens());
        }
    }

    private void putTool(ObjectNode at, ToolDefinition tool) {
        at.put("type", "function");
        ObjectNode function = at.putObject("function");
        function.put("name", tool.name());
        function.put("description", tool.description());
        if (vendor == Vendor.OPENAI) {
            function.put("strict", true);
        }
        function.set("parameters", WireJson.JSON.readTree(tool.schema()));
    }

    private void putMessages(ArrayNode messages, ModelRequest request) {
        putSaid(messages, "system", request.system());
        for (ModelMessage message : request.messages()) {
            switch (message) {
                case ModelMessage.Note(String text) -> putSaid(messages, "system", text);
                case ModelMessage.FromPerson(String text) -> putSaid(messages, "user", text);
                case ModelMessage.FromModel earlier -> putEarlier(messages, earlier);
                case ModelMessage.ToolOutput(String id, String output) ->
                    putSaid(messages, "tool", output).put("tool_call_id", id);
            }
        }
    }

    private void putEarlier(ArrayNode messages, ModelMessage.FromModel earlier) {
        Replay.read(earlier.replay(), settings.model())
                .ifPresentOrElse(
                        messages::add, () -> messages.add(ChatMessage.of(earlier.text(), earlier.toolCalls())));
    }

    private static ObjectNode putSaid(ArrayNode messages, String role, String text) {
        return messages.addObject().put("role", role).put("content", text);
    }
}
