package sandbox.hubspot;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of one property: which contacts have which, and for each contact in which order. */
final class WordColumn {
    private final String property;
    private final Map<Integer, List<String>> rows = new HashMap<>();
    private final Column<String> words;

    WordColumn(String property) {
        this.property = property;
        this.words = new Column<>(this::wordsOf);
    }

    void add(int place, Contact contact) {
        rows.put(place, wordsOf(contact));
        words.add(place, contact);
    }

    void remove(int place, Contact contact) {
        rows.remove(place);
        words.remove(place, contact);
    }

    private List<String> wordsOf(Contact contact) {
        return contact.value(property).map(Tokens::of).orElse(List.of());
    }

    /** Those in which the words of {@code wanted} stand in a row; {@code *} is any part of a word. */
    BitSet containing(String wanted) {
        List<String> patterns = Tokens.patterns(wanted);
        if (patterns.isEmpty()) {
            return new BitSet();
        }
        BitSet found = words.present();
        for (String pattern : patterns) {
            if (!Tokens.isAny(pattern)) {
                found.and(matching(pattern));
            }
        }
        if (patterns.size() > 1) {
            for (int place = found.nextSetBit(0); place >= 0; place = found.nextSetBit(place + 1)) {
                found.set(place, Tokens.inARow(patterns, rows.getOrDefault(place, List.of())));
            }
        }
        return found;
    }

    /** The letters before the first star narrow down which words to look at. */
    private BitSet matching(String pattern) {
        int star = pattern.indexOf('*');
        if (star < 0) {
            return words.of(pattern);
        }
        String start = pattern.substring(0, star);
        return words.between(start, start + Character.MAX_VALUE, word -> Tokens.matches(pattern, word));
    }
}
