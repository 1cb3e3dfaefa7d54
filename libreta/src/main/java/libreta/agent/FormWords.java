package libreta.agent;

import static libreta.words.Words.say;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import libreta.contacts.ContactId;
import libreta.contacts.PropertySchema;
import libreta.contacts.SeenContacts.Seen;
import libreta.conversation.Language;

/** A filled-in form as the person would have said it: it stands in the conversation for everybody who reads that. */
final class FormWords {
    private static final Set<String> CRITERIA_OF_OUR_OWN = Set.of("id", "name", "query");

    private final PropertySchema schema;
    private final Language language;

    FormWords(PropertySchema schema, Language language) {
        this.schema = schema;
        this.language = language;
    }

    /** @param contact whom an update is about, where it has been seen */
    String of(Form form, Optional<Seen> contact) {
        return switch (form) {
            case Form.Search(Map<String, String> criteria)
            when criteria.keySet().equals(Set.of("query")) ->
                line(say(language, "form_search"), criteria.getOrDefault("query", ""));
            case Form.Search(Map<String, String> criteria) -> {
                StringJoiner lines = new StringJoiner("\n").add(say(language, "form_search"));
                criteria.forEach((name, value) -> {
                    if (!name.equals("after")) {
                        lines.add(line(criterion(name), value));
                    }
                });
                yield lines.toString();
            }
            case Form.Create(Map<String, String> values) -> properties(say(language, "form_create"), values);
            case Form.Update(ContactId id, Map<String, String> values) -> {
                String name = contact.map(Seen::name).orElse("");
                yield properties(title(name, id), values);
            }
        };
    }

    private String title(String name, ContactId id) {
        return say(language, "form_update", name.isBlank() ? say(language, "form_this_contact") : name, id.value());
    }

    private String properties(String title, Map<String, String> values) {
        StringJoiner lines = new StringJoiner("\n").add(title);
        values.forEach((property, value) -> lines.add(
                value.isEmpty()
                        ? say(language, "form_empties", schema.label(property, language.code()))
                        : line(
                                schema.label(property, language.code()),
                                schema.show(property, value, language.code()))));
        return lines.toString();
    }

    private String criterion(String name) {
        return CRITERIA_OF_OUR_OWN.contains(name) ? criterion(name, language) : schema.label(name, language.code());
    }

    /** What a criterion that is no property is called. */
    static String criterion(String name, Language language) {
        return switch (name) {
            case "id" -> say(language, "form_criterion_id");
            case "name" -> say(language, "form_criterion_name");
            default -> say(language, "form_criterion_query");
        };
    }

    private static String line(String label, String value) {
        return label + ": " + value;
    }
}
