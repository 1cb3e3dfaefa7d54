package bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** HubSpot and a language model on loopback, both without a moment of thought. Counts the calls that it gets. */
final class Upstreams implements AutoCloseable {
    private static final int WAITING_CONNECTIONS = 1_024;

    private final HttpServer server;
    private final AtomicLong modelCalls = new AtomicLong();
    private final AtomicLong contactCalls = new AtomicLong();

    private Upstreams(HttpServer server) {
        this.server = server;
    }

    static Upstreams start() throws IOException {
        // else the last piece of each answer waits 40 ms for an acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        Upstreams upstreams = new Upstreams(HttpServer.create(anyPort, WAITING_CONNECTIONS));
        upstreams.open();
        return upstreams;
    }

    private void open() {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/", this::model);
        server.createContext("/", Upstreams::hubspot);
        server.createContext(HubSpotAnswers.CONTACTS, exchange -> {
            contactCalls.incrementAndGet();
            hubspot(exchange);
        });
        server.start();
    }

    URI hubspot() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    URI model() {
        return hubspot().resolve("/v1");
    }

    /** How often the model was asked. */
    long modelCalls() {
        return modelCalls.get();
    }

    /** How often contacts were read. */
    long contactCalls() {
        return contactCalls.get();
    }

    private void model(HttpExchange exchange) throws IOException {
        try (exchange) {
            modelCalls.incrementAndGet();
            byte[] request = exchange.getRequestBody().readAllBytes();
            List<String> events = ModelAnswers.to(exchange.getRequestURI().getPath(), request);
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (String event : events) {
                    out.write(event.getBytes(StandardCharsets.UTF_8));
                    out.flush();
                }
            }
        }
    }

    private static void hubspot(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            byte[] answer =
                    HubSpotAnswers.to(exchange.getRequestURI().getPath()).getBytes(StandardCharsets.UTF_8);
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", "application/json;charset=utf-8");
            headers.set("X-HubSpot-RateLimit-Max", "9999999");
            headers.set("X-HubSpot-RateLimit-Remaining", "9999999");
            headers.set("X-HubSpot-RateLimit-Interval-Milliseconds", "10000");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
