package libreta.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import libreta.contacts.AuditChange;
import libreta.contacts.AuditDetail;
import libreta.contacts.AuditEvent;
import libreta.contacts.AuditFact;
import libreta.contacts.Change;
import libreta.contacts.Contact;
import libreta.contacts.Operation;
import libreta.contacts.OperationId;
import libreta.contacts.Proposal;
import libreta.contacts.Proposal.Target;
import libreta.contacts.Proposal.Target.ExistingContact;
import libreta.contacts.Proposal.Target.NewContact;
import libreta.contacts.Proposal.Target.UnwantedContact;
import libreta.contacts.ProposalId;
import libreta.contacts.ProposalState;
import libreta.conversation.PersonId;
import libreta.storage.AuditChain.Subject;
import org.jdbi.v3.core.Handle;

/**
 * Records in the audit log what happens to proposals and operations. Each method belongs at the end of the transaction that it
 * records.
 */
final class Audit {
    private static final String LAST_SAID = """
            select content
              from message
             where conversation = :conversation
               and speaker = 'PERSON'
             order by seq desc
             limit 1
            """;

    private static final String PERSON = """
            select person
              from conversation
             where id = :id
            """;

    private static final String OF_PROPOSAL = """
            select proposal.conversation, proposal.body, conversation.person
              from proposal
              join conversation on conversation.id = proposal.conversation
             where proposal.id = :id
            """;

    private static final String OF_OPERATION = """
            select id, proposal, conversation, person, kind, contact, wanted_values
              from operation
             where id = :id
            """;

    private final AuditChain chain;

    Audit(InstantSource clock) {
        this.chain = new AuditChain(clock);
    }

    AuditChain chain() {
        return chain;
    }

    void proposed(Handle handle, Proposal proposal) {
        String person = person(handle, proposal.conversation().value());
        proposed(handle, proposal, person, lastSaid(handle, proposal));
    }

    /** One that this person had decided before it was made; what the person of the conversation said is nobody else's. */
    void proposedAndDecided(Handle handle, Proposal proposal, ProposalState state, PersonId by, String answer) {
        boolean chats = by.value().equals(person(handle, proposal.conversation().value()));
        proposed(handle, proposal, by.value(), chats ? lastSaid(handle, proposal) : "");
        Map<AuditFact, String> facts = facts(by.value(), proposal.conversation().value(), contact(proposal));
        decided(handle, proposal.id(), facts, state, answer);
    }

    private void proposed(Handle handle, Proposal proposal, String person, String asked) {
        Map<AuditFact, String> facts = facts(person, proposal.conversation().value(), contact(proposal));
        facts.put(AuditFact.ASKED, asked);
        facts.putAll(of(proposal.target()));
        List<AuditChange> changes =
                proposal.changes().stream().map(Audit::change).toList();
        append(handle, AuditEvent.PROPOSED, new Subject("", proposal.id().value()), facts, changes);
    }

    void decided(Handle handle, ProposalId id, ProposalState state, String answer) {
        Map<AuditFact, String> facts = handle.createQuery(OF_PROPOSAL)
                .bind("id", id.value())
                .map((row, context) ->
                        facts(row.getString("person"), row.getString("conversation"), contact(row.getString("body"))))
                .one();
        decided(handle, id, facts, state, answer);
    }

    private void decided(
            Handle handle, ProposalId id, Map<AuditFact, String> facts, ProposalState state, String answer) {
        facts.put(AuditFact.DECISION, small(state));
        facts.put(AuditFact.ANSWER, answer);
        append(handle, AuditEvent.DECIDED, new Subject("", id.value()), facts, List.of());
    }

    void confirmed(Handle handle, Operation operation) {
        append(handle, AuditEvent.CONFIRMED, subject(operation), facts(operation), changes(operation));
    }

    void sent(Handle handle, OperationId id) {
        Row operation = row(handle, id);
        append(handle, AuditEvent.SENT, operation.subject(), operation.facts(), operation.changes());
    }

    /** Another write took this one back, which this person had asked for. */
    void undone(Handle handle, OperationId id, PersonId by) {
        Row operation = row(handle, id);
        Map<AuditFact, String> facts = new EnumMap<>(operation.facts());
        facts.put(AuditFact.PERSON, by.value());
        append(handle, AuditEvent.UNDONE, operation.subject(), facts, operation.changes());
    }

    private static Row row(Handle handle, OperationId id) {
        return handle.createQuery(OF_OPERATION)
                .bind("id", id.value())
                .map((row, context) -> Row.read(row))
                .one();
    }

    void ended(Handle handle, Operation operation) {
        Map<AuditFact, String> facts = facts(operation);
        facts.put(AuditFact.NOTE, operation.note());
        append(handle, AuditEvent.valueOf(operation.state().name()), subject(operation), facts, changes(operation));
    }

    private void append(
            Handle handle, AuditEvent event, Subject subject, Map<AuditFact, String> facts, List<AuditChange> changes) {
        chain.append(handle, event, subject, new AuditDetail(facts, changes));
    }

    private static String lastSaid(Handle handle, Proposal proposal) {
        return handle.createQuery(LAST_SAID)
                .bind("conversation", proposal.conversation().value())
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    private static String person(Handle handle, String conversation) {
        return handle.createQuery(PERSON)
                .bind("id", conversation)
                .mapTo(String.class)
                .one();
    }

    private static Map<AuditFact, String> facts(Operation operation) {
        Map<AuditFact, String> facts =
                facts(operation.person().value(), operation.conversation().value(), operation.contact());
        facts.put(AuditFact.KIND, small(operation.kind()));
        return facts;
    }

    private static Map<AuditFact, String> facts(String person, String conversation, String contact) {
        Map<AuditFact, String> facts = new EnumMap<>(AuditFact.class);
        facts.put(AuditFact.PERSON, person);
        facts.put(AuditFact.CONVERSATION, conversation);
        facts.put(AuditFact.CONTACT, contact);
        return facts;
    }

    private static Subject subject(Operation operation) {
        return new Subject(operation.id().value(), operation.proposal().value());
    }

    private static String contact(Proposal proposal) {
        return switch (proposal.target()) {
            case NewContact() -> "";
            case ExistingContact(var contact) -> contact.id().value();
            case UnwantedContact(var contact) -> contact.id().value();
        };
    }

    private static String contact(String proposalBody) {
        WireContact contact = Json.proposal(proposalBody).contact();
        return contact == null ? "" : contact.id();
    }

    private static Map<AuditFact, String> of(Target target) {
        return switch (target) {
            case NewContact() -> Map.of(AuditFact.KIND, "create");
            case ExistingContact(Contact contact) -> of("update", contact);
            case UnwantedContact(Contact contact) -> of("archive", contact);
        };
    }

    private static Map<AuditFact, String> of(String kind, Contact contact) {
        return Map.of(
                AuditFact.KIND, kind,
                AuditFact.NAME, contact.name(),
                AuditFact.EMAIL, contact.value("email"));
    }

    private static AuditChange change(Change change) {
        return new AuditChange(change.property(), change.before(), change.after(), small(change.provenance()), "");
    }

    private static List<AuditChange> changes(Operation operation) {
        Set<String> properties = new TreeMap<>(operation.wanted()).navigableKeySet();
        return properties.stream()
                .map(property -> new AuditChange(
                        property,
                        operation.before().getOrDefault(property, ""),
                        operation.wanted().getOrDefault(property, ""),
                        "",
                        operation.stored().getOrDefault(property, "")))
                .toList();
    }

    private static String small(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }

    /** An operation as its row has it. */
    private record Row(Subject subject, Map<AuditFact, String> facts, List<AuditChange> changes) {
        static Row read(ResultSet row) throws SQLException {
            Map<AuditFact, String> facts =
                    Audit.facts(row.getString("person"), row.getString("conversation"), row.getString("contact"));
            facts.put(AuditFact.KIND, row.getString("kind").toLowerCase(Locale.ROOT));
            List<AuditChange> changes = new TreeMap<>(Json.values(row.getString("wanted_values")))
                    .entrySet().stream()
                            .map(wanted -> new AuditChange(wanted.getKey(), "", wanted.getValue(), "", ""))
                            .toList();
            return new Row(new Subject(row.getString("id"), row.getString("proposal")), facts, changes);
        }
    }
}
