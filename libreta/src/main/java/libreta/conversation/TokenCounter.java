package libreta.conversation;

/** Counts a text in the tokens of the language model. */
@FunctionalInterface
public interface TokenCounter {
    int count(String text);
}
