package libreta.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import libreta.agent.PropertyProblem;
import libreta.agent.ToolJson;
import libreta.agent.TurnEnd;
import libreta.contacts.Change;
import libreta.contacts.Contact;
import libreta.contacts.Duplicate;
import libreta.contacts.PropertyDefinition;
import libreta.contacts.PropertySchema;
import libreta.contacts.Proposal;
import libreta.contacts.Provenance;
import libreta.conversation.Language;
import org.jspecify.annotations.Nullable;

/** What waits for the person, as AG-UI's interrupt: a proposal, or a choice between contacts. */
record Interrupt(
        String id,
        String reason,
        String message,
        String toolCallId,
        Map<String, Object> responseSchema,
        String expiresAt,
        Metadata metadata) {

    /** {@code problems}: why what the person edited was not taken, each beside its property. */
    record Metadata(
            @Nullable ProposalView proposal,
            ChoiceInterrupt.@Nullable View choice,
            @Nullable List<PropertyProblem> problems) {}

    record ProposalView(
            String id,
            String kind,
            @Nullable NamedContact contact,
            List<ChangeView> changes,
            List<DuplicateView> duplicates,
            List<String> editable) {}

    /** A contact that may be the same person; {@code grade} is {@code same} or {@code perhaps}. */
    record DuplicateView(
            String id, @Nullable String url, Map<String, String> properties, String grade, List<Match> matches) {}

    /** A property that speaks for it. */
    record Match(String property, String label) {}

    record NamedContact(String id, @Nullable String url, String name, Map<String, String> properties) {}

    record ChangeView(
            String property,
            String label,
            @Nullable String old,
            @Nullable String oldLabel,
            @JsonProperty("new") String after,
            @Nullable String newLabel,
            String provenance,
            @Nullable Boolean mustTick,
            String type,
            @Nullable Boolean multiple,
            @Nullable List<PropertyDefinition.Option> options) {}

    static Interrupt of(TurnEnd.Waiting waiting, PropertySchema schema, ToolJson json, Language language) {
        Proposal proposal = waiting.proposal();
        return new Interrupt(
                proposal.id().value(),
                "tool_call",
                waiting.question(),
                proposal.toolCallId(),
                responseSchema(proposal),
                proposal.expiresAt().truncatedTo(ChronoUnit.MILLIS).toString(),
                new Metadata(
                        view(proposal, schema, json, language),
                        null,
                        waiting.problems().isEmpty() ? null : waiting.problems()));
    }

    private static ProposalView view(Proposal proposal, PropertySchema schema, ToolJson json, Language language) {
        List<ChangeView> changes = proposal.changes().stream()
                .map(change -> change(change, schema, language.code()))
                .toList();
        return new ProposalView(
                proposal.id().value(),
                switch (proposal.target()) {
                    case Proposal.Target.NewContact nobody -> "create";
                    case Proposal.Target.ExistingContact existing -> "update";
                    case Proposal.Target.UnwantedContact unwanted -> "archive";
                },
                switch (proposal.target()) {
                    case Proposal.Target.NewContact nobody -> null;
                    case Proposal.Target.ExistingContact(Contact contact) -> named(contact, json);
                    case Proposal.Target.UnwantedContact(Contact contact) -> named(contact, json);
                },
                changes,
                proposal.duplicates().stream()
                        .map(duplicate -> duplicate(duplicate, schema, json, language.code()))
                        .toList(),
                proposal.changes().stream().map(Change::property).toList());
    }

    private static DuplicateView duplicate(Duplicate duplicate, PropertySchema schema, ToolJson json, String language) {
        ToolJson.ContactView view = json.view(duplicate.contact());
        return new DuplicateView(
                view.id(),
                view.url(),
                view.properties(),
                switch (duplicate.grade()) {
                    case THE_SAME -> "same";
                    case PERHAPS -> "perhaps";
                },
                duplicate.matches().stream()
                        .map(property -> new Match(property, schema.label(property, language)))
                        .toList());
    }

    static NamedContact named(Contact contact, ToolJson json) {
        ToolJson.ContactView view = json.view(contact);
        return new NamedContact(view.id(), view.url(), contact.name(), view.properties());
    }

    private static ChangeView change(Change change, PropertySchema schema, String language) {
        List<PropertyDefinition.Option> options = schema.options(change.property(), language);
        Optional<PropertyDefinition> definition = schema.find(change.property());
        return new ChangeView(
                change.property(),
                schema.label(change.property(), language),
                change.before().isEmpty() ? null : change.before(),
                shown(change.property(), change.before(), schema, language),
                change.after(),
                shown(change.property(), change.after(), schema, language),
                change.provenance().name().toLowerCase(Locale.ROOT),
                change.provenance() == Provenance.NOT_SAID ? true : null,
                definition
                        .map(found -> found.type().name().toLowerCase(Locale.ROOT))
                        .orElse("string"),
                definition.filter(PropertyDefinition::multiple).isPresent() ? true : null,
                options.isEmpty() ? null : options);
    }

    /** The words for an internal value, where they differ from it. */
    private static @Nullable String shown(String property, String value, PropertySchema schema, String language) {
        String words = schema.show(property, value, language);
        return words.equals(value) ? null : words;
    }

    private static Map<String, Object> responseSchema(Proposal proposal) {
        Map<String, Object> editable = new LinkedHashMap<>();
        proposal.changes().forEach(change -> editable.put(change.property(), Map.of("type", "string")));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("approved", Map.of("type", "boolean"));
        Map<String, Object> edits = new LinkedHashMap<>();
        edits.put("type", "object");
        edits.put("properties", editable);
        properties.put("properties", edits);
        if (!proposal.mustTick().isEmpty()) {
            properties.put(
                    "ticked", Map.of("type", "array", "items", Map.of("type", "string", "enum", proposal.mustTick())));
        }
        if (!proposal.duplicates().isEmpty()) {
            List<String> ids = proposal.duplicates().stream()
                    .map(duplicate -> duplicate.contact().id().value())
                    .toList();
            properties.put("updateInstead", Map.of("enum", ids));
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", List.of("approved"));
        return schema;
    }
}
