package sandbox.faults;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sandbox.model.ModelError;
import tools.jackson.databind.json.JsonMapper;

/** An error as the target would word it. {@code retryAfterSeconds} of 0 says nothing. */
record ErrorAnswer(
        Target target,
        int status,
        boolean html,
        String policy,
        @Nullable String code,
        @Nullable String message,
        int retryAfterSeconds) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Map<String, String>> REACHED = Map.of(
            "TEN_SECONDLY_ROLLING", limits("0", "612345"),
            "DAILY", limits("190", "0"));

    private static Map<String, String> limits(String left, String leftToday) {
        return Map.of(
                "X-HubSpot-RateLimit-Max", "190",
                "X-HubSpot-RateLimit-Remaining", left,
                "X-HubSpot-RateLimit-Interval-Milliseconds", "10000",
                "X-HubSpot-RateLimit-Daily", "625000",
                "X-HubSpot-RateLimit-Daily-Remaining", leftToday);
    }

    String contentType() {
        return html ? "text/html; charset=utf-8" : "application/json;charset=utf-8";
    }

    /** What comes beside the body: who asks whom, and the limits where one was reached (a search says nothing of its own). */
    Map<String, String> headers(UUID correlation) {
        return switch (target) {
            case HUBSPOT -> {
                Map<String, String> headers = new LinkedHashMap<>();
                headers.put("x-hubspot-correlation-id", correlation.toString());
                headers.putAll(status == 429 ? REACHED.getOrDefault(policy, Map.of()) : Map.of());
                yield headers;
            }
            case MODEL -> ModelError.of(status, code, message).headers("req_" + correlation);
        };
    }

    String body(UUID correlation) {
        if (html) {
            return "<!DOCTYPE html><html><head><title>%1$d</title></head><body><h1>%1$d</h1></body></html>"
                    .formatted(status);
        }
        return switch (target) {
            case HUBSPOT -> JSON.writeValueAsString(hubspot(correlation.toString()));
            case MODEL -> ModelError.of(status, code, message).body();
        };
    }

    private Map<String, Object> hubspot(String correlation) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", "error");
        body.put("message", message == null ? hubspotMessage() : message);
        body.put("correlationId", correlation);
        if (status == 429) {
            body.put("errorType", "RATE_LIMIT");
            body.put("policyName", policy);
            if (policy.equals("TEN_SECONDLY_ROLLING")) {
                body.put("groupName", "publicapi:private_app-api-calls-ten-secondly:26892217:48120775");
            } else {
                body.put("requestId", correlation);
            }
        } else if (status == 403) {
            String scope = code == null ? "crm.objects.contacts.read" : code;
            body.put(
                    "errors",
                    List.of(Map.of(
                            "message",
                            "One or more of the following scopes are required.",
                            "context",
                            Map.of("requiredGranularScopes", List.of(scope)))));
            body.put("links", Map.of("scopes", "https://developers.hubspot.com/scopes"));
        }
        String category = hubspotCategory();
        if (!category.isEmpty()) {
            body.put("category", category);
        }
        return body;
    }

    private String hubspotMessage() {
        return switch (status) {
            case 401 ->
                "Authentication credentials not found. This API supports OAuth 2.0 authentication and you can find"
                        + " more details at https://developers.hubspot.com/docs/methods/auth/oauth-overview";
            case 403 ->
                "This app hasn't been granted all required scopes to make this call. Read more about required"
                        + " scopes here: https://developers.hubspot.com/scopes.";
            case 404 -> "resource not found";
            case 409 -> "Contact already exists. Existing ID: " + (code == null ? "213400000001" : code);
            case 423 -> "The object is locked by another write. Try again in 2 seconds.";
            case 429 -> "You have reached your " + policy.toLowerCase(Locale.ROOT) + " limit.";
            case 477 -> "This account is being migrated between data centers.";
            default -> "internal error";
        };
    }

    private String hubspotCategory() {
        return switch (status) {
            case 400 -> "VALIDATION_ERROR";
            case 401 -> "INVALID_AUTHENTICATION";
            case 403 -> "MISSING_SCOPES";
            case 409 -> "CONFLICT";
            case 423 -> "LOCKED";
            case 477 -> "MIGRATION_IN_PROGRESS";
            default -> "";
        };
    }
}
