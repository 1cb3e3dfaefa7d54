package libreta.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import libreta.conversation.Language;

/** JSON that nobody keeps: what doors that are only read answer, in the language of {@code ?locale}, and every refusal. */
final class Answers {
    private Answers() {}

    static void json(ServerRequest request, ServerResponse response, Object body) {
        byte[] bytes = Json.MAPPER.writeValueAsBytes(body);
        response.header(HeaderNames.CONTENT_TYPE, "application/json;charset=utf-8");
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        Doors.send(request, response, bytes);
    }

    static Language language(ServerRequest request) {
        return request.query().first("locale").asOptional().map(Language::of).orElseGet(() -> Errors.language(request));
    }
}
