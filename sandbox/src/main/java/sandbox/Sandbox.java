package sandbox;

import io.helidon.webserver.http.HttpRouting;
import java.net.URI;
import java.util.OptionalInt;
import sandbox.faults.Faults;
import sandbox.hubspot.AccountOptions;
import sandbox.hubspot.HubSpot;
import sandbox.model.ModelRoutes;
import sandbox.page.ContactPages;
import sandbox.page.RequestPage;
import sandbox.requests.RequestLog;

/** The stand-ins of HubSpot and of OpenAI as one server on loopback. Close it to end it. */
public final class Sandbox implements AutoCloseable {
    private static final int STANDARD_PORT = 8081;

    private final Listener listener;

    private Sandbox(int port, AccountOptions options) {
        RequestLog requests = new RequestLog(options.clock());
        Faults faults = new Faults(Thread::sleep);
        HubSpot hubspot = new HubSpot(options, () -> faults.searchLag().orElse(options.searchLag()));
        ModelRoutes model = new ModelRoutes();
        this.listener = new Listener(
                port,
                gate -> {
                    HttpRouting.Builder routing = HttpRouting.builder();
                    requests.on(routing);
                    faults.on(routing, gate);
                    hubspot.on(routing);
                    new ContactPages(hubspot).on(routing);
                    new RequestPage(requests).on(routing);
                    return routing.register("/v1", model).register("/sandbox/script", model.script());
                },
                Thread::sleep);
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
        return new Sandbox(port, options);
    }

    public int port() {
        return listener.port();
    }

    /** The base address, without a slash at the end. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /** Ends it; calling it again does nothing. */
    public void stop() {
        listener.end();
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
}
