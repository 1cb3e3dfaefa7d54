package libreta;

/** Libreta's main. */
public final class Libreta {
    private Libreta() {}
}
