package libreta.contacts;

/** What an entry of the audit log records. */
public enum AuditEvent {
    /** A write was shown to the person, with what they had asked for. */
    PROPOSED,
    /** The person approved, rejected or went past it, or it expired. */
    DECIDED,
    /** The approved write is in the journal. */
    CONFIRMED,
    /** It goes to HubSpot. */
    SENT,
    /** HubSpot carried it out. */
    DONE,
    /** HubSpot did not carry it out. */
    FAILED,
    /** HubSpot cannot tell. */
    UNKNOWN,
    /** Another write took it back. */
    UNDONE,
    /** Details of earlier entries were erased, since a person is to be forgotten. */
    FORGOTTEN
}
