package libreta.contacts;

/** Where a proposed value came from. */
public enum Provenance {
    /** The person typed it. */
    SAID,
    /** A search in this conversation returned it. */
    FOUND,
    /** The person typed it in another form, for instance a label instead of an internal value. */
    NORMALISED,
    /** The administrator set it in the flow. */
    FIXED,
    /** Nobody did: the model made it up, or worked it out. */
    NOT_SAID
}
