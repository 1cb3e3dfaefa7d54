package libreta.contacts;

/** What became of a choice. */
public enum ChoiceState {
    WAITING,
    PICKED,
    /** None of them, or none after all. */
    DECLINED,
    /** The person went on with something else. */
    SET_ASIDE,
    EXPIRED
}
