package libreta.contacts;

import java.time.Instant;
import java.util.Map;
import libreta.conversation.ConversationId;
import libreta.conversation.Language;
import libreta.conversation.PersonId;

/** Operations that the tests of writing share. */
final class Operations {
    static final Instant CONFIRMED_AT = Instant.parse("2026-11-23T10:00:00Z");
    static final ContactId ADA = new ContactId("51");
    static final OperationId ID = new OperationId("op-1");

    /** The create of {@link #ADA} that {@link #archive} undoes. */
    static final OperationId CREATE = new OperationId("op-0");

    private Operations() {}

    static Operation update(Map<String, String> before, Map<String, String> wanted) {
        return operation(ID, Operation.Kind.UPDATE, "51", "", before, wanted);
    }

    static Operation create(Map<String, String> wanted) {
        return operation(ID, Operation.Kind.CREATE, "", "", Map.of(), wanted);
    }

    /** The create that is done, with these values. */
    static Operation created(Map<String, String> values) {
        return operation(CREATE, Operation.Kind.CREATE, "", "", Map.of(), values)
                .ended(Operation.State.DONE, ADA.value(), values, "");
    }

    /** One of the same that is done. */
    static Operation earlier(Operation update) {
        return operation(CREATE, update.kind(), update.contact(), "", update.before(), update.wanted())
                .ended(Operation.State.UNDONE, update.contact(), update.wanted(), "");
    }

    static Operation archive() {
        return operation(ID, Operation.Kind.ARCHIVE, "51", CREATE.value(), Map.of(), Map.of());
    }

    private static Operation operation(
            OperationId id,
            Operation.Kind kind,
            String contact,
            String undoes,
            Map<String, String> before,
            Map<String, String> wanted) {
        return new Operation(
                id,
                new ProposalId("p-1"),
                new ConversationId("talk"),
                new PersonId("marta"),
                Language.EN,
                kind,
                contact,
                undoes,
                before,
                wanted,
                Map.of(),
                Operation.State.CONFIRMED,
                "",
                CONFIRMED_AT);
    }
}
