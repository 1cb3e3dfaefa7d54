package sandbox.hubspot;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What goes back: a status, a body that Jackson writes (null for none), and headers beside the usual ones. */
record Reply(int status, @Nullable Object body, Map<String, String> headers) {
    Reply {
        headers = Map.copyOf(headers);
    }

    static Reply ok(Object body) {
        return new Reply(200, body, Map.of());
    }

    static Reply of(int status, Object body) {
        return new Reply(status, body, Map.of());
    }

    static Reply created(Object body, String location) {
        return new Reply(201, body, Map.of("Location", location));
    }

    static Reply noContent() {
        return new Reply(204, null, Map.of());
    }
}
