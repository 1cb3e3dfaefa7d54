package sandbox.model;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;

/** Writes server-sent events and flushes each; a client that has gone ends the request with an exception. */
final class EventStream implements AutoCloseable {
    private final OutputStream out;

    EventStream(OutputStream out) {
        this.out = out;
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

    private void write(String event) {
        try {
            out.write(JsonBytes.of(event));
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
