package libreta.contacts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import libreta.conversation.ConversationId;

/**
 * What somebody asks the desk to write, before any rule has looked at it.
 *
 * @param toolCallId the call that asks, so that its answer can be found again
 * @param values property (internal name or label) to value as it was written, in this order; an empty value clears
 */
public record WriteRequest(
        ConversationId conversation,
        String toolCallId,
        Aim aim,
        Map<String, String> values,
        Evidence evidence,
        Rule rule) {
    public WriteRequest {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** What is to be written to. */
    public sealed interface Aim {
        record Create() implements Aim {}

        record Update(ContactId id) implements Aim {}
    }

    /**
     * What the administrator allows; the flow's tool node says it.
     *
     * @param properties internal names of those that may be written; empty for all that HubSpot lets us write
     * @param fixed values that every created contact gets
     * @param neverBlank internal names of those that an update may not empty
     */
    public record Rule(Set<String> properties, Map<String, String> fixed, Set<String> neverBlank) {
        public static final Rule ALL = new Rule(Set.of(), Map.of(), Set.of("email"));

        public Rule {
            properties = Set.copyOf(properties);
            fixed = Map.copyOf(fixed);
            neverBlank = Set.copyOf(neverBlank);
        }

        boolean allows(String property) {
            return properties.isEmpty() || properties.contains(property);
        }

        /** The names as a list in a fixed order, for those who show them. */
        public List<String> sorted() {
            return properties.stream().sorted().toList();
        }
    }
}
