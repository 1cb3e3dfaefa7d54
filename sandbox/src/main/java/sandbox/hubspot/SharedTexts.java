package sandbox.hubspot;

import java.util.HashMap;
import java.util.Map;

/** One copy of each of the first so many different texts: names and options come first and come often. */
final class SharedTexts {
    private static final int MOST = 20_000;

    private final Map<String, String> texts = new HashMap<>();

    String of(String text) {
        String known = texts.get(text);
        if (known != null) {
            return known;
        }
        if (texts.size() < MOST) {
            texts.put(text, text);
        }
        return text;
    }
}
