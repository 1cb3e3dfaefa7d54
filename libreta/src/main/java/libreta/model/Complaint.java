package libreta.model;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a server says is wrong, in the several shapes in which servers say it. Missing fields are empty.
 *
 * @param status of the answer, or the one that an error within a stream stands for
 * @param param the parameter that the server names as the culprit, such as {@code tools[0].function.strict}
 */
record Complaint(int status, String type, String code, String param, String message) {
    private static final Set<String> QUOTA = Set.of(
            "insufficient_quota",
            "credit_balance_exhausted",
            "organization_spend_limit_exceeded",
            "project_spend_limit_exceeded",
            "organization_usage_limit_exceeded",
            "billing_hard_limit_reached",
            "billing_not_active");
    private static final Set<String> RATE = Set.of("rate_limit_exceeded", "slow_down", "rate_limit_error");
    private static final Set<String> UNKNOWN_MODEL = Set.of("model_not_found", "invalid_model", "deploymentnotfound");
    private static final Pattern SAYS_UNKNOWN_MODEL = Pattern.compile(
            "(?is)\\bmodel\\b.*(not exist|not found|not a valid|no longer available)|\\b(invalid|no such|not a valid) model\\b");

    /** Reads the body of an answer that is not 2xx. */
    static Complaint of(int status, String body) {
        JsonNode root = WireJson.read(body).orElseGet(WireJson::object);
        JsonNode node = root.isArray() && !root.isEmpty() ? root.get(0) : root;
        return node.isObject() ? of(status, node) : of(status, WireJson.object());
    }

    /** Reads an error within a stream that began well. */
    static Complaint inStream(JsonNode event) {
        Complaint complaint = of(0, event);
        return new Complaint(
                complaint.likelyStatus(), complaint.type, complaint.code, complaint.param, complaint.message);
    }

    private static Complaint of(int status, JsonNode root) {
        JsonNode error = root.path("error");
        if (error.isString()) {
            return new Complaint(status, "", "", "", error.stringValue());
        }
        JsonNode at = error.isObject() ? error : root;
        JsonNode detail = at.path("detail");
        String message = WireJson.text(at.path("message"));
        return new Complaint(
                status,
                WireJson.text(at.path("type")),
                WireJson.text(at.path("code")),
                WireJson.text(at.path("param")),
                message.isEmpty() && !detail.isMissingNode() ? detail.toString() : message);
    }

    private int likelyStatus() {
        if (code.matches("[45]\\d\\d")) {
            return Integer.parseInt(code);
        }
        if (RATE.contains(code) || RATE.contains(type)) {
            return 429;
        }
        if (UNKNOWN_MODEL.contains(code)) {
            return 404;
        }
        if (code.startsWith("invalid_") || code.equals("context_length_exceeded")) {
            return 400;
        }
        return switch (type) {
            case "invalid_request_error" -> 400;
            case "authentication_error" -> 401;
            default -> 500;
        };
    }

    ModelTrouble trouble(String model, Duration retryAfter) {
        if (QUOTA.contains(code) || QUOTA.contains(type)) {
            return new ModelTrouble.QuotaUsedUp();
        }
        if ((status == 400 || status == 404) && isAboutModel()) {
            return new ModelTrouble.UnknownModel(model);
        }
        return switch (status) {
            case 401, 403 -> new ModelTrouble.Unauthorized();
            case 402 -> new ModelTrouble.QuotaUsedUp();
            case 429 -> new ModelTrouble.RateLimited(retryAfter);
            case 408 -> new ModelTrouble.Unavailable();
            default -> status >= 500 ? new ModelTrouble.Unavailable() : new ModelTrouble.Rejected(status, summary());
        };
    }

    private boolean isAboutModel() {
        return UNKNOWN_MODEL.contains(code.toLowerCase(Locale.ROOT))
                || UNKNOWN_MODEL.contains(type)
                || SAYS_UNKNOWN_MODEL.matcher(message).find();
    }

    Complaint withMessage(String other) {
        return new Complaint(status, type, code, param, other);
    }

    /** Code, parameter and message, or empty when the server said none of them. */
    String summary() {
        String cause = code.isEmpty() ? type : code;
        return Stream.of(cause, param, message).filter(part -> !part.isEmpty()).collect(Collectors.joining(": "));
    }
}
