package sandbox.model;

/**
 * What the model does wrong on a request that carries this in its context. Where a request offers no tools, those that
 * are about calls do nothing.
 */
public sealed interface Misbehaviour {
    /** The arguments of a call are not what they should be. */
    record BadArguments(Shape shape) implements Misbehaviour {}

    /** A call of a tool that the request does not offer. */
    record UnknownTool() implements Misbehaviour {}

    /** A call with the id of a contact that there is none of; {@code tool} empty takes one that needs an id. */
    record UnknownId(String tool) implements Misbehaviour {}

    /** Another search, each time, whatever came back. */
    record EndlessCalls() implements Misbehaviour {}

    /** Text that goes on until the client has gone. */
    record EndlessText() implements Misbehaviour {}

    /** A stream that stops after half of its deltas, without an end; a whole answer is half a body. */
    record Cut() implements Misbehaviour {}

    /** An error after half of the deltas; a whole answer is an HTTP error. */
    record ErrorEvent(ModelError error) implements Misbehaviour {}

    /** Neither text nor calls. */
    record Empty() implements Misbehaviour {}

    /** What arguments are instead of the object that the schema wants. */
    enum Shape {
        NONSENSE("nonsense"),
        CUT_OFF("cutOff"),
        TWICE("twice"),
        WRONG_TYPES("wrongTypes"),
        ARRAY("array"),
        NOTHING("nothing");

        private final String named;

        Shape(String named) {
            this.named = named;
        }

        @Override
        public String toString() {
            return named;
        }
    }
}
