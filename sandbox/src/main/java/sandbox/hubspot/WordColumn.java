package sandbox.hubspot;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The words of one property: which contacts have which, and for each contact in which order. */
final class WordColumn {
    private final String property;
    private final boolean exact;
    private final List<List<String>> rows = new ArrayList<>();
    private final SharedTexts shared = new SharedTexts();
    private final Column<String> words;

    /** {@code exact} says whether case counts. */
    WordColumn(String property, boolean exact) {
        this.property = property;
        this.exact = exact;
        this.words = new Column<>(this::wordsOf);
    }

    void add(Contact contact, int place) {
        while (rows.size() <= place) {
            rows.add(List.of());
        }
        rows.set(place, wordsOf(contact).stream().map(shared::of).toList());
        words.add(contact, place);
    }

    void remove(Contact contact, int place) {
        rows.set(place, List.of());
        words.remove(contact, place);
    }

    private List<String> wordsOf(Contact contact) {
        return contact.value(property).map(exact ? Tokens::exact : Tokens::of).orElse(List.of());
    }

    /** Those in which the words of {@code wanted} stand in a row; {@code *} is any part of a word. */
    BitSet containing(String wanted) {
        List<Glob> globs = Tokens.globs(wanted, exact);
        if (globs.isEmpty()) {
            return new BitSet();
        }
        BitSet found = words.present();
        for (Glob glob : globs) {
            found.and(matching(glob));
        }
        if (globs.size() > 1) {
            for (int place = found.nextSetBit(0); place >= 0; place = found.nextSetBit(place + 1)) {
                found.set(place, Glob.inARow(globs, rows.get(place)));
            }
        }
        return found;
    }

    /** The letters before the first star narrow down which words to look at. */
    private BitSet matching(Glob glob) {
        if (glob.isAnything()) {
            return words.present();
        }
        return glob.isWhole()
                ? words.of(glob.start())
                : words.between(glob.start(), glob.start() + Character.MAX_VALUE, glob::matches);
    }
}
