package libreta.model;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON objects of an answer, one by one. A server that was asked to stream and sends one plain JSON object gives one
 * event.
 */
final class JsonEvents {
    private static final String DONE = "[DONE]";

    private final Answer answer;
    private final Deque<byte[]> pushedBack = new ArrayDeque<>();
    private final ServerSentEvents events = new ServerSentEvents(this::piece);
    private boolean started;
    private boolean plain;
    private boolean done;

    JsonEvents(Answer answer) {
        this.answer = answer;
    }

    /** Waits for the next object; empty at {@code [DONE]} or the end of the body. */
    Optional<ObjectNode> next() {
        if (done) {
            return Optional.empty();
        }
        if (!started) {
            start();
        }
        if (plain) {
            done = true;
            return Optional.of(object(rest(), ""));
        }
        Optional<SseEvent> event = events.next();
        if (event.isEmpty()) {
            return Optional.empty();
        }
        if (event.get().data().strip().equals(DONE)) {
            done = true;
            return Optional.empty();
        }
        return Optional.of(object(event.get().data(), event.get().name()));
    }

    /** The server said that this was all, by {@code [DONE]} or by a whole JSON body. */
    boolean done() {
        return done;
    }

    /** Looks at the first byte that is not white space: no line of an event stream starts with a brace. */
    private void start() {
        started = true;
        StringBuilder seen = new StringBuilder();
        while (seen.toString().isBlank()) {
            Optional<byte[]> piece = answer.next();
            if (piece.isEmpty()) {
                return;
            }
            pushedBack.add(piece.get());
            seen.append(new String(piece.get(), StandardCharsets.ISO_8859_1));
        }
        String start = seen.toString().strip();
        if (start.startsWith("<")) {
            throw answer.unreadable("a page instead of a reply: " + start);
        }
        plain = start.startsWith("{");
    }

    private Optional<byte[]> piece() {
        return pushedBack.isEmpty() ? answer.next() : Optional.of(pushedBack.remove());
    }

    private String rest() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Optional<byte[]> piece = piece(); piece.isPresent(); piece = piece()) {
            all.writeBytes(piece.get());
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    private ObjectNode object(String data, String name) {
        JsonNode node = WireJson.read(data).orElseThrow(() -> answer.unreadable("not JSON: " + data));
        if (!(node instanceof ObjectNode object)) {
            throw answer.unreadable("not a JSON object: " + data);
        }
        if (!name.isEmpty() && !object.path("type").isString()) {
            object.put("type", name);
        }
        return object;
    }
}
