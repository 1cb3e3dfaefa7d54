package sandbox.rules;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody wrote, beside the same text in lower case and without accents, character for character: rules read the
 * folded text, values are cut from the raw one.
 */
record Text(String raw, String folded) {
    private static final Pattern EDGES = Pattern.compile("^[\\s,;:.!?¡¿…\"'“”]+|[\\s,;:!?¡¿…\"'“”]+$");
    private static final Pattern LAST_DOT =
            Pattern.compile("(?<!\\b(?:inc|ltd|co|corp|llc|jr|sr|s\\.[al]|s\\.l\\.u))\\.$");

    static Text of(String said) {
        var raw = Normalizer.normalize(said, Normalizer.Form.NFC)
                .replaceAll("\\s*[\\r\\n]+\\s*", ", ")
                .replaceAll("[\\s\\u00a0\\u202f]+", " ")
                .strip();
        var folded = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            folded.append(fold(raw.charAt(i)));
        }
        return new Text(raw, folded.toString());
    }

    private static char fold(char written) {
        if (written == '’' || written == '‘' || written == '´' || written == '`') {
            return '\'';
        }
        var base = Normalizer.normalize(String.valueOf(written), Normalizer.Form.NFD);
        return Character.toLowerCase(base.charAt(0));
    }

    static String fold(String said) {
        return of(said).folded();
    }

    Text part(int from, int to) {
        return new Text(raw.substring(from, to), folded.substring(from, to));
    }

    /** What the group of that name matched, without punctuation at its ends; empty where it matched nothing. */
    Text group(Matcher matcher, String name) {
        boolean known = matcher.namedGroups().containsKey(name) && matcher.group(name) != null;
        return known ? part(matcher.start(name), matcher.end(name)).trimmed() : of("");
    }

    /** Without white space, question marks and the like at either end. */
    Text trimmed() {
        var left = this;
        var edge = EDGES.matcher(left.folded);
        while (edge.find()) {
            left = edge.start() == 0 ? left.part(edge.end(), left.length()) : left.part(0, edge.start());
            edge = EDGES.matcher(left.folded);
        }
        var dot = LAST_DOT.matcher(left.folded);
        return dot.find() ? left.part(0, dot.start()).trimmed() : left;
    }

    Text without(Pattern pattern) {
        var matcher = pattern.matcher(folded);
        if (!matcher.find() || matcher.start() == matcher.end()) {
            return this;
        }
        return new Text(
                        raw.substring(0, matcher.start()) + raw.substring(matcher.end()),
                        folded.substring(0, matcher.start()) + folded.substring(matcher.end()))
                .trimmed();
    }

    Optional<Matcher> whole(Pattern pattern) {
        var matcher = pattern.matcher(folded);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    int length() {
        return raw.length();
    }

    boolean isEmpty() {
        return raw.isBlank();
    }

    String lower() {
        return raw.toLowerCase(Locale.ROOT);
    }
}
