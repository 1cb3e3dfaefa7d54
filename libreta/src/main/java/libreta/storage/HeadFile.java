package libreta.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import libreta.contacts.AuditHead;
import tools.jackson.databind.JsonNode;

/**
 * The second place for heads of the audit log: a file of JSON lines {@code {"seq":…,"hash":"…","at":"…"}}, to which is only added. It
 * is of use where those who may change the database may not change the file.
 */
public final class HeadFile {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Path path;

    public HeadFile(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    /** A line of the file. */
    private record WireHead(long seq, String hash, String at) {}

    /**
     * Adds a line, on disk when this returns. What a crash left half written stays as a line that is passed over.
     *
     * @throws DatabaseFailed when the file cannot be written
     */
    public void add(AuditHead head) {
        String line = Json.write(new WireHead(head.seq(), head.hash(), head.at().toString())) + "\n";
        write(line);
    }

    /**
     * Makes the file where there is none.
     *
     * @throws DatabaseFailed when it cannot be made or written
     */
    public void open() {
        write("");
    }

    /**
     * All heads, in the order in which they were added.
     *
     * @throws DatabaseFailed when there is no such file or it cannot be read
     */
    public List<AuditHead> heads() {
        try {
            return Files.readString(path, StandardCharsets.UTF_8)
                    .lines()
                    .map(HeadFile::head)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            throw new DatabaseFailed(
                    "LIBRETA_AUDIT_HEAD names %s, which cannot be read; check the path and its permissions"
                            .formatted(path),
                    e);
        }
    }

    private void write(String line) {
        try (FileChannel file = FileChannel.open(
                path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            String whole = endsWithinLine() ? "\n" + line : line;
            ByteBuffer bytes = ByteBuffer.wrap(whole.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        } catch (IOException e) {
            throw new DatabaseFailed(
                    "LIBRETA_AUDIT_HEAD names %s, which cannot be written; check that its folder exists and that this user may write there"
                            .formatted(path),
                    e);
        }
    }

    private boolean endsWithinLine() throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            if (file.size() == 0) {
                return false;
            }
            ByteBuffer end = ByteBuffer.allocate(1);
            file.read(end, file.size() - 1);
            return end.get(0) != '\n';
        }
    }

    private static Optional<AuditHead> head(String line) {
        JsonNode head = Json.tree(line);
        String hash = head.path("hash").asString("");
        return HASH.matcher(hash).matches()
                ? Optional.of(new AuditHead(
                        head.path("seq").asLong(0),
                        hash,
                        Instant.parse(head.path("at").asString("1970-01-01T00:00:00Z"))))
                : Optional.empty();
    }
}
