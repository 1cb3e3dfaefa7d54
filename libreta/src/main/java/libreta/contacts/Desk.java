package libreta.contacts;

/** The one path to a write. */
public final class Desk {
    Desk() {}
}
