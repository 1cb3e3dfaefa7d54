package libreta.hubspot;

/**
 * A service key, private-app token or OAuth access token. It shows itself to nobody: neither in {@code toString} nor in
 * the message that refuses a bad one.
 */
public final class AccessToken {
    private static final int LONGEST = 4096;

    private final String secret;

    /** @throws IllegalArgumentException when it is blank, too long, or could not stand in a header */
    public AccessToken(String secret) {
        if (secret.isEmpty() || secret.length() > LONGEST || !secret.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException(
                    "a HubSpot access token is 1 to %d printable characters without blanks".formatted(LONGEST));
        }
        this.secret = secret;
    }

    String header() {
        return "Bearer " + secret;
    }

    /** The text without the token, should a server have repeated it. */
    String scrub(String text) {
        return text.replace(secret, "[token]");
    }

    @Override
    public String toString() {
        return "[token]";
    }
}
