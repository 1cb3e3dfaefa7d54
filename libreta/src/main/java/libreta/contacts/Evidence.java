package libreta.contacts;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What was said and found in a conversation: it decides where a proposed value came from, and which ids a person
 * typed. A word counts only as a whole: {@code Al} is not said by somebody who typed {@code always}.
 *
 * @param said the person's own messages
 * @param found what tools returned
 */
public record Evidence(List<String> said, List<String> found) {
    /** Shorter runs of digits are house numbers and dates rather than telephone numbers. */
    private static final int DIGITS_OF_A_NUMBER = 6;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NOT_DIGITS = Pattern.compile("\\D+");
    private static final Pattern NUMBER = Pattern.compile("[+(]?\\d[\\d\\s().\\-/]*");

    public Evidence {
        said = List.copyOf(said);
        found = List.copyOf(found);
    }

    /**
     * Where a value came from.
     *
     * @param raw as the model wrote it
     * @param value as it is to be written
     */
    public Provenance of(String raw, String value) {
        if (said.stream().anyMatch(text -> literally(text, value))) {
            return Provenance.SAID;
        }
        if (said.stream().anyMatch(text -> freely(text, value) || freely(text, raw))) {
            return Provenance.NORMALISED;
        }
        if (found.stream().anyMatch(text -> freely(text, value) || freely(text, raw))) {
            return Provenance.FOUND;
        }
        return Provenance.NOT_SAID;
    }

    /** Whether the person typed this record id. */
    public boolean typed(ContactId id) {
        Pattern whole = Pattern.compile("(?<!\\d)" + id.value() + "(?!\\d)");
        return said.stream().anyMatch(text -> whole.matcher(text).find());
    }

    private static boolean literally(String text, String value) {
        String word = Pattern.quote(value.toLowerCase(Locale.ROOT));
        return !value.isBlank()
                && Pattern.compile("(?<![\\p{L}\\p{N}])" + word + "(?![\\p{L}\\p{N}])")
                        .matcher(text.toLowerCase(Locale.ROOT))
                        .find();
    }

    private static boolean freely(String text, String value) {
        String words = words(value);
        return (!words.isBlank() && words(text).contains(words)) || sameNumber(text, value);
    }

    /** A number typed without its country code is the same one. */
    private static boolean sameNumber(String text, String value) {
        String digits = NOT_DIGITS.matcher(value).replaceAll("");
        return digits.length() >= DIGITS_OF_A_NUMBER
                && NUMBER.matcher(text)
                        .results()
                        .map(typed -> NOT_DIGITS.matcher(typed.group()).replaceAll(""))
                        .filter(typed -> typed.length() >= DIGITS_OF_A_NUMBER)
                        .map(typed -> typed.startsWith("0") ? typed.replaceFirst("^0+", "") : typed)
                        .anyMatch(digits::endsWith);
    }

    /** Words without marks and case, each between blanks. */
    private static String words(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String between = BETWEEN_WORDS.matcher(bare).replaceAll(" ").strip();
        return between.isEmpty() ? "" : " " + between + " ";
    }
}
