package libreta.model;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer, pulled piece by piece. {@code java.net.http} bounds the wait for an answer's head but not for
 * its body; here every wait ends, by time or by interrupt.
 */
final class BodyPieces implements BodySubscriber<BodyPieces> {
    /** How long the rest of a body that nobody reads any more may take before its connection is given up. */
    private static final Duration DRAINING = Duration.ofSeconds(1);

    private sealed interface Arrival {
        record Piece(List<ByteBuffer> buffers) implements Arrival {}

        record End() implements Arrival {}

        record Broken(Throwable cause) implements Arrival {}
    }

    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
    private volatile boolean left;
    private @Nullable Arrival last;

    @Override
    public CompletionStage<BodyPieces> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        given.request(1);
        subscription.complete(given);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        if (!left) {
            arrivals.add(new Arrival.Piece(buffers));
        }
    }

    @Override
    public void onError(Throwable cause) {
        arrivals.add(new Arrival.Broken(cause));
    }

    @Override
    public void onComplete() {
        arrivals.add(new Arrival.End());
    }

    /**
     * Waits for the next piece; empty at the end of the body.
     *
     * @throws TimeoutException when none comes within {@code patience}
     * @throws IOException when the connection broke
     */
    Optional<byte[]> next(Duration patience) throws IOException, InterruptedException, TimeoutException {
        Arrival arrival = last != null ? last : arrivals.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        return switch (arrival) {
            case null -> throw new TimeoutException();
            case Arrival.Piece(List<ByteBuffer> buffers) -> {
                once(open -> open.request(1));
                yield Optional.of(joined(buffers));
            }
            case Arrival.End end -> {
                last = end;
                yield Optional.empty();
            }
            case Arrival.Broken broken -> {
                last = broken;
                throw new IOException(broken.cause().getMessage(), broken.cause());
            }
        };
    }

    /** Closes the connection unless the body is over; the server notices. */
    void abandon() {
        left = true;
        once(Flow.Subscription::cancel);
    }

    /** Lets the last bytes pass, so that the connection serves the next call. Returns at once. */
    void drain() {
        left = true;
        once(open -> open.request(Long.MAX_VALUE));
        CompletableFuture.delayedExecutor(DRAINING.toMillis(), TimeUnit.MILLISECONDS)
                .execute(this::abandon);
    }

    /** Does it now, or as soon as the body is there. */
    private void once(Consumer<Flow.Subscription> act) {
        var _ = subscription.thenAccept(act);
    }

    private static byte[] joined(List<ByteBuffer> buffers) {
        ByteBuffer all = ByteBuffer.allocate(
                buffers.stream().mapToInt(ByteBuffer::remaining).sum());
        buffers.forEach(all::put);
        return all.array();
    }
}
