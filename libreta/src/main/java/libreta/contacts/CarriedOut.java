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

    /**
     * Values that nobody said, which the person has neither ticked nor changed; nothing was written, and the proposal
     * waits.
     *
     * @param waiting the same proposal, or a fresh one that has the person's edits
     * @param properties internal names, in the order of the proposal
     */
    record NotTicked(Proposal waiting, List<String> properties) implements CarriedOut {
        public NotTicked {
            properties = List.copyOf(properties);
        }
    }

    /** The edited new contact may be one that the person has not been shown; nothing was written. */
    record LooksLikeOthers(Proposal fresh) implements CarriedOut {}

    /** The edited e-mail address, or one proposed before, is another contact's by now; nothing was written. */
    record EmailTaken(Proposal fresh, Contact by) implements CarriedOut {}

    /** The flow, or what the contact said to being contacted, does not allow it any more; it does not wait again. */
    record Forbidden(List<ValueProblem> problems) implements CarriedOut {
        public Forbidden {
            problems = List.copyOf(problems);
        }
    }

    /** The flow lets nothing be written by now; it does not wait again. */
    record ReadOnly() implements CarriedOut {}

    /** HubSpot could not be asked; nothing was written, and the proposal waits again. */
    record NotWritten(Proposal fresh, CrmFailed why) implements CarriedOut {}

    /** HubSpot looked at the values and did not take them. */
    record Refused(Operation operation, List<PropertyRefusal> refusals) implements CarriedOut {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    /**
     * A contact of this name, or a change to this contact, was confirmed a moment ago, and it is not known yet what became
     * of it; nothing was written, and the proposal waits again.
     */
    record OneIsOpen(Proposal fresh) implements CarriedOut {}

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
