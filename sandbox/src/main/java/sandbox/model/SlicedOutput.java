package sandbox.model;

import java.io.IOException;
import java.io.OutputStream;

/** Sends each so many bytes by themselves, wherever that cuts. */
final class SlicedOutput extends OutputStream {
    private final OutputStream connection;
    private final int slice;

    SlicedOutput(OutputStream connection, int slice) {
        this.connection = connection;
        this.slice = slice;
    }

    @Override
    public void write(int b) throws IOException {
        connection.write(b);
        connection.flush();
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        for (int sent = 0; sent < length; sent += slice) {
            connection.write(bytes, from + sent, Math.min(slice, length - sent));
            connection.flush();
        }
    }

    @Override
    public void flush() throws IOException {
        connection.flush();
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
