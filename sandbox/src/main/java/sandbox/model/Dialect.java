package sandbox.model;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One of OpenAI's two ways to ask a model and to be answered. */
interface Dialect {
    /**
     * Reads a request.
     *
     * @throws Refusal when something that the dialect asks for is missing or of the wrong type
     */
    Completion read(JsonNode body);

    /** The answer in one piece. */
    ObjectNode whole(Completion completion, Reply reply);

    /** The answer in events, up to and with the last one. */
    void stream(Completion completion, Reply reply, EventStream events);
}
