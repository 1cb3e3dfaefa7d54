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
        Map<String, String> left = asItWasLeft(done);
        Collection<String> compared = done.kind() == Operation.Kind.CREATE ? looked(done) : left.keySet();
        Map<String, String> changed = new TreeMap<>();
        for (String property : compared) {
            boolean ours = !property.equals(PropertySchema.OPERATION) && !setByHubSpot(property, left);
            if (ours && !now.value(property).equals(left.getOrDefault(property, ""))) {
                changed.put(property, now.value(property));
            }
        }
        return changed;
    }

    /**
     * What the operation itself made of the contact. When it was read back, somebody else may have been there already: of
     * what we wrote, only HubSpot's spelling is taken from there.
     */
    private static Map<String, String> asItWasLeft(Operation done) {
        Map<String, String> left = new TreeMap<>(done.stored());
        done.wanted().forEach((property, wanted) -> {
            String stored = done.stored().getOrDefault(property, wanted);
            left.put(property, sameButForSpelling(stored, wanted) ? stored : wanted);
        });
        return left;
    }

    /** HubSpot trims, and changes case in addresses; a sign more or less is another value. */
    private static boolean sameButForSpelling(String stored, String wanted) {
        return stored.strip().equalsIgnoreCase(wanted.strip());
    }

    /**
     * What it replaced. Of one that could not be read back, HubSpot's history is asked now.
     *
     * @throws CrmFailed when HubSpot cannot be asked
     */
    Map<String, String> replacedBy(Operation done) {
        Map<String, String> before = new TreeMap<>(done.before());
        if (done.kind() == Operation.Kind.UPDATE && done.stored().isEmpty()) {
            crm.readHistory(new ContactId(done.contact()), done.wanted().keySet())
                    .ifPresent(history -> before.putAll(Replaced.by(done, history)));
        }
        return before;
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

    /** Every new contact has a stage; what it was is not known of one that was not read back at once. */
    private static boolean setByHubSpot(String property, Map<String, String> left) {
        return property.equals(StageSteps.STAGE) && !left.containsKey(property);
    }
}
