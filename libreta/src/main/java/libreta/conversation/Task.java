package libreta.conversation;

import java.util.Map;

/**
 * What the person is in the middle of. It outlives the history window.
 *
 * @param draft the values gathered so far, by property name
 */
public record Task(Kind kind, Map<String, String> draft) {
    /** What a task is about; {@code NONE} while the person has not said. */
    public enum Kind {
        NONE,
        SEARCH,
        CREATE,
        UPDATE
    }

    public static final Task NONE = new Task(Kind.NONE, Map.of());

    public Task {
        draft = Map.copyOf(draft);
    }
}
