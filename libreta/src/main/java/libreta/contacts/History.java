package libreta.contacts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the properties of a contact were, and who set them.
 *
 * @param contact with the present values of the same properties
 * @param versions by internal name, the newest first; empty for a property that never had a value
 */
public record History(Contact contact, Map<String, List<Version>> versions) {
    public History {
        versions = versions.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    /**
     * One value that a property had.
     *
     * @param value empty where it was cleared
     * @param sourceType HubSpot's word for what set it, for instance {@code INTEGRATION} or {@code CRM_UI}, or empty
     * @param sourceId which app or person of that kind, in HubSpot's own form, or empty
     */
    public record Version(String value, Instant at, String sourceType, String sourceId) {}

    /** Of one property, the newest first. */
    public List<Version> of(String property) {
        return versions.getOrDefault(property, List.of());
    }
}
