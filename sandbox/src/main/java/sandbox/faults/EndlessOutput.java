package sandbox.faults;

import io.helidon.webserver.CloseConnectionException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Passes the answer on and then, instead of ending it, sends a space again and again until the client has gone. */
final class EndlessOutput extends FilterOutputStream {
    private final Step step;

    /** What happens between two spaces; false ends it. */
    interface Step {
        boolean more() throws InterruptedException;
    }

    EndlessOutput(OutputStream connection, Step step) {
        super(connection);
        this.step = step;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
        try {
            while (step.more()) {
                out.write(' ');
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new CloseConnectionException("cut after an answer without an end, as asked for");
    }
}
