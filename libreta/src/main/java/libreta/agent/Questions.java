package libreta.agent;

import java.util.Map;
import java.util.stream.Collectors;
import libreta.contacts.Change;
import libreta.contacts.Contact;
import libreta.contacts.ContactId;
import libreta.contacts.Proposal;
import libreta.conversation.Language;
import libreta.words.Words;

/** How a person is asked about a proposal. */
public final class Questions {
    private Questions() {}

    /** The question, for instance <i>Shall I change Ada Lovelace in HubSpot?</i> */
    public static String of(Proposal proposal, Language language) {
        String key = switch (proposal.target()) {
            case Proposal.Target.NewContact nobody -> "propose_create";
            case Proposal.Target.ExistingContact contact -> "propose_update";
            case Proposal.Target.UnwantedContact contact -> "propose_archive";
        };
        return Words.say(language, key, name(proposal));
    }

    /** What a person calls the contact that the proposal is about. */
    public static String name(Proposal proposal) {
        return switch (proposal.target()) {
            case Proposal.Target.ExistingContact(Contact contact) -> contact.name();
            case Proposal.Target.UnwantedContact(Contact contact) -> contact.name();
            case Proposal.Target.NewContact nobody -> {
                Map<String, String> values =
                        proposal.changes().stream().collect(Collectors.toMap(Change::property, Change::after));
                yield new Contact(new ContactId("0"), values).name();
            }
        };
    }
}
