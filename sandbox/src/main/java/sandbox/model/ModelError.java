package sandbox.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An error in the words and codes of OpenAI.
 *
 * @param status of HTTP; an error after the 200 has none of its own
 */
public record ModelError(
        int status,
        String message,
        String type,
        @Nullable String param,
        @Nullable String code) implements Turn {
    /** The error as OpenAI words it; what is not said follows from the code, and that from the status. */
    public static ModelError of(int status, @Nullable String code, @Nullable String message) {
        var said = code == null ? codeOf(status) : code;
        return new ModelError(
                status,
                message == null ? messageOf(said) : message,
                typeOf(status, said),
                said.equals("model_not_found") ? "model" : null,
                said);
    }

    private static String codeOf(int status) {
        return switch (status) {
            case 401 -> "invalid_api_key";
            case 403 -> "unsupported_country_region_territory";
            case 404 -> "model_not_found";
            case 429 -> "rate_limit_exceeded";
            case 503 -> "server_is_overloaded";
            default -> status >= 500 ? "server_error" : "invalid_request_error";
        };
    }

    private static String typeOf(int status, String code) {
        return switch (code) {
            case "insufficient_quota" -> "insufficient_quota";
            case "rate_limit_exceeded" -> "requests";
            default -> status >= 500 ? "server_error" : "invalid_request_error";
        };
    }

    private static String messageOf(String code) {
        return switch (code) {
            case "invalid_api_key" -> "Incorrect API key provided.";
            case "insufficient_quota" -> "You exceeded your current quota, please check your plan and billing details.";
            case "rate_limit_exceeded" -> "Rate limit reached for requests. Please try again in 1s.";
            case "model_not_found" -> "The model does not exist or you do not have access to it.";
            case "server_is_overloaded" -> "The server is currently overloaded. Please try again later.";
            default -> "The server had an error while processing your request.";
        };
    }

    /** As OpenAI answers it: {@code {"error": {message, type, param, code}}}. */
    public String body() {
        return json().toString();
    }

    ObjectNode json() {
        var error = JsonNodeFactory.instance.objectNode();
        error.put("message", message);
        error.put("type", type);
        error.put("param", param);
        error.put("code", code);
        return JsonNodeFactory.instance.objectNode().setAll(Map.of("error", error));
    }
}
