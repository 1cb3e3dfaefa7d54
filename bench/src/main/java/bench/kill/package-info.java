/**
 * Kills real processes of Libreta with SIGKILL while people confirm writes, and counts afterwards what went wrong. The door
 * is {@link bench.kill.KillRun}.
 */
@NullMarked
package bench.kill;

import org.jspecify.annotations.NullMarked;
