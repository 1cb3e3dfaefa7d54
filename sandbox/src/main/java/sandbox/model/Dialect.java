package sandbox.model;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One of OpenAI's two ways to ask a model and to be answered. */
interface Dialect {
    String name();

    /**
     * Reads a request.
     *
     * @throws Refusal when something that the dialect asks for is missing or of the wrong type
     */
    Completion read(JsonNode body);

    /**
     * Looks whether OpenAI would take a request that could be read.
     *
     * @throws Refusal where it would not
     */
    void check(Completion completion);

    /** The answer in one piece; its ending is one that a whole answer can have. */
    ObjectNode whole(Completion completion, Answer answer);

    /** Whether a whole answer can say that it failed; if not, the failure is an HTTP error. */
    boolean tellsFailure();

    /** The same answer in events. */
    Telling telling(Completion completion, Answer answer, EventStream events);
}
