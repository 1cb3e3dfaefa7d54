package libreta.contacts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import libreta.conversation.ConversationId;

/**
 * What somebody asks the desk to write, before any rule has looked at it.
 *
 * @param toolCallId the call that asks, so that its answer can be found again
 * @param values property (internal name or label) to value as it was written, in this order; an empty value clears
 */
public record WriteRequest(
        ConversationId conversation, String toolCallId, Aim aim, Map<String, String> values, Evidence evidence) {
    public WriteRequest {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** What is to be written to. */
    public sealed interface Aim {
        record Create() implements Aim {}

        record Update(ContactId id) implements Aim {}
    }
}
