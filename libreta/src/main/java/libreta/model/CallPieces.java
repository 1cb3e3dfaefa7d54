package libreta.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import libreta.conversation.ToolCall;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Puts the calls of a Chat Completions stream together. A piece belongs to the last call of its index, unless it can only
 * be the start of another one: servers number every call 0, leave ids out, or send whole calls at once.
 */
final class CallPieces {
    /** A call that is still coming in. */
    static final class Call {
        private String id = "";
        private String name = "";
        private final StringBuilder arguments = new StringBuilder();
        private @Nullable JsonNode extra;

        private void add(JsonNode piece) {
            String pieceId = WireJson.text(piece.path("id"));
            JsonNode function = piece.path("function");
            id = id.isEmpty() ? pieceId : id;
            name = name.isEmpty() ? WireJson.text(function.path("name")) : name;
            arguments.append(WireJson.arguments(function.path("arguments")));
            extra = piece.has("extra_content") ? piece.get("extra_content") : extra;
        }

        private boolean isWhole() {
            return !name.isEmpty() && WireJson.isObject(arguments.toString());
        }

        private boolean isEmpty() {
            return name.isEmpty() && arguments.isEmpty();
        }

        /** What some servers want back with the call, such as a signature of the thought behind it. */
        @Nullable
        JsonNode extra() {
            return extra;
        }

        ToolCall toToolCall(CallIds ids) {
            String json = arguments.toString();
            return new ToolCall(ids.idFor(id), name, json.isBlank() ? "{}" : json);
        }
    }

    private final List<Call> calls = new ArrayList<>();
    private final Map<Integer, Call> lastOfIndex = new HashMap<>();

    void add(JsonNode piece) {
        int index = piece.path("index").isInt() ? piece.path("index").intValue() : 0;
        Call last = lastOfIndex.get(index);
        if (last == null || startsAnother(piece, last)) {
            last = new Call();
            calls.add(last);
            lastOfIndex.put(index, last);
        }
        last.add(piece);
    }

    /** In the order in which they began. */
    List<Call> calls() {
        return calls.stream().filter(call -> !call.isEmpty()).toList();
    }

    private static boolean startsAnother(JsonNode piece, Call last) {
        String id = WireJson.text(piece.path("id"));
        String name = WireJson.text(piece.path("function").path("name"));
        boolean otherId = !id.isEmpty() && !last.id.isEmpty() && !id.equals(last.id);
        if (otherId) {
            // some servers make up a new id for each piece of one call
            return !name.isEmpty() || last.isWhole();
        }
        boolean sameId = !id.isEmpty() && id.equals(last.id);
        boolean named = !name.isEmpty() && !last.name.isEmpty();
        return !sameId && named && (!name.equals(last.name) || last.isWhole());
    }
}
