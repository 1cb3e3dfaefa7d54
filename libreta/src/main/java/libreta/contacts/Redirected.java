package libreta.contacts;

import java.util.List;

/** What became of a wish to update a duplicate instead of creating a contact. Nothing has been written in any case. */
public sealed interface Redirected {
    /** The new proposal, to update that contact, waits in the place of the one before. */
    record Waits(Proposal update) implements Redirected {}

    /** The contact holds all of it already; nothing waits any more. */
    record NothingToDo(Contact contact) implements Redirected {}

    /** HubSpot has that contact no more; the create waits again, without it. */
    record Gone(Proposal create) implements Redirected {}

    /** The administrator does not allow that contact to be changed so; the create waits still. */
    record Forbidden(List<ValueProblem> problems) implements Redirected {
        public Forbidden {
            problems = List.copyOf(problems);
        }
    }

    /** The proposal does not wait any more. */
    record AlreadyDecided() implements Redirected {}
}
