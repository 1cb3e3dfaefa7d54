package libreta;

import java.net.BindException;
import java.util.function.IntFunction;

/** Something else listens on the port already. The message is one line for the person who starts Libreta. */
final class PortTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private PortTaken(String message, Throwable cause) {
        super(message, cause);
    }

    /** Starts a server on the port that this setting names. */
    static <T> T whileStarting(String setting, int port, IntFunction<T> server) {
        try {
            return server.apply(port);
        } catch (RuntimeException failed) {
            for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
                if (cause instanceof BindException) {
                    throw new PortTaken(
                            "Port %d is in use already; stop what listens there, or set %s to another one"
                                    .formatted(port, setting),
                            failed);
                }
            }
            throw failed;
        }
    }
}
