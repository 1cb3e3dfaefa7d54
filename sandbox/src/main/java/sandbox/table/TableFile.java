package sandbox.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** A file with rows. What begins with a bracket or a brace is JSON, anything else is CSV; both are UTF-8. */
public record TableFile(Path path) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * Reads all rows, in the order of the file.
     *
     * @throws Unreadable when there is no such file, or it is neither CSV nor JSON
     */
    public List<Row> rows() {
        String text = text();
        String start = text.stripLeading();
        boolean json = start.startsWith("[") || start.startsWith("{");
        return json ? new JsonRows(path).read(text) : new CsvRows(path).read(text);
    }

    private String text() {
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
        } catch (IOException e) {
            throw new Unreadable(path, "cannot be read (" + e.getMessage() + ")");
        }
    }
}
