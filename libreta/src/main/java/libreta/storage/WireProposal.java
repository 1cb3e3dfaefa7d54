package libreta.storage;

import java.util.List;
import libreta.contacts.Change;
import libreta.contacts.Contact;
import libreta.contacts.Duplicate;
import libreta.contacts.Proposal;
import libreta.contacts.Proposal.Target;
import libreta.contacts.Proposal.Target.ExistingContact;
import libreta.contacts.Proposal.Target.NewContact;
import org.jspecify.annotations.Nullable;

/**
 * The column {@code proposal.body}.
 *
 * @param contact null for a new contact
 */
record WireProposal(@Nullable WireContact contact, List<WireChange> changes, List<WireDuplicate> duplicates) {
    static WireProposal of(Proposal proposal) {
        return new WireProposal(
                contactOf(proposal.target()),
                proposal.changes().stream().map(WireChange::of).toList(),
                proposal.duplicates().stream().map(WireDuplicate::of).toList());
    }

    private static @Nullable WireContact contactOf(Target target) {
        return switch (target) {
            case NewContact() -> null;
            case ExistingContact(Contact contact) -> WireContact.of(contact);
        };
    }

    Target toTarget() {
        return contact == null ? new NewContact() : new ExistingContact(contact.toContact());
    }

    List<Change> toChanges() {
        return changes.stream().map(WireChange::toChange).toList();
    }

    List<Duplicate> toDuplicates() {
        return duplicates.stream().map(WireDuplicate::toDuplicate).toList();
    }
}
