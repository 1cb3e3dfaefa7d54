package libreta.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The chat page, the widget and what they load, as they lie in the jar under {@code web/}. */
final class Pages {
    private static final Pattern PLAIN_PATH = Pattern.compile("[A-Za-z0-9-]+(/[A-Za-z0-9-]+)*(\\.[A-Za-z0-9-]+)+");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "txt", "text/plain;charset=utf-8");

    private final Map<String, Page> cached = new ConcurrentHashMap<>();

    private static final class Page {
        private final byte[] bytes;
        private final String type;
        private final String tag;

        Page(byte[] bytes, String type) {
            this.bytes = bytes;
            this.type = type;
            this.tag = tagOf(bytes);
        }
    }

    void on(HttpRouting.Builder routing) {
        Doors.reading(routing, "/", (request, response) -> send("index.html", request, response));
        Doors.reading(routing, "/widget.js", (request, response) -> send("widget.js", request, response));
        Doors.reading(routing, "/web/*", (request, response) -> send(below("/web/", request), request, response));
    }

    private static String below(String folder, ServerRequest request) {
        return request.path().path().substring(folder.length());
    }

    private void send(String path, ServerRequest request, ServerResponse response) {
        Optional<Page> found = page(path);
        if (found.isEmpty()) {
            Errors.notFound(request, response);
            return;
        }
        Page page = found.get();
        response.header(HeaderNames.ETAG, page.tag);
        response.header(HeaderNames.CACHE_CONTROL, "no-cache");
        if (isKnown(page.tag, request)) {
            response.status(Status.NOT_MODIFIED_304).send();
            return;
        }
        response.header(HeaderNames.CONTENT_TYPE, page.type);
        Doors.send(request, response, page.bytes);
    }

    private static boolean isKnown(String tag, ServerRequest request) {
        return request.headers().values(HeaderNames.IF_NONE_MATCH).stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(known -> known.strip().replaceFirst("^W/", ""))
                .anyMatch(known -> known.equals(tag) || known.equals("*"));
    }

    private Optional<Page> page(String path) {
        if (!PLAIN_PATH.matcher(path).matches()) {
            return Optional.empty();
        }
        Page known = cached.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Page> read = read(path);
        read.ifPresent(page -> cached.put(path, page));
        return read;
    }

    private static Optional<Page> read(String path) {
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        try (InputStream in = Pages.class.getResourceAsStream("/web/" + path)) {
            if (in == null || type == null) {
                return Optional.empty();
            }
            return Optional.of(new Page(in.readAllBytes(), type));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String tagOf(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "\"" + HexFormat.of().formatHex(hash, 0, 8) + "\"";
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
