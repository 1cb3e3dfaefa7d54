package libreta.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.net.URI;
import java.util.Optional;
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
        Optional<String> origin = request.headers().first(HeaderNames.ORIGIN);
        String host = request.headers().first(HeaderNames.HOST).orElse("");
        if (!LOOPBACK.matcher(name(host)).matches()) {
            refuse(request, response, host);
            return;
        }
        if (origin.isPresent() && !origin.get().equals("http://" + host)) {
            if (!allowedOrigins.contains(origin.get())) {
                refuse(request, response, origin.get());
                return;
            }
            response.header("Access-Control-Allow-Origin", origin.get());
            response.header("Access-Control-Allow-Credentials", "true");
            response.header("Access-Control-Allow-Headers", "Content-Type, Accept");
            response.header("Access-Control-Allow-Methods", "GET, POST");
            response.header("Cross-Origin-Resource-Policy", "cross-origin");
        }
        chain.proceed();
    }

    /** A page elsewhere whose name was made to point at this machine has another host. */
    private static String name(String host) {
        URI uri = URI.create("http://" + (host.matches("[A-Za-z0-9.:\\[\\]-]+") ? host : "invalid"));
        return uri.getHost() == null ? "" : uri.getHost();
    }

    private static void refuse(RoutingRequest request, RoutingResponse response, String who) {
        Errors.send(response, new BadRequest(403, "foreign_origin", who), Errors.language(request));
    }
}
