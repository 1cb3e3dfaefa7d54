package libreta.contacts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The small words of English and Spanish that tell where in a sentence a name can stand, and those that stand there and name
 * nobody. All folded.
 */
enum OrdinaryWords {
    DETERMINERS,
    PRONOUNS,
    CONNECTIVES,
    ADVERBS,
    PREPOSITIONS,
    /** What a contact may be called instead of its name. */
    PEOPLE,
    /** What somebody has beside the properties: <i>the record of …</i> */
    HEADS,
    /** Of writing; these and the Spanish ones as an order or a wish has them. */
    VERBS,
    GIVING,
    SPANISH_VERBS,
    ENGLISH,
    /** Names that are words of everyday sentences as well. */
    ALSO_NAMES,
    /** They name nobody in a Spanish sentence. */
    SPANISH,
    MONTHS,
    /** What stands before a month. */
    TIME,
    /** A capital makes no name of them. */
    CAPITALS,
    SPANISH_SIGNS,
    ENGLISH_SIGNS;

    private static final String TABLE = "libreta/contacts/ordinary-words.txt";
    private static final Map<String, Set<String>> WORDS = read();
    private static final Pattern SPANISH_VERB = Pattern.compile(
            "(?:" + String.join("|", SPANISH_VERBS.words()) + ")(?:me|te|se|le|les|nos)?(?:lo|la|los|las)?");

    boolean has(String word) {
        return words().contains(word);
    }

    /** Whether it is one of the words that join others, and tells nothing by itself. */
    static boolean joins(String word) {
        return Stream.of(DETERMINERS, PRONOUNS, CONNECTIVES, ADVERBS, PREPOSITIONS)
                .anyMatch(kind -> kind.has(word));
    }

    /** <i>Pon</i>, and with whom and what behind: <i>pónselo</i>. */
    static boolean isSpanishVerb(String word) {
        return SPANISH_VERB.matcher(word).matches();
    }

    /** Whether more of these words are Spanish than English. */
    static boolean isSpanish(List<String> words) {
        return words.stream()
                        .mapToInt(word -> (SPANISH_SIGNS.has(word) || isSpanishVerb(word) ? 1 : 0)
                                - (ENGLISH_SIGNS.has(word) || VERBS.has(word) ? 1 : 0))
                        .sum()
                > 0;
    }

    private Set<String> words() {
        return WORDS.getOrDefault(name().toLowerCase(Locale.ROOT).replace('_', ' '), Set.of());
    }

    private static Map<String, Set<String>> read() {
        try (InputStream table = OrdinaryWords.class.getClassLoader().getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new IllegalStateException(TABLE + " is not in the jar");
            }
            return of(new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Set<String>> of(List<String> lines) {
        Map<String, Set<String>> words = new TreeMap<>();
        String heading = "";
        for (String line : lines) {
            if (line.startsWith("[")) {
                heading = line.substring(1, line.length() - 1);
            } else {
                words.computeIfAbsent(heading, first -> new HashSet<>()).addAll(Arrays.asList(line.split(" ")));
            }
        }
        return words;
    }
}
