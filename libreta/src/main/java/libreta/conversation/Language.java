package libreta.conversation;

import java.util.List;
import java.util.Locale;

/** The languages that Libreta speaks. */
public enum Language {
    EN("en"),
    ES("es");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** Two lower-case letters, as in {@code forwardedProps.locale}. */
    public String code() {
        return code;
    }

    public Locale locale() {
        return Locale.of(code);
    }

    /**
     * The language that fits best.
     *
     * @param range a language tag such as {@code es-MX}, or a whole {@code Accept-Language} header; English where
     *     nothing fits or it is malformed
     */
    public static Language of(String range) {
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(range), List.of(EN.locale(), ES.locale()));
            return ES.locale().equals(found) ? ES : EN;
        } catch (IllegalArgumentException malformed) {
            return EN;
        }
    }
}
