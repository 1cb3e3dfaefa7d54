package libreta.agent;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import libreta.contacts.Change;
import libreta.contacts.Contact;
import libreta.contacts.ContactChoice;
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

    /** The question, for instance <i>Which Ana García do you mean?</i> */
    public static String of(ContactChoice choice, Language language) {
        List<String> names =
                choice.candidates().stream().map(Contact::name).distinct().toList();
        if (choice.candidates().size() == 1) {
            return Words.say(language, "choose_this_one", names.getFirst());
        }
        return names.size() == 1
                ? Words.say(language, "choose_of_one_name", names.getFirst())
                : Words.say(language, "choose");
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
