package sandbox.hubspot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What {@code query} looks at in one contact. Every word of the query begins a word of it, or is a whole word of one of
 * its addresses; one with an at sign begins an address.
 */
record QueryWords(List<String> words, List<String> addressWords, List<String> addresses) {
    private static final List<String> SEARCHED =
            List.of("firstname", "lastname", "phone", "fax", "mobilephone", "company", "hs_marketable_until_renewal");

    static QueryWords of(Contact contact) {
        return new QueryWords(wordsOf(contact), addressWordsOf(contact), contact.addresses());
    }

    static List<String> wordsOf(Contact contact) {
        List<String> words = new ArrayList<>();
        SEARCHED.forEach(property -> contact.value(property).ifPresent(value -> words.addAll(Tokens.of(value))));
        return words;
    }

    static List<String> addressWordsOf(Contact contact) {
        List<String> words = new ArrayList<>();
        contact.addresses().forEach(address -> words.addAll(Tokens.of(address)));
        return words;
    }

    static List<String> parts(String query) {
        return query.isBlank() ? List.of() : Arrays.asList(query.strip().split("\\s+"));
    }

    static boolean isAddress(String part) {
        return part.indexOf('@') > 0;
    }

    boolean answers(String query) {
        return parts(query).stream().allMatch(this::has);
    }

    private boolean has(String part) {
        if (isAddress(part)) {
            String lower = part.toLowerCase(Locale.ROOT);
            return addresses.stream().anyMatch(address -> address.startsWith(lower));
        }
        return Tokens.of(part).stream()
                .allMatch(word -> addressWords.contains(word) || words.stream().anyMatch(own -> own.startsWith(word)));
    }
}
