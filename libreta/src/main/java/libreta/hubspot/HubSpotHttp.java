package libreta.hubspot;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import libreta.contacts.CrmTrouble;
import org.jspecify.annotations.Nullable;

/** One HTTP exchange with the one configured host, bearing the token. Redirects are not followed. */
final class HubSpotHttp implements AutoCloseable {
    private static final long LONGEST_BODY_BYTES = 32L * 1024 * 1024;

    private final String base;
    private final AccessToken token;
    private final Duration connect;
    /** Protects {@code client}, which is made on first use: it takes a while to set up TLS. */
    private final ReentrantLock making = new ReentrantLock();

    private @Nullable HttpClient client;

    HubSpotHttp(URI base, AccessToken token, Duration connect) {
        this.base = base.toString().replaceAll("/+$", "");
        this.token = token;
        this.connect = connect;
    }

    /** Sends the request once and waits for the whole answer, at most so long. */
    Outcome exchange(Call call, Duration atMost) throws InterruptedException {
        var head = new AtomicReference<@Nullable ResponseInfo>();
        CompletableFuture<HttpResponse<String>> coming = client().sendAsync(request(call), noting(head));
        try {
            return answered(
                    call,
                    head,
                    coming.get(atMost.toMillis(), TimeUnit.MILLISECONDS).body());
        } catch (TimeoutException late) {
            return lost(call, head, late);
        } catch (ExecutionException failed) {
            return lost(call, head, failed.getCause() instanceof Exception cause ? cause : failed);
        } finally {
            // Frees the connection when nobody waits for its answer any longer.
            coming.cancel(true);
        }
    }

    private HttpRequest request(Call call) {
        var request = HttpRequest.newBuilder(URI.create(base + call.path()))
                .header("Authorization", token.header())
                .header("Accept", "application/json")
                .header("User-Agent", "Libreta");
        if (call.body().isEmpty()) {
            return request.method(call.method(), BodyPublishers.noBody()).build();
        }
        return request.header("Content-Type", "application/json")
                .method(call.method(), BodyPublishers.ofString(call.body()))
                .build();
    }

    private static BodyHandler<String> noting(AtomicReference<@Nullable ResponseInfo> head) {
        BodyHandler<String> limited =
                BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST_BODY_BYTES);
        return info -> {
            head.set(info);
            return limited.apply(info);
        };
    }

    private Outcome lost(Call call, AtomicReference<@Nullable ResponseInfo> head, Exception cause) {
        ResponseInfo info = head.get();
        if (info != null && info.statusCode() >= 300) {
            // The status says what to do, whatever became of the body.
            return answered(call, head, "");
        }
        if (cause instanceof TimeoutException) {
            return new Outcome.Lost(call, new CrmTrouble.TimedOut(), true, false, cause);
        }
        if (info != null) {
            return new Outcome.Lost(call, new CrmTrouble.Unreadable(), true, true, cause);
        }
        return neverAnswered(call, cause);
    }

    private static Outcome neverAnswered(Call call, Exception cause) {
        return switch (cause) {
            case ConnectException _, HttpConnectTimeoutException _ ->
                new Outcome.Lost(call, new CrmTrouble.Unreachable(), false, true, cause);
            case SSLHandshakeException _ -> new Outcome.Lost(call, new CrmTrouble.Unreachable(), false, false, cause);
            case SSLException _ -> new Outcome.Lost(call, new CrmTrouble.Unreachable(), true, false, cause);
            case ProtocolException _ -> new Outcome.Lost(call, new CrmTrouble.Unreadable(), true, false, cause);
            case IOException _ -> new Outcome.Lost(call, new CrmTrouble.Unreachable(), true, true, cause);
            default -> new Outcome.Lost(call, new CrmTrouble.Unreadable(), true, false, cause);
        };
    }

    private Outcome answered(Call call, AtomicReference<@Nullable ResponseInfo> head, String body) {
        ResponseInfo info = Objects.requireNonNull(head.get());
        String safe = info.statusCode() < 300 ? body : token.scrub(body);
        return new Outcome.Answered(new Answer(call, info.statusCode(), info.headers(), safe, false));
    }

    /** Sets up the client, which otherwise the first exchange does. */
    HttpClient client() {
        making.lock();
        try {
            HttpClient made = client != null ? client : make();
            client = made;
            return made;
        } finally {
            making.unlock();
        }
    }

    private HttpClient make() {
        return HttpClient.newBuilder()
                // A broken connection loses one call and not all that share it.
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connect)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    @Override
    public void close() {
        making.lock();
        try {
            if (client != null) {
                client.shutdownNow();
            }
        } finally {
            making.unlock();
        }
    }
}
