package libreta.storage;

/** The database could not do what was asked. The message says what to check, and holds neither values nor passwords. */
public final class DatabaseFailed extends RuntimeException {
    DatabaseFailed(String message) {
        super(message);
    }

    DatabaseFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
