package libreta.contacts;

import java.util.List;

/**
 * A contact that may be the person who is about to be created.
 *
 * @param matches internal names of the properties that speak for it, the strongest first
 */
public record Duplicate(Contact contact, Grade grade, List<String> matches) {
    public Duplicate {
        matches = List.copyOf(matches);
    }

    /** How sure we are. Neither is ever a reason to write without asking. */
    public enum Grade {
        /** Wrong in at most one case of a hundred. */
        THE_SAME,
        /** Worth a look. */
        PERHAPS
    }
}
