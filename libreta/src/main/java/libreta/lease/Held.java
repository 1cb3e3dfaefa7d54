package libreta.lease;

/** A lease while it is held. */
public interface Held {
    /**
     * To be asked just before the step that nobody else may take at the same time.
     *
     * @throws LeaseLost when this process was held up for so long that somebody else may have taken over
     */
    void check();
}
