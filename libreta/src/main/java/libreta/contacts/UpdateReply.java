package libreta.contacts;

import java.util.List;
import java.util.Optional;

/** What HubSpot answered to an update. */
public sealed interface UpdateReply {
    record Updated() implements UpdateReply {}

    record Missing() implements UpdateReply {}

    /** The new e-mail address belongs to another contact. */
    record Taken(Optional<ContactId> existing) implements UpdateReply {}

    record Refused(List<PropertyRefusal> refusals) implements UpdateReply {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }
}
