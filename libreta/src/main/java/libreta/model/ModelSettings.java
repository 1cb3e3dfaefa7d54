package libreta.model;

import java.util.List;

/**
 * How the model is asked; the flow's {@code OpenAILLM} node says it.
 *
 * @param temperature 0 to 2 as text, or empty to leave it out
 * @param reasoningEffort {@code none}, {@code low}, {@code medium}, {@code high} …, or empty for the dialect's default
 * @param fallbacks models to ask, in this order, when {@code model} is unavailable before its first piece of text
 */
public record ModelSettings(
        String model, String temperature, int maxOutputTokens, String reasoningEffort, List<String> fallbacks) {
    public ModelSettings {
        fallbacks = List.copyOf(fallbacks);
    }
}
