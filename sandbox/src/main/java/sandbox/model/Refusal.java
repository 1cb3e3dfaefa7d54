package sandbox.model;

import org.jspecify.annotations.Nullable;

/** A request that is answered with an error, in the words and codes of OpenAI. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ModelError error;

    Refusal(ModelError error) {
        super(error.message());
        this.error = error;
    }

    private Refusal(int status, String message, @Nullable String param, @Nullable String code) {
        this(new ModelError(status, message, "invalid_request_error", param, code));
    }

    /** A request that makes sense and is not what OpenAI takes. */
    static Refusal of(String message, @Nullable String param, @Nullable String code) {
        return new Refusal(400, message, param, code);
    }

    static Refusal malformedJson() {
        return new Refusal(
                400,
                "We could not parse the JSON body of your request. (HINT: This likely means you aren't using your HTTP"
                        + " library correctly. The OpenAI API expects a JSON payload, but what was sent was not valid"
                        + " JSON.)",
                null,
                null);
    }

    static Refusal missing(String param) {
        return new Refusal(
                400, "Missing required parameter: '%s'.".formatted(param), param, "missing_required_parameter");
    }

    static Refusal wrongType(String param, String expected) {
        return new Refusal(
                400, "Invalid type for '%s': expected %s.".formatted(param, expected), param, "invalid_type");
    }

    static Refusal unknownModel(String model) {
        return new Refusal(
                404,
                "The model `%s` does not exist or you do not have access to it.".formatted(model),
                null,
                "model_not_found");
    }

    static Refusal unknownPreviousResponse(String id) {
        return new Refusal(
                400,
                "Previous response with id '%s' not found.".formatted(id),
                "previous_response_id",
                "previous_response_not_found");
    }

    static Refusal noSuchPath(String method, String path) {
        return new Refusal(404, "Invalid URL (%s %s)".formatted(method, path), null, null);
    }

    static Refusal noKey() {
        return new Refusal(
                401,
                "You didn't provide an API key. You need to provide your API key in an Authorization header using"
                        + " Bearer auth (i.e. Authorization: Bearer YOUR_KEY).",
                null,
                "invalid_api_key");
    }

    static Refusal wrongKey(String key) {
        var shown = key.substring(0, Math.min(8, key.length())) + "*".repeat(Math.max(0, key.length() - 8));
        return new Refusal(401, "Incorrect API key provided: %s.".formatted(shown), null, "invalid_api_key");
    }

    ModelError error() {
        return error;
    }
}
