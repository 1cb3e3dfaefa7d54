package libreta.contacts;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text in the form in which two spellings of one word are equal: no case, no accents. For comparing, never for storing. */
final class Words {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Words() {}

    /** Lower case, without accents; everything else stays. */
    static String fold(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String plain =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
        return Normalizer.normalize(plain, Normalizer.Form.NFC)
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("ł", "l");
    }

    /** Without accents, in the case in which it was written: a capital may make a name of a word. */
    static String withoutMarks(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return Normalizer.normalize(plain, Normalizer.Form.NFC)
                .replace("ß", "ss")
                .replace("ø", "o")
                .replace("Ø", "O")
                .replace("ł", "l")
                .replace("Ł", "L");
    }

    /** Folded, and only letters and digits, without anything between them: {@code Job Title}, {@code job_title} → {@code jobtitle}. */
    static String key(String text) {
        return BETWEEN_WORDS.matcher(fold(text)).replaceAll("");
    }

    /** The folded words of a text, in order. */
    static List<String> of(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(fold(text)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** How many letters must be put in, left out or changed to get from one text to the other. */
    static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int change = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[right.length()];
    }

    /** At most three of the candidates that look like what was typed, the closest first. */
    static List<String> closest(String typed, List<String> candidates) {
        String wanted = key(cut(typed));
        if (wanted.isEmpty()) {
            return List.of();
        }
        record Near(String candidate, int distance) {}
        return candidates.stream()
                .distinct()
                .map(candidate -> new Near(candidate, closeness(wanted, key(cut(candidate)))))
                .filter(near -> near.distance() <= Math.max(2, wanted.length() / 3))
                .sorted(Comparator.comparingInt(Near::distance))
                .limit(3)
                .map(Near::candidate)
                .toList();
    }

    private static int closeness(String wanted, String candidate) {
        boolean partOfTheOther = wanted.length() > 2
                && candidate.length() > 2
                && (candidate.contains(wanted) || wanted.contains(candidate));
        int distance = distance(wanted, candidate);
        return partOfTheOther ? Math.min(1, distance) : distance;
    }

    // Nothing longer is a misspelling, and the distance costs the product of both lengths.
    private static String cut(String text) {
        return text.length() > 64 ? text.substring(0, 64) : text;
    }
}
