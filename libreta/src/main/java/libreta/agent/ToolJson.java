package libreta.agent;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import libreta.contacts.Contact;
import libreta.contacts.ContactId;
import libreta.contacts.ContactPage;
import libreta.contacts.Operation;
import libreta.contacts.PropertySchema;
import libreta.contacts.Proposal;
import libreta.conversation.Language;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What tools answer, as JSON: the shapes that {@code contract/} holds and every client may rely on. */
public final class ToolJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final Function<ContactId, Optional<URI>> links;

    /**
     * Writes contacts with links.
     *
     * @param links the address of a contact's page in HubSpot
     */
    public ToolJson(Function<ContactId, Optional<URI>> links) {
        this.links = links;
    }

    /**
     * A contact as every client sees it.
     *
     * @param labels the words for values that are options, by property: a stage, an owner
     */
    public record ContactView(
            String id,
            @Nullable String url,
            Map<String, String> properties,
            @Nullable Map<String, String> labels) {}

    private record PageView(
            List<ContactView> contacts,
            long total,
            @Nullable String after) {}

    private record ErrorView(ErrorDetail error) {}

    private record ErrorDetail(
            String code, String message, @Nullable List<PropertyProblem> problems) {}

    private record WriteView(
            String status,
            @Nullable ContactView contact,
            @Nullable List<ChangeView> changes,
            @Nullable String operationId,
            @Nullable String message) {}

    private record ChangeView(
            String property,
            String label,
            String old,
            @Nullable String oldLabel,
            @JsonProperty("new") String after,
            @Nullable String newLabel,
            @Nullable String stored,
            String provenance) {}

    public ContactView view(Contact contact) {
        return view(contact, null);
    }

    private ContactView view(Contact contact, @Nullable Map<String, String> labels) {
        return new ContactView(
                contact.id().value(),
                links.apply(contact.id()).map(URI::toString).orElse(null),
                contact.properties(),
                labels);
    }

    private ContactView labelled(Contact contact, PropertySchema schema, Language language) {
        Map<String, String> labels = new TreeMap<>();
        contact.properties().forEach((property, value) -> {
            String words = schema.show(property, value, language.code());
            if (schema.hasOptions(property) && !words.equals(value)) {
                labels.put(property, words);
            }
        });
        return view(contact, labels.isEmpty() ? null : labels);
    }

    String page(ContactPage page, PropertySchema schema, Language language) {
        List<ContactView> contacts = page.contacts().stream()
                .map(contact -> labelled(contact, schema, language))
                .toList();
        return JSON.writeValueAsString(
                new PageView(contacts, page.total(), page.after().isEmpty() ? null : page.after()));
    }

    static boolean isError(String content) {
        return content.startsWith("{\"error\":");
    }

    /** The sentence for the person in an answer of ours, or empty. */
    static String message(String content) {
        JsonNode answer = JSON.readTree(content);
        return answer.path("error")
                .path("message")
                .asString(answer.path("message").asString(""));
    }

    /** How many contacts a search found in all. */
    static long total(String page) {
        return JSON.readTree(page).path("total").asLong(0);
    }

    String error(String code, String message) {
        return JSON.writeValueAsString(new ErrorView(new ErrorDetail(code, message, null)));
    }

    /** @param message says all of the problems */
    String error(String code, String message, List<PropertyProblem> problems) {
        return JSON.writeValueAsString(new ErrorView(new ErrorDetail(code, message, problems)));
    }

    /** A write that ended without touching HubSpot. */
    String notWritten(String status, String message) {
        return JSON.writeValueAsString(new WriteView(status, null, null, null, message));
    }

    String notWritten(String status, Contact contact, String message) {
        return JSON.writeValueAsString(new WriteView(status, view(contact), null, null, message));
    }

    /** A write that went to HubSpot. */
    String written(Outcome outcome, PropertySchema schema, Language language) {
        List<ChangeView> changes = outcome.proposal().changes().stream()
                .map(change -> new ChangeView(
                        change.property(),
                        schema.label(change.property(), language.code()),
                        change.before(),
                        shown(change.property(), change.before(), schema, language),
                        change.after(),
                        shown(change.property(), change.after(), schema, language),
                        outcome.contact()
                                .map(contact -> contact.value(change.property()))
                                .orElse(null),
                        change.provenance().name().toLowerCase(Locale.ROOT)))
                .toList();
        return JSON.writeValueAsString(new WriteView(
                outcome.status(),
                outcome.contact()
                        .map(contact -> labelled(contact, schema, language))
                        .orElse(null),
                changes,
                outcome.operation().id().value(),
                outcome.message().isEmpty() ? null : outcome.message()));
    }

    /** The words for an internal value, where they differ from it. */
    private static @Nullable String shown(String property, String value, PropertySchema schema, Language language) {
        String words = schema.show(property, value, language.code());
        return words.equals(value) ? null : words;
    }

    /** What became of a write: {@code contact} as it is now, where it could be read. */
    record Outcome(String status, Operation operation, Proposal proposal, Optional<Contact> contact, String message) {}
}
