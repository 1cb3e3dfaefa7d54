package sandbox.hubspot;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * Every word of the query begins a word of the contact, or is a whole word of one of its addresses; one with an at sign
 * begins an address.
 */
record Query(String text) implements Condition {

    @Override
    public BitSet in(Catalogue catalogue) {
        BitSet found = catalogue.all();
        for (String part : parts()) {
            if (isAddress(part)) {
                found.and(beginning(catalogue.searched(Searched.ADDRESSES), lower(part)));
                continue;
            }
            for (String word : Tokens.of(part)) {
                BitSet having = beginning(catalogue.searched(Searched.WORDS), word);
                having.or(catalogue.searched(Searched.ADDRESS_WORDS).of(word));
                found.and(having);
            }
        }
        return found;
    }

    private static BitSet beginning(Column<String> column, String start) {
        return column.between(start, start + Character.MAX_VALUE);
    }

    /** The same for one contact, as it is now. */
    boolean fits(Contact contact) {
        return parts().stream().allMatch(part -> fits(part, contact));
    }

    private static boolean fits(String part, Contact contact) {
        if (isAddress(part)) {
            return Searched.ADDRESSES.of(contact).stream().anyMatch(address -> address.startsWith(lower(part)));
        }
        List<String> words = Searched.WORDS.of(contact);
        List<String> addressWords = Searched.ADDRESS_WORDS.of(contact);
        return Tokens.of(part).stream()
                .allMatch(word -> addressWords.contains(word) || words.stream().anyMatch(own -> own.startsWith(word)));
    }

    private List<String> parts() {
        return text.isBlank() ? List.of() : Arrays.asList(text.strip().split("\\s+"));
    }

    private static boolean isAddress(String part) {
        return part.indexOf('@') > 0;
    }

    private static String lower(String part) {
        return part.toLowerCase(Locale.ROOT);
    }
}
