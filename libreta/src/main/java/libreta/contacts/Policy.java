package libreta.contacts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the administrator allows to be written, whoever asks and by whichever door. The desk holds every write to it
 * twice: when it is proposed, and again when it is carried out, with the person's edits and with what HubSpot holds by
 * then.
 *
 * @param readOnly nothing is written at all
 * @param create for a new contact
 * @param update for a contact that exists, also where a create turned out to be about one
 */
public record Policy(boolean readOnly, WriteRule create, WriteRule update) {
    /** Everything that HubSpot allows, with a person's yes. */
    public static final Policy OPEN = new Policy(false, WriteRule.ALL, WriteRule.ALL);

    WriteRule of(Proposal.Target target) {
        return switch (target) {
            case Proposal.Target.NewContact nobody -> create;
            case Proposal.Target.ExistingContact contact -> update;
            case Proposal.Target.UnwantedContact contact -> create;
        };
    }

    /**
     * Why these changes may not be made; empty where they may.
     *
     * @param target the contact as HubSpot holds it now
     */
    List<ValueProblem> problems(Proposal.Target target, List<Change> changes, PropertySchema schema) {
        WriteRule rule = of(target);
        return changes.stream()
                .flatMap(change -> problem(target, change, rule, schema).stream())
                .toList();
    }

    /** Which of these changes would opt the contact in again; the other rules are not looked at. */
    List<ValueProblem> consentProblems(Contact contact, List<Change> changes, PropertySchema schema) {
        return changes.stream()
                .flatMap(change -> optedOut(contact, change, update, schema).stream())
                .toList();
    }

    private static Optional<ValueProblem> problem(
            Proposal.Target target, Change change, WriteRule rule, PropertySchema schema) {
        String property = change.property();
        if (!rule.allows(property) && !rule.fixed().containsKey(property)) {
            return Optional.of(new ValueProblem.NotAllowed(property, change.after()));
        }
        return switch (target) {
            case Proposal.Target.NewContact nobody -> Optional.empty();
            case Proposal.Target.UnwantedContact unwanted -> Optional.empty();
            case Proposal.Target.ExistingContact(Contact contact) ->
                Stream.of(
                                optedOut(contact, change, rule, schema),
                                emptied(contact, change, rule),
                                replaced(contact, change, rule, schema))
                        .flatMap(Optional::stream)
                        .findFirst();
        };
    }

    private static Optional<ValueProblem> optedOut(
            Contact contact, Change change, WriteRule rule, PropertySchema schema) {
        Consent consent = new Consent(rule.consent(), schema);
        return consent.optsInAgain(change.property(), contact.value(change.property()), change.after())
                ? Optional.of(new ValueProblem.OptedOut(change.property(), change.after()))
                : Optional.empty();
    }

    private static Optional<ValueProblem> emptied(Contact contact, Change change, WriteRule rule) {
        String property = change.property();
        if (!change.after().isEmpty() || contact.value(property).isEmpty()) {
            return Optional.empty();
        }
        return rule.neverBlank().contains(property)
                ? Optional.of(new ValueProblem.MayNotBeEmpty(property, ""))
                : Optional.empty();
    }

    /** Whoever opts out replaces a value too, and may always do so. */
    private static Optional<ValueProblem> replaced(
            Contact contact, Change change, WriteRule rule, PropertySchema schema) {
        String property = change.property();
        String held = contact.value(property);
        boolean replaces = !held.isEmpty() && !held.equals(change.after());
        return replaces
                        && rule.fillOnly().holds(property)
                        && !new Consent(rule.consent(), schema).optsOut(property, change.after())
                ? Optional.of(new ValueProblem.MayOnlyBeFilled(property, change.after(), held))
                : Optional.empty();
    }

    /**
     * Whether the flow lets this be written without asking: the person said it word for word, nothing is emptied, nothing is
     * about consent, and nobody else may be meant.
     */
    boolean unasked(Proposal proposal, WordForWord words) {
        WriteRule rule = of(proposal.target());
        Consent consent = new Consent(rule.consent(), words.schema());
        return rule.confirm() == WriteRule.Confirm.NEVER
                && proposal.duplicates().isEmpty()
                && proposal.changes().stream().allMatch(change -> asItWasSaid(change, consent))
                && words.said(proposal);
    }

    private static boolean asItWasSaid(Change change, Consent consent) {
        boolean said = change.provenance() == Provenance.SAID || change.provenance() == Provenance.FIXED;
        return said && !change.after().isEmpty() && !consent.isAbout(change.property());
    }
}
