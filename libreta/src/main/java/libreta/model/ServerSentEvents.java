package libreta.model;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads server-sent events out of pieces of bytes, however the network cut them. Lines end in LF, CR or CRLF; comments
 * and unknown fields are skipped; an event without its closing blank line counts at the end of the stream.
 */
final class ServerSentEvents {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Supplier<Optional<byte[]>> pieces;
    private byte[] piece = new byte[0];
    private int at;
    private boolean afterReturn;
    private boolean first = true;

    /** @param pieces gives the bytes in order, and empty at the end */
    ServerSentEvents(Supplier<Optional<byte[]>> pieces) {
        this.pieces = pieces;
    }

    /** Waits for the next event that has data; empty at the end of the stream. */
    Optional<SseEvent> next() {
        String name = "";
        List<String> data = new ArrayList<>();
        for (Optional<String> line = line(); line.isPresent(); line = line()) {
            String text = line.get();
            if (text.isEmpty()) {
                if (!data.isEmpty()) {
                    return Optional.of(new SseEvent(name, String.join("\n", data)));
                }
                name = "";
            } else if (isField(text, "data")) {
                data.add(valueOf(text));
            } else if (isField(text, "event")) {
                name = valueOf(text);
            }
        }
        return data.isEmpty() ? Optional.empty() : Optional.of(new SseEvent(name, String.join("\n", data)));
    }

    private static boolean isField(String line, String field) {
        return line.equals(field) || line.startsWith(field + ":");
    }

    private static String valueOf(String line) {
        int colon = line.indexOf(':');
        if (colon < 0) {
            return "";
        }
        String value = line.substring(colon + 1);
        return value.startsWith(" ") ? value.substring(1) : value;
    }

    /**
     * The next line without its end. Bytes become text only here, a line at a time: no character of UTF-8 holds a byte
     * that looks like a line's end, so none is ever torn apart.
     */
    private Optional<String> line() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (true) {
            if (at == piece.length && !more()) {
                return line.size() == 0 ? Optional.empty() : Optional.of(text(line));
            }
            if (afterReturn && piece[at] == '\n') {
                at++;
            }
            afterReturn = false;
            int end = lineEnd();
            line.write(piece, at, end - at);
            at = end;
            if (end < piece.length) {
                afterReturn = piece[end] == '\r';
                at++;
                return Optional.of(text(line));
            }
        }
    }

    private boolean more() {
        Optional<byte[]> next = pieces.get();
        while (next.isPresent() && next.get().length == 0) {
            next = pieces.get();
        }
        piece = next.orElse(new byte[0]);
        at = 0;
        return next.isPresent();
    }

    private int lineEnd() {
        int end = at;
        while (end < piece.length && piece[end] != '\n' && piece[end] != '\r') {
            end++;
        }
        return end;
    }

    private String text(ByteArrayOutputStream line) {
        String text = line.toString(StandardCharsets.UTF_8);
        boolean marked = first && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        first = false;
        return marked ? text.substring(1) : text;
    }
}
