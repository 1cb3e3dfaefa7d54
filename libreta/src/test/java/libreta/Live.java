package libreta;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A stream that is heard piece by piece. Closing it is hanging up, as a page does that is reloaded or closed. */
final class Live implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpResponse<InputStream> answer;
    private final StringBuilder heard = new StringBuilder();

    Live(Visitor visitor, String body) {
        try {
            answer = http.send(visitor.request(body).build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Listens until this has come. */
    Live hear(String text) throws IOException {
        while (heard.indexOf(text) < 0) {
            int next = answer.body().read();
            if (next < 0) {
                throw new AssertionError("no " + text + " in " + heard);
            }
            heard.append((char) next);
        }
        return this;
    }

    /** Listens to the end, and returns all events from the first on. */
    List<JsonNode> toTheEnd() throws IOException {
        heard.append(new String(answer.body().readAllBytes(), StandardCharsets.UTF_8));
        return Run.read(answer.statusCode(), heard.toString());
    }

    /** Listens until the server hangs up, in the middle of the stream or not. */
    void untilCutOff() {
        try {
            answer.body().readAllBytes();
        } catch (IOException cut) {
            // so it is
        }
    }

    static String text(List<JsonNode> events) {
        return events.stream().map(event -> event.path("delta").asString("")).collect(Collectors.joining());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
