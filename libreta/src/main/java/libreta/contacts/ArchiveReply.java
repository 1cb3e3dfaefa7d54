package libreta.contacts;

/** What HubSpot answered to an archiving. */
public sealed interface ArchiveReply {
    /** It is in the recycle bin now, or was there before. */
    record Archived() implements ArchiveReply {}

    record Missing() implements ArchiveReply {}
}
