package libreta.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The parameters that a request can do without, and those among them that this server is known to refuse. */
final class OptionalParameters {
    private static final String STRICT = "strict";
    private static final String OLD_LIMIT = "max_tokens";
    private static final String NEW_LIMIT = "max_completion_tokens";

    /** Not a parameter that is left out but one that is set, where the server takes tools only so. */
    private static final String NO_REASONING = "any reasoning_effort but none";

    private static final String EFFORT = "reasoning_effort";

    /** The longer names first: a message that names {@code reasoning_effort} also seems to name {@code reasoning}. */
    private static final List<String> NAMES = List.of(
            "prompt_cache_key",
            "safety_identifier",
            "parallel_tool_calls",
            "stream_options",
            NO_REASONING,
            EFFORT,
            "reasoning",
            "temperature",
            "max_output_tokens",
            NEW_LIMIT,
            OLD_LIMIT,
            "include",
            "store",
            STRICT);

    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    /** Drops, in the body itself, what the server refused before. */
    void dropRefused(ObjectNode body) {
        NAMES.stream().filter(refused::contains).forEach(name -> drop(name, body));
    }

    /** Call once a request without the parameter was accepted: only then is it known that this was the reason. */
    void remember(String name) {
        refused.add(name);
    }

    /** The parameter that the server complains about, if the body has it and can do without it. */
    Optional<String> culprit(Complaint complaint, ObjectNode body) {
        if (complaint.status() != 400 && complaint.status() != 422) {
            return Optional.empty();
        }
        return NAMES.stream()
                .filter(name -> has(name, body))
                .filter(name -> isMeant(name, complaint))
                .findFirst();
    }

    private static boolean isMeant(String name, Complaint complaint) {
        if (name.equals(NO_REASONING)) {
            return complaint.message().contains("set reasoning_effort to 'none'");
        }
        return complaint.param().isEmpty() ? isWordOf(name, complaint.message()) : isPartOf(name, complaint.param());
    }

    void drop(String name, ObjectNode body) {
        if (name.equals(NO_REASONING)) {
            if (has(name, body)) {
                body.put(EFFORT, "none");
            }
            return;
        }
        if (name.equals(STRICT)) {
            body.path("tools").forEach(tool -> {
                remove(STRICT, tool);
                remove(STRICT, tool.path("function"));
            });
            return;
        }
        JsonNode value = body.remove(name);
        String other = name.equals(OLD_LIMIT) ? NEW_LIMIT : OLD_LIMIT;
        boolean isLimit = name.equals(OLD_LIMIT) || name.equals(NEW_LIMIT);
        if (isLimit && value != null && !refused.contains(other)) {
            body.set(other, value);
        }
    }

    private static boolean has(String name, ObjectNode body) {
        if (name.equals(NO_REASONING)) {
            return body.has("tools")
                    && body.has("messages")
                    && !WireJson.text(body.path(EFFORT)).equals("none");
        }
        if (!name.equals(STRICT)) {
            return body.has(name);
        }
        JsonNode tool = body.path("tools").path(0);
        return tool.has(STRICT) || tool.path("function").has(STRICT);
    }

    private static void remove(String name, JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(name);
        }
    }

    private static boolean isPartOf(String name, String param) {
        return List.of(param.split("[.\\[\\]]+")).contains(name);
    }

    private static boolean isWordOf(String name, String message) {
        return Pattern.compile("(?<![A-Za-z_])" + name + "(?![A-Za-z_])")
                .matcher(message)
                .find();
    }
}
