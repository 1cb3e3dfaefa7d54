package sandbox.hubspot;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How search cuts text into words: lower case, accents folded, cut at whatever is neither letter nor digit. */
final class Tokens {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final int FIRST_BEYOND_ASCII = 128;

    private Tokens() {}

    static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return isAscii(lower)
                ? lower
                : MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                        .replaceAll("");
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_BEYOND_ASCII) {
                return false;
            }
        }
        return true;
    }

    static List<String> of(String text) {
        return cut(fold(text), false);
    }

    /** The words as they are, where case counts. */
    static List<String> exact(String text) {
        return cut(text, false);
    }

    /** Words in which {@code *} may stand for any part. */
    static List<Glob> globs(String text, boolean exact) {
        return cut(exact ? text : fold(text), true).stream().map(Glob::of).toList();
    }

    private static List<String> cut(String folded, boolean keepStars) {
        List<String> words = new ArrayList<>();
        int start = -1;
        int at = 0;
        while (at < folded.length()) {
            int letter = folded.codePointAt(at);
            boolean inside = Character.isLetterOrDigit(letter) || (keepStars && letter == '*');
            if (inside && start < 0) {
                start = at;
            } else if (!inside && start >= 0) {
                words.add(folded.substring(start, at));
                start = -1;
            }
            at += Character.charCount(letter);
        }
        if (start >= 0) {
            words.add(folded.substring(start));
        }
        return words;
    }
}
