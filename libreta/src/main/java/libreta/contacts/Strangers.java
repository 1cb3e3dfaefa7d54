package libreta.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds the words of a message that may name somebody whom we do not know. A word in small letters does so only where a name
 * can stand, at one of the {@link NamePlaces}: what else people write is without end, and no list of it would ever be whole.
 * A capital within a sentence counts everywhere.
 */
final class Strangers {
    private static final Pattern CLAUSE_END = Pattern.compile("[,;!?¡¿()\"“”«»\\n]+|\\s[-–—=→]+\\s|[.:]+(?=\\s|$)|$");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’]+");

    private final Set<String> known;
    private final boolean spanish;

    /** @param known words of the values to be written and of the properties' names, folded */
    Strangers(Set<String> known, String text) {
        this.known = known;
        this.spanish = OrdinaryWords.isSpanish(Words.of(text));
    }

    List<String> in(String text) {
        List<String> strangers = new ArrayList<>();
        Matcher end = CLAUSE_END.matcher(text);
        int from = 0;
        while (end.find()) {
            List<String> written = BETWEEN_WORDS
                    .splitAsStream(text.substring(from, end.start()))
                    .filter(word -> !word.isEmpty())
                    .toList();
            NamePlaces places = new NamePlaces(written, known, spanish);
            boolean heads = isHeading(end.group(), Words.of(text.substring(end.end())));
            IntStream.range(0, written.size())
                    .filter(at ->
                            (at > 0 && isCapital(written, at)) || places.nameAt(at) || (heads && places.headAt(at)))
                    .mapToObj(written::get)
                    .forEach(strangers::add);
            from = end.end();
        }
        return strangers;
    }

    /** <i>Grace: CTO</i>, and <i>Grace, job title CTO</i>. */
    private boolean isHeading(String end, List<String> next) {
        return end.contains(":")
                || (!next.isEmpty()
                        && !end.contains(".")
                        && known.contains(next.getFirst())
                        && !OrdinaryWords.joins(next.getFirst()));
    }

    private boolean isCapital(List<String> written, int at) {
        String word = written.get(at);
        String key = NamePlaces.bare(word);
        boolean isDate = OrdinaryWords.MONTHS.has(key)
                && (OrdinaryWords.TIME.has(Words.key(written.get(at - 1)))
                        || Character.isDigit(written.get(at - 1).charAt(0)));
        return word.length() > 1
                && Character.isUpperCase(word.charAt(0))
                && word.chars().anyMatch(Character::isLowerCase)
                && !known.contains(key)
                && !isDate
                && !OrdinaryWords.CAPITALS.has(key)
                && !OrdinaryWords.CAPITALS.has(Words.key(word));
    }
}
