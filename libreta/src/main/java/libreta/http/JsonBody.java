package libreta.http;

import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/** The body of a request that has to be JSON. */
final class JsonBody {
    /** AG-UI clients send the whole conversation with each request. */
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private JsonBody() {}

    /** @throws BadRequest when it says that it is something else, or is too large */
    static byte[] of(ServerRequest http) {
        boolean isJson = http.headers()
                .contentType()
                .map(type -> type.mediaType().text().toLowerCase(Locale.ROOT).equals("application/json"))
                .orElse(false);
        if (!isJson) {
            throw new BadRequest(415, "not_json");
        }
        try (InputStream in = http.content().inputStream()) {
            byte[] body = in.readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                throw new BadRequest(413, "too_large", MOST_BYTES);
            }
            return body;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
