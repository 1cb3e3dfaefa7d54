package sandbox.rules;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes the whole name of a person apart, the way Spanish and English names are mostly built. */
final class PersonName {
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}.'’-]*(?: \\p{L}[\\p{L}.'’-]*){0,5}");
    private static final Set<String> SECOND_GIVEN_NAMES = Set.of(
            "angel", "antonio", "belen", "carlos", "carmen", "eugenia", "isabel", "javier", "jesus", "jose", "luis",
            "luisa", "manuel", "maria", "miguel", "pablo", "pilar", "ramon", "teresa");

    private PersonName() {}

    private static final Pattern GIVEN_WITH_DEL = Pattern.compile("\\S+ del (?:carmen|mar|pilar|rocio) \\S.*");
    private static final Pattern GIVEN_WITH_DE_LOS =
            Pattern.compile("\\S+ de (?:los (?:angeles|dolores)|las (?:nieves|mercedes)|la (?:luz|o)) \\S.*");

    /** {@code firstname} and {@code lastname}, as far as the name has them. */
    static Map<String, String> split(String name) {
        var words = name.strip().split(" ");
        var parts = new LinkedHashMap<String, String>();
        if (name.isBlank()) {
            return parts;
        }
        int given = givenNames(name.strip(), words);
        parts.put("firstname", String.join(" ", List.of(words).subList(0, given)));
        if (words.length > given) {
            parts.put("lastname", String.join(" ", List.of(words).subList(given, words.length)));
        }
        return parts;
    }

    /** How many of the words are given names, <i>María del Carmen</i> being three. */
    private static int givenNames(String name, String[] words) {
        var folded = Text.fold(name);
        if (GIVEN_WITH_DE_LOS.matcher(folded).matches()) {
            return 4;
        }
        if (GIVEN_WITH_DEL.matcher(folded).matches()) {
            return 3;
        }
        return words.length > 2 && SECOND_GIVEN_NAMES.contains(Text.fold(words[1])) ? 2 : 1;
    }

    static boolean fits(Text text) {
        return NAME.matcher(text.raw()).matches();
    }

    /** Two words or more, each with a capital: a name that stands for itself. */
    static boolean isPlain(Text text) {
        var words = text.raw().split(" ");
        return fits(text)
                && words.length > 1
                && words.length < 5
                && Arrays.stream(words).allMatch(word -> Character.isUpperCase(word.charAt(0)));
    }
}
