/** The command line: what an administrator asks of the record, while Libreta runs or not. The door is {@link libreta.commands.Commands}. */
@NullMarked
package libreta.commands;

import org.jspecify.annotations.NullMarked;
