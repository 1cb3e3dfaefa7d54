package libreta.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A person's name for comparing: folded words, without particles, titles and middle initials.
 *
 * @param generations {@code jr}, {@code iii}: what tells a father from a son
 */
record NameForms(List<String> first, List<String> last, List<String> generations) {
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2019\u2018`\u00b4]");
    static final Set<String> PARTICLES =
            Set.of("de", "del", "la", "las", "los", "y", "von", "van", "der", "den", "da", "do", "dos", "di");
    private static final Set<String> TITLES = Set.of(
            "mr", "mrs", "ms", "miss", "dr", "dra", "prof", "sr", "sra", "srta", "don", "dona", "ing", "lic", "sir");
    private static final Set<String> GENERATIONS =
            Set.of("jr", "junior", "senior", "ii", "iii", "iv", "hijo", "padre", "sr");

    NameForms {
        first = List.copyOf(first);
        last = List.copyOf(last);
        generations = List.copyOf(generations);
    }

    static NameForms of(String first, String last) {
        List<String> firstWords = words(first);
        List<String> lastWords = words(last);
        List<String> generations = Stream.concat(
                        lastWords.stream().skip(1), firstWords.stream().skip(1))
                .filter(GENERATIONS::contains)
                .toList();
        return new NameForms(
                telling(withoutTitle(firstWords), generations), telling(lastWords, generations), generations);
    }

    boolean empty() {
        return first.isEmpty() && last.isEmpty();
    }

    List<String> all() {
        return Stream.concat(first.stream(), last.stream()).toList();
    }

    /** How two parts of names compare, from the best to the worst. */
    enum Level {
        EXACT,
        /** One is a short form of the other. */
        SHORT_FORM,
        MISSPELT,
        /** One has all words of the other, and more. */
        PART,
        INITIAL,
        DIFFERENT,
        /** One of them is empty. */
        MISSING
    }

    static Level compare(List<String> left, List<String> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return Level.MISSING;
        }
        String whole = String.join("", left);
        String other = String.join("", right);
        if (whole.equals(other)) {
            return Level.EXACT;
        }
        if (initials(left) || initials(right)) {
            return whole.charAt(0) == other.charAt(0) ? Level.INITIAL : Level.DIFFERENT;
        }
        if (ShortForms.related(whole, other)) {
            return Level.SHORT_FORM;
        }
        if (Spellings.near(whole, other)) {
            return Level.MISSPELT;
        }
        return covers(left, right) || covers(right, left) ? Level.PART : Level.DIFFERENT;
    }

    /** The words of whole names, whichever comes first. */
    static Level compareInAnyOrder(List<String> left, List<String> right) {
        List<String> one = left.stream().sorted().toList();
        List<String> other = right.stream().sorted().toList();
        List<String> fewer = one.size() <= other.size() ? one : other;
        List<String> rest = new ArrayList<>(one.size() <= other.size() ? other : one);
        if (one.equals(other)) {
            return Level.EXACT;
        }
        boolean all = fewer.stream()
                .allMatch(word -> rest.stream()
                        .filter(there -> alike(there, word))
                        .findFirst()
                        .map(rest::remove)
                        .orElse(false));
        if (!all) {
            return Level.DIFFERENT;
        }
        return rest.isEmpty() ? Level.MISSPELT : Level.PART;
    }

    private static boolean alike(String left, String right) {
        return left.equals(right) || ShortForms.related(left, right) || Spellings.near(left, right);
    }

    /**
     * Two names that both exist are not one with a slip in it, and neither are those that differ in the ending alone:
     * <i>Mario</i> and <i>Maria</i>.
     */
    static boolean mayBeTwoNames(List<String> left, List<String> right) {
        String whole = String.join("", left);
        String other = String.join("", right);
        return (ShortForms.known(whole) && ShortForms.known(other))
                || stem(whole).equals(stem(other));
    }

    private static String stem(String name) {
        return name.replaceFirst("[aeio]s?$", "");
    }

    private static boolean initials(List<String> words) {
        return words.stream().allMatch(word -> word.length() == 1);
    }

    /** The first word among them, since a second family name alone says little. */
    private static boolean covers(List<String> more, List<String> fewer) {
        return alike(more.getFirst(), fewer.getFirst())
                && fewer.stream().allMatch(word -> more.stream().anyMatch(there -> alike(there, word)));
    }

    private static List<String> words(String text) {
        return Words.of(APOSTROPHES.matcher(text).replaceAll(""));
    }

    private static List<String> withoutTitle(List<String> words) {
        return words.size() > 1 && TITLES.contains(words.getFirst()) ? words.subList(1, words.size()) : words;
    }

    private static List<String> telling(List<String> words, List<String> generations) {
        List<String> telling = new ArrayList<>(words);
        telling.removeIf(word -> PARTICLES.contains(word) || generations.contains(word));
        boolean written = telling.stream().anyMatch(word -> word.length() > 1);
        if (written) {
            telling.removeIf(word -> word.length() == 1);
        }
        return telling.isEmpty() ? words : telling;
    }
}
