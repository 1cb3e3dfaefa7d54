package sandbox;

import io.helidon.common.Size;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import sandbox.faults.Faults;

/** The one port of the sandbox on 127.0.0.1, which can be closed for a while. Safe for threads. */
final class Listener implements Faults.Gate {
    /** Longer than HubSpot's own limit, so that the refusal is HubSpot's and not the server's. */
    private static final int MAX_FIRST_LINE = 65_536;

    /** More than any batch or conversation has. */
    private static final Size MAX_BODY = Size.create(64, Size.Unit.MIB);

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final Function<Faults.Gate, HttpRouting.Builder> routing;
    private final Faults.Pause pause;
    private final ReentrantLock changing = new ReentrantLock();
    private final int port;
    private WebServer server;
    private boolean ended;

    /**
     * Listens at once; port 0 takes any that is free. {@code routing} is asked again each time the port is opened.
     *
     * @throws IllegalStateException when the port is taken
     */
    Listener(int port, Function<Faults.Gate, HttpRouting.Builder> routing, Faults.Pause pause) {
        this.routing = routing;
        this.pause = pause;
        this.server = listening(port);
        this.port = server.port();
    }

    /**
     * To be asked before anything is loaded or kept.
     *
     * @throws IllegalStateException when the port is taken
     */
    static void refuseTaken(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(loopback(), port));
        } catch (IOException e) {
            throw taken(port);
        }
    }

    private static IllegalStateException taken(int port) {
        return new IllegalStateException(
                "The sandbox cannot listen on 127.0.0.1:%d; stop what listens there, or choose another port"
                        .formatted(port));
    }

    int port() {
        return port;
    }

    @Override
    public void close(Duration span) {
        // Keeps the process alive while nobody listens.
        Thread.ofPlatform().daemon(false).name("closed-port").start(() -> closed(span));
    }

    void end() {
        changing.lock();
        try {
            ended = true;
            server.stop();
        } finally {
            changing.unlock();
        }
    }

    private void closed(Duration span) {
        changing.lock();
        try {
            server.stop();
        } finally {
            changing.unlock();
        }
        try {
            pause.last(span);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        changing.lock();
        try {
            if (!ended && !server.isRunning()) {
                server = listening(port);
            }
        } finally {
            changing.unlock();
        }
    }

    private WebServer listening(int wanted) {
        WebServer started = WebServer.builder()
                .address(loopback())
                .port(wanted)
                .shutdownHook(false)
                // a streamed piece is smaller than a packet: it must not wait for the next one
                .connectionOptions(socket -> socket.tcpNoDelay(true))
                .addProtocol(Http1Config.builder()
                        .maxPrologueLength(MAX_FIRST_LINE)
                        .maxBufferedEntitySize(MAX_BODY)
                        .build())
                .shutdownGracePeriod(Duration.ZERO)
                .directHandlers(EarlyRefusals.handlers())
                .routing(routing.apply(this))
                .build()
                .start();
        if (!started.isRunning()) {
            throw taken(wanted);
        }
        return started;
    }

    private static InetAddress loopback() {
        try {
            return InetAddress.getByAddress("localhost", LOOPBACK);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("127.0.0.1 has four bytes", e);
        }
    }
}
