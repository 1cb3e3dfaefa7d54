package sandbox.rules;

import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a tool returned. */
sealed interface ToolResult {
    /** One page; {@code total} counts the contacts on all pages, {@code more} is whether another page follows. */
    record Found(List<Contact> contacts, int total, boolean more) implements ToolResult {
        public Found {
            contacts = List.copyOf(contacts);
        }

        static Found all(List<Contact> contacts) {
            return new Found(contacts, contacts.size(), false);
        }
    }

    /** A write that was decided; {@code message} may be empty. */
    record Written(String status, Contact contact, List<Change> changes, String message) implements ToolResult {
        public Written {
            changes = List.copyOf(changes);
        }
    }

    record Refused(String code, String message) implements ToolResult {
        private static final Set<String> MISMADE =
                Set.of("bad_arguments", "unknown_tool", "no_criteria", "incomplete_create");
        private static final Set<String> VALUE_CODES = Set.of("email_taken", "unknown_option", "too_long");

        /** Whether the call itself was made wrongly, so that it is to be made again. */
        boolean ofTheCall() {
            return MISMADE.contains(code);
        }

        /** Whether another value would do. */
        boolean aboutAValue() {
            return code.startsWith("invalid_") || VALUE_CODES.contains(code);
        }

        /** The one of {@code properties} that the error is about: its code names it, or it is the only one; or empty. */
        String property(Set<String> properties) {
            return properties.stream()
                    .filter(property -> code.contains(property) || properties.size() == 1)
                    .findFirst()
                    .filter(property -> aboutAValue())
                    .orElse("");
        }
    }

    /** Whether the call was not even tried, because of how it was made. */
    default boolean isOfAMismadeCall() {
        return this instanceof Refused refused && refused.ofTheCall();
    }

    /** One property of a write; {@code value} is what HubSpot holds afterwards. */
    record Change(String property, String label, String value) {}

    /** Reads an answer as it is, or in an envelope that names its source beside the {@code result}. */
    static ToolResult read(String output) {
        JsonNode json;
        try {
            json = JsonMapper.shared().readTree(output);
        } catch (JacksonException e) {
            return new Refused("unreadable", output.strip());
        }
        if (json.path("result").isObject() && json.path("source").isString()) {
            json = json.path("result");
        }
        if (json.path("error").isObject()) {
            var error = json.path("error");
            return new Refused(
                    error.path("code").asString(""), error.path("message").asString(""));
        }
        if (json.has("status")) {
            return new Written(
                    json.path("status").asString(""),
                    Contact.read(json.path("contact")),
                    json.path("changes").valueStream().map(ToolResult::change).toList(),
                    json.path("message").asString(""));
        }
        var contacts = json.path("contacts").valueStream().map(Contact::read).toList();
        return new Found(contacts, Math.max(contacts.size(), json.path("total").asInt(0)), json.hasNonNull("after"));
    }

    private static Change change(JsonNode json) {
        var asked = json.path("new").asString("");
        return new Change(
                json.path("property").asString(""),
                json.path("label").asString(""),
                json.path("stored").asString(asked));
    }
}
