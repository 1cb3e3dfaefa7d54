package libreta.lease;

/** Somebody else was at it for longer than the caller wanted to wait. */
public final class LeaseBusy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeaseBusy(String name) {
        super("somebody else is at %s; try again in a moment".formatted(name));
    }
}
