package sandbox.rules;

/** Things that are answered with a sentence and no tool. */
enum Topic {
    GREETING,
    THANKS,
    FAREWELL,
    HELP,
    IDENTITY,
    DELETION,
    MERGING,
    EXPORTING,
    SENDING,
    UNDOING,
    CANCELLED,
    NOTHING_PENDING,
    NOT_UNDERSTOOD,
    UNKNOWN_PERSON,
    NO_MORE
}
