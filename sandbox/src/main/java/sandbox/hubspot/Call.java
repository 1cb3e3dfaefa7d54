package sandbox.hubspot;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** One request from a known token, with what an endpoint may ask of it. */
record Call(Version version, AccessToken token, ServerRequest request) {
    private static final Pattern PARAMETERS = Pattern.compile(";.*");

    /** A variable of the path, decoded. */
    String path(String name) {
        return SlashesKept.restored(request.path().pathParameters().get(name));
    }

    Optional<String> query(String name) {
        return request.query().first(name).asOptional();
    }

    boolean isTrue(String name) {
        return query(name).map("true"::equalsIgnoreCase).orElse(false);
    }

    /** A list as HubSpot's guide writes it (comma-separated), as its client does (repeated), or both. */
    List<String> queryList(String name) {
        return request.query().all(name, List::of).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** A whole number between 1 and {@code max}. */
    int limit(int standard, int max) {
        Optional<String> given = query("limit");
        if (given.isEmpty()) {
            return standard;
        }
        return Numbers.limit(given.get(), max);
    }

    /** The body, which must not say that it is anything but JSON. */
    String text() {
        if (request.headers()
                .value(HeaderNames.CONTENT_TYPE)
                .filter(type -> !isJson(type))
                .isPresent()) {
            throw Refused.notJson();
        }
        return request.content().hasEntity()
                ? new String(request.content().as(byte[].class), StandardCharsets.UTF_8)
                : "";
    }

    private static boolean isJson(String type) {
        return PARAMETERS.matcher(type).replaceFirst("").strip().equalsIgnoreCase("application/json");
    }

    <T> T body(Class<T> type) {
        return parse(text(), type);
    }

    static <T> T parse(String text, Class<T> type) {
        try {
            @Nullable T read = Json.MAPPER.readValue(text, type);
            if (read == null) {
                throw Refused.badJson(1, 1, "The body is null.");
            }
            return read;
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            int line = at == null ? 1 : Math.max(1, at.getLineNr());
            int column = at == null ? 1 : Math.max(1, at.getColumnNr());
            throw Refused.badJson(line, column, e.getOriginalMessage());
        }
    }

    /** The address this server was reached at. */
    String origin() {
        return "http://" + request.authority();
    }

    int port() {
        return request.localPeer().port();
    }
}
