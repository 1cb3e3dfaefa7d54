package libreta.contacts;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import libreta.conversation.ConversationId;
import libreta.conversation.Language;
import libreta.conversation.PersonId;

/**
 * A write that was decided: the journal's entry.
 *
 * @param language in which the person is told how it ended
 * @param contact id of the record; empty for a create that has not succeeded
 * @param undoes the operation that this one undoes; empty for the others
 * @param before values that it replaces, by property name: those shown to the person, or another's that came between
 * @param wanted values to be written; a create without an e-mail address may carry {@link PropertySchema#OPERATION}
 * @param stored values that HubSpot held afterwards, of a new contact all that people may set; empty until it is done
 * @param note why it failed or what is not known; empty otherwise
 */
public record Operation(
        OperationId id,
        ProposalId proposal,
        ConversationId conversation,
        PersonId person,
        Language language,
        Kind kind,
        String contact,
        String undoes,
        Map<String, String> before,
        Map<String, String> wanted,
        Map<String, String> stored,
        State state,
        String note,
        Instant confirmedAt) {
    public Operation {
        before = Map.copyOf(before);
        wanted = Map.copyOf(wanted);
        stored = Map.copyOf(stored);
    }

    /** Which write. */
    public enum Kind {
        CREATE,
        UPDATE,
        /** Takes a contact back that was created: it goes to HubSpot's recycle bin. */
        ARCHIVE
    }

    /**
     * {@code CONFIRMED} before the call, {@code SENT} from just before it until its outcome is known, {@code UNDONE}
     * when another operation took back what was done.
     */
    public enum State {
        CONFIRMED,
        SENT,
        DONE,
        FAILED,
        UNKNOWN,
        UNDONE
    }

    /** A confirmed create; {@code wanted} may hold the mark beside the proposal's values. */
    static Operation create(
            OperationId id, Proposal proposal, Approval approval, Map<String, String> wanted, Instant at) {
        By by = new By(approval.person(), approval.language(), "");
        return confirmed(id, proposal, by, Kind.CREATE, "", wanted, at);
    }

    /** A confirmed update. */
    static Operation update(OperationId id, Proposal proposal, Approval approval, ContactId contact, Instant at) {
        By by = new By(approval.person(), approval.language(), "");
        return confirmed(id, proposal, by, Kind.UPDATE, contact.value(), proposal.values(), at);
    }

    /** What takes this one back: a created contact is archived, an update gets its old values again. */
    Operation undo(OperationId id, Proposal proposal, Undo.Asked asked, Instant at) {
        By by = new By(asked.person(), asked.language(), this.id.value());
        return kind == Kind.CREATE
                ? confirmed(id, proposal, by, Kind.ARCHIVE, contact, Map.of(), at)
                : confirmed(id, proposal, by, Kind.UPDATE, contact, proposal.values(), at);
    }

    /** Who wants it, and which operation it undoes. */
    private record By(PersonId person, Language language, String undoes) {}

    private static Operation confirmed(
            OperationId id,
            Proposal proposal,
            By by,
            Kind kind,
            String contact,
            Map<String, String> wanted,
            Instant at) {
        Map<String, String> before = new TreeMap<>();
        proposal.changes().forEach(change -> before.put(change.property(), change.before()));
        return new Operation(
                id,
                proposal.id(),
                proposal.conversation(),
                by.person(),
                by.language(),
                kind,
                contact,
                by.undoes(),
                before,
                wanted,
                Map.of(),
                State.CONFIRMED,
                "",
                at);
    }

    /** How it ended. */
    public Operation ended(State state, String contact, Map<String, String> stored, String note) {
        return with(state, contact, before, stored, note);
    }

    /** It ended well, and replaced these values. */
    Operation done(String contact, Map<String, String> replaced, Map<String, String> stored, String note) {
        return with(State.DONE, contact, replaced, stored, note);
    }

    /** The same, on its way. */
    Operation onItsWay() {
        return with(State.SENT, contact, before, stored, note);
    }

    /** A create whose contact can be known again by {@link PropertySchema#OPERATION}. */
    boolean marked() {
        return wanted.containsKey(PropertySchema.OPERATION);
    }

    private Operation with(
            State state, String contact, Map<String, String> before, Map<String, String> stored, String note) {
        return new Operation(
                id,
                proposal,
                conversation,
                person,
                language,
                kind,
                contact,
                undoes,
                before,
                wanted,
                stored,
                state,
                note,
                confirmedAt);
    }
}
