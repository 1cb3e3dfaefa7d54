/**
 * How well duplicates are found: people, the ways in which one of them is written again, others who are only like them,
 * and what Libreta's {@code Desk} shows for each. The door is {@link DuplicateFigures}.
 */
@NullMarked
package bench.duplicates;

import org.jspecify.annotations.NullMarked;
