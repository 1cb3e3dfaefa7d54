package libreta.contacts;

import java.time.Instant;
import java.util.Map;
import libreta.conversation.ConversationId;
import libreta.conversation.PersonId;

/**
 * A write that was decided: the journal's entry.
 *
 * @param contact id of the record; empty for a create that has not succeeded
 * @param before values shown to the person, by property name
 * @param wanted values to be written
 * @param stored values that HubSpot held afterwards; empty until it is done
 * @param note why it failed or what is not known; empty otherwise
 */
public record Operation(
        OperationId id,
        ProposalId proposal,
        ConversationId conversation,
        PersonId person,
        Kind kind,
        String contact,
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
        UPDATE
    }

    /** {@code CONFIRMED} before the call, {@code SENT} from just before it until its outcome is known. */
    public enum State {
        CONFIRMED,
        SENT,
        DONE,
        FAILED,
        UNKNOWN
    }

    /** How it ended. */
    public Operation ended(State state, String contact, Map<String, String> stored, String note) {
        return new Operation(
                id, proposal, conversation, person, kind, contact, before, wanted, stored, state, note, confirmedAt);
    }
}
