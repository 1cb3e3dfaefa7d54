package libreta.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import libreta.agent.FormFields;
import libreta.agent.ToolJson;
import libreta.contacts.Schemas;
import libreta.conversation.ConversationId;
import libreta.conversation.ConversationTitle;
import libreta.conversation.Message;
import libreta.conversation.PersonId;
import libreta.flow.Chat;
import libreta.model.ModelTrouble;
import org.jspecify.annotations.Nullable;

/** The web server with all its doors. Close it to end it. */
public final class Doors implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Doors.class.getName());

    private final WebServer server;
    private final Runnable database;
    private final Metrics metrics = new Metrics();
    private final Turns turns;

    /**
     * What stands behind the doors.
     *
     * @param database throws when the database is down
     * @param known whether a person has a conversation
     * @param record a conversation's messages, oldest first
     * @param conversations a person's own, for a list
     * @param model why the model is down, or empty; answers at once
     * @param ids makes a new id at each call
     */
    public record House(
            Chat chat,
            About about,
            Schemas schemas,
            ToolJson json,
            FormFields forms,
            Runnable database,
            Predicate<PersonId> known,
            Function<ConversationId, List<Message>> record,
            Function<PersonId, List<ConversationTitle>> conversations,
            Supplier<Optional<ModelTrouble>> model,
            Supplier<String> ids) {}

    /**
     * Opens the doors.
     *
     * @param port 0 for any that is free
     * @param allowedOrigins pages elsewhere that may use the chat, for instance {@code https://intranet.example}
     */
    public Doors(InetAddress address, int port, Set<String> allowedOrigins, House house) {
        this.database = house.database();
        this.turns = new Turns(house, metrics);
        Persons persons = new Persons(house.known());
        Handler options =
                (request, response) -> response.status(Status.NO_CONTENT_204).send();
        HttpRouting.Builder routing = HttpRouting.builder()
                .addFilter(new Guard(allowedOrigins))
                .post("/agui", new AguiDoor(house, persons, turns))
                .options("/agui", options)
                .any("/agui", Errors.allowOnly("OPTIONS, POST"))
                .post("/agui/stop", new StopDoor(house, persons, turns))
                .options("/agui/stop", options)
                .any("/agui/stop", Errors.allowOnly("OPTIONS, POST"));
        reading(routing, "/health/live", (request, response) -> health(request, response, List.of()));
        reading(routing, "/health/ready", this::ready);
        reading(routing, "/metrics", this::metrics);
        new FormDoors(house.forms(), house.json()).on(routing);
        new ModelDoor(house.model()).on(routing);
        new ConversationsDoor(persons, house.conversations()).on(routing);
        new Pages().on(routing);
        routing.any(Errors::notFound);
        Errors.on(routing, house.ids());
        this.server = WebServer.builder()
                .address(address)
                .port(port)
                .shutdownHook(false)
                // a streamed piece is smaller than a packet: it must not wait for the next one
                .connectionOptions(socket -> socket.tcpNoDelay(true))
                .routing(routing)
                .build()
                .start();
        if (!server.isRunning()) {
            throw new IllegalStateException("cannot listen on %s:%d".formatted(address.getHostAddress(), port));
        }
    }

    /** A path that is only read. */
    static void reading(HttpRouting.Builder routing, String path, Handler answer) {
        routing.get(path, answer).head(path, answer).any(path, Errors.allowOnly("GET, HEAD"));
    }

    /** The body, or to {@code HEAD} only its length: the server would send it all the same. */
    static void send(ServerRequest request, ServerResponse response, byte[] body) {
        if (request.prologue().method().equals(Method.HEAD)) {
            response.headers().contentLength(body.length);
            response.send();
            return;
        }
        response.send(body);
    }

    public int port() {
        return server.port();
    }

    /** {@code down} names what does not work. */
    private record Health(String status, @Nullable List<String> down) {}

    private void ready(ServerRequest request, ServerResponse response) {
        try {
            database.run();
            health(request, response, List.of());
        } catch (RuntimeException down) {
            LOG.log(Level.WARNING, "the database does not answer", down);
            health(request, response, List.of("database"));
        }
    }

    private static void health(ServerRequest request, ServerResponse response, List<String> down) {
        response.status(down.isEmpty() ? Status.OK_200 : Status.SERVICE_UNAVAILABLE_503);
        Answers.json(request, response, down.isEmpty() ? new Health("up", null) : new Health("down", down));
    }

    private void metrics(ServerRequest request, ServerResponse response) {
        response.header(HeaderNames.CONTENT_TYPE, Metrics.CONTENT_TYPE);
        send(request, response, metrics.text());
    }

    /** Lets nobody in any more, and ends the turns under way; those that are to go on have a moment for that. */
    @Override
    public void close() {
        server.stop();
        turns.close();
    }
}
