package libreta.model;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

/** A model server at the other end of HTTP: takes one JSON body, gives back its answer as soon as the head is there. */
final class ModelServer {
    private static final Duration SHORTEST_TIMEOUT = Duration.ofMillis(1);

    private final HttpClient http;
    private final URI address;
    private final ApiKey key;

    /** @param address where to post, for instance {@code https://api.openai.com/v1/responses} */
    ModelServer(HttpClient http, URI address, ApiKey key) {
        this.http = http;
        this.address = address;
        this.key = key;
    }

    /** Appends a path to a base address that may end in a slash or have a query. */
    static URI address(URI base, String path) {
        String start = base.getRawPath() == null ? "" : base.getRawPath().replaceAll("/+$", "");
        String query = base.getRawQuery() == null ? "" : "?" + base.getRawQuery();
        return URI.create(base.getScheme() + "://" + base.getRawAuthority() + start + path + query);
    }

    /**
     * Posts and waits for the head of the answer, whatever its status.
     *
     * @param firstSign by when the head and a first byte must be there
     */
    Answer post(String model, byte[] body, Deadline deadline, Deadline firstSign) {
        Exchange exchange = new Exchange(model, address, "", key);
        try {
            HttpResponse<BodyPieces> response = http.send(request(body, firstSign), head -> new BodyPieces());
            String id = response.headers().firstValue("x-request-id").orElse("");
            return new Answer(
                    response.statusCode(),
                    response.headers(),
                    response.body(),
                    exchange.withRequestId(id),
                    deadline,
                    firstSign);
        } catch (HttpTimeoutException late) {
            throw exchange.failed(new ModelTrouble.TimedOut(), "did not answer in time", late);
        } catch (ConnectException refused) {
            throw exchange.failed(
                    new ModelTrouble.Unreachable(), "takes no connection; check OPENAI_BASE_URL", refused);
        } catch (ProtocolException garbage) {
            throw exchange.failed(new ModelTrouble.Unreadable(), "does not speak HTTP", garbage);
        } catch (IOException broken) {
            throw exchange.failed(new ModelTrouble.Unreachable(), "broke the connection", broken);
        } catch (InterruptedException interrupt) {
            throw Cancelled.by(interrupt);
        }
    }

    private HttpRequest request(byte[] body, Deadline firstSign) {
        Duration left = firstSign.left();
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(left.compareTo(SHORTEST_TIMEOUT) < 0 ? SHORTEST_TIMEOUT : left)
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream, application/json")
                .header("User-Agent", "Libreta")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        key.authorize(request);
        return request.build();
    }
}
