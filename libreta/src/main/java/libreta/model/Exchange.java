package libreta.model;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One call of the server, as error messages name it.
 *
 * @param requestId the server's {@code x-request-id}, or empty as long as it gave none
 */
record Exchange(String model, URI address, String requestId, ApiKey key) {
    private static final int LONGEST_DETAIL = 400;
    private static final int LONGEST_ID = 100;

    Exchange withRequestId(String id) {
        return new Exchange(model, address, id, key);
    }

    ModelFailed failed(ModelTrouble trouble, String what, @Nullable Throwable cause) {
        String id = requestId.isEmpty() ? "" : " (x-request-id " + shown(requestId, LONGEST_ID) + ")";
        return new ModelFailed(trouble, "%s at %s %s%s".formatted(model, place(), what, id), cause);
    }

    /**
     * The answer was not a 2xx one.
     *
     * @param words all that the server said, for the log
     * @param retryAfter what it asked us to wait, or zero
     */
    ModelFailed refused(Complaint complaint, String words, Duration retryAfter) {
        return complained("answered " + complaint.status() + " ", complaint, words, retryAfter);
    }

    /** The answer began well, and then there was this in it. */
    ModelFailed brokeOff(JsonNode event) {
        return complained("broke off its answer: ", Complaint.inStream(event), event.toString(), Duration.ZERO);
    }

    private ModelFailed complained(String did, Complaint complaint, String words, Duration retryAfter) {
        ModelTrouble trouble = complaint.withMessage(shown(complaint.message())).trouble(model, retryAfter);
        String summary = complaint.summary();
        return failed(trouble, did + shown(summary.isEmpty() ? words : summary) + advice(trouble), null);
    }

    private static String advice(ModelTrouble trouble) {
        return switch (trouble) {
            case ModelTrouble.Unauthorized _ -> "; check OPENAI_API_KEY and what it may use";
            case ModelTrouble.UnknownModel _ -> "; check the flow's model, or OPENAI_MODEL";
            case ModelTrouble.QuotaUsedUp _ -> "; check the account's credit and limits";
            case ModelTrouble.Rejected(int status, String _) when status == 404 -> "; check OPENAI_BASE_URL";
            case ModelTrouble.Rejected _,
                    ModelTrouble.RateLimited _,
                    ModelTrouble.Unavailable _,
                    ModelTrouble.Unreachable _,
                    ModelTrouble.TimedOut _,
                    ModelTrouble.Unreadable _ -> "";
        };
    }

    /** A server's words made fit for a log: one line, not too long, without the key. */
    String shown(String words) {
        return shown(words, LONGEST_DETAIL);
    }

    private String shown(String words, int longest) {
        String line = key.hideIn(words).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= longest ? line : line.substring(0, longest) + " …";
    }

    /** Without the query, which may hold a secret. */
    private String place() {
        return address.getScheme() + "://" + address.getRawAuthority() + address.getRawPath();
    }
}
