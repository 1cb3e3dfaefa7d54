package sandbox.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A file with rows. What begins with a bracket or a brace is JSON, anything else is CSV; both are UTF-8. */
public record TableFile(Path path) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LONGEST_START = 4_096;

    /**
     * Reads the rows one after the other.
     *
     * @throws Unreadable when there is no such file, or it is neither CSV nor JSON; rows before the mistake were read
     */
    public void read(Consumer<Row> rows) {
        String text = text();
        if (text.isBlank()) {
            throw new Unreadable(path, "is empty; a CSV file names its columns in the first line");
        }
        String start = text.substring(0, Math.min(text.length(), LONGEST_START)).stripLeading();
        if (start.startsWith("[") || start.startsWith("{")) {
            new JsonRows(path, rows).read(text);
        } else {
            new CsvRows(path, rows).read(text);
        }
    }

    private String text() {
        if (Files.isDirectory(path)) {
            throw new Unreadable(path, "is a folder; name a file in it");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw new Unreadable(path, "there is no such file");
        } catch (CharacterCodingException e) {
            throw new Unreadable(path, "is not in UTF-8; save it as UTF-8 first");
        } catch (OutOfMemoryError e) {
            throw new Unreadable(path, "is too big for the memory that Java has; give it more, as with -Xmx4g");
        } catch (IOException e) {
            throw new Unreadable(path, "cannot be read (" + e.getMessage() + ")");
        }
    }
}
