package sandbox.model;

import tools.jackson.databind.node.ObjectNode;

/** What the model does next. */
sealed interface Reply {
    /** Says {@code text}, Markdown. */
    record Say(String text) implements Reply {}

    /** Calls the tool of that name. */
    record Use(String tool, ObjectNode arguments) implements Reply {}

    /** What it costs to write: the text, or the call's name and arguments. */
    default String written() {
        return switch (this) {
            case Say(String text) -> text;
            case Use(String tool, ObjectNode arguments) -> tool + arguments;
        };
    }
}
