package libreta.lease;

/** This process stood still for longer than its lease: whatever it was about to do, somebody else may have done. */
public final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeaseLost(String name) {
        super("the lease on %s ran out before it could be used".formatted(name));
    }
}
