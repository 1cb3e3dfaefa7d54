package sandbox.model;

import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** Sends an answer, in the manner that it asks for. */
final class Sending {
    private final Dialect dialect;
    private final Completion completion;
    private final ServerResponse response;
    private final Pause pause;

    Sending(Dialect dialect, Completion completion, ServerResponse response, Pause pause) {
        this.dialect = dialect;
        this.completion = completion;
        this.response = response;
        this.pause = pause;
    }

    void stream(Answer answer) {
        response.header("Content-Type", "text/event-stream; charset=utf-8").header("Cache-Control", "no-cache");
        try (var events = new EventStream(sliced(answer))) {
            new Teller(answer, dialect.telling(completion, answer, events), pause).tell();
        }
    }

    /**
     * Waits as long as all deltas take together. A cut leaves half of the body, of the length that the header says.
     *
     * @throws Refusal where the answer breaks with an error and the dialect has no body for that
     */
    void whole(Answer answer) {
        var whole = answer.inOnePiece();
        pause.pass(whole.delivery().pause().multipliedBy(whole.allDeltas()));
        if (whole.ending() instanceof Ending.Broken(var error, var told)
                && !(told == Ending.Form.FAILED_RESPONSE && dialect.tellsFailure())) {
            throw new Refusal(error);
        }
        var body = JsonBytes.of(dialect.whole(completion, whole).toString());
        send(whole, whole.ending() instanceof Ending.Cut ? Arrays.copyOf(body, body.length / 2) : body);
    }

    private void send(Answer answer, byte[] body) {
        response.header("Content-Type", "application/json");
        if (answer.delivery().bytes() == 0) {
            response.send(body);
            return;
        }
        try (var out = sliced(answer)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException("the client of a sliced answer has gone", e);
        }
    }

    private OutputStream sliced(Answer answer) {
        int bytes = answer.delivery().bytes();
        return bytes == 0 ? response.outputStream() : new SlicedOutput(response.outputStream(), bytes);
    }
}
