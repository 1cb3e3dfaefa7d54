package libreta.model;

import java.util.function.Consumer;

/** A language model that answers one request at a time and streams its text. Safe for many threads. */
public interface ChatModel {
    /** The name that the server knows the model by, for instance {@code gpt-6-luna}. */
    String name();

    /**
     * Asks once and blocks until the whole reply is there.
     *
     * @param text receives each piece of the reply's text as it comes, on the calling thread
     * @throws ModelFailed when there is no usable reply; pieces of text may have been delivered before
     * @throws java.util.concurrent.CancellationException when the calling thread is interrupted; the
     *     connection is closed, and the thread stays marked as interrupted
     */
    ModelReply ask(ModelRequest request, Consumer<String> text);
}
