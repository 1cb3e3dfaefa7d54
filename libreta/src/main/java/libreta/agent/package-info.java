/** The loop between the model and the tools. The door is {@link libreta.agent.Agent}. */
@NullMarked
package libreta.agent;

import org.jspecify.annotations.NullMarked;
