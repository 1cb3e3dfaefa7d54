/**
 * How fast Libreta is: the packaged jar in a process of its own, against upstreams that answer at once. The door is
 * {@link bench.Bench}.
 */
@NullMarked
package bench;

import org.jspecify.annotations.NullMarked;
