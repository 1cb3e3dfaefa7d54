package sandbox.model;

import org.jspecify.annotations.Nullable;

/** One thing that the model writes in an answer. */
sealed interface Output {
    /** What is written, bare. */
    String content();

    /** All that has to be written: what counts as tokens. */
    default String written() {
        return content();
    }

    /** Markdown for the person. */
    record Text(String content) implements Output {}

    /**
     * A tool call.
     *
     * @param content the arguments, which may be any text, JSON or not
     * @param id of the call; one is made up where there is none
     */
    record Call(String tool, String content, @Nullable String id) implements Output {
        @Override
        public String written() {
            return tool + content;
        }
    }

    /** A summary of its thoughts, which only Responses shows. */
    record Reasoning(String content) implements Output {}
}
