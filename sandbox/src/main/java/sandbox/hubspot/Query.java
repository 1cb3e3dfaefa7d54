package sandbox.hubspot;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Every word of the query begins a word of the contact, or is a whole word of one of its addresses; one with an at sign
 * begins an address, and six digits or more may also begin a phone number. Without a word it means nobody, and when it is
 * blank everybody.
 */
record Query(String text) implements Condition {
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ().-]+");
    private static final String ABROAD = "00";
    private static final int LEAST_DIGITS = 6;

    @Override
    public BitSet in(Catalogue catalogue) {
        if (isWordless()) {
            return new BitSet();
        }
        BitSet found = catalogue.all();
        parts().forEach(part -> found.and(having(part, catalogue)));
        return found;
    }

    private static BitSet having(String part, Catalogue catalogue) {
        if (isAddress(part)) {
            return beginning(catalogue.searched(Searched.ADDRESSES), lower(part));
        }
        BitSet found = catalogue.all();
        for (String word : Tokens.of(part)) {
            BitSet having = beginning(catalogue.searched(Searched.WORDS), word);
            having.or(catalogue.searched(Searched.ADDRESS_WORDS).of(word));
            found.and(having);
        }
        if (isPhone(part)) {
            found.or(beginning(catalogue.searched(Searched.PHONES), dialled(part)));
        }
        return found;
    }

    private static BitSet beginning(Column<String> column, String start) {
        return column.between(start, start + Character.MAX_VALUE);
    }

    /** The same for one contact, as it is now. */
    boolean fits(Contact contact) {
        return !isWordless() && parts().stream().allMatch(part -> fits(part, contact));
    }

    private static boolean fits(String part, Contact contact) {
        if (isAddress(part)) {
            return begins(Searched.ADDRESSES.of(contact), lower(part));
        }
        List<String> words = Searched.WORDS.of(contact);
        List<String> addressWords = Searched.ADDRESS_WORDS.of(contact);
        boolean hasWords =
                Tokens.of(part).stream().allMatch(word -> addressWords.contains(word) || begins(words, word));
        return hasWords || (isPhone(part) && begins(Searched.PHONES.of(contact), dialled(part)));
    }

    private static boolean begins(List<String> texts, String start) {
        return texts.stream().anyMatch(text -> text.startsWith(start));
    }

    /** What stands between white space; a phone number is one part, however it is written. */
    private List<String> parts() {
        if (text.isBlank()) {
            return List.of();
        }
        String whole = text.strip();
        return isPhone(whole) ? List.of(whole) : Arrays.asList(whole.split("\\s+"));
    }

    private boolean isWordless() {
        return !text.isBlank() && Tokens.of(text).isEmpty();
    }

    private static boolean isAddress(String part) {
        return part.indexOf('@') > 0;
    }

    private static boolean isPhone(String part) {
        return PHONE.matcher(part).matches() && Phones.digits(part).length() >= LEAST_DIGITS;
    }

    /** The digits, without the zeros that stand for a plus. */
    private static String dialled(String phone) {
        String digits = Phones.digits(phone);
        return digits.startsWith(ABROAD) ? digits.substring(ABROAD.length()) : digits;
    }

    private static String lower(String part) {
        return part.toLowerCase(Locale.ROOT);
    }
}
