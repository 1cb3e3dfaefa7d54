package sandbox.hubspot;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How search cuts text into words: lower case, accents folded, cut at whatever is neither letter nor digit. */
final class Tokens {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Tokens() {}

    static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean ascii = lower.chars().allMatch(c -> c < 128);
        return ascii
                ? lower
                : MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                        .replaceAll("");
    }

    static List<String> of(String text) {
        return cut(fold(text), false);
    }

    /** Words in which {@code *} may stand for any part. */
    static List<String> patterns(String text) {
        return cut(fold(text), true);
    }

    /** Whether every word matches the pattern. */
    static boolean isAny(String pattern) {
        return pattern.chars().allMatch(c -> c == '*');
    }

    /** Whether words that match the patterns stand in a row. */
    static boolean inARow(List<String> patterns, List<String> words) {
        for (int start = 0; start + patterns.size() <= words.size(); start++) {
            if (allMatch(patterns, words.subList(start, start + patterns.size()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean allMatch(List<String> pattern, List<String> words) {
        for (int i = 0; i < pattern.size(); i++) {
            if (!matches(pattern.get(i), words.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Glob matching without backtracking over more than the last star, so that no pattern is slow. */
    static boolean matches(String pattern, String word) {
        int p = 0;
        int w = 0;
        int star = -1;
        int mark = 0;
        while (w < word.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                mark = w;
            } else if (p < pattern.length() && pattern.charAt(p) == word.charAt(w)) {
                p++;
                w++;
            } else if (star >= 0) {
                p = star + 1;
                w = ++mark;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    private static List<String> cut(String folded, boolean keepStars) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= folded.length(); i++) {
            boolean inside = i < folded.length()
                    && (Character.isLetterOrDigit(folded.charAt(i)) || (keepStars && folded.charAt(i) == '*'));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(folded.substring(start, i));
                start = -1;
            }
        }
        return words;
    }
}
