package libreta.model;

import libreta.conversation.ToolCall;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A request as {@code POST /responses} wants it. Nothing is stored at the server; the turn's items go along each time. */
record ResponsesRequest(ModelSettings settings, Vendor vendor) {
    /** Enough to pick a tool, and a quick first word; the models' own default, medium, makes a chat wait. */
    private static final String DEFAULT_EFFORT = "low";

    ObjectNode body(ModelRequest request) {
        ObjectNode body = WireJson.object();
        body.put("model", settings.model());
        body.put("instructions", request.system());
        putInput(body.putArray("input"), request);
        if (!request.tools().isEmpty()) {
            ArrayNode tools = body.putArray("tools");
            request.tools().forEach(tool -> putTool(tools.addObject(), tool));
            body.put("parallel_tool_calls", false);
        }
        putEffort(body);
        if (settings.maxOutputTokens() > 0) {
            body.put("max_output_tokens", settings.maxOutputTokens());
        }
        body.put("store", false);
        body.putArray("include").add("reasoning.encrypted_content");
        if (vendor == Vendor.OPENAI) {
            WireJson.putUnlessEmpty(body, "prompt_cache_key", request.cacheKey());
            WireJson.putUnlessEmpty(body, "safety_identifier", request.personHash());
        }
        body.put("stream", true);
        return body;
    }

    private void putEffort(ObjectNode body) {
        boolean own = vendor == Vendor.OPENAI;
        String effort = settings.reasoningEffort().isEmpty() && own ? DEFAULT_EFFORT : settings.reasoningEffort();
        if (!effort.isEmpty()) {
            body.putObject("reasoning").put("effort", effort);
        }
        if (effort.isEmpty() || effort.equals("none")) {
            Temperature.put(settings.temperature(), body);
        }
    }

    private static void putTool(ObjectNode at, ToolDefinition tool) {
        at.put("type", "function");
        at.put("name", tool.name());
        at.put("description", tool.description());
        at.put("strict", true);
        at.set("parameters", WireJson.JSON.readTree(tool.schema()));
    }

    private void putInput(ArrayNode input, ModelRequest request) {
        for (ModelMessage message : request.messages()) {
            switch (message) {
                case ModelMessage.Note(String text) -> putSaid(input, "developer", text);
                case ModelMessage.FromPerson(String text) -> putSaid(input, "user", text);
                case ModelMessage.FromModel earlier -> putEarlier(input, earlier);
                case ModelMessage.ToolOutput(String id, String output) -> {
                    ObjectNode item = input.addObject();
                    item.put("type", "function_call_output");
                    item.put("call_id", id);
                    item.put("output", output);
                }
            }
        }
    }

    private void putEarlier(ArrayNode input, ModelMessage.FromModel earlier) {
        Replay.read(earlier.replay(), settings.model())
                .ifPresentOrElse(items -> items.forEach(input::add), () -> putPlain(input, earlier));
    }

    private static void putPlain(ArrayNode input, ModelMessage.FromModel earlier) {
        if (!earlier.text().isEmpty()) {
            putSaid(input, "assistant", earlier.text());
        }
        for (ToolCall call : earlier.toolCalls()) {
            ObjectNode item = input.addObject();
            item.put("type", "function_call");
            item.put("call_id", call.id());
            item.put("name", call.name());
            item.put("arguments", call.arguments());
        }
    }

    private static void putSaid(ArrayNode input, String role, String text) {
        ObjectNode item = input.addObject();
        item.put("role", role);
        item.put("content", text);
    }
}
