package sandbox.model;

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

    /** {@code firstname} and {@code lastname}, as far as the name has them. */
    static Map<String, String> split(String name) {
        var words = name.strip().split(" ");
        var parts = new LinkedHashMap<String, String>();
        if (name.isBlank()) {
            return parts;
        }
        int given = words.length > 2 && SECOND_GIVEN_NAMES.contains(Text.fold(words[1])) ? 2 : 1;
        parts.put("firstname", String.join(" ", List.of(words).subList(0, given)));
        if (words.length > given) {
            parts.put("lastname", String.join(" ", List.of(words).subList(given, words.length)));
        }
        return parts;
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
