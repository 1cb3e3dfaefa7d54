package libreta.contacts;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether the person said a whole write word for word, so that it is clear who is meant and which value belongs where. Where
 * the flow lets such a write be made without a question, everything else is asked about.
 *
 * @param seen the contacts that have come up in the conversation
 */
record WordForWord(Evidence evidence, List<SeenContacts.Seen> seen, PropertySchema schema) {
    /** In a new contact, values of these are told by their look. */
    private static final Set<String> PLAIN = Set.of("email", "firstname", "lastname", "phone");

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;:\"'()]+@[^\\s<>,;:\"'()]+");

    boolean said(Proposal proposal) {
        List<Change> changes = proposal.changes().stream()
                .filter(change -> change.provenance() != Provenance.FIXED)
                .toList();
        return switch (proposal.target()) {
            case Proposal.Target.ExistingContact(Contact contact) ->
                evidence.said().stream()
                        .anyMatch(message -> isAbout(contact, message)
                                && changes.stream().allMatch(change -> gives(message, change)));
            case Proposal.Target.UnwantedContact unwanted -> false;
            case Proposal.Target.NewContact nobody ->
                changes.stream().allMatch(change -> givesForNew(change)) && oneAddress(changes);
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

    private boolean gives(String message, Change change) {
        return says(message, change.after()) && PropertyNames.in(message, change.property(), schema);
    }

    private boolean givesForNew(Change change) {
        return evidence.said().stream()
                .filter(message -> says(message, change.after()))
                .anyMatch(message ->
                        PLAIN.contains(change.property()) || PropertyNames.in(message, change.property(), schema));
    }

    /** Two addresses in one breath are two people, whose values can be mixed up. */
    private boolean oneAddress(List<Change> changes) {
        return evidence.said().stream()
                        .filter(message -> changes.stream().anyMatch(change -> says(message, change.after())))
                        .flatMap(message -> ADDRESS.matcher(message).results())
                        .map(found -> Words.fold(found.group()))
                        .distinct()
                        .count()
                < 2;
    }

    private static boolean says(String message, String value) {
        return new Evidence(List.of(message), List.of()).of(value, List.of()) == Provenance.SAID;
    }
}
