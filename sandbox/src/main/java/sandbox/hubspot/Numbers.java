package sandbox.hubspot;

import java.util.OptionalLong;

/** Numbers that arrive as text. */
final class Numbers {
    private static final int MOST_DIGITS = 18;

    private Numbers() {}

    /** The whole number, or empty where the text is none or has more than 18 digits. */
    static OptionalLong whole(String text) {
        boolean digits =
                !text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    static int limit(String text, int max) {
        long wanted = whole(text).orElseThrow(() -> Refused.invalid("Invalid limit: " + text));
        if (wanted < 1 || wanted > max) {
            throw Refused.invalid("Invalid limit: %s. The limit must be between 1 and %d.".formatted(text, max));
        }
        return (int) wanted;
    }
}
