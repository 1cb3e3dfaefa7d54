package sandbox.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
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
    private static final Set<String> OF_QUOTA = Set.of(
            "insufficient_quota",
            "credit_balance_exhausted",
            "organization_spend_limit_exceeded",
            "project_spend_limit_exceeded",
            "organization_usage_limit_exceeded");

    /** The error as OpenAI words it; what is not said follows from the code, and that from the status. */
    public static ModelError of(int status, @Nullable String code, @Nullable String message) {
        var said = code == null ? codeOf(status) : code;
        var worded = message == null ? messageOf(status, said) : message;
        return new ModelError(
                status,
                worded,
                typeOf(status, said, worded),
                said.equals("model_not_found") ? "model" : null,
                said.isEmpty() ? null : said);
    }

    /** Empty where OpenAI gives none. */
    private static String codeOf(int status) {
        return switch (status) {
            case 401 -> "invalid_api_key";
            case 403 -> "unsupported_country_region_territory";
            case 404 -> "model_not_found";
            case 429 -> "rate_limit_exceeded";
            case 503 -> "server_is_overloaded";
            default -> status >= 500 ? "server_error" : "";
        };
    }

    private static String typeOf(int status, String code, String message) {
        if (OF_QUOTA.contains(code)) {
            return "insufficient_quota";
        }
        if (status == 429) {
            return message.contains("tokens per") ? "tokens" : "requests";
        }
        if (code.equals("unsupported_country_region_territory")) {
            return "request_forbidden";
        }
        return status >= 500 ? "server_error" : "invalid_request_error";
    }

    private static String messageOf(int status, String code) {
        return switch (code) {
            case "invalid_api_key" -> "Incorrect API key provided.";
            case "unsupported_country_region_territory" -> "Country, region, or territory not supported";
            case "insufficient_quota" ->
                "You exceeded your current quota, please check your plan and billing details. For more information on"
                        + " this error, read the docs: https://platform.openai.com/docs/guides/error-codes/api-errors.";
            case "credit_balance_exhausted" ->
                "Your credit balance is exhausted. Please add credits to continue using the API.";
            case "organization_spend_limit_exceeded" ->
                "Your organization has reached its spend limit. Please raise the limit or wait until it is reset.";
            case "project_spend_limit_exceeded" ->
                "Your project has reached its spend limit. Please raise the limit or wait until it is reset.";
            case "organization_usage_limit_exceeded" ->
                "Your organization has reached its usage limit. Please raise the limit or wait until it is reset.";
            case "rate_limit_exceeded" ->
                "Rate limit reached on requests per min (RPM): Limit 10000, Used 10000, Requested 1. Please try again"
                        + " in 1s.";
            case "slow_down" ->
                "Your rate of requests has risen too fast. Please slow down, and raise it gradually from there.";
            case "model_not_found" -> "The model does not exist or you do not have access to it.";
            case "context_length_exceeded" ->
                "Your input exceeds the context window of this model. Please adjust your input and try again.";
            case "server_is_overloaded" -> "The server is currently overloaded. Please try again later.";
            default ->
                status >= 500
                        ? "The server had an error while processing your request."
                        : "The request could not be taken as it is.";
        };
    }

    /**
     * What stands in the head of the answer beside its type: the id of the request, and of a 429 the rate limits; where
     * waiting helps, how long, in {@code retry-after}.
     */
    public Map<String, String> headers(String requestId) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("x-request-id", requestId);
        if (status == 429) {
            boolean ofRequests = type.equals("requests");
            boolean ofTokens = type.equals("tokens");
            headers.putAll(RateLimitHeaders.of(
                    ofRequests ? 0 : RateLimitHeaders.REQUESTS - 1, ofTokens ? 0 : RateLimitHeaders.TOKENS));
            if (ofRequests || ofTokens) {
                headers.put("retry-after", "1");
            }
        }
        return headers;
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
