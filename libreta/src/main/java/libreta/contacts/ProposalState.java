package libreta.contacts;

/** What became of a proposal. */
public enum ProposalState {
    WAITING,
    APPROVED,
    REJECTED,
    /** The person went on with something else. */
    SET_ASIDE,
    EXPIRED
}
