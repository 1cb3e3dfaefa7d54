package sandbox.hubspot;

import java.util.Optional;
import java.util.OptionalLong;

/** The contacts as somebody sees them: a reader what was committed, a writer also what it changed so far. */
sealed interface Contacts permits ContactTable, Draft {
    /** The one that has this very id, archived or not. */
    Optional<Contact> at(long id);

    /** The id that a merged contact got next; empty where the id was not merged. */
    OptionalLong mergedInto(long id);

    OptionalLong holder(UniqueValues.Key key);

    /** The highest id that was ever given. */
    long lastId();

    /** The one that {@code id} leads to through all merges, archived or not. */
    default Optional<Contact> survivor(long id) {
        long at = id;
        OptionalLong next = mergedInto(at);
        while (next.isPresent()) {
            at = next.getAsLong();
            next = mergedInto(at);
        }
        return at(at);
    }
}
