package bench.kill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Switches the sandbox's faults, other ones every second or two. Closing it ends them. */
final class Storm implements AutoCloseable {
    /** Which requests: any, or those that write, which are rarer and are struck more often. */
    private static final List<String> WRITES = List.of(
            ",\"path\":\"/batch/upsert\"",
            ",\"path\":\"/contacts\",\"method\":\"PATCH\"",
            ",\"path\":\"/contacts\",\"method\":\"POST\"",
            ",\"path\":\"/contacts\",\"method\":\"DELETE\"");

    /** Each strikes some of the requests: before or after they were carried out. */
    private static final List<String> KINDS = List.of(
            "\"kind\":\"latency\",\"millis\":50,\"jitter\":900",
            "\"kind\":\"reset\"",
            "\"kind\":\"reset\",\"afterExecution\":true",
            "\"kind\":\"half\"",
            "\"kind\":\"garbage\",\"afterExecution\":true",
            "\"kind\":\"status\",\"status\":429,\"policy\":\"TEN_SECONDLY_ROLLING\",\"retryAfter\":1",
            "\"kind\":\"status\",\"status\":423",
            "\"kind\":\"status\",\"status\":500",
            "\"kind\":\"status\",\"status\":502,\"body\":\"html\",\"afterExecution\":true",
            "\"kind\":\"status\",\"status\":503",
            "\"kind\":\"status\",\"status\":504,\"body\":\"html\",\"afterExecution\":true");

    private final HttpClient http;
    private final URI faults;
    private final Random random;
    private final Thread thread;

    private Storm(HttpClient http, URI sandbox, Random random) {
        this.http = http;
        this.faults = sandbox.resolve("/sandbox/faults");
        this.random = random;
        this.thread = Thread.ofVirtual().name("storm").unstarted(this::blow);
    }

    static Storm start(HttpClient http, URI sandbox, Random random) {
        Storm storm = new Storm(http, sandbox, random);
        storm.thread.start();
        return storm;
    }

    private void blow() {
        try {
            while (true) {
                put(some());
                Thread.sleep(Duration.ofMillis(500L + random.nextInt(2000)));
            }
        } catch (IOException gone) {
            throw new IllegalStateException("the sandbox takes no faults any more", gone);
        } catch (InterruptedException over) {
            // it is calm from now on
        }
    }

    /** None at times. */
    private String some() {
        List<String> on = new ArrayList<>();
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            boolean any = random.nextBoolean();
            double probability = any ? 0.02 + random.nextInt(10) / 100.0 : 0.2 + random.nextInt(40) / 100.0;
            String aim = any ? "" : WRITES.get(random.nextInt(WRITES.size()));
            on.add("{\"target\":\"hubspot\",\"probability\":%s,\"seed\":%d,%s%s}"
                    .formatted(probability, random.nextInt(), KINDS.get(random.nextInt(KINDS.size())), aim));
        }
        return "{\"faults\":[" + String.join(",", on) + "]}";
    }

    private void put(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(faults)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("the sandbox refused the faults " + body + ": " + answer.body());
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
            put("{\"faults\":[]}");
        } catch (IOException gone) {
            throw new IllegalStateException("the faults could not be ended", gone);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
