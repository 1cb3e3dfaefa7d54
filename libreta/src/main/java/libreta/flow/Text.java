package libreta.flow;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a person reads, in each language.
 *
 * @param byLanguage Markdown by language tag in lower case ({@code en}, {@code es}, {@code pt-br}); English and Spanish are always there
 */
public record Text(Map<String, String> byLanguage) {
    /** The languages that every text has. The first one is for everybody whose language is missing. */
    static final List<String> LANGUAGES = List.of("en", "es");

    public Text {
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
        if (!byLanguage.keySet().containsAll(LANGUAGES)) {
            throw new IllegalArgumentException(
                    "a text is there in %s at least, not in %s only".formatted(LANGUAGES, byLanguage.keySet()));
        }
        if (byLanguage.values().stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a text is not blank");
        }
    }

    static Text of(String english, String spanish) {
        return new Text(Map.of("en", english, "es", spanish));
    }

    /** The text in this language ({@code es}, {@code es-MX}), else in English. */
    public String in(String language) {
        String tag = language.strip().replace('_', '-').toLowerCase(Locale.ROOT);
        String english = byLanguage.getOrDefault("en", "");
        String plain = byLanguage.getOrDefault(tag.split("-", 2)[0], english);
        return byLanguage.getOrDefault(tag, plain);
    }

    /** In every language. */
    public Collection<String> all() {
        return byLanguage.values();
    }
}
