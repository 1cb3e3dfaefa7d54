package sandbox.page;

import static sandbox.page.Html.element;
import static sandbox.page.Html.link;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;

/** What all pages have in common: head, navigation, style, and what a browser may do with them. */
final class Layout {
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src data:; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);
    private static final byte[] STYLE = read();

    private Layout() {}

    static void style(HttpRouting.Builder routing) {
        routing.get("/sandbox/style.css", (request, response) -> {
            response.header(HeaderNames.CONTENT_TYPE, "text/css; charset=utf-8");
            response.send(STYLE);
        });
    }

    static String moment(Instant at) {
        return MOMENT.format(at);
    }

    static void send(ServerResponse response, String title, Html... content) {
        Html page = element("html", head(title), element("body", header(), element("main", content)))
                .with("lang", "en");
        response.header(HeaderNames.CONTENT_TYPE, "text/html; charset=utf-8");
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
        response.header("Content-Security-Policy", POLICY);
        response.header("X-Content-Type-Options", "nosniff");
        response.header("Referrer-Policy", "no-referrer");
        response.send(Html.page(page).getBytes(StandardCharsets.UTF_8));
    }

    private static Html head(String title) {
        return element(
                "head",
                element("meta").with("charset", "utf-8"),
                element("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                element("link").with("rel", "icon").with("href", "data:,"),
                element("link").with("rel", "stylesheet").with("href", "/sandbox/style.css"),
                element("title", title + " – Libreta sandbox"));
    }

    private static Html header() {
        return element(
                "header",
                element("h1", link("/", "Libreta sandbox")),
                element("nav", link("/", "Contacts"), link("/requests", "Requests"))
                        .with("aria-label", "Pages"),
                element("p", "A stand-in for a HubSpot account. Nothing here reaches HubSpot."));
    }

    private static byte[] read() {
        try (InputStream in = Objects.requireNonNull(Layout.class.getResourceAsStream("style.css"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the style of the sandbox's pages cannot be read", e);
        }
    }
}
