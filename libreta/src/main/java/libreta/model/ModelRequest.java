package libreta.model;

import java.time.Duration;
import java.util.List;

/**
 * One question to the model. {@code tools}, {@code system} and {@code messages} go out in this order, so that an
 * unchanged beginning can be cached by the server.
 *
 * @param cacheKey routes requests with the same beginning to the same cache (OpenAI: {@code prompt_cache_key})
 * @param personHash a hash of who asks, at most 64 characters (OpenAI: {@code safety_identifier}); empty for none
 * @param timeout how long the whole reply may take
 */
public record ModelRequest(
        String system,
        List<ModelMessage> messages,
        List<ToolDefinition> tools,
        String cacheKey,
        String personHash,
        Duration timeout) {
    public ModelRequest {
        messages = List.copyOf(messages);
        tools = List.copyOf(tools);
    }
}
