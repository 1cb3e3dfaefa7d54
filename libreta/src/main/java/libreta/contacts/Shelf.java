package libreta.contacts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import libreta.conversation.ConversationId;

/** What the desk keeps of a conversation: the proposal or choice that waits in it, and the contacts that have come up. */
record Shelf(Desk.Stores stores, InstantSource clock, Supplier<String> ids) {
    private static final Duration DECIDE_WITHIN = Duration.ofHours(24);

    /** How many of the contacts of a conversation may be written without the person typing their id. */
    private static final int SEEN_AT_MOST = 500;

    Proposal keep(WriteRequest request, Proposal.Target target, List<Change> changes, List<Duplicate> duplicates) {
        return add(made(request.conversation(), request.toolCallId(), target, changes, duplicates));
    }

    /** The same once more, waiting under an id of its own. */
    Proposal keepAgain(Proposal decided) {
        return add(again(decided));
    }

    /**
     * The same: in one step the waiting proposal of this id is set aside, and this one waits in its place. A process
     * that dies loses neither the decision nor the question.
     *
     * @return empty when it does not wait any more; nothing is kept then
     */
    Optional<Proposal> keepInItsPlace(Proposal next, Approval approval) {
        Proposal fresh = again(next);
        boolean replaced = stores.proposals().replace(next.id(), fresh, approval.answer());
        return replaced ? Optional.of(fresh) : Optional.empty();
    }

    private Proposal add(Proposal proposal) {
        stores.proposals().add(proposal);
        return proposal;
    }

    private Proposal again(Proposal decided) {
        return made(
                decided.conversation(),
                decided.toolCallId(),
                decided.target(),
                decided.changes(),
                decided.duplicates());
    }

    private Proposal made(
            ConversationId conversation,
            String toolCallId,
            Proposal.Target target,
            List<Change> changes,
            List<Duplicate> duplicates) {
        Instant now = clock.instant();
        return new Proposal(
                new ProposalId(ids.get()),
                conversation,
                toolCallId,
                target,
                changes,
                duplicates,
                now,
                now.plus(DECIDE_WITHIN));
    }

    /** Any of the candidates may be picked, so all of them have come up. */
    ContactChoice keep(WriteRequest request, ContactId aim, List<Contact> candidates) {
        Instant now = clock.instant();
        ContactChoice choice = new ContactChoice(
                new ContactChoiceId(ids.get()),
                request.conversation(),
                request.toolCallId(),
                aim,
                request.values(),
                candidates,
                now,
                now.plus(DECIDE_WITHIN));
        see(request.conversation(), candidates);
        stores.choices().add(choice);
        return choice;
    }

    /** Ends a waiting proposal, once; false when it does not wait any more. */
    boolean decide(Proposal proposal, ProposalState state, Approval approval) {
        return stores.proposals().decide(proposal.id(), state, approval.answer());
    }

    void see(ConversationId conversation, List<Contact> contacts) {
        if (!contacts.isEmpty()) {
            stores.seen()
                    .see(
                            conversation,
                            contacts.stream().map(SeenContacts.Seen::of).toList(),
                            clock.instant());
        }
    }

    /** The contacts that have come up in the conversation. */
    List<SeenContacts.Seen> seen(ConversationId conversation) {
        return stores.seen().seen(conversation, SEEN_AT_MOST);
    }
}
