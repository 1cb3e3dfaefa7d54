package libreta.model;

import java.math.BigDecimal;
import tools.jackson.databind.node.ObjectNode;

/** A sampling temperature as the settings write it: a number, or empty. */
final class Temperature {
    private Temperature() {}

    /** @throws IllegalArgumentException when the text is neither empty nor a number from 0 to 2 */
    static void check(String text) {
        boolean number = text.matches("\\d(\\.\\d{1,6})?");
        if (!text.isEmpty() && !(number && new BigDecimal(text).compareTo(BigDecimal.TWO) <= 0)) {
            throw new IllegalArgumentException("a temperature is a number from 0 to 2, not '%s'".formatted(text));
        }
    }

    static void put(String text, ObjectNode body) {
        if (!text.isEmpty()) {
            body.put("temperature", new BigDecimal(text));
        }
    }
}
