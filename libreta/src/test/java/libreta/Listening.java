package libreta;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import sandbox.Sandbox;

/** Whether a sandbox can be reached, which a fault may prevent for a while. */
final class Listening {
    private Listening() {}

    /** Comes back as soon as it listens, or does not. */
    static void await(Sandbox sandbox, boolean wanted) {
        while (listens(sandbox) != wanted) {
            Thread.onSpinWait();
        }
    }

    private static boolean listens(Sandbox sandbox) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), sandbox.port()));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
