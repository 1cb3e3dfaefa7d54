package sandbox.hubspot;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The request is answered with one of HubSpot's error bodies. Thrown anywhere below the door, written at the door. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient ErrorBody body;

    private Refused(int status, ErrorBody body) {
        super(body.message(), null, false, false);
        this.status = status;
        this.body = body;
    }

    int status() {
        return status;
    }

    ErrorBody body() {
        return body;
    }

    static Refused notAuthenticated() {
        return new Refused(
                401,
                ErrorBody.of(
                        "Authentication credentials not found. This API supports OAuth 2.0 authentication and you can"
                                + " find more details at https://developers.hubspot.com/docs/methods/auth/oauth-overview",
                        "INVALID_AUTHENTICATION"));
    }

    static Refused missingScopes(Set<String> anyOf) {
        ErrorBody.Detail detail = new ErrorBody.Detail(
                "One or more of the following scopes are required.",
                null,
                null,
                Map.of("requiredGranularScopes", anyOf.stream().sorted().toList()));
        return new Refused(
                403,
                ErrorBody.of(
                                "This app hasn't been granted all required scopes to make this call. Read more about"
                                        + " required scopes here: https://developers.hubspot.com/scopes.",
                                "MISSING_SCOPES")
                        .with(detail)
                        .with(Map.of("scopes", "https://developers.hubspot.com/scopes")));
    }

    static Refused unknownNumber() {
        return new Refused(404, ErrorBody.of("resource not found", null));
    }

    static Refused notNumeric(String id) {
        return new Refused(
                404,
                ErrorBody.of("Object not found.  objectId are usually numeric.", "OBJECT_NOT_FOUND")
                        .within(Map.of("id", List.of(id))));
    }

    static Refused noSuchPath() {
        return new Refused(404, ErrorBody.of("The requested resource could not be found.", null));
    }

    static Refused notFound(String message) {
        return new Refused(404, ErrorBody.of(message, "OBJECT_NOT_FOUND"));
    }

    static Refused conflict(long existing) {
        return new Refused(409, ErrorBody.of("Contact already exists. Existing ID: " + existing, "CONFLICT"));
    }

    static Refused conflict(String message, String category, String subCategory) {
        return new Refused(409, ErrorBody.of(message, category).sub(subCategory));
    }

    static Refused invalid(String message) {
        return new Refused(400, ErrorBody.of(message, "VALIDATION_ERROR"));
    }

    static Refused invalid(String message, List<ErrorBody.Detail> details) {
        return new Refused(400, ErrorBody.of(message, "VALIDATION_ERROR").with(details));
    }

    static Refused badJson(int line, int column, String why) {
        return new Refused(
                400, ErrorBody.of("Invalid input JSON on line %d, column %d: %s".formatted(line, column, why), null));
    }

    static Refused rateLimited(String policy, @Nullable String group) {
        return new Refused(429, ErrorBody.rateLimit(policy, group));
    }

    /** HubSpot's envelope for errors; what is null is left out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ErrorBody(
            String status,
            String message,
            @Nullable String correlationId,
            @Nullable String errorType,
            @Nullable String policyName,
            @Nullable String groupName,
            @Nullable List<Detail> errors,
            @Nullable Map<String, List<String>> context,
            @Nullable Map<String, String> links,
            @Nullable String category,
            @Nullable String subCategory) {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        record Detail(
                String message,
                @Nullable String code,
                @Nullable String in,
                @Nullable Map<String, List<String>> context) {}

        static ErrorBody of(String message, @Nullable String category) {
            return new ErrorBody("error", message, null, null, null, null, null, null, null, category, null);
        }

        static ErrorBody rateLimit(String policy, @Nullable String group) {
            String message = "You have reached your " + policy.toLowerCase(java.util.Locale.ROOT) + " limit.";
            return new ErrorBody("error", message, null, "RATE_LIMIT", policy, group, null, null, null, null, null);
        }

        ErrorBody with(Detail detail) {
            return with(List.of(detail));
        }

        ErrorBody with(List<Detail> details) {
            return new ErrorBody(
                    status,
                    message,
                    correlationId,
                    errorType,
                    policyName,
                    groupName,
                    details,
                    context,
                    links,
                    category,
                    subCategory);
        }

        ErrorBody with(Map<String, String> moreLinks) {
            return new ErrorBody(
                    status,
                    message,
                    correlationId,
                    errorType,
                    policyName,
                    groupName,
                    errors,
                    context,
                    moreLinks,
                    category,
                    subCategory);
        }

        ErrorBody within(Map<String, List<String>> where) {
            return new ErrorBody(
                    status,
                    message,
                    correlationId,
                    errorType,
                    policyName,
                    groupName,
                    errors,
                    where,
                    links,
                    category,
                    subCategory);
        }

        ErrorBody sub(String sub) {
            return new ErrorBody(
                    status,
                    message,
                    correlationId,
                    errorType,
                    policyName,
                    groupName,
                    errors,
                    context,
                    links,
                    category,
                    sub);
        }

        ErrorBody correlated(String id) {
            return new ErrorBody(
                    status,
                    message,
                    id,
                    errorType,
                    policyName,
                    groupName,
                    errors,
                    context,
                    links,
                    category,
                    subCategory);
        }
    }
}
