package libreta.contacts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What others have changed of what an operation wrote; looked at before it is taken back. */
final class ChangesSince {
    private final Crm crm;
    private final Schemas schemas;

    ChangesSince(Crm crm, Schemas schemas) {
        this.crm = crm;
        this.schemas = schemas;
    }

    /** The contact that it wrote, as it is now; empty where there is none any more under this id. */
    Optional<Contact> read(Operation done) {
        ContactId id = new ContactId(done.contact());
        return crm.readAll(List.of(id), looked(done)).stream()
                .filter(contact -> contact.id().equals(id))
                .findFirst();
    }

    /** Whether the contact is there and still is as it was left. */
    boolean none(Operation done) {
        return read(done).filter(now -> of(done, now).isEmpty()).isPresent();
    }

    /** By property, the values of others that are there {@code now}. */
    Map<String, String> of(Operation done, Contact now) {
        boolean unread = done.stored().isEmpty();
        Map<String, String> wrote = unread ? done.wanted() : done.stored();
        Collection<String> compared = done.kind() == Operation.Kind.CREATE
                ? looked(done)
                : done.wanted().keySet();
        Map<String, String> changed = new TreeMap<>();
        for (String property : compared) {
            boolean ours = !property.equals(PropertySchema.OPERATION) && !(unread && setByHubSpot(property, wrote));
            if (ours && !now.value(property).equals(wrote.getOrDefault(property, ""))) {
                changed.put(property, now.value(property));
            }
        }
        return changed;
    }

    /** Of a contact that is to go, everything: what somebody has added to it would go too. */
    private Collection<String> looked(Operation done) {
        Set<String> looked = new TreeSet<>(Desk.SHOWN);
        looked.addAll(done.wanted().keySet());
        if (done.kind() == Operation.Kind.CREATE) {
            looked.addAll(schemas.current().writableOnes().stream()
                    .map(PropertyDefinition::name)
                    .collect(Collectors.toSet()));
        }
        return looked;
    }

    /** Every new contact has a stage; what it was is not known of one that could not be read back. */
    private static boolean setByHubSpot(String property, Map<String, String> wrote) {
        return property.equals(StageSteps.STAGE) && !wrote.containsKey(property);
    }
}
