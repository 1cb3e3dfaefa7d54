package sandbox.model;

/** How an answer ends. */
sealed interface Ending {
    /** As it should. */
    record Complete() implements Ending {}

    /** Properly, and short of what the model had to say. */
    record Incomplete(Reason reason) implements Ending {}

    /** The body ends as HTTP wants it, and nothing in it says that the answer is over. */
    record Cut() implements Ending {}

    /** An error after the 200; {@code told} says in which form Responses tells it. */
    record Broken(ModelError error, Form told) implements Ending {}

    /** The last text goes on, round and round, until the client has gone. */
    record Never() implements Ending {}

    /** Why an answer is incomplete, in the words of the two dialects. */
    enum Reason {
        LENGTH("length", "max_output_tokens"),
        CONTENT_FILTER("content_filter", "content_filter");

        private final String inChat;
        private final String inResponses;

        Reason(String inChat, String inResponses) {
            this.inChat = inChat;
            this.inResponses = inResponses;
        }

        String inChat() {
            return inChat;
        }

        String inResponses() {
            return inResponses;
        }
    }

    /** The event {@code error}, or {@code response.failed}. Chat Completions has one form for both. */
    enum Form {
        ERROR_EVENT,
        FAILED_RESPONSE
    }
}
