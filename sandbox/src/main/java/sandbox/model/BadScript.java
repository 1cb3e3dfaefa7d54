package sandbox.model;

/** A script that makes no sense; the message says where and why. */
final class BadScript extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadScript(String message) {
        super(message);
    }
}
