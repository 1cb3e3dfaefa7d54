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

    private final Map<String, File> cached = new ConcurrentHashMap<>();

    /** A file as it is sent, in one of its encodings. */
    private static final class Page {
        private final byte[] bytes;
        private final String tag;

        Page(byte[] bytes) {
            this.bytes = bytes;
            this.tag = tagOf(bytes);
        }
    }

    /** @param packed compressed once and kept; of what is compressed already, the file as it is */
    private record File(String type, Page plain, Page packed) {
        static File of(String type, byte[] bytes) {
            Page plain = new Page(bytes);
            return new File(type, plain, type.equals(TYPES.get("png")) ? plain : new Page(Gzip.of(bytes)));
        }

        boolean shrinks() {
            return packed != plain;
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
        Optional<File> found = file(path);
        if (found.isEmpty()) {
            Errors.notFound(request, response);
            return;
        }
        File file = found.get();
        boolean packed = file.shrinks() && Gzip.isAccepted(request);
        Page page = packed ? file.packed() : file.plain();
        response.header(HeaderNames.ETAG, page.tag);
        response.header(HeaderNames.CACHE_CONTROL, "no-cache");
        if (file.shrinks()) {
            response.header(HeaderNames.VARY, "Origin, Accept-Encoding");
        }
        if (isKnown(page.tag, request)) {
            response.status(Status.NOT_MODIFIED_304).send();
            return;
        }
        response.header(HeaderNames.CONTENT_TYPE, file.type());
        if (packed) {
            response.header(HeaderNames.CONTENT_ENCODING, "gzip");
        }
        Doors.send(request, response, page.bytes);
    }

    private static boolean isKnown(String tag, ServerRequest request) {
        return request.headers().values(HeaderNames.IF_NONE_MATCH).stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(known -> known.strip().replaceFirst("^W/", ""))
                .anyMatch(known -> known.equals(tag) || known.equals("*"));
    }

    private Optional<File> file(String path) {
        if (!PLAIN_PATH.matcher(path).matches()) {
            return Optional.empty();
        }
        File known = cached.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<File> read = read(path);
        read.ifPresent(file -> cached.put(path, file));
        return read;
    }

    private static Optional<File> read(String path) {
        String type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        try (InputStream in = Pages.class.getResourceAsStream("/web/" + path)) {
            if (in == null || type == null) {
                return Optional.empty();
            }
            return Optional.of(File.of(type, in.readAllBytes()));
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
