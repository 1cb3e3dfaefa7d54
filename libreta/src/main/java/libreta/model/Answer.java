package libreta.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A server's answer while it comes in. Closing it ends the exchange, whatever has come by then. */
final class Answer implements AutoCloseable {
    /** More than any reply within a model's output limit; an endless one stops here. */
    private static final int LONGEST_BODY_BYTES = 8 * 1024 * 1024;

    private final int status;
    private final HttpHeaders headers;
    private final BodyPieces body;
    private final Exchange exchange;
    private Deadline deadline;
    private Deadline firstSign;
    private int readBytes;
    private boolean complete;

    Answer(int status, HttpHeaders headers, BodyPieces body, Exchange exchange, Deadline deadline, Deadline firstSign) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.exchange = exchange;
        this.deadline = deadline;
        this.firstSign = firstSign;
    }

    int status() {
        return status;
    }

    boolean ok() {
        return status >= 200 && status < 300;
    }

    Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** The next bytes as they came; empty at the end of the body. */
    Optional<byte[]> next() {
        try {
            Optional<byte[]> piece = body.next(firstSign.left());
            firstSign = deadline;
            readBytes += piece.map(bytes -> bytes.length).orElse(0);
            if (readBytes > LONGEST_BODY_BYTES) {
                throw unreadable("more than " + LONGEST_BODY_BYTES + " bytes");
            }
            complete |= piece.isEmpty();
            return piece;
        } catch (TimeoutException late) {
            throw failed(new ModelTrouble.TimedOut(), "fell silent before its answer was whole", late);
        } catch (IOException broken) {
            throw failed(new ModelTrouble.Unreachable(), "broke the connection within its answer", broken);
        } catch (InterruptedException interrupt) {
            throw Cancelled.by(interrupt);
        }
    }

    /** The rest of the body as text. */
    String rest() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Optional<byte[]> piece = next(); piece.isPresent(); piece = next()) {
            all.writeBytes(piece.get());
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    /** From now on the body may take no longer than this. */
    void endWithin(Duration span) {
        deadline = deadline.orIn(span);
        firstSign = deadline;
    }

    /** Nothing more of this answer matters; the connection may be used again. */
    void finish() {
        complete = true;
        body.drain();
    }

    ModelFailed unreadable(String what) {
        return failed(new ModelTrouble.Unreadable(), "sent what cannot be read: " + exchange.shown(what), null);
    }

    /** This answer is a refusal. */
    ModelFailed refused(Complaint complaint, String words, Duration retryAfter) {
        return exchange.refused(complaint, words, retryAfter);
    }

    /** The answer began well, and then there was this in it. */
    ModelFailed brokeOff(JsonNode event) {
        return exchange.brokeOff(event);
    }

    ModelFailed failed(ModelTrouble trouble, String what, @Nullable Throwable cause) {
        return exchange.failed(trouble, what, cause);
    }

    @Override
    public void close() {
        if (!complete) {
            body.abandon();
        }
    }
}
