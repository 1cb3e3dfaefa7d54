package libreta.contacts;

/** What came of checking the audit log. */
public sealed interface AuditVerdict {
    /**
     * Every entry is as it was written.
     *
     * @param erased how many entries have no detail any more, as a person is to be forgotten
     */
    record Whole(AuditHead head, long erased) implements AuditVerdict {}

    /**
     * Somebody changed the log.
     *
     * @param seq number of the first entry that is wrong
     * @param words what is wrong with it: a sentence for the administrator, without personal data
     */
    record Broken(long seq, String words) implements AuditVerdict {}
}
