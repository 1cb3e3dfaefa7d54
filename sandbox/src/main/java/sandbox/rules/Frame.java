package sandbox.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a conversation stands.
 *
 * @param focus the contact last spoken of
 * @param candidates the contacts between which the person may choose
 * @param topic what to say before anything else
 */
record Frame(
        Goal goal,
        @Nullable Contact focus,
        List<Contact> candidates,
        @Nullable Topic topic) {
    static final Frame EMPTY = new Frame(new Goal.None(), null, List.of(), null);

    Frame {
        candidates = List.copyOf(candidates);
    }

    /** Pursues {@code next}; earlier candidates no longer matter. */
    Frame pursue(Goal next) {
        return new Frame(next, focus, List.of(), null);
    }

    Frame say(Topic next) {
        return new Frame(goal, focus, candidates, next);
    }

    Frame about(Contact contact) {
        return new Frame(goal, contact, List.of(), topic);
    }

    Frame among(List<Contact> contacts) {
        return new Frame(goal, focus, contacts, topic);
    }
}
