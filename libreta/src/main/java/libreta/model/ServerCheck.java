package libreta.model;

import java.io.IOException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

/**
 * Asks a model server for the list of its models, which costs nothing, to see whether it is there and takes the key. Not
 * every server has that list and not every key may read it, so only what is plain trouble counts.
 */
final class ServerCheck {
    static final String PATH = "/models";
    private static final Duration CONNECTING = Duration.ofSeconds(4);
    private static final Duration ANSWERING = Duration.ofSeconds(5);

    private final URI address;
    private final ApiKey key;
    private final String model;

    ServerCheck(URI address, ApiKey key, String model) {
        this.address = address;
        this.key = key;
        this.model = model;
    }

    /** @throws ModelFailed when nobody is there, the server is broken, or it does not know the key */
    void run() {
        Exchange exchange = new Exchange(model, address, "", key);
        int status = status(exchange);
        if (status == 401) {
            throw exchange.failed(
                    new ModelTrouble.Unauthorized(), "answered 401; check OPENAI_API_KEY and what it may use", null);
        }
        if (status >= 500) {
            throw exchange.failed(new ModelTrouble.Unavailable(), "answered " + status, null);
        }
    }

    /** Zero where the server has shown that it is there, and nothing else. */
    private int status(Exchange exchange) {
        // one of its own each time: it is asked once a minute at most
        try (HttpClient http = OpenAi.client(CONNECTING)) {
            return http.send(request(), HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (HttpConnectTimeoutException unconnected) {
            throw unreachable(exchange, unconnected);
        } catch (HttpTimeoutException | ProtocolException sayNothing) {
            return 0;
        } catch (IOException broken) {
            throw unreachable(exchange, broken);
        } catch (InterruptedException interrupt) {
            throw Cancelled.by(interrupt);
        }
    }

    private static ModelFailed unreachable(Exchange exchange, IOException cause) {
        return exchange.failed(new ModelTrouble.Unreachable(), "takes no connection; check OPENAI_BASE_URL", cause);
    }

    private HttpRequest request() {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(ANSWERING)
                .header("Accept", "application/json")
                .header("User-Agent", "Libreta")
                .GET();
        key.authorize(request);
        return request.build();
    }
}
