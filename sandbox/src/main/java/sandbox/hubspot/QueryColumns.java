package sandbox.hubspot;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** What {@code query} looks at, of all contacts. */
final class QueryColumns {
    private final Column<String> words = new Column<>(QueryWords::wordsOf);
    private final Column<String> addressWords = new Column<>(QueryWords::addressWordsOf);
    private final Column<String> addresses = new Column<>(Contact::addresses);

    void add(int place, Contact contact) {
        for (Column<String> column : List.of(words, addressWords, addresses)) {
            column.add(place, contact);
        }
    }

    void remove(int place, Contact contact) {
        for (Column<String> column : List.of(words, addressWords, addresses)) {
            column.remove(place, contact);
        }
    }

    /** Takes those out of {@code found} that do not answer the query; see {@link QueryWords}. */
    void narrow(BitSet found, String query) {
        for (String part : QueryWords.parts(query)) {
            if (QueryWords.isAddress(part)) {
                found.and(beginning(addresses, part.toLowerCase(Locale.ROOT)));
                continue;
            }
            for (String word : Tokens.of(part)) {
                BitSet having = beginning(words, word);
                having.or(addressWords.of(word));
                found.and(having);
            }
        }
    }

    private static BitSet beginning(Column<String> column, String start) {
        return column.between(start, start + Character.MAX_VALUE);
    }
}
