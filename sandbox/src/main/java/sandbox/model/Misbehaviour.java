package sandbox.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

        static Shape named(String name) {
            return Arrays.stream(values())
                    .filter(shape -> shape.named.equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("variant of badArguments must be one of "
                            + Arrays.stream(values()).map(shape -> shape.named).collect(Collectors.joining(", "))
                            + ", not '" + name + "'"));
        }
    }

    /**
     * The one of that name; empty when there is none of it.
     *
     * @throws IllegalArgumentException when it has no such variant; the message says which it has
     */
    static Optional<Misbehaviour> named(
            String name, @Nullable String variant, @Nullable String code, @Nullable String message) {
        return Optional.ofNullable(
                switch (name) {
                    case "badArguments" -> new BadArguments(variant == null ? Shape.NONSENSE : Shape.named(variant));
                    case "unknownTool" -> new UnknownTool();
                    case "unknownId" -> new UnknownId(variant == null ? "" : variant);
                    case "endlessCalls" -> new EndlessCalls();
                    case "endlessText" -> new EndlessText();
                    case "cut" -> new Cut();
                    case "errorEvent" -> new ErrorEvent(ModelError.of(500, code, message));
                    case "empty" -> new Empty();
                    default -> null;
                });
    }
}
