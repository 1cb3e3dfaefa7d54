package sandbox.rules;

import java.util.Optional;
import java.util.regex.Pattern;

/** Shapes that mean the same in every language. */
final class Finds {
    /** Also what was meant to be an address and lacks its end, so that it is refused as one. */
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s,;:<>()\"'=]+@(?:[^\\s,;:<>()\"'@]*[^\\s,;:<>()\"'@.!?]|(?=[\\s,;:<>()\"'.!?]|$))");

    private static final Pattern PHONE =
            Pattern.compile("(?<![\\w@.])(?:\\+|00|\\()?\\d[\\d ().\\-/]{4,22}\\d(?![\\w@])");
    private static final Pattern ID = Pattern.compile(
            "(?:(?:the |el |al )?(?:contact|contacto|record|registro|id|number|numero|record id|con id)[ :]*)*#? ?(\\d{1,20})");
    private static final int DIGITS_OF_A_PHONE = 7;

    private Finds() {}

    /** Where in a text something stands, and what it is. */
    record Span(int from, int to, String value) {}

    static Optional<Span> email(Text text) {
        return find(EMAIL, text);
    }

    /** Digits enough for a phone number, with the signs that people write between them. */
    static Optional<Span> phone(Text text) {
        return find(PHONE, text)
                .filter(span -> span.value().chars().filter(Character::isDigit).count() >= DIGITS_OF_A_PHONE);
    }

    /** The id, where the text is nothing but an id. A long number without a word before it is a phone number. */
    static Optional<String> id(Text text) {
        return text.whole(ID)
                .map(matcher -> matcher.group(1))
                .filter(id -> id.length() < DIGITS_OF_A_PHONE || id.length() < text.length());
    }

    private static Optional<Span> find(Pattern pattern, Text text) {
        var matcher = pattern.matcher(text.raw());
        return matcher.find()
                ? Optional.of(new Span(matcher.start(), matcher.end(), matcher.group()))
                : Optional.empty();
    }
}
