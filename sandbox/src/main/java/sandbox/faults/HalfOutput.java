package sandbox.faults;

import io.helidon.webserver.CloseConnectionException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Keeps what is written, and on closing passes half of it on and cuts the connection. */
final class HalfOutput extends OutputStream {
    private final OutputStream connection;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    HalfOutput(OutputStream connection) {
        this.connection = connection;
    }

    @Override
    public void write(int b) {
        kept.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        kept.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
        connection.write(kept.toByteArray(), 0, kept.size() / 2);
        connection.flush();
        throw new CloseConnectionException("cut in the middle of the answer, as asked for");
    }
}
