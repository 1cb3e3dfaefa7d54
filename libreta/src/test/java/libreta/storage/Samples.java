package libreta.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import libreta.contacts.Change;
import libreta.contacts.Contact;
import libreta.contacts.ContactId;
import libreta.contacts.Duplicate;
import libreta.contacts.Operation;
import libreta.contacts.OperationId;
import libreta.contacts.Proposal;
import libreta.contacts.ProposalId;
import libreta.contacts.Provenance;
import libreta.conversation.ConversationId;
import libreta.conversation.Language;
import libreta.conversation.PersonId;
import libreta.conversation.TurnId;

/** Values that the tests share. */
final class Samples {
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123Z");
    static final ConversationId TALK = new ConversationId("talk-1");
    static final PersonId ANA = new PersonId("ana");
    static final TurnId TURN = new TurnId("turn-1");
    static final Contact ADA = new Contact(
            new ContactId("51"), Map.of("firstname", "Ada", "lastname", "Lovelace", "email", "ada@acme.example"));

    private Samples() {}

    static Proposal creation(String id, ConversationId conversation) {
        return new Proposal(
                new ProposalId(id),
                conversation,
                "call-1",
                new Proposal.Target.NewContact(),
                List.of(
                        new Change("email", "", "grace@navy.example", Provenance.SAID),
                        new Change("phone", "", "+12125550199", Provenance.NORMALISED)),
                List.of(new Duplicate(ADA, Duplicate.Grade.THE_SAME, List.of("phone", "lastname"))),
                NOON,
                NOON.plus(Duration.ofMinutes(30)));
    }

    static Proposal update(String id, ConversationId conversation) {
        return new Proposal(
                new ProposalId(id),
                conversation,
                "call-2",
                new Proposal.Target.ExistingContact(ADA),
                List.of(new Change("lastname", "Lovelace", "", Provenance.NOT_SAID)),
                List.of(),
                NOON,
                NOON.plus(Duration.ofMinutes(30)));
    }

    /** A confirmed operation that carries out the proposal of the same id. */
    static Operation operation(String id, Instant confirmedAt) {
        return operation(id, new ProposalId(id), confirmedAt);
    }

    static Operation operation(String id, ProposalId proposal, Instant confirmedAt) {
        return operation(id, proposal, ANA, "", confirmedAt);
    }

    /** A confirmed undo, which carries out the proposal of the same id. */
    static Operation undo(String id, Operation undone) {
        return undo(id, undone, ANA);
    }

    static Operation undo(String id, Operation undone, PersonId by) {
        return operation(id, new ProposalId(id), by, undone.id().value(), NOON);
    }

    /** A proposal that never waits. */
    static Proposal decided(String id) {
        return update(id, TALK);
    }

    private static Operation operation(
            String id, ProposalId proposal, PersonId person, String undoes, Instant confirmedAt) {
        return new Operation(
                new OperationId("op-" + id),
                proposal,
                TALK,
                person,
                Language.EN,
                Operation.Kind.UPDATE,
                "51",
                undoes,
                Map.of("phone", ""),
                Map.of("phone", "+442079460958"),
                Map.of(),
                Operation.State.CONFIRMED,
                "",
                confirmedAt);
    }
}
