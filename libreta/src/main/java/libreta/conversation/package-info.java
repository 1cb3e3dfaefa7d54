/** What is said: conversations, their messages, the history window, and the events of a turn. */
@NullMarked
package libreta.conversation;

import org.jspecify.annotations.NullMarked;
