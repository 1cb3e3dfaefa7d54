package libreta.contacts;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text as it is stored: composed characters (NFC), nothing invisible, no white space at the ends and no runs of it. */
final class PlainText {
    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n|[\\r\\n\\u000b\\u000c\\u0085\\u2028\\u2029]");
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\u00ad\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff&&[^\\n\\t]]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\t]+");
    private static final Pattern AROUND_BREAKS = Pattern.compile(" ?\\n ?");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");

    private PlainText() {}

    static String oneLine(String text) {
        return SPACES.matcher(visible(text).replace('\n', ' ')).replaceAll(" ").strip();
    }

    static String lines(String text) {
        String spaced = SPACES.matcher(visible(text)).replaceAll(" ");
        String trimmed = AROUND_BREAKS.matcher(spaced).replaceAll("\n");
        return EMPTY_LINES.matcher(trimmed).replaceAll("\n\n").strip();
    }

    private static String visible(String text) {
        String broken = LINE_BREAK.matcher(text).replaceAll("\n");
        return Normalizer.normalize(INVISIBLE.matcher(broken).replaceAll(""), Normalizer.Form.NFC);
    }
}
