package libreta.lease;

/** What a holder learns when it renews its lease. */
public enum Renewal {
    /** It is held for longer. */
    HELD,
    /** It is held for longer, and somebody wishes that the work under it be stopped. */
    ASKED_TO_STOP,
    /** Somebody else took it after its time was over. */
    LOST
}
