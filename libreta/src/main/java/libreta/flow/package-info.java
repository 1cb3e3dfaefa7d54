/** The flow: its file, its nodes, and running it. The doors are {@link libreta.flow.FlowFile} and {@link libreta.flow.Flow}. */
@NullMarked
package libreta.flow;

import org.jspecify.annotations.NullMarked;
