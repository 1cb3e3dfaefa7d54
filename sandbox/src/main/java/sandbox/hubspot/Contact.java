package sandbox.hubspot;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A contact as stored: its values by property name (calculated ones too), in the order of the names, and every change to
 * them, the newest first.
 */
record Contact(
        long id,
        Map<String, String> values,
        List<Moment> moments,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt) {

    /** What changed at once: properties with their new values (empty where one was cleared), and through what. */
    record Moment(Instant at, String source, Map<String, String> values) {
        Moment {
            values = PropertyValues.of(values);
        }
    }

    /** A property got {@code value} (empty when it was cleared); {@code source} says through what. */
    record Change(String property, String value, Instant at, String source) {}

    Contact {
        values = PropertyValues.of(values);
        moments = List.copyOf(moments);
    }

    Optional<String> value(String property) {
        return Optional.ofNullable(values.get(property));
    }

    /** Every change, the newest first. */
    List<Change> history() {
        return moments.stream()
                .flatMap(moment -> moment.values().entrySet().stream()
                        .map(entry -> new Change(entry.getKey(), entry.getValue(), moment.at(), moment.source())))
                .toList();
    }

    boolean isArchived() {
        return archivedAt != null;
    }

    /** The main address and the further ones. */
    List<String> addresses() {
        return Stream.concat(
                        value("email").stream(),
                        value("hs_additional_emails").stream().flatMap(Contact::split))
                .filter(address -> !address.isEmpty())
                .toList();
    }

    Contact archived(Instant at) {
        return new Contact(id, values, moments, createdAt, at, at);
    }

    /** The values HubSpot says changed between two states, what was cleared as the empty text. */
    static Map<String, String> differences(Map<String, String> before, Map<String, String> after) {
        Map<String, String> changed = new TreeMap<>();
        before.keySet().stream().filter(name -> !after.containsKey(name)).forEach(name -> changed.put(name, ""));
        after.forEach((name, value) -> {
            if (!value.equals(before.get(name))) {
                changed.put(name, value);
            }
        });
        return changed;
    }

    /** The parts of a multiple value. */
    static Stream<String> split(String joined) {
        return joined.isEmpty()
                ? Stream.empty()
                : Arrays.stream(joined.split(";")).filter(part -> !part.isEmpty());
    }
}
