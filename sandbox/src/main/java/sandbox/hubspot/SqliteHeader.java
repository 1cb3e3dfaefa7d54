package sandbox.hubspot;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The first hundred bytes of a SQLite file say whose it is. They are read as bytes, because SQLite itself would write to
 * a file, or beside it, merely to look.
 */
record SqliteHeader(int applicationId, int userVersion) {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int BYTES = 100;
    private static final int USER_VERSION_AT = 60;
    private static final int APPLICATION_ID_AT = 68;

    /** Of a file that is no SQLite file, both are 0, as they are where nobody set them. */
    static SqliteHeader of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(BYTES);
            boolean sqlite = start.length == BYTES && Arrays.equals(MAGIC, Arrays.copyOf(start, MAGIC.length));
            ByteBuffer header = ByteBuffer.wrap(start);
            return sqlite
                    ? new SqliteHeader(header.getInt(APPLICATION_ID_AT), header.getInt(USER_VERSION_AT))
                    : new SqliteHeader(0, 0);
        }
    }
}
