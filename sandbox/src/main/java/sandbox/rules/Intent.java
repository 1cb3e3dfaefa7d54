package sandbox.rules;

import java.util.Map;

/** What a sentence wants, as far as it can be read without the rest of the conversation. */
sealed interface Intent {
    record Find(Who who) implements Intent {}

    /** Asks for one value of one contact. */
    record Ask(Who who, String property) implements Intent {}

    record Create(Map<String, String> values) implements Intent {
        public Create {
            values = Map.copyOf(values);
        }
    }

    /** {@code awaiting} is a property that was named without its new value, or empty. */
    record Update(Who who, Map<String, String> changes, String awaiting) implements Intent {
        public Update {
            changes = Map.copyOf(changes);
        }
    }

    record Talk(Topic topic) implements Intent {}

    record Yes() implements Intent {}

    record No() implements Intent {}

    /** "None", "she has no e-mail": what was asked for does not exist. */
    record Without() implements Intent {}

    record Cancel() implements Intent {}

    /** The next page of the search before. */
    record More() implements Intent {}

    /** What a new contact was to hold belongs to this one, which exists. */
    record Instead(Contact contact) implements Intent {}

    /** No sentence that is known; the dialogue may have asked for just this. */
    record Fragment(Text text) implements Intent {}
}
