package libreta.conversation;

import java.time.Instant;

/**
 * A conversation in a list.
 *
 * @param text what the person said first, on one line of at most {@value #MOST_CHARACTERS} characters (code points)
 * @param lastAt when something was said in it last
 */
public record ConversationTitle(ConversationId conversation, String text, Instant lastAt) {
    private static final int MOST_CHARACTERS = 80;
    private static final String CUT = "…";

    public ConversationTitle {
        text = shortened(text.replaceAll("(?U)\\s+", " ").strip());
    }

    private static String shortened(String line) {
        if (line.codePointCount(0, line.length()) <= MOST_CHARACTERS) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, MOST_CHARACTERS - CUT.length()))
                        .strip()
                + CUT;
    }
}
