package libreta.contacts;

import java.util.List;
import java.util.Set;

/** The values of a create as changes of a contact that exists. */
final class CarriedOver {
    private static final Set<String> NUMBERS = Set.of("phone", "mobilephone");

    private CarriedOver() {}

    /**
     * Only what the contact does not hold already, in whatever spelling its numbers are; a value that replaces another,
     * an e-mail address too, is a change from the old to the new, for the person to see. What the administrator fixed for
     * new contacts is left out.
     */
    static List<Change> to(Contact existing, List<Change> create, Phones phones) {
        return create.stream()
                .filter(change -> change.provenance() != Provenance.FIXED)
                .filter(change -> !holds(existing, change, phones))
                .map(change -> new Change(
                        change.property(), existing.value(change.property()), change.after(), change.provenance()))
                .toList();
    }

    private static boolean holds(Contact existing, Change change, Phones phones) {
        String held = existing.value(change.property());
        return held.equals(change.after())
                || (NUMBERS.contains(change.property())
                        && phones.read(held).filter(change.after()::equals).isPresent());
    }
}
