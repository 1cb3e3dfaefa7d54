package libreta.contacts;

import java.util.Optional;
import java.util.Set;

/** The values of a HubSpot property of type bool: {@code true} and {@code false}. */
final class YesNo {
    private static final Set<String> YES =
            Set.of("true", "yes", "y", "si", "s", "1", "on", "verdadero", "cierto", "ok", "claro");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "off", "falso");

    private YesNo() {}

    static Optional<String> read(String text) {
        String key = Words.key(text);
        if (YES.contains(key)) {
            return Optional.of("true");
        }
        return NO.contains(key) ? Optional.of("false") : Optional.empty();
    }

    static String show(String value, String language) {
        return switch (value) {
            case "true" -> language.startsWith("es") ? "Sí" : "Yes";
            case "false" -> "No";
            default -> value;
        };
    }
}
