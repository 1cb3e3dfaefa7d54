package libreta.contacts;

import java.time.Instant;

/** What is kept about people, and how it ends. */
public interface PersonalData {
    /**
     * Erases what is known of the contact with this e-mail address from conversations, and masks it in the audit log, whose chain
     * stays valid. Whom the address means is found out from what is kept: contacts that were seen or written with it, and their names,
     * other addresses and telephone numbers. Conversations go on working. A second call with the same address does no harm.
     */
    Forgotten forget(String email);

    /**
     * Deletes conversations in which nothing was said since then, with their messages, proposals and operations. One with an
     * operation that has not ended stays. The audit log is left as it is.
     *
     * @return how many
     */
    int deleteConversations(Instant silentSince);

    /**
     * What was erased.
     *
     * @param contacts ids that the address stood for
     * @param underWay operations that have not ended and keep their values: to be forgotten by a second call
     */
    record Forgotten(
            int contacts,
            int messages,
            int seenContacts,
            int proposals,
            int operations,
            int auditEntries,
            int underWay) {}
}
