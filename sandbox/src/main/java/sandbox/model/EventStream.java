package sandbox.model;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** Writes server-sent events and flushes each; a client that has gone ends the request with an exception. */
final class EventStream implements AutoCloseable {
    private final OutputStream out;
    private final Duration pause;

    /** Waits for {@code pause} before each piece of the answer. */
    EventStream(OutputStream out, Duration pause) {
        this.out = out;
        this.pause = pause;
    }

    void event(String name, JsonNode data) {
        write("event: " + name + "\ndata: " + data + "\n\n");
    }

    void data(JsonNode data) {
        write("data: " + data + "\n\n");
    }

    void done() {
        write("data: [DONE]\n\n");
    }

    void pause() {
        if (pause.isZero()) {
            return;
        }
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted between two pieces of a streamed answer", e);
        }
    }

    private void write(String event) {
        try {
            out.write(event.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the client of a streamed answer has gone", e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the client of a streamed answer has gone", e);
        }
    }
}
