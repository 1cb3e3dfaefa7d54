package libreta.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Where a script plays: the server's end of one connection. */
final class Stage {
    private final Socket socket;
    private final InputStream in;

    Stage(Socket socket, InputStream in) {
        this.socket = socket;
        this.in = in;
    }

    /** A whole answer; each header is a line such as {@code retry-after: 2}. */
    void answer(int status, String contentType, String body, String... headers) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        head(status, contentType, List.of(headers), "content-length: " + bytes.length);
        raw(bytes);
    }

    void beginStream(String... headers) throws IOException {
        head(200, "text/event-stream", List.of(headers), "transfer-encoding: chunked");
    }

    private void head(int status, String contentType, List<String> headers, String length) throws IOException {
        String more = headers.isEmpty() ? "" : String.join("\r\n", headers) + "\r\n";
        raw("HTTP/1.1 %d Word\r\ncontent-type: %s\r\n%s\r\n%s\r\n".formatted(status, contentType, length, more));
    }

    /** One chunk, flushed. */
    void chunk(String text) throws IOException {
        chunk(text.getBytes(StandardCharsets.UTF_8));
    }

    void chunk(byte[] bytes) throws IOException {
        if (bytes.length > 0) {
            raw(Integer.toHexString(bytes.length) + "\r\n");
            raw(bytes);
            raw("\r\n");
        }
    }

    void data(String json) throws IOException {
        chunk("data: " + json.replace("\n", "") + "\n\n");
    }

    void endStream() throws IOException {
        raw("0\r\n\r\n");
    }

    void raw(String text) throws IOException {
        raw(text.getBytes(StandardCharsets.UTF_8));
    }

    private void raw(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** The stream's bytes, cut before each of these places. */
    void cutStream(byte[] bytes, int... places) throws IOException {
        beginStream();
        int from = 0;
        for (int to : places) {
            chunk(Arrays.copyOfRange(bytes, from, to));
            from = to;
        }
        chunk(Arrays.copyOfRange(bytes, from, bytes.length));
        endStream();
    }

    /** Gives up after a while, so that a failing test ends. */
    void await(CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new IOException("the cue never came");
            }
        } catch (InterruptedException interrupt) {
            throw new IOException(interrupt);
        }
    }

    void hangUp() throws IOException {
        socket.close();
    }

    /** Hangs up with a reset instead of a goodbye. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Blocks until the client has closed its end. */
    void awaitHangUp() {
        try {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException reset) {
            // that is a way of hanging up, too
        }
    }
}
