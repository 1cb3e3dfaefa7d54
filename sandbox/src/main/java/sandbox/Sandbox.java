package sandbox;

/** The sandbox as a server on loopback. */
public final class Sandbox {
    private Sandbox() {}
}
