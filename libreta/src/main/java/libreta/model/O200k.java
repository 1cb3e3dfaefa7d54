package libreta.model;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import libreta.conversation.TokenCounter;

/**
 * Counts in {@code o200k_base}, the tokens of OpenAI's present models. The table is loaded once, by whoever counts
 * first; {@link #warm()} does it beforehand. Safe for many threads.
 */
public final class O200k implements TokenCounter {
    private static final class Table {
        private static final Encoding ENCODING =
                Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);
    }

    /** Marks of the encoding itself, such as an end of text, count as the plain words that a person typed. */
    @Override
    public int count(String text) {
        return Table.ENCODING.countTokensOrdinary(text);
    }

    /** Starts to load the table in the background and returns at once. */
    public void warm() {
        Thread.ofPlatform().daemon().name("o200k").start(() -> count("warm"));
    }
}
