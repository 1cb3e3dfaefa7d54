package libreta.contacts;

import java.util.List;
import java.util.Map;

/** How a decided proposal ended. */
public sealed interface CarriedOut {
    /**
     * HubSpot took it.
     *
     * @param contact as HubSpot held it afterwards
     * @param replaced values of others that came between the last look and the write, by property
     */
    record Done(Operation operation, Proposal proposal, Contact contact, Map<String, String> replaced)
            implements CarriedOut {
        public Done {
            replaced = Map.copyOf(replaced);
        }
    }

    /** HubSpot took it, but could not be asked afterwards what it stored. */
    record DoneUnread(Operation operation, Proposal proposal) implements CarriedOut {}

    /** Somebody else changed the contact since it was shown; nothing was written. */
    record ChangedMeanwhile(Proposal fresh) implements CarriedOut {}

    /** A contact with this e-mail address has appeared since; nothing was written. */
    record ExistsAlready(Proposal fresh) implements CarriedOut {}

    /** The values are in HubSpot already; nothing was written. */
    record NothingToDo(Contact contact) implements CarriedOut {}

    /** The person's own edits cannot be written; the proposal waits again. */
    record EditNotValid(Proposal fresh, List<ValueProblem> problems) implements CarriedOut {
        public EditNotValid {
            problems = List.copyOf(problems);
        }
    }

    /** HubSpot could not be asked; nothing was written, and the proposal waits again. */
    record NotWritten(Proposal fresh, CrmFailed why) implements CarriedOut {}

    /** HubSpot looked at the values and did not take them. */
    record Refused(Operation operation, List<PropertyRefusal> refusals) implements CarriedOut {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    /** The contact is no longer there. */
    record Gone(ContactId id) implements CarriedOut {}

    /** HubSpot says that another contact has one of the values that only one may have; nothing was written. */
    record Taken() implements CarriedOut {}

    /**
     * The request went out and nobody can say yet whether it was carried out. It will be found out while the operation
     * is {@code SENT}.
     */
    record Unknown(Operation operation) implements CarriedOut {}

    /** It does not wait any more: somebody decided it a moment ago. */
    record AlreadyDecided() implements CarriedOut {}
}
