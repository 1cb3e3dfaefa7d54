package libreta.model;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** An HTTP server that plays one given script for each request, down to the bytes and the moment of hanging up. */
final class PlayedServer implements AutoCloseable {
    /** Answers one request; the connection stays open after it, unless the script closes it. */
    @FunctionalInterface
    interface Script {
        void play(Stage stage) throws IOException;
    }

    private final ServerSocket door;
    private final Queue<Script> scripts = new ConcurrentLinkedQueue<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    PlayedServer(Script... scripts) {
        try {
            door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        this.scripts.addAll(List.of(scripts));
        Thread.ofVirtual().start(this::welcome);
    }

    PlayedServer then(Script script) {
        scripts.add(script);
        return this;
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort() + "/v1");
    }

    List<Asked> asked() {
        return asked;
    }

    Asked lastAsked() {
        return asked.getLast();
    }

    int connections() {
        return connections.get();
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            Stage stage = new Stage(socket, in);
            for (Optional<Asked> next = read(in); next.isPresent(); next = read(in)) {
                asked.add(next.get());
                Script script = scripts.poll();
                if (script == null) {
                    return;
                }
                script.play(stage);
            }
        } catch (IOException gone) {
            // the client hung up, or the script did
        }
    }

    private static Optional<Asked> read(InputStream in) throws IOException {
        String start = line(in);
        if (start.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return Optional.of(new Asked(
                start.substring(start.indexOf(' ') + 1, start.lastIndexOf(' ')),
                headers,
                WireJson.JSON.readTree(body)));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return new String(line.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
