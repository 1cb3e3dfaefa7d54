package sandbox.hubspot;

import org.jspecify.annotations.Nullable;

/** The account's file cannot be used; the message is one sentence for a person, and the file is as it was. */
public final class StorageFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StorageFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
