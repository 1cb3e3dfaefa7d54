package libreta.contacts;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether what the person said last is, word for word, an order to make this write, and nothing besides. Where the flow lets
 * such a write be made without a question, everything else is asked about.
 *
 * <p>The whole message has to be a {@link PlainOrder}: who it is about (the contact's full name, its e-mail address or its
 * id), each property's name with its value behind it, and the few words that an order is made of besides. Only the name,
 * e-mail address and phone of a new contact need no property's name. A single word or sign that is left over, and the
 * person is asked.
 *
 * @param seen the contacts that have come up in the conversation
 */
record WordForWord(Evidence evidence, List<SeenContacts.Seen> seen, PropertySchema schema) {
    private static final Set<String> TOLD_BY_THEIR_LOOK = Set.of("email", "firstname", "lastname", "phone");

    boolean said(Proposal proposal) {
        List<Change> changes = proposal.changes().stream()
                .filter(change -> change.provenance() != Provenance.FIXED)
                // "grace@navy.example" is read before the "Grace" within
                .sorted(comparingInt((Change change) -> -change.after().length()))
                .toList();
        String message = evidence.newest();
        PlainOrder order = new PlainOrder(changes, schema);
        return switch (proposal.target()) {
            case Proposal.Target.ExistingContact(Contact contact) ->
                isAbout(contact, without(changes, message))
                        && literally(changes, Set.of(), message)
                        && order.toChange(contact, message);
            case Proposal.Target.UnwantedContact unwanted -> false;
            case Proposal.Target.NewContact nobody ->
                literally(changes, TOLD_BY_THEIR_LOOK, message) && order.toCreate(message);
        };
    }

    private boolean isAbout(Contact contact, String message) {
        boolean meant = new Evidence(List.of(message), List.of()).typed(contact.id())
                || says(message, contact.value("email"))
                || says(message, contact.name());
        return meant
                && seen.stream()
                        .filter(other -> !other.id().equals(contact.id()))
                        .noneMatch(other -> says(message, other.name()) || says(message, other.email()));
    }

    /** A value that is to be written names nobody. */
    private static String without(List<Change> changes, String message) {
        String text = message.toLowerCase(Locale.ROOT);
        for (Change change : changes) {
            text = text.replace(change.after().toLowerCase(Locale.ROOT), " | ");
        }
        return text;
    }

    /** @param unnamed the properties whose values need no name before them */
    private boolean literally(List<Change> changes, Set<String> unnamed, String message) {
        return !changes.isEmpty()
                && changes.stream()
                        .allMatch(change -> says(message, change.after())
                                && (unnamed.contains(change.property())
                                        || PropertyNames.in(message, change.property(), schema)));
    }

    private static boolean says(String message, String value) {
        return new Evidence(List.of(message), List.of()).of(value, List.of()) == Provenance.SAID;
    }
}
