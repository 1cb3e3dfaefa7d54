/**
 * Doing something alone, across threads, processes and replicas: one turn of a conversation, one writer of a contact.
 * The door is {@link libreta.lease.Alone}.
 */
@NullMarked
package libreta.lease;

import org.jspecify.annotations.NullMarked;
