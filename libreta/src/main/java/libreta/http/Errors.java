package libreta.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import libreta.conversation.Language;

/** Refusals before a stream has begun: {@code {"error":{"code","message"}}}. */
final class Errors {
    private Errors() {}

    private record Body(Detail error) {}

    private record Detail(String code, String message) {}

    static void send(ServerResponse response, BadRequest refused, Language language) {
        send(response, refused.status(), refused.code(), refused.sentence(language));
    }

    static void send(ServerResponse response, int status, String code, String sentence) {
        response.status(Status.create(status));
        response.header(HeaderNames.CONTENT_TYPE, "application/json;charset=utf-8");
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        response.send(Json.MAPPER.writeValueAsBytes(new Body(new Detail(code, sentence))));
    }
}
