package libreta.contacts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import libreta.conversation.ConversationId;

/**
 * A write that waits for a person's decision, exactly as it was shown.
 *
 * @param toolCallId the model's call that led to it
 * @param changes at least one
 * @param duplicates contacts that may be the same person, the likeliest first, for the person to look at
 */
public record Proposal(
        ProposalId id,
        ConversationId conversation,
        String toolCallId,
        Target target,
        List<Change> changes,
        List<Duplicate> duplicates,
        Instant madeAt,
        Instant expiresAt) {
    public Proposal {
        changes = List.copyOf(changes);
        duplicates = List.copyOf(duplicates);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("a proposal changes something");
        }
    }

    /** What is to be written to. */
    public sealed interface Target {
        record NewContact() implements Target {}

        /** The contact as it was when the proposal was made. */
        record ExistingContact(Contact contact) implements Target {}

        /** The contact goes to HubSpot's recycle bin: what created it is undone. */
        record UnwantedContact(Contact contact) implements Target {}
    }

    /** Internal names and values to be written. */
    public Map<String, String> values() {
        return changes.stream().collect(Collectors.toUnmodifiableMap(Change::property, Change::after));
    }

    /** The same proposal, to write these changes to that target. */
    Proposal with(Target target, List<Change> changes) {
        boolean another = target instanceof Target.ExistingContact && this.target instanceof Target.NewContact;
        List<Duplicate> candidates = another ? List.of() : duplicates;
        return new Proposal(id, conversation, toolCallId, target, changes, candidates, madeAt, expiresAt);
    }

    /** The same proposal with these look-alikes. */
    Proposal withDuplicates(List<Duplicate> candidates) {
        return new Proposal(id, conversation, toolCallId, target, changes, candidates, madeAt, expiresAt);
    }

    /** Internal names of the values that nobody said: the person ticks each by hand, or changes it. */
    public List<String> mustTick() {
        return changes.stream()
                .filter(change -> change.provenance() == Provenance.NOT_SAID)
                .map(Change::property)
                .toList();
    }

    /** Whether the person was shown this contact as one to update instead of creating another. */
    public boolean offers(ContactId id) {
        return target instanceof Target.NewContact
                && duplicates.stream()
                        .anyMatch(duplicate -> duplicate.contact().id().equals(id));
    }

    /** The same proposal without this candidate. */
    Proposal without(ContactId id) {
        List<Duplicate> rest = duplicates.stream()
                .filter(duplicate -> !duplicate.contact().id().equals(id))
                .toList();
        return new Proposal(this.id, conversation, toolCallId, target, changes, rest, madeAt, expiresAt);
    }

    /** These changes, from what the contact holds now. */
    static List<Change> onTopOf(Contact now, List<Change> changes) {
        return changes.stream()
                .map(change -> new Change(
                        change.property(), now.value(change.property()), change.after(), change.provenance()))
                .toList();
    }

    public boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
