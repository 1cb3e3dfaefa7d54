package libreta.model;

import java.util.HashSet;
import java.util.Set;
import libreta.conversation.ToolCall;

/** Gives each call of a reply an id that no other call of the conversation's window has. */
final class CallIds {
    private final Set<String> used = new HashSet<>();
    private final Chance chance;

    CallIds(ModelRequest request, Chance chance) {
        this.chance = chance;
        for (ModelMessage message : request.messages()) {
            if (message instanceof ModelMessage.FromModel earlier) {
                earlier.toolCalls().stream().map(ToolCall::id).forEach(used::add);
            }
        }
    }

    /** The server's id where it can be used, else one of ours. */
    String idFor(String fromServer) {
        String id = fromServer;
        while (id.isBlank() || !used.add(id)) {
            id = chance.callId();
        }
        return id;
    }
}
