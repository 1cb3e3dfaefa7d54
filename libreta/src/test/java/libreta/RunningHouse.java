package libreta;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import libreta.hubspot.Patience;
import libreta.hubspot.Rhythm;

/** A whole Libreta on free ports with a database of its own, which tests talk to over HTTP. Close it to end it. */
final class RunningHouse implements AutoCloseable {
    /** HubSpot is given up soon, and nobody pauses between attempts. */
    static final Waits SHORT = new Waits(
            new Patience(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(10)),
            new Rhythm(InstantSource.system(), span -> {}, () -> 0));

    /**
     * So long for a call and for all attempts at it. A pause moves a clock of its own and costs nothing, so that the
     * pacing never waits: for an account that keeps no rate limits.
     */
    static Waits waits(Duration call, Duration retries) {
        MovableClock time = new MovableClock();
        return new Waits(
                new Patience(call, Duration.ofSeconds(1), retries, Duration.ofSeconds(60)),
                new Rhythm(time, time::forward, () -> 0));
    }

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Map<String, String> settings;
    private final InstantSource clock;
    private final Waits waits;
    private Libreta libreta;

    /** @param settings names and values in turn, on top of free ports and a database in {@code folder} */
    RunningHouse(Path folder, String... settings) {
        this(folder, InstantSource.system(), settings);
    }

    RunningHouse(Path folder, InstantSource clock, String... settings) {
        this(folder, clock, SHORT, settings);
    }

    RunningHouse(Path folder, InstantSource clock, Waits waits, String... settings) {
        this.settings = new HashMap<>(Map.of(
                "LIBRETA_PORT",
                "0",
                "LIBRETA_SANDBOX_PORT",
                "0",
                "LIBRETA_DATABASE_URL",
                "jdbc:sqlite:" + folder.resolve("libreta.db")));
        for (int at = 0; at < settings.length; at += 2) {
            this.settings.put(settings[at], settings[at + 1]);
        }
        this.clock = clock;
        this.waits = waits;
        this.libreta = start();
    }

    private Libreta start() {
        return new Libreta(Settings.of(settings), clock, waits);
    }

    /** Ends Libreta and starts it anew on the same database, with another value of a setting. */
    void restart(String name, String value) {
        settings.put(name, value);
        restart();
    }

    /** Ends Libreta and starts it anew at the same address. */
    void restart() {
        settings.put("LIBRETA_PORT", String.valueOf(port()));
        libreta.close();
        libreta = start();
    }

    int port() {
        return libreta.port();
    }

    URI uri() {
        return URI.create("http://localhost:" + port());
    }

    /** Somebody in a browser on Libreta's own page. */
    Visitor browser() {
        return new Visitor(this, uri().toString(), "en");
    }

    Visitor browser(String language) {
        return new Visitor(this, uri().toString(), language);
    }

    /** A program on this machine that is no browser. */
    Visitor program() {
        return new Visitor(this, "", "en");
    }

    /** The address of the sandbox that Libreta itself started. */
    URI sandbox() {
        return URI.create(browser()
                .open("sandbox-" + System.nanoTime())
                .custom("libreta.about")
                .path("sandbox")
                .path("url")
                .stringValue());
    }

    /** Switches faults on in a sandbox; each is the inside of a JSON object. */
    static void faults(URI sandbox, String... faults) {
        HttpRequest put = HttpRequest.newBuilder(sandbox.resolve("/sandbox/faults"))
                .PUT(HttpRequest.BodyPublishers.ofString(
                        "{\"faults\":[" + (faults.length == 0 ? "" : "{" + String.join("},{", faults) + "}") + "]}"))
                .build();
        HttpResponse<String> answer = send(put);
        if (answer.statusCode() != 200) {
            throw new IllegalArgumentException(answer.body());
        }
    }

    /** What a sandbox's model does next; each turn is a JSON object. */
    static void script(URI sandbox, String... turns) {
        HttpRequest put = HttpRequest.newBuilder(sandbox.resolve("/sandbox/script"))
                .PUT(HttpRequest.BodyPublishers.ofString("{\"turns\":[" + String.join(",", turns) + "]}"))
                .build();
        HttpResponse<String> answer = send(put);
        if (answer.statusCode() != 200) {
            throw new IllegalArgumentException(answer.body());
        }
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        libreta.close();
    }
}
