package libreta.hubspot;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import libreta.contacts.Contact;
import libreta.contacts.ContactId;
import libreta.contacts.History;
import org.jspecify.annotations.Nullable;

/** A contact with earlier values, as HubSpot writes it. */
record WireHistory(
        @Nullable String id,
        @Nullable Map<String, @Nullable String> properties,
        @Nullable Map<String, @Nullable List<@Nullable Version>> propertiesWithHistory) {
    /** @throws IllegalArgumentException when there is no id, or a value without its time */
    History toHistory(Collection<String> asked) {
        var versions = new HashMap<String, List<History.Version>>();
        for (String name : asked) {
            versions.put(name, versionsOf(name));
        }
        return new History(toContact(asked), versions);
    }

    Contact toContact(Collection<String> asked) {
        return new WireContact(id, properties).toContact(asked);
    }

    ContactId contactId() {
        return new WireContact(id, properties).contactId();
    }

    private List<History.Version> versionsOf(String name) {
        List<@Nullable Version> some = propertiesWithHistory == null ? null : propertiesWithHistory.get(name);
        return some == null
                ? List.of()
                : some.stream()
                        .filter(Objects::nonNull)
                        .map(Version::toVersion)
                        .sorted(Comparator.comparing(History.Version::at).reversed())
                        .toList();
    }

    /** {@code sourceId} is left out where HubSpot knows none. */
    record Version(
            @Nullable String value,
            @Nullable String timestamp,
            @Nullable String sourceType,
            @Nullable String sourceId) {
        History.Version toVersion() {
            return new History.Version(orEmpty(value), at(), orEmpty(sourceType), orEmpty(sourceId));
        }

        private Instant at() {
            try {
                return Instant.parse(orEmpty(timestamp));
            } catch (DateTimeParseException odd) {
                throw new IllegalArgumentException("an earlier value without its time", odd);
            }
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text;
        }
    }
}
