package libreta;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Nothing can listen on the port, mostly because something does already. The message is one line that names the setting. */
final class PortTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private PortTaken(String setting, int port, Throwable cause) {
        super(
                "Port %d cannot be used (%s); stop what listens there, or set %s to another one"
                        .formatted(port, cause.getMessage(), setting),
                cause);
    }

    /**
     * Tries the port that this setting names: a server that cannot start fills the log with what is no news.
     *
     * @throws PortTaken when it cannot be listened on
     */
    static void check(String setting, InetAddress address, int port) {
        try (ServerSocket attempt = new ServerSocket(port, 1, address)) {
            if (!attempt.isBound()) {
                throw new IOException("not bound");
            }
        } catch (IOException taken) {
            throw new PortTaken(setting, port, taken);
        }
    }
}
