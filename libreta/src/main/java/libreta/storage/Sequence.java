package libreta.storage;

import libreta.conversation.ConversationId;
import org.jdbi.v3.core.Handle;

/** The numbers that order what a conversation holds. */
final class Sequence {
    private static final String TAKE = """
            update conversation
               set last_seq = last_seq + :count
             where id = :id
            returning last_seq
            """;

    private Sequence() {}

    /**
     * Takes {@code count} numbers that nobody had before, and returns the first. Until the transaction ends no other can take any,
     * so the order of the numbers is the order of the commits.
     *
     * @throws IllegalStateException when there is no such conversation
     */
    static long take(Handle handle, ConversationId id, int count) {
        long last = handle.createQuery(TAKE)
                .bind("id", id.value())
                .bind("count", count)
                .mapTo(Long.class)
                .findOne()
                .orElseThrow(() -> noConversation(id));
        return last - count + 1;
    }

    static IllegalStateException noConversation(ConversationId id) {
        return new IllegalStateException("there is no conversation %s; open it first".formatted(id));
    }
}
