package sandbox.rules;

import tools.jackson.databind.node.ObjectNode;

/** What the rules do next. */
public sealed interface Reply {
    /** Says {@code text}, Markdown. */
    record Say(String text) implements Reply {}

    /** Calls the tool of that name. */
    record Use(String tool, ObjectNode arguments) implements Reply {}
}
