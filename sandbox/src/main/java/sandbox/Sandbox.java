package sandbox;

import io.helidon.webserver.http.HttpRouting;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import sandbox.faults.Faults;
import sandbox.hubspot.AccountOptions;
import sandbox.hubspot.HubSpot;
import sandbox.hubspot.ImportRefused;
import sandbox.hubspot.Imported;
import sandbox.hubspot.StorageFailed;
import sandbox.model.ModelRoutes;
import sandbox.page.ContactPages;
import sandbox.page.RequestPage;
import sandbox.requests.RequestLog;
import sandbox.table.Unreadable;

/** The stand-ins of HubSpot and of OpenAI as one server on loopback. Close it to end it. */
public final class Sandbox implements AutoCloseable {
    /** Held, since a logger that nobody holds forgets its level. */
    private static final Logger SERVER_LOG = Logger.getLogger("io.helidon");

    private final HubSpot hubspot;
    private final Listener listener;

    private Sandbox(int port, AccountOptions options) {
        RequestLog requests = new RequestLog(options.clock());
        Faults faults = new Faults(Thread::sleep);
        this.hubspot = new HubSpot(options, () -> faults.searchLag().orElse(options.searchLag()));
        ModelRoutes model = new ModelRoutes();
        try {
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
        } catch (RuntimeException e) {
            hubspot.close();
            throw e;
        }
    }

    /**
     * Starts with sample data on a port of 127.0.0.1; 0 takes any that is free.
     *
     * @throws IllegalStateException when the port is taken
     */
    public static Sandbox start(int port) {
        return start(port, AccountOptions.standard());
    }

    /**
     * Starts with an account made to measure, as tests want it.
     *
     * @throws IllegalStateException when the port is taken
     * @throws sandbox.hubspot.StorageFailed when the account's file cannot be used
     * @throws sandbox.hubspot.ImportRefused when a file to load has mistakes
     * @throws sandbox.table.Unreadable when a file to load is no table
     */
    public static Sandbox start(int port, AccountOptions options) {
        Listener.refuseTaken(port);
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
        hubspot.close();
    }

    @Override
    public void close() {
        stop();
    }

    /** Starts by itself; {@code --help} says how. Ends with 2 when the arguments are wrong, with 1 when it cannot start. */
    public static void main(String[] arguments) {
        try {
            Arguments read = Arguments.of(arguments);
            if (read.help()) {
                System.out.println(Arguments.USAGE);
                return;
            }
            SERVER_LOG.setLevel(Level.WARNING);
            Sandbox sandbox = start(read.port(), read.options());
            Runtime.getRuntime().addShutdownHook(new Thread(sandbox::stop));
            sandbox.greeting().forEach(System.out::println);
        } catch (Arguments.Wrong e) {
            end(2, e);
        } catch (StorageFailed | ImportRefused | Unreadable | IllegalStateException e) {
            end(1, e);
        }
    }

    /** The last line says that it is ready, and where. */
    private List<String> greeting() {
        List<String> lines = new ArrayList<>();
        for (Imported file : hubspot.imported()) {
            lines.add("Loaded %s from %s".formatted(counted(file.contacts()), file.file()));
            if (!file.leftOut().isEmpty()) {
                lines.add("  left out, since HubSpot works it out by itself: " + String.join(", ", file.leftOut()));
            }
        }
        lines.add("The sandbox is at http://localhost:%d with %s, kept %s"
                .formatted(port(), counted(hubspot.size()), hubspot.keptWhere()));
        return lines;
    }

    private static String counted(int contacts) {
        return String.format(Locale.ROOT, contacts == 1 ? "%d contact" : "%,d contacts", contacts);
    }

    private static void end(int status, RuntimeException why) {
        System.err.println(why.getMessage());
        System.exit(status);
    }
}
