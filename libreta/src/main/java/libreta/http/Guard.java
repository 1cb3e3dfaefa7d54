package libreta.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Stands before every door: only pages of this address, or of those that the administrator names, may use it, and every
 * answer carries the headers that keep a browser from doing more than it should.
 */
final class Guard implements Filter {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                    + " base-uri 'none'; form-action 'none'; object-src 'none'; frame-ancestors 'none'";

    private static final String PREFLIGHT_KEPT_SECONDS = "600";

    private final Set<String> allowedOrigins;

    Guard(Set<String> allowedOrigins) {
        this.allowedOrigins = Set.copyOf(allowedOrigins);
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        response.header("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.header("X-Content-Type-Options", "nosniff");
        response.header("Referrer-Policy", "no-referrer");
        response.header("Cross-Origin-Opener-Policy", "same-origin");
        response.header(HeaderNames.VARY, "Origin");
        String host = host(request);
        if (!LOOPBACK.matcher(name(host)).matches()) {
            refuse(request, response, host);
            return;
        }
        if (!isForeign(request)) {
            chain.proceed();
            return;
        }
        String origin = request.headers().get(HeaderNames.ORIGIN).get();
        if (!allowedOrigins.contains(origin)) {
            refuse(request, response, origin);
            return;
        }
        response.header("Access-Control-Allow-Origin", origin);
        response.header("Access-Control-Allow-Credentials", "true");
        response.header("Cross-Origin-Resource-Policy", "cross-origin");
        if (isPreflight(request)) {
            response.header("Access-Control-Allow-Headers", "Content-Type, Accept");
            response.header("Access-Control-Allow-Methods", "GET, POST");
            response.header("Access-Control-Max-Age", PREFLIGHT_KEPT_SECONDS);
            response.status(Status.NO_CONTENT_204).send();
            return;
        }
        chain.proceed();
    }

    /** Whether a page of another address asks; behind the guard it is one that may. */
    static boolean isForeign(ServerRequest request) {
        return request.headers()
                .first(HeaderNames.ORIGIN)
                .filter(origin -> !origin.equals("http://" + host(request)))
                .isPresent();
    }

    private static String host(ServerRequest request) {
        return request.headers().first(HeaderNames.HOST).orElse("");
    }

    /** The browser's own question before a page's request, the same for every door. */
    private static boolean isPreflight(RoutingRequest request) {
        return request.prologue().method().equals(Method.OPTIONS)
                && request.headers().contains(HeaderNames.ACCESS_CONTROL_REQUEST_METHOD);
    }

    /** A page elsewhere whose name was made to point at this machine has another host. */
    private static String name(String host) {
        URI uri = URI.create("http://" + (host.matches("[A-Za-z0-9.:\\[\\]-]+") ? host : "invalid"));
        return uri.getHost() == null ? "" : uri.getHost();
    }

    private static void refuse(RoutingRequest request, RoutingResponse response, String who) {
        Errors.send(request, response, new BadRequest(403, "foreign_origin", who), Errors.language(request));
    }
}
