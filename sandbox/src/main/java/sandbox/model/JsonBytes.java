package sandbox.model;

import java.nio.charset.StandardCharsets;

/** JSON in UTF-8. Half a surrogate pair, which UTF-8 cannot say, is escaped; it can only stand inside a string. */
final class JsonBytes {
    private JsonBytes() {}

    static byte[] of(String json) {
        var written = new StringBuilder(json.length());
        json.codePoints().forEach(point -> {
            if (Character.getType(point) == Character.SURROGATE) {
                written.append("\\u%04x".formatted(point));
            } else {
                written.appendCodePoint(point);
            }
        });
        return written.toString().getBytes(StandardCharsets.UTF_8);
    }
}
