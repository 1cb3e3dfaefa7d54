package libreta.contacts;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What was said and found in a conversation: it decides where a proposed value came from, and which ids a person
 * typed. A word counts only as a whole: {@code Al} is not said by somebody who typed {@code always}.
 *
 * @param said the person's own messages
 * @param found what tools returned
 * @param moments what tells whom the person means, in order
 */
public record Evidence(List<String> said, List<String> found, List<Moment> moments) {
    /** Shorter runs of digits are house numbers and dates rather than telephone numbers. */
    private static final int DIGITS_OF_A_NUMBER = 6;

    private static final int DIGITS_OF_A_COUNTRY_CODE = 3;

    // 512 is no record id in "+34 512 888 999", in "512-888-999" or in "b512".
    private static final String NOT_WITHIN_A_NUMBER = "(?<![\\d\\p{L}+(])(?<!\\d[ ().-]{1,2})";
    private static final String NO_NUMBER_GOES_ON = "(?![\\d\\p{L}])(?![ ().-]{1,2}\\d)";

    private static final Pattern EXTENSION = Pattern.compile(" ext \\d+$");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final String BETWEEN_WORDS = "[^\\p{L}\\p{N}]+";
    // "ana@acme.example" is not said by "jo.ana@acme.example", nor "500" by "1,500", nor "5" by "-5"
    private static final String NOTHING_BEFORE = "(?<![\\p{L}\\p{N}])(?<![\\p{L}\\p{N}][.+_@'’-])(?<!\\d,(?=\\d))"
            + "(?<!(?<![\\p{L}\\p{N}])[-\u2212](?=\\d))";
    private static final String NOTHING_AFTER = "(?![\\p{L}\\p{N}])(?![.+_@-][\\p{L}\\p{N}])(?!(?<=\\d),\\d)";
    private static final Pattern NOT_DIGITS = Pattern.compile("\\D+");
    private static final Pattern NUMBER = Pattern.compile("[+(]?\\d[\\d\\s().\\-/]*");

    public Evidence {
        said = List.copyOf(said);
        found = List.copyOf(found);
        moments = List.copyOf(moments);
    }

    /** Where nothing is known of the order in which things were said and shown. */
    public Evidence(List<String> said, List<String> found) {
        this(
                said,
                found,
                IntStream.range(0, said.size())
                        .<Moment>mapToObj(at -> new Moment.Said(at, said.get(at)))
                        .toList());
    }

    /** The same with only some of what was said. */
    Evidence where(Predicate<String> message) {
        return new Evidence(said.stream().filter(message).toList(), found, moments);
    }

    /** The same, and these texts besides, which the person gave, before their last message, in another way than by typing one. */
    public Evidence withSaid(Collection<String> texts) {
        return new Evidence(Stream.concat(texts.stream(), said.stream()).toList(), found, moments);
    }

    /**
     * Where a value came from.
     *
     * @param value as it is to be written
     * @param otherForms as the model wrote it, and as people read it
     */
    public Provenance of(String value, Collection<String> otherForms) {
        if (said.stream().anyMatch(text -> literally(text, value))) {
            return Provenance.SAID;
        }
        List<String> forms =
                Stream.concat(Stream.of(value), otherForms.stream()).distinct().toList();
        if (said.stream().anyMatch(text -> freely(text, forms))) {
            return Provenance.NORMALISED;
        }
        return found.stream().anyMatch(text -> freely(text, forms)) ? Provenance.FOUND : Provenance.NOT_SAID;
    }

    /** Whether the person typed this record id: as a number of its own, or as the end of a record's address. */
    public boolean typed(ContactId id) {
        Pattern alone = Pattern.compile(NOT_WITHIN_A_NUMBER + id.value() + NO_NUMBER_GOES_ON);
        return said.stream().anyMatch(text -> alone.matcher(text).find());
    }

    /** What the person said last, but for what was typed to decide something; empty where nothing was said. */
    String newest() {
        return moments.reversed().stream()
                .filter(Moment.Said.class::isInstance)
                .map(moment -> ((Moment.Said) moment).text())
                .findFirst()
                .orElse("");
    }

    private static boolean literally(String text, String value) {
        String whole = NOTHING_BEFORE + Pattern.quote(value.toLowerCase(Locale.ROOT)) + NOTHING_AFTER;
        return !value.isBlank()
                && Pattern.compile(whole).matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    private static boolean freely(String text, List<String> forms) {
        String bare = bare(text);
        return forms.stream()
                        .map(form -> WORD.matcher(bare(form))
                                .results()
                                .map(MatchResult::group)
                                .collect(Collectors.joining(BETWEEN_WORDS)))
                        .anyMatch(words -> !words.isEmpty()
                                && Pattern.compile(NOTHING_BEFORE + words + NOTHING_AFTER)
                                        .matcher(bare)
                                        .find())
                || forms.stream().anyMatch(form -> sameNumber(text, form));
    }

    /** A number typed without its country code is the same one. */
    private static boolean sameNumber(String text, String value) {
        String digits =
                NOT_DIGITS.matcher(EXTENSION.matcher(value).replaceAll("")).replaceAll("");
        return digits.length() >= DIGITS_OF_A_NUMBER
                && NUMBER.matcher(text.replace("(0)", ""))
                        .results()
                        .map(typed -> NOT_DIGITS.matcher(typed.group()).replaceAll(""))
                        .map(typed -> typed.replaceFirst("^0+", ""))
                        .filter(typed -> typed.length() >= DIGITS_OF_A_NUMBER)
                        .filter(typed -> digits.length() - typed.length() <= DIGITS_OF_A_COUNTRY_CODE)
                        .anyMatch(digits::endsWith);
    }

    /** Without marks and case. */
    private static String bare(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
