package sandbox.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What OpenAI demands of the tools that a request describes, and of the choice among them. */
final class ToolDemands {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]+");
    private static final int LONGEST_NAME = 64;

    private final JsonNode body;
    private final String under;

    /** {@code under} is where a tool's function is described; empty for the tool itself. */
    ToolDemands(JsonNode body, String under) {
        this.body = body;
        this.under = under;
    }

    void check() {
        var tools = body.path("tools");
        for (int i = 0; i < tools.size(); i++) {
            if (tools.path(i).path("type").asString("").equals("function")) {
                function(
                        under.isEmpty() ? tools.path(i) : tools.path(i).path(under),
                        under.isEmpty() ? "tools[%d]".formatted(i) : "tools[%d].%s".formatted(i, under));
            }
        }
        aChoiceAmongTheTools();
    }

    private static void function(JsonNode function, String where) {
        var name = function.path("name").asString("");
        if (!function.path("name").isString()) {
            throw Refusal.missing(where + ".name");
        }
        aProperName(name, where + ".name");
        if (function.path("strict").asBoolean(false)) {
            strict(name, function.path("parameters"), List.of(), where + ".parameters");
        }
    }

    private static void aProperName(String name, String where) {
        if (name.isEmpty()) {
            throw invalid(
                    where,
                    "empty string. Expected a string with minimum length 1, but got an empty string instead.",
                    "empty_string");
        }
        if (name.length() > LONGEST_NAME) {
            throw invalid(
                    where,
                    "string too long. Expected a string with maximum length %d, but got a string with length %d instead."
                            .formatted(LONGEST_NAME, name.length()),
                    "string_above_max_length");
        }
        if (!NAME.matcher(name).matches()) {
            throw invalid(
                    where,
                    "string does not match pattern. Expected a string that matches the pattern '^[a-zA-Z0-9_-]+$'.",
                    "invalid_value");
        }
    }

    private static Refusal invalid(String where, String why, String code) {
        return Refusal.of("Invalid '%s': %s".formatted(where, why), where, code);
    }

    /** {@code path} leads from the whole schema to this part of it. */
    private static void strict(String function, JsonNode schema, List<String> path, String param) {
        if (isObject(schema)) {
            object(function, schema, path, param);
        }
        schema.path("properties")
                .forEachEntry((name, property) -> strict(function, property, to(path, "properties", name), param));
        schema.path("$defs")
                .forEachEntry((name, definition) -> strict(function, definition, to(path, "$defs", name), param));
        if (schema.path("items").isObject()) {
            strict(function, schema.path("items"), to(path, "items"), param);
        }
        for (int i = 0; i < schema.path("anyOf").size(); i++) {
            strict(function, schema.path("anyOf").path(i), to(path, "anyOf", Integer.toString(i)), param);
        }
    }

    private static boolean isObject(JsonNode schema) {
        var type = schema.path("type");
        return schema.has("properties")
                || type.asString("").equals("object")
                || type.valueStream().anyMatch(one -> one.asString("").equals("object"));
    }

    private static void object(String function, JsonNode schema, List<String> path, String param) {
        if (!schema.path("additionalProperties").isBoolean()
                || schema.path("additionalProperties").asBoolean()) {
            throw badSchema(
                    function, path, "'additionalProperties' is required to be supplied and to be false.", param);
        }
        var required = schema.path("required")
                .valueStream()
                .map(name -> name.asString(""))
                .toList();
        for (var property : schema.path("properties").propertyNames()) {
            if (!required.contains(property)) {
                throw badSchema(function, path, allRequired("Missing '%s'.".formatted(property)), param);
            }
        }
        for (var name : required) {
            if (!schema.path("properties").has(name)) {
                throw badSchema(
                        function, path, allRequired("Extra required key '%s' supplied.".formatted(name)), param);
            }
        }
    }

    private static String allRequired(String what) {
        return "'required' is required to be supplied and to be an array including every key in properties. " + what;
    }

    private static Refusal badSchema(String function, List<String> path, String why, String param) {
        var context = path.stream().map("'%s'"::formatted).collect(Collectors.joining(", ", "(", ")"));
        return Refusal.of(
                "Invalid schema for function '%s': In context=%s, %s".formatted(function, context, why),
                param,
                "invalid_function_parameters");
    }

    private static List<String> to(List<String> path, String... further) {
        var longer = new ArrayList<>(path);
        longer.addAll(List.of(further));
        return longer;
    }

    private void aChoiceAmongTheTools() {
        if (!RequestBody.mustCall(body)) {
            return;
        }
        if (body.path("tools").isEmpty()) {
            throw Refusal.of(
                    "Invalid value for 'tool_choice': 'tool_choice' is only allowed when 'tools' are specified.",
                    "tool_choice",
                    null);
        }
        var named = RequestBody.chosen(body, under);
        if (!named.isEmpty() && RequestBody.tools(body, under).isEmpty()) {
            throw Refusal.of("Tool choice '%s' not found in 'tools' parameter.".formatted(named), "tool_choice", null);
        }
    }
}
