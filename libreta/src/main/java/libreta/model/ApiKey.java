package libreta.model;

import java.net.http.HttpRequest;

/** The secret that a model server asks for. It shows itself in one place only, the {@code Authorization} header. */
public final class ApiKey {
    /** For servers that ask for none, such as one on the own machine. */
    public static final ApiKey NONE = new ApiKey("");

    private static final String HIDDEN = "***";

    private final String value;

    private ApiKey(String value) {
        this.value = value;
    }

    /**
     * A key as the server gave it out; white space around it is dropped.
     *
     * @throws IllegalArgumentException when no HTTP header can carry the value; the message does not show it
     */
    public static ApiKey of(String value) {
        String key = value.strip();
        if (!key.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new IllegalArgumentException("the API key holds a character that no HTTP header can carry");
        }
        return new ApiKey(key);
    }

    void authorize(HttpRequest.Builder request) {
        if (!value.isEmpty()) {
            request.header("Authorization", "Bearer " + value);
        }
    }

    /** The text without the key: some servers repeat it in their answers. */
    String hideIn(String text) {
        return value.isEmpty() ? text : text.replace(value, HIDDEN);
    }

    @Override
    public String toString() {
        return "ApiKey[" + HIDDEN + "]";
    }
}
