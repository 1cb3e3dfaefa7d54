package libreta.agent;

import static libreta.words.Words.say;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import libreta.contacts.Contact;
import libreta.contacts.ContactChoice;
import libreta.contacts.ContactFinder;
import libreta.contacts.ContactId;
import libreta.contacts.Criteria;
import libreta.contacts.Desk;
import libreta.contacts.Evidence;
import libreta.contacts.PropertySchema;
import libreta.contacts.Proposal;
import libreta.contacts.Proposing;
import libreta.contacts.Schemas;
import libreta.contacts.Search;
import libreta.contacts.SeenContacts;
import libreta.contacts.ValueProblem;
import libreta.contacts.WriteRequest;
import libreta.conversation.Language;
import libreta.conversation.ToolCall;
import libreta.model.ToolDefinition;
import libreta.model.Usage;
import libreta.words.Sentences;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tools as the model calls them: arguments are checked against the schema, then the domain is asked. */
public final class Toolbox {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int COMPLAINTS = 3;

    private final List<Brief.Tool> tools;
    private final Schemas schemas;
    private final ContactFinder finder;
    private final Desk desk;
    private final SeenContacts seen;
    private final ToolJson json;
    private final InstantSource clock;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private volatile @Nullable Offer offer;

    public Toolbox(
            List<Brief.Tool> tools,
            Schemas schemas,
            ContactFinder finder,
            Desk desk,
            SeenContacts seen,
            ToolJson json,
            InstantSource clock) {
        this.tools = List.copyOf(tools);
        this.schemas = schemas;
        this.finder = finder;
        this.desk = desk;
        this.seen = seen;
        this.json = json;
        this.clock = clock;
    }

    /** The tools as they are for one state of the account's properties, and what their calls are held to. */
    private record Offer(PropertySchema properties, List<Offered> tools) {}

    private record Offered(Brief.Tool tool, ToolDefinition definition, Schema check) {}

    /** What a call led to. */
    sealed interface Outcome {
        /** The tool's answer, for the model and the person alike. */
        record Answer(String content) implements Outcome {}

        /** The values cannot be written yet; {@code draft} keeps them until the rest is there. */
        record NotYet(String content, Map<String, String> draft) implements Outcome {}

        /** The call itself was wrong: not JSON, against the schema, an unknown tool or id. */
        record BadCall(String content) implements Outcome {}

        /** The person has to answer before the call has an answer. */
        sealed interface Asks extends Outcome {}

        /**
         * A write waits for the person.
         *
         * @param news what the person has to know before deciding, or empty
         * @param unasked the flow lets it be made without the person's decision
         */
        record Waits(Proposal proposal, String news, boolean unasked) implements Asks {
            Waits(Proposal proposal, String news) {
                this(proposal, news, false);
            }

            TurnEnd end(Language language, Usage usage) {
                return unasked
                        ? new TurnEnd.Unasked(proposal, usage)
                        : new TurnEnd.Waiting(proposal, Questions.of(proposal, language), usage);
            }
        }

        /** A write waits for the person to say which contact it is for. */
        record Chooses(ContactChoice choice) implements Asks {}
    }

    /** In the order of the flow, the same at every call until the account's properties change. */
    List<ToolDefinition> definitions() {
        return offer().tools().stream().map(Offered::definition).toList();
    }

    /**
     * Does what the model asks for.
     *
     * @throws libreta.contacts.CrmFailed when HubSpot cannot be asked
     */
    Outcome run(ToolCall call, Turn turn, Evidence evidence) {
        Language language = turn.language();
        Optional<Offered> offered = offer().tools().stream()
                .filter(known -> known.definition().name().equals(call.name()))
                .findFirst();
        if (offered.isEmpty()) {
            return bad("unknown_tool", say(language, "unknown_tool", call.name()));
        }
        JsonNode arguments;
        try {
            arguments = JSON.readTree(call.arguments().isBlank() ? "{}" : call.arguments());
        } catch (JacksonException notJson) {
            return bad("bad_arguments", say(language, "arguments_no_json"));
        }
        List<Error> complaints = offered.get().check().validate(arguments);
        if (!complaints.isEmpty()) {
            String all =
                    complaints.stream().limit(COMPLAINTS).map(Error::toString).collect(Collectors.joining("; "));
            return bad("bad_arguments", say(language, "bad_arguments", all));
        }
        return switch (offered.get().tool()) {
            case Brief.Tool.Search search -> search(criteria(arguments), search.shown(), turn);
            case Brief.Tool.Create create -> write(new WriteRequest.Aim.Create(), arguments, call, turn, evidence);
            case Brief.Tool.Update update -> update(arguments, call, turn, evidence);
        };
    }

    /**
     * Does what a person filled in. A form for a tool that the flow lacks does nothing.
     *
     * @param call the form as a tool call
     * @throws libreta.contacts.CrmFailed when HubSpot cannot be asked
     */
    Outcome run(Form form, ToolCall call, Turn turn, Evidence evidence) {
        return tools.stream()
                .filter(known -> ToolSchemas.name(known).equals(call.name()))
                .findFirst()
                .map(tool -> switch (form) {
                    case Form.Search search -> search(search.asCriteria(schemas.current()), shown(tool), turn);
                    case Form.Create(Map<String, String> values) ->
                        write(request(new WriteRequest.Aim.Create(), values, call, turn, evidence), turn);
                    case Form.Update(ContactId contact, Map<String, String> values) ->
                        write(request(new WriteRequest.Aim.Update(contact), values, call, turn, evidence), turn);
                })
                .orElseGet(() -> problem("only_reads", turn));
    }

    private static List<String> shown(Brief.Tool tool) {
        return tool instanceof Brief.Tool.Search search ? search.shown() : List.of();
    }

    private static WriteRequest request(
            WriteRequest.Aim aim, Map<String, String> values, ToolCall call, Turn turn, Evidence evidence) {
        return new WriteRequest(turn.conversation(), call.id(), aim, values, evidence);
    }

    /** The answer to a call that comes behind a write which waits. */
    String laterPlease(ToolCall call, Turn turn) {
        return json.error("one_write", say(turn.language(), "one_write", call.name()));
    }

    private Outcome search(Criteria criteria, List<String> shown, Turn turn) {
        return switch (finder.find(criteria, shown)) {
            case Search.NoCriteria none -> problem("no_criteria", turn);
            case Search.Bad(List<ValueProblem> problems) -> new Outcome.Answer(complaint(problems, turn));
            case Search.Page(var page) -> {
                List<SeenContacts.Seen> found =
                        page.contacts().stream().map(SeenContacts.Seen::of).toList();
                if (!found.isEmpty()) {
                    seen.see(turn.conversation(), found, clock.instant());
                }
                yield new Outcome.Answer(json.page(page, schemas.current(), turn.language()));
            }
        };
    }

    private static Criteria criteria(JsonNode arguments) {
        List<Criteria.Condition> conditions = new ArrayList<>();
        for (JsonNode filter : arguments.path("filters")) {
            conditions.add(
                    new Criteria.Condition(text(filter, "property"), text(filter, "operator"), text(filter, "value")));
        }
        return new Criteria(
                text(arguments, "id"),
                text(arguments, "email"),
                text(arguments, "phone"),
                text(arguments, "name"),
                text(arguments, "company"),
                text(arguments, "query"),
                conditions,
                text(arguments, "after"));
    }

    private Outcome update(JsonNode arguments, ToolCall call, Turn turn, Evidence evidence) {
        String id = text(arguments, "id").strip();
        if (!ContactId.isOne(id)) {
            return bad("not_seen", say(turn.language(), "not_seen", id));
        }
        WriteRequest.Aim aim = new WriteRequest.Aim.Update(new ContactId(id));
        return write(aim, arguments, call, turn, evidence);
    }

    /**
     * Goes on with a write whose contact the person has picked.
     *
     * @throws libreta.contacts.CrmFailed when HubSpot cannot be asked
     */
    Outcome picked(ContactChoice choice, ContactId contact, Turn turn, Evidence evidence) {
        WriteRequest.Aim aim = new WriteRequest.Aim.Update(contact);
        return write(new WriteRequest(turn.conversation(), choice.toolCallId(), aim, choice.values(), evidence), turn);
    }

    private Outcome write(WriteRequest.Aim aim, JsonNode arguments, ToolCall call, Turn turn, Evidence evidence) {
        return write(request(aim, values(arguments), call, turn, evidence), turn);
    }

    private Outcome write(WriteRequest request, Turn turn) {
        WriteRequest.Aim aim = request.aim();
        Language language = turn.language();
        return switch (desk.propose(request)) {
            case Proposing.Proposed(Proposal proposal) -> new Outcome.Waits(proposal, "");
            case Proposing.Unasked(Proposal proposal) -> new Outcome.Waits(proposal, "", true);
            case Proposing.ReadOnly readOnly -> problem("only_reads", turn);
            case Proposing.ExistsAlready(Contact existing, List<ValueProblem> problems) -> {
                String why = Sentences.of(problems, schemas.current(), language);
                yield new Outcome.Answer(
                        json.error("exists_already", say(language, "exists_forbidden", existing.name(), why)));
            }
            case Proposing.ProposedUpdateInstead(Proposal proposal) ->
                new Outcome.Waits(proposal, say(language, "propose_exists", Questions.name(proposal)));
            case Proposing.Invalid(List<ValueProblem> problems) ->
                new Outcome.NotYet(complaint(problems, turn), request.values());
            case Proposing.Incomplete incomplete ->
                problem(aim instanceof WriteRequest.Aim.Create ? "incomplete_create" : "incomplete_update", turn);
            case Proposing.Unchanged(Contact contact) ->
                new Outcome.Answer(json.notWritten(
                        "unchanged",
                        contact,
                        say(
                                language,
                                aim instanceof WriteRequest.Aim.Create ? "exists_unchanged" : "unchanged",
                                contact.name())));
            case Proposing.Ambiguous(ContactChoice choice) -> new Outcome.Chooses(choice);
            case Proposing.EmailTaken(Contact by) ->
                new Outcome.Answer(json.error("email_taken", say(language, "email_taken", by.name())));
            case Proposing.NotFound(ContactId id) -> bad("not_found", say(language, "not_found", id.value()));
            case Proposing.NotSeen(ContactId id) -> bad("not_seen", say(language, "not_seen", id.value()));
        };
    }

    /** Null says nothing about a property; an empty text empties it. */
    private static Map<String, String> values(JsonNode arguments) {
        Map<String, String> values = new LinkedHashMap<>();
        arguments.properties().forEach(entry -> {
            if (entry.getValue().isString() && !entry.getKey().equals("id")) {
                values.put(entry.getKey(), entry.getValue().stringValue());
            }
        });
        for (JsonNode other : arguments.path("other")) {
            values.put(text(other, "property"), text(other, "value"));
        }
        return values;
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() ? value.stringValue() : value.isNumber() ? value.asString() : "";
    }

    private String complaint(List<ValueProblem> problems, Turn turn) {
        PropertySchema schema = schemas.current();
        List<PropertyProblem> each = PropertyProblem.of(problems, schema, turn.language());
        return json.error(problems.getFirst().code(), Sentences.of(problems, schema, turn.language()), each);
    }

    private Outcome problem(String key, Turn turn) {
        return new Outcome.Answer(json.error(key, say(turn.language(), key)));
    }

    private Outcome bad(String code, String message) {
        return new Outcome.BadCall(json.error(code, message));
    }

    private Offer offer() {
        PropertySchema properties = schemas.current();
        Offer made = offer;
        if (made == null || made.properties() != properties) {
            made = offer(properties);
            offer = made;
        }
        return made;
    }

    private Offer offer(PropertySchema properties) {
        return new Offer(
                properties,
                tools.stream().map(tool -> offered(tool, properties)).toList());
    }

    private Offered offered(Brief.Tool tool, PropertySchema properties) {
        ToolDefinition definition = ToolSchemas.of(tool, properties);
        return new Offered(tool, definition, registry.getSchema(ToolSchemas.lenient(definition.schema())));
    }
}
