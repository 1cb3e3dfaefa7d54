package libreta.http;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import libreta.agent.ToolJson;
import libreta.agent.TurnEnd;
import libreta.contacts.Contact;
import libreta.contacts.ContactChoice;
import libreta.contacts.PropertySchema;
import libreta.conversation.Language;
import org.jspecify.annotations.Nullable;

/** A waiting choice between contacts as AG-UI's interrupt. */
final class ChoiceInterrupt {
    private ChoiceInterrupt() {}

    /** {@code differs}: the properties that tell the contacts apart, the most telling first. */
    record View(String id, List<CandidateView> contacts, List<LabelView> differs) {}

    /** {@code details}: its values of those properties, as people read them; one that it lacks is left out. */
    record CandidateView(
            String id, @Nullable String url, String name, Map<String, String> properties, List<DetailView> details) {}

    record LabelView(String property, String label) {}

    record DetailView(String property, String label, String value) {}

    static Interrupt of(TurnEnd.Choosing choosing, PropertySchema schema, ToolJson json, Language language) {
        ContactChoice choice = choosing.choice();
        List<LabelView> differs = choice.differs().stream()
                .map(property -> new LabelView(property, schema.label(property, language.code())))
                .toList();
        List<CandidateView> contacts = choice.candidates().stream()
                .map(contact -> candidate(contact, differs, schema, json, language))
                .toList();
        return new Interrupt(
                choice.id().value(),
                "input_required",
                choosing.question(),
                choice.toolCallId(),
                responseSchema(choice),
                choice.expiresAt().truncatedTo(ChronoUnit.MILLIS).toString(),
                new Interrupt.Metadata(null, new View(choice.id().value(), contacts, differs), null));
    }

    private static CandidateView candidate(
            Contact contact, List<LabelView> differs, PropertySchema schema, ToolJson json, Language language) {
        List<DetailView> details = differs.stream()
                .filter(one -> !contact.value(one.property()).isEmpty())
                .map(one -> new DetailView(
                        one.property(),
                        one.label(),
                        schema.show(one.property(), contact.value(one.property()), language.code())))
                .toList();
        ToolJson.ContactView view = json.view(contact);
        return new CandidateView(view.id(), view.url(), contact.name(), view.properties(), details);
    }

    private static Map<String, Object> responseSchema(ContactChoice choice) {
        List<String> ids = choice.candidates().stream()
                .map(contact -> contact.id().value())
                .toList();
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", Map.of("contact", contact(ids)));
        schema.put("required", List.of("contact"));
        return schema;
    }

    private static Map<String, Object> contact(List<String> ids) {
        Map<String, Object> contact = new LinkedHashMap<>();
        contact.put("type", "string");
        contact.put("enum", ids);
        return contact;
    }
}
