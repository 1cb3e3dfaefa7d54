package sandbox;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import sandbox.faults.Target;
import sandbox.hubspot.HubSpot;
import sandbox.model.ModelError;

/** What the server refuses before any room sees it, such as a path that cannot be read, in the words of who was asked. */
final class EarlyRefusals implements DirectHandler {
    private static final DirectHandler STANDARD = DirectHandler.defaultHandler();

    private EarlyRefusals() {}

    static DirectHandlers handlers() {
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        for (EventType type : EventType.values()) {
            handlers.addHandler(type, new EarlyRefusals());
        }
        return handlers.build();
    }

    /** A line that is too long or makes no sense has no path; then it is taken for one to the account. */
    @Override
    public TransportResponse handle(
            TransportRequest request, EventType type, Status status, ServerResponseHeaders headers, String message) {
        String path = request.path();
        Optional<Target> asked = path.startsWith("/") ? Target.of(path) : Optional.of(Target.HUBSPOT);
        if (asked.isEmpty()) {
            return STANDARD.handle(request, type, status, headers, message);
        }
        headers.set(HeaderNames.CONTENT_TYPE, "application/json;charset=utf-8");
        return TransportResponse.builder()
                .status(status)
                .headers(headers)
                .keepAlive(type.keepAlive())
                .entity(
                        switch (asked.get()) {
                            case HUBSPOT -> ofHubSpot(status, headers);
                            case MODEL -> ofModel(status);
                        })
                .build();
    }

    private static byte[] ofHubSpot(Status status, ServerResponseHeaders headers) {
        UUID correlation = UUID.randomUUID();
        headers.set(HeaderNames.create("x-hubspot-correlation-id"), correlation.toString());
        return HubSpot.refusal(status, correlation);
    }

    private static byte[] ofModel(Status status) {
        return ModelError.of(status.code(), null, status.reasonPhrase()).body().getBytes(StandardCharsets.UTF_8);
    }
}
