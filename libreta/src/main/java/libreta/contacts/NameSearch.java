package libreta.contacts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import libreta.contacts.ContactSearch.Filter;

/**
 * Searches for the words of a name or of a company.
 *
 * <p>Exactly: the words as they were typed, divided over first and last name in the likely ways. Loosely: words may be
 * beginnings, letters may carry accents that were not typed (whether HubSpot's index ignores accents is not documented),
 * and what was taken for a name may be a company or stand in the e-mail address.
 *
 * @param words without {@code de}, {@code la} and the like, unless nothing else is there
 * @param lastNameFirst written as {@code Lovelace, Ada}
 */
record NameSearch(List<String> words, boolean lastNameFirst) {
    static final int MOST_WORDS = 5;
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;*\"]+");
    private static final Set<String> PARTICLES =
            Set.of("de", "del", "la", "las", "los", "el", "y", "e", "of", "the", "and");

    static NameSearch of(String text) {
        List<String> all = Arrays.stream(BETWEEN.split(text))
                .filter(word -> !Words.key(word).isEmpty())
                .toList();
        List<String> telling = all.stream()
                .filter(word -> !PARTICLES.contains(Words.key(word)))
                .toList();
        return new NameSearch(telling.isEmpty() ? all : telling, text.contains(",")).atMost(MOST_WORDS);
    }

    /** The first words only. */
    NameSearch atMost(int most) {
        return new NameSearch(words.stream().limit(most).toList(), lastNameFirst);
    }

    boolean empty() {
        return words.isEmpty();
    }

    Criterion exactly() {
        return Criterion.guesses(splits(words));
    }

    Criterion loosely() {
        List<String> patterns = words.stream().map(NameSearch::loose).toList();
        List<List<Filter>> guesses = new ArrayList<>(splits(patterns).subList(0, 1));
        Stream.of("firstname", "lastname", "company", "email")
                .map(property -> Criterion.containsAll(property, patterns))
                .filter(guess -> !guesses.contains(guess))
                .forEach(guesses::add);
        return Criterion.guesses(guesses);
    }

    Criterion companyExactly() {
        return Criterion.anyOf(List.of(Criterion.containsAll("company", words)));
    }

    Criterion companyLoosely() {
        return Criterion.anyOf(List.of(Criterion.containsAll(
                "company", words.stream().map(NameSearch::loose).toList())));
    }

    /** Whether every word begins a word of one of the values. */
    static boolean looksLike(List<String> words, Stream<String> values) {
        List<String> there = values.flatMap(value -> Words.of(value).stream()).toList();
        return words.stream()
                .flatMap(word -> Words.of(word).stream())
                .allMatch(word -> there.stream().anyMatch(token -> token.startsWith(word)));
    }

    private List<List<Filter>> splits(List<String> words) {
        List<List<Filter>> guesses = new ArrayList<>();
        for (int first = 1; first < words.size(); first++) {
            guesses.add(split(words.subList(0, first), words.subList(first, words.size())));
        }
        if (words.size() > 1) {
            List<Filter> swapped =
                    split(words.subList(words.size() - 1, words.size()), words.subList(0, words.size() - 1));
            guesses.add(lastNameFirst ? 0 : Math.min(guesses.size(), 2), swapped);
        }
        guesses.add(split(words, List.of()));
        guesses.add(split(List.of(), words));
        return guesses;
    }

    private static List<Filter> split(List<String> first, List<String> last) {
        return Stream.concat(
                        Criterion.containsAll("firstname", first).stream(),
                        Criterion.containsAll("lastname", last).stream())
                .toList();
    }

    /** A pattern that a word fits whatever accents it has, and that keeps two letters at least. */
    static String loose(String word) {
        String folded = String.join(" ", Words.of(word));
        return Stream.of("(?:[aeiou]|(?<!^)[nc])+", "[aeiou]+")
                .map(letters -> folded.replaceAll(letters, "*"))
                .filter(pattern ->
                        pattern.chars().filter(Character::isLetterOrDigit).count() >= 2)
                .findFirst()
                .map(pattern -> pattern.endsWith("*") ? pattern : pattern + "*")
                .orElse(word + "*");
    }
}
