package libreta.contacts;

import java.util.Optional;
import java.util.TreeSet;

/** Finds out what became of a write that was sent and not answered. */
final class Afterwards {
    private final Crm crm;

    Afterwards(Crm crm) {
        this.crm = crm;
    }

    /** What HubSpot shows. */
    sealed interface Outcome {}

    record Happened(ContactId id) implements Outcome {}

    record DidNotHappen() implements Outcome {}

    /** There is nothing by which it could be told, or somebody else has written too. */
    record CannotTell() implements Outcome {}

    /** HubSpot does not answer now. */
    record CannotAsk() implements Outcome {}

    Outcome of(Operation operation) {
        try {
            return switch (operation.kind()) {
                case UPDATE -> ofUpdate(operation);
                case CREATE -> ofCreate(operation);
            };
        } catch (CrmFailed failed) {
            return new CannotAsk();
        }
    }

    private Outcome ofUpdate(Operation operation) {
        ContactId id = new ContactId(operation.contact());
        Optional<Contact> now = crm.read(id, new TreeSet<>(operation.wanted().keySet()));
        if (now.isEmpty()) {
            return new DidNotHappen();
        }
        boolean asWanted = operation.wanted().entrySet().stream()
                .allMatch(wanted -> wanted.getValue().equals(now.get().value(wanted.getKey())));
        boolean asBefore = operation.before().entrySet().stream()
                .allMatch(before -> before.getValue().equals(now.get().value(before.getKey())));
        if (asWanted) {
            return new Happened(id);
        }
        return asBefore ? new DidNotHappen() : new CannotTell();
    }

    /** It was looked up just before it was sent, so whoever holds the address now was made by this create. */
    private Outcome ofCreate(Operation operation) {
        String email = operation.wanted().getOrDefault("email", "");
        if (email.isEmpty()) {
            return new CannotTell();
        }
        return crm.readByEmail(email, new TreeSet<>(operation.wanted().keySet()))
                .<Outcome>map(contact -> new Happened(contact.id()))
                .orElseGet(DidNotHappen::new);
    }
}
