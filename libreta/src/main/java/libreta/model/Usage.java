package libreta.model;

/**
 * Tokens spent. Cached tokens are part of the input, reasoning tokens part of the output. All zero where the server
 * did not say.
 */
public record Usage(
        long inputTokens, long cachedInputTokens, long cacheWriteInputTokens, long outputTokens, long reasoningTokens) {
    public static final Usage NONE = new Usage(0, 0, 0, 0, 0);

    public Usage plus(Usage other) {
        return new Usage(
                inputTokens + other.inputTokens,
                cachedInputTokens + other.cachedInputTokens,
                cacheWriteInputTokens + other.cacheWriteInputTokens,
                outputTokens + other.outputTokens,
                reasoningTokens + other.reasoningTokens);
    }

    public long totalTokens() {
        return inputTokens + outputTokens;
    }
}
