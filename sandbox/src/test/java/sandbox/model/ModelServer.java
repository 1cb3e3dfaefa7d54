package sandbox.model;

import io.helidon.webserver.WebServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import sandbox.faults.Faults;

/** The model's routes and their faults on a real server of their own, and a client for it. */
final class ModelServer implements AutoCloseable {
    private final WebServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    ModelServer() {
        this(new ModelRoutes());
    }

    ModelServer(ModelRoutes routes) {
        server = WebServer.builder()
                .address(InetAddress.getLoopbackAddress())
                .port(0)
                .connectionOptions(socket -> socket.tcpNoDelay(true))
                .routing(routing -> {
                    new Faults(Thread::sleep).on(routing, span -> {});
                    routing.register("/v1", routes).register("/sandbox/script", routes.script());
                })
                .build()
                .start();
    }

    HttpResponse<String> post(String path, String json) {
        return send(
                request(path).POST(HttpRequest.BodyPublishers.ofString(json)).header("Authorization", "Bearer any"));
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET().header("Authorization", "Bearer any"));
    }

    /** {@code GET}, {@code PUT} or {@code DELETE} of the script. */
    HttpResponse<String> script(String method, String json) {
        return send(to("/sandbox/script").method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    /** Begins a script of these turns. */
    void plays(String... turns) {
        var answer = script("PUT", "{\"turns\":[%s]}".formatted(String.join(",", turns)));
        if (answer.statusCode() != 200) {
            throw new IllegalArgumentException(answer.body());
        }
    }

    /** Switches on one fault of the model; {@code rest} are its further fields. */
    void misbehaves(String kind, String rest) {
        var fault = "{\"faults\":[{\"target\":\"model\",\"kind\":\"%s\"%s}]}"
                .formatted(kind, rest.isEmpty() ? "" : "," + rest);
        var answer = send(to("/sandbox/faults").PUT(HttpRequest.BodyPublishers.ofString(fault)));
        if (answer.statusCode() != 200) {
            throw new IllegalArgumentException(answer.body());
        }
    }

    InputStream open(String path, String json) throws IOException, InterruptedException {
        var request =
                request(path).POST(HttpRequest.BodyPublishers.ofString(json)).header("Authorization", "Bearer any");
        return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                .body();
    }

    int port() {
        return server.port();
    }

    HttpRequest.Builder request(String path) {
        return to("/v1" + path);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(server.port(), path)))
                .timeout(Duration.ofSeconds(20));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
        client.close();
    }
}
