package libreta.contacts;

import java.util.List;
import java.util.Optional;

/** What HubSpot answered to a create. */
public sealed interface CreateReply {
    record Created(ContactId id) implements CreateReply {}

    /** The e-mail address belongs to a contact already. */
    record Taken(Optional<ContactId> existing) implements CreateReply {}

    record Refused(List<PropertyRefusal> refusals) implements CreateReply {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }
}
