package libreta.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Supplier;
import libreta.conversation.Language;
import libreta.flow.TurnRefused;

/** Refusals before a stream has begun: {@code {"error":{"code","message"}}}. */
final class Errors {
    private static final Logger LOG = System.getLogger(Errors.class.getName());

    private Errors() {}

    private record Body(Detail error) {}

    private record Detail(String code, String message) {}

    static void send(ServerRequest request, ServerResponse response, BadRequest refused, Language language) {
        send(request, response, refused.status(), refused.code(), refused.sentence(language));
    }

    static void send(ServerRequest request, ServerResponse response, TurnRefused refused, Language language) {
        int status = switch (refused.code()) {
            case "unknown_thread" -> 404;
            case "message_too_long" -> 413;
            default -> 400;
        };
        send(request, response, status, refused.code(), refused.sentence(language));
    }

    static void send(ServerRequest request, ServerResponse response, int status, String code, String sentence) {
        response.status(Status.create(status));
        Answers.json(request, response, new Body(new Detail(code, sentence)));
    }

    /** The language of a request that says no other in its body. */
    static Language language(ServerRequest request) {
        return Language.of(request.headers().first(HeaderNames.ACCEPT_LANGUAGE).orElse("en"));
    }

    static void notFound(ServerRequest request, ServerResponse response) {
        send(
                request,
                response,
                new BadRequest(404, "no_such_address", request.path().path()),
                language(request));
    }

    /** @param methods those that the path knows, for instance {@code GET, HEAD} */
    static Handler allowOnly(String methods) {
        return (request, response) -> {
            response.header(HeaderNames.ALLOW, methods);
            String method = request.prologue().method().text();
            send(request, response, new BadRequest(405, "wrong_method", method, methods), language(request));
        };
    }

    /**
     * Answers what breaks behind a door. The person gets a number, the log the rest.
     *
     * @param ids makes a new id at each call
     */
    static void on(HttpRouting.Builder routing, Supplier<String> ids) {
        routing.error(RuntimeException.class, (request, response, bug) -> {
            String number = ids.get();
            LOG.log(Level.ERROR, "a request broke; the client was told the number " + number, bug);
            send(request, response, new BadRequest(500, "went_wrong", number), language(request));
        });
    }
}
