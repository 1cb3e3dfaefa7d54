package libreta.hubspot;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import libreta.contacts.Owner;
import org.jspecify.annotations.Nullable;

/** A page of owners. */
record WireOwners(
        @Nullable List<@Nullable Person> results, @Nullable WirePaging paging) {
    List<Owner> toOwners() {
        if (results == null) {
            throw new IllegalArgumentException("an owners answer without results");
        }
        return results.stream()
                .filter(Objects::nonNull)
                .flatMap(Person::toOwner)
                .toList();
    }

    /** A user or a queue. */
    record Person(
            @Nullable String id,
            @Nullable String email,
            @Nullable String firstName,
            @Nullable String lastName) {
        /** None for one without an id. */
        Stream<Owner> toOwner() {
            if (id == null || id.isEmpty()) {
                return Stream.empty();
            }
            String name = (orEmpty(firstName) + " " + orEmpty(lastName)).strip();
            String address = orEmpty(email);
            return Stream.of(new Owner(id, name.isEmpty() ? address : name, address));
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text;
        }
    }
}
