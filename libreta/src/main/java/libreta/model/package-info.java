/**
 * The language model: a port, {@link libreta.model.ChatModel}, and its two dialects, OpenAI Responses and Chat
 * Completions, behind the door {@link libreta.model.OpenAi}; {@link libreta.model.ModelWatch} knows whether it is up.
 */
@NullMarked
package libreta.model;

import org.jspecify.annotations.NullMarked;
