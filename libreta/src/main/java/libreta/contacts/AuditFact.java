package libreta.contacts;

/** What the detail of an audit entry may say, beside the changed values. */
public enum AuditFact {
    /** Who: the id of the person in the chat, or {@code command-line}. */
    PERSON,
    CONVERSATION,
    /** HubSpot's id of the contact. */
    CONTACT,
    /** What the contact was called when the change was proposed. */
    NAME,
    /** Its e-mail address then. */
    EMAIL,
    /** {@link Operation.Kind}, in small letters. */
    KIND,
    /** What the person in the chat had typed last; nothing where it was asked for elsewhere. */
    ASKED,
    /** {@link ProposalState}, in small letters. */
    DECISION,
    /** The decision as the client sent it, with edits and ticks. */
    ANSWER,
    /** Why it failed, or what is not known. */
    NOTE,
    /** Numbers of the entries whose details were erased, separated by commas. */
    ERASED
}
