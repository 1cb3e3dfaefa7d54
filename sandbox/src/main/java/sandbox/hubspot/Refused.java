package sandbox.hubspot;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The request is answered with one of HubSpot's error bodies. Thrown anywhere below the door, written at the door. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient ErrorBody body;
    private final transient Map<String, String> headers;

    private Refused(int status, ErrorBody body) {
        this(status, body, Map.of());
    }

    private Refused(int status, ErrorBody body, Map<String, String> headers) {
        super(body.message(), null, false, false);
        this.status = status;
        this.body = body;
        this.headers = Map.copyOf(headers);
    }

    int status() {
        return status;
    }

    ErrorBody body() {
        return body;
    }

    Reply reply(UUID correlation) {
        return new Reply(status, body.with("correlationId", correlation.toString()), headers);
    }

    Refused with(Map<String, String> more) {
        return new Refused(status, body, more);
    }

    static Refused notAuthenticated() {
        return of(
                401,
                "Authentication credentials not found. This API supports OAuth 2.0 authentication and you can"
                        + " find more details at https://developers.hubspot.com/docs/methods/auth/oauth-overview",
                "INVALID_AUTHENTICATION");
    }

    static Refused expired(long seconds) {
        return of(
                401,
                "The OAuth token used to make this call expired %d second(s) ago.".formatted(seconds),
                "EXPIRED_AUTHENTICATION");
    }

    static Refused missingScopes(Set<String> anyOf) {
        ErrorBody.Detail detail = new ErrorBody.Detail(
                "One or more of the following scopes are required.",
                null,
                null,
                Map.of("requiredGranularScopes", anyOf.stream().sorted().toList()));
        return new Refused(
                403,
                ErrorBody.of("This app hasn't been granted all required scopes to make this call. Read more about"
                                + " required scopes here: https://developers.hubspot.com/scopes.")
                        .with("errors", List.of(detail))
                        .with("links", Map.of("scopes", "https://developers.hubspot.com/scopes"))
                        .with("category", "MISSING_SCOPES"));
    }

    static Refused unknownNumber() {
        return new Refused(404, ErrorBody.of("resource not found"));
    }

    static Refused notNumeric(String id) {
        return new Refused(
                404,
                ErrorBody.of("Object not found.  objectId are usually numeric.")
                        .with("context", Map.of("id", List.of(id)))
                        .with("category", "OBJECT_NOT_FOUND"));
    }

    static Refused noSuchPath() {
        return new Refused(404, ErrorBody.of("The requested resource could not be found."));
    }

    static Refused notFound(String message) {
        return of(404, message, "OBJECT_NOT_FOUND");
    }

    static Refused conflict(long existing) {
        return of(409, "Contact already exists. Existing ID: " + existing, "CONFLICT");
    }

    /** A value of a unique property other than the address, wanted for one contact and held by another. */
    static Refused taken(String property, String value, long wanting, long holder) {
        return invalid(("Cannot set PropertyValueCoordinates{portalId=%d,"
                        + " objectTypeId=ObjectTypeId{legacyObjectType=CONTACT}, propertyName=%s, value=%s} on %d."
                        + " %d already has that value.")
                .formatted(AccountCalls.PORTAL_ID, property, value, wanting, holder));
    }

    static Refused alreadyExists(String message, String subCategory) {
        return new Refused(
                409,
                ErrorBody.of(message).with("category", "OBJECT_ALREADY_EXISTS").with("subCategory", subCategory));
    }

    static Refused tooLong(String message) {
        return of(414, message, "VALIDATION_ERROR");
    }

    static Refused notJson() {
        return unread(415, "Unsupported Media Type");
    }

    static Refused unread(int status, String reason) {
        return new Refused(status, ErrorBody.of("HTTP %d %s".formatted(status, reason)));
    }

    static Refused internalError() {
        return new Refused(500, ErrorBody.of("internal error"));
    }

    static Refused invalid(String message) {
        return of(400, message, "VALIDATION_ERROR");
    }

    static Refused invalid(String message, List<ErrorBody.Detail> details) {
        return new Refused(400, ErrorBody.of(message).with("errors", details).with("category", "VALIDATION_ERROR"));
    }

    static Refused badJson(int line, int column, String why) {
        return new Refused(
                400, ErrorBody.of("Invalid input JSON on line %d, column %d: %s".formatted(line, column, why)));
    }

    static Refused missing(List<String> fields) {
        return badJson(1, 1, "Some required fields were not set: " + fields);
    }

    /** {@code further} is what names this limit beside its policy: a group or a request. */
    static Refused rateLimited(String policy, String further, String name) {
        String message = "You have reached your " + policy.toLowerCase(Locale.ROOT) + " limit.";
        return new Refused(
                429,
                ErrorBody.of(message)
                        .with("errorType", "RATE_LIMIT")
                        .with("policyName", policy)
                        .with(further, name));
    }

    private static Refused of(int status, String message, String category) {
        return new Refused(status, ErrorBody.of(message).with("category", category));
    }

    /** HubSpot's envelope for errors: only the fields that this error has, in HubSpot's order. */
    record ErrorBody(@JsonValue Map<String, Object> fields) {

        /** What is wrong with one part of the request. */
        @JsonInclude(JsonInclude.Include.NON_NULL)
        record Detail(
                String message,
                @Nullable String code,
                @Nullable String in,
                @Nullable Map<String, List<String>> context) {
            static Detail ofProperty(String property, String code, String message) {
                return new Detail(message, code, null, Map.of("propertyName", List.of(property)));
            }
        }

        ErrorBody {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        /** The correlation id has its place, and is filled in when the answer is written. */
        static ErrorBody of(String message) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("status", "error");
            fields.put("message", message);
            fields.put("correlationId", "");
            return new ErrorBody(fields);
        }

        ErrorBody with(String field, Object value) {
            Map<String, Object> more = new LinkedHashMap<>(fields);
            more.put(field, value);
            return new ErrorBody(more);
        }

        String message() {
            return String.valueOf(fields.get("message"));
        }

        /** What is wrong with each part, where HubSpot goes into parts. */
        List<Detail> errors() {
            return fields.get("errors") instanceof List<?> all
                    ? all.stream()
                            .filter(Detail.class::isInstance)
                            .map(Detail.class::cast)
                            .toList()
                    : List.of();
        }

        /** Some of HubSpot's errors have none. */
        @Nullable
        String category() {
            return (String) fields.get("category");
        }
    }
}
