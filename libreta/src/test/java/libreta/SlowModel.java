package libreta;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A Chat Completions server that says two words, and no more until it is told to go on or its caller hangs up. */
final class SlowModel implements AutoCloseable {
    private static final String HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";
    private static final String PIECE =
            "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"%s\"},\"finish_reason\":null}]}\n\n";
    private static final String END =
            "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n";

    private final ServerSocket door;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch asked;
    private final CountDownLatch callerGone = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private volatile boolean cut;

    /** @param calls how many must have come before {@link #asked} is down */
    SlowModel(int calls) {
        asked = new CountDownLatch(calls);
        try {
            door = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        threads.execute(this::welcome);
    }

    String base() {
        return "http://127.0.0.1:" + door.getLocalPort() + "/v1";
    }

    /** Down when the calls are all under way. */
    CountDownLatch asked() {
        return asked;
    }

    /** Down when a caller has closed its connection before the answer was over. */
    CountDownLatch callerGone() {
        return callerGone;
    }

    /** Ends every answer where it is. */
    void cut() {
        cut = true;
        goOn.countDown();
    }

    void goOn() {
        goOn.countDown();
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                threads.execute(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            skipRequest(in);
            write(socket, HEAD + PIECE.formatted("Half ") + PIECE.formatted("an answer"));
            asked.countDown();
            threads.execute(() -> watch(in));
            goOn.await();
            if (cut) {
                return;
            }
            write(socket, PIECE.formatted(", and the rest") + END);
        } catch (IOException gone) {
            callerGone.countDown();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static void skipRequest(BufferedReader in) throws IOException {
        int length = 0;
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
            }
        }
        for (int at = 0; at < length; at++) {
            if (in.read() < 0) {
                return;
            }
        }
    }

    private void watch(BufferedReader in) {
        try {
            if (in.read() < 0 && goOn.getCount() > 0) {
                callerGone.countDown();
            }
        } catch (IOException reset) {
            callerGone.countDown();
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            threads.shutdownNow();
        }
    }
}
