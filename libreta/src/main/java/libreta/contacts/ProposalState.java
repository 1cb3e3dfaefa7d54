package libreta.contacts;

/** What became of a proposal. */
public enum ProposalState {
    WAITING,
    APPROVED,
    REJECTED,
    /** The person went on with something else, or was asked again or refused after they had confirmed it. */
    SET_ASIDE,
    EXPIRED
}
