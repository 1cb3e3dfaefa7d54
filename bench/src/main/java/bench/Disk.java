package bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** The disk that the database is on: how long it takes to have something written for certain, as each commit does. */
final class Disk implements AutoCloseable {
    private static final int PAGE_BYTES = 4_096;

    private final FileChannel file;

    Disk(Path folder) throws IOException {
        this.file = FileChannel.open(folder.resolve("forced"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    Duration force() throws IOException {
        ByteBuffer page = ByteBuffer.allocate(PAGE_BYTES);
        long before = System.nanoTime();
        while (page.hasRemaining()) {
            file.write(page);
        }
        file.force(false);
        return Duration.ofNanos(System.nanoTime() - before);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
