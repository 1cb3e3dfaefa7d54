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

    private Operations() {}

    static Operation update(Map<String, String> before, Map<String, String> wanted) {
        return operation(Operation.Kind.UPDATE, "51", before, wanted);
    }

    static Operation create(Map<String, String> wanted) {
        return operation(Operation.Kind.CREATE, "", Map.of(), wanted);
    }

    static Operation archive() {
        return operation(Operation.Kind.ARCHIVE, "51", Map.of(), Map.of("email", "ada@a.example"));
    }

    private static Operation operation(
            Operation.Kind kind, String contact, Map<String, String> before, Map<String, String> wanted) {
        return new Operation(
                ID,
                new ProposalId("p-1"),
                new ConversationId("talk"),
                new PersonId("marta"),
                Language.EN,
                kind,
                contact,
                "",
                before,
                wanted,
                Map.of(),
                Operation.State.CONFIRMED,
                "",
                CONFIRMED_AT);
    }
}
