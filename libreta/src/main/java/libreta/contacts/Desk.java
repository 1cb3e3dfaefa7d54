package libreta.contacts;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import libreta.lease.Alone;

/**
 * The one path to a write, whoever asks: {@link #propose}, then a person decides, then {@link #carryOut}. What was
 * written can be taken back: {@link #undo}. Each is a room behind this door.
 */
public final class Desk {
    /** What is read of every contact, beside what is to be changed. */
    static final List<String> SHOWN = List.of("company", "email", "firstname", "jobtitle", "lastname", "phone");

    /** A new contact needs one of them. */
    static final Set<String> IDENTIFYING = Set.of("email", "firstname", "lastname");

    /** A process that died while it wrote to the same contact holds it no longer. */
    static final Duration PATIENCE = Alone.TERM.plusSeconds(2);

    /**
     * Whoever decided is told within so long what became of it. What was sent and not answered by then is found out
     * later.
     */
    static final Duration TOLD_WITHIN = Duration.ofSeconds(20);

    private final Crm crm;
    private final Proposals proposals;
    private final Proposer proposer;
    private final CarryingOut carryingOut;
    private final Redirecting redirecting;
    private final Undo undo;

    /** Where the desk keeps what it must not forget. */
    public record Stores(
            Proposals proposals,
            ContactChoices choices,
            Journal journal,
            SeenContacts seen,
            RecentWrites recent,
            Alone alone) {}

    /**
     * The desk.
     *
     * @param policy what the flow allows, at every door
     * @param ids makes a new id at each call
     */
    public Desk(
            Crm crm,
            Schemas schemas,
            ValueRules rules,
            Policy policy,
            Stores stores,
            InstantSource clock,
            Supplier<String> ids) {
        Shelf shelf = new Shelf(stores, clock, ids);
        Lookalikes lookalikes = new Lookalikes(crm, rules, stores.recent()::newest);
        Identity identity = new Identity(crm, rules.phones(), stores);
        SecondLook secondLook = new SecondLook(policy, lookalikes, rules);
        Writer writer = new Writer(crm, schemas, stores.journal(), clock);
        this.crm = crm;
        this.proposals = stores.proposals();
        this.proposer = new Proposer(crm, schemas, rules, policy, lookalikes, identity, shelf, new Holders(crm));
        this.carryingOut = new CarryingOut(crm, schemas, rules, secondLook, shelf, writer);
        this.redirecting = new Redirecting(crm, schemas, rules, policy, shelf);
        this.undo = new Undo(crm, schemas, policy, shelf, writer);
    }

    /**
     * Looks at what is asked for and, where it can be written, keeps it as a proposal.
     *
     * @throws CrmFailed when HubSpot cannot be asked; nothing is kept then
     */
    public Proposing propose(WriteRequest request) {
        return proposer.propose(request);
    }

    /**
     * Carries out a proposal that a person said yes to. It goes on to its end when the calling thread is interrupted.
     */
    public CarriedOut carryOut(Approval approval) {
        return Uninterrupted.call(() -> crm.within(
                TOLD_WITHIN,
                () -> proposals
                        .find(approval.proposal())
                        .filter(decided -> decided.state() == ProposalState.WAITING)
                        .map(decided -> carryingOut.run(decided.proposal(), approval))
                        .orElseGet(CarriedOut.AlreadyDecided::new)));
    }

    /**
     * Puts a proposal to update one of the duplicates in the place of the one to create.
     *
     * @param chosen says which proposal, and what the client sent; its edits are not looked at
     * @throws CrmFailed when HubSpot cannot be asked; the proposal waits still then
     * @throws IllegalArgumentException when the proposal does not offer that contact
     */
    public Redirected updateInstead(Approval chosen, ContactId duplicate) {
        return proposals
                .find(chosen.proposal())
                .filter(decided -> decided.state() == ProposalState.WAITING)
                .map(decided -> redirecting.run(decided.proposal(), duplicate, chosen))
                .orElseGet(Redirected.AlreadyDecided::new);
    }

    /**
     * Takes back what an operation did, where nobody has changed it since. It goes on to its end when the calling
     * thread is interrupted.
     *
     * @param asked by whom, in which conversation, and the decision as the client sent it
     */
    public Undoing undo(OperationId operation, Undo.Asked asked) {
        return Uninterrupted.call(() -> crm.within(TOLD_WITHIN, () -> undo.run(operation, asked)));
    }
}
