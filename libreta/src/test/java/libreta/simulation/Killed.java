package libreta.simulation;

/** The process is no more. Nothing in the house catches it, as nothing runs after a SIGKILL. */
final class Killed extends Error {
    private static final long serialVersionUID = 1L;

    Killed() {
        super("killed", null, false, false);
    }
}
