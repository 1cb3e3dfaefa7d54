package libreta.contacts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
    public record Version(String value, Instant at, String sourceType, String sourceId) {
        private static final String APP = "INTEGRATION";

        /** Libreta is one. */
        boolean byAnApp() {
            return sourceType.equals(APP);
        }
    }

    /** Of one property, the newest first. */
    public List<Version> of(String property) {
        return versions.getOrDefault(property, List.of());
    }

    /**
     * How often the property came to have this value, at this time or later: upon the one before, or upon another one that
     * came upon that, where an app set it.
     */
    long changes(String property, String before, String value, Instant since) {
        List<Version> all = of(property);
        return IntStream.range(0, all.size())
                .filter(at -> {
                    Version version = all.get(at);
                    List<Version> older = all.subList(at + 1, all.size());
                    return version.value().equals(value)
                            && !version.at().isBefore(since)
                            && (upon(before, older) || (version.byAnApp() && after(before, older)));
                })
                .count();
    }

    /** A property that never had a value was empty. */
    private static boolean upon(String before, List<Version> older) {
        return older.isEmpty() ? before.isEmpty() : older.getFirst().value().equals(before);
    }

    private static boolean after(String before, List<Version> older) {
        return older.stream().anyMatch(version -> version.value().equals(before));
    }
}
