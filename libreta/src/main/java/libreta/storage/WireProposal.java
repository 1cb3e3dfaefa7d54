package libreta.storage;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import libreta.contacts.Change;
import libreta.contacts.Contact;
import libreta.contacts.Duplicate;
import libreta.contacts.Proposal;
import libreta.contacts.Proposal.Target;
import libreta.contacts.Proposal.Target.ExistingContact;
import libreta.contacts.Proposal.Target.NewContact;
import libreta.contacts.Proposal.Target.UnwantedContact;
import org.jspecify.annotations.Nullable;

/**
 * The column {@code proposal.body}.
 *
 * @param contact null for a new contact
 * @param archive the contact is to be archived
 */
record WireProposal(
        @Nullable WireContact contact,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean archive,
        List<WireChange> changes,
        List<WireDuplicate> duplicates) {
    static WireProposal of(Proposal proposal) {
        return new WireProposal(
                contactOf(proposal.target()),
                proposal.target() instanceof UnwantedContact,
                proposal.changes().stream().map(WireChange::of).toList(),
                proposal.duplicates().stream().map(WireDuplicate::of).toList());
    }

    private static @Nullable WireContact contactOf(Target target) {
        return switch (target) {
            case NewContact() -> null;
            case ExistingContact(Contact contact) -> WireContact.of(contact);
            case UnwantedContact(Contact contact) -> WireContact.of(contact);
        };
    }

    Target toTarget() {
        if (contact == null) {
            return new NewContact();
        }
        return archive ? new UnwantedContact(contact.toContact()) : new ExistingContact(contact.toContact());
    }

    List<Change> toChanges() {
        return changes.stream().map(WireChange::toChange).toList();
    }

    List<Duplicate> toDuplicates() {
        return duplicates.stream().map(WireDuplicate::toDuplicate).toList();
    }
}
