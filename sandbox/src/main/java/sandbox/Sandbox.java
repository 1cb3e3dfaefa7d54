package sandbox;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.OptionalInt;
import sandbox.faults.Faults;
import sandbox.hubspot.AccountOptions;
import sandbox.hubspot.HubSpot;
import sandbox.model.ModelRoutes;
import sandbox.page.ContactPages;

/** The stand-ins of HubSpot and of OpenAI as one server on loopback. Close it to end it. */
public final class Sandbox implements AutoCloseable {
    private static final int STANDARD_PORT = 8081;
    private static final int MAX_FIRST_LINE = 65_536;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final WebServer server;

    private Sandbox(WebServer server) {
        this.server = server;
    }

    /**
     * Starts with sample data on a port of 127.0.0.1; 0 takes any that is free.
     *
     * @throws IllegalStateException when the port is taken
     */
    public static Sandbox start(int port) {
        return start(port, AccountOptions.standard());
    }

    /** Starts with an account made to measure, as tests want it. */
    public static Sandbox start(int port, AccountOptions options) {
        Faults faults = new Faults(Thread::sleep);
        HubSpot hubspot = new HubSpot(options, () -> faults.searchLag().orElse(options.searchLag()));
        HttpRouting.Builder routing = HttpRouting.builder();
        faults.on(routing);
        hubspot.on(routing);
        new ContactPages(hubspot).on(routing);
        routing.register("/v1", new ModelRoutes());
        WebServer server = WebServer.builder()
                .address(loopback())
                .port(port)
                .shutdownHook(false)
                // a streamed piece is smaller than a packet: it must not wait for the next one
                // HubSpot takes long addresses, and refuses longer ones in its own words
                .addProtocol(
                        Http1Config.builder().maxPrologueLength(MAX_FIRST_LINE).build())
                .connectionOptions(socket -> socket.tcpNoDelay(true))
                .shutdownGracePeriod(Duration.ZERO)
                .routing(routing)
                .build()
                .start();
        if (!server.isRunning()) {
            throw new IllegalStateException("the sandbox cannot listen on 127.0.0.1:" + port + "; is the port taken?");
        }
        return new Sandbox(server);
    }

    public int port() {
        return server.port();
    }

    /** The base address, without a slash at the end. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /** Ends it; calling it again does nothing. */
    public void stop() {
        server.stop();
    }

    @Override
    public void close() {
        stop();
    }

    /** {@code java -jar sandbox.jar [--port N]}. */
    public static void main(String[] arguments) {
        OptionalInt port = port(arguments);
        if (port.isEmpty()) {
            System.err.println("usage: java -jar sandbox.jar [--port N]");
            System.exit(2);
        }
        try {
            Sandbox sandbox = start(port.getAsInt());
            Runtime.getRuntime().addShutdownHook(new Thread(sandbox::stop));
            System.out.println("The sandbox is at http://localhost:" + sandbox.port());
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static OptionalInt port(String[] arguments) {
        if (arguments.length == 0) {
            return OptionalInt.of(STANDARD_PORT);
        }
        boolean wellFormed = arguments.length == 2
                && arguments[0].equals("--port")
                && arguments[1].matches("\\d{1,5}")
                && Integer.parseInt(arguments[1]) <= 65_535;
        return wellFormed ? OptionalInt.of(Integer.parseInt(arguments[1])) : OptionalInt.empty();
    }

    private static InetAddress loopback() {
        try {
            return InetAddress.getByAddress("localhost", LOOPBACK);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("127.0.0.1 has four bytes", e);
        }
    }
}
