package libreta.storage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import libreta.contacts.AuditChange;
import libreta.contacts.AuditDetail;
import libreta.contacts.AuditFact;
import tools.jackson.databind.JsonNode;

/**
 * What one place of the database says of a contact.
 *
 * @param id HubSpot's, or empty
 * @param properties internal name to value
 */
record Card(String id, Map<String, String> properties) {
    private static final String FULL_NAME = "fullname";

    /** A contact as a conversation has seen it. */
    static Card seen(String id, String name, String email) {
        return new Card(id, Map.of(FULL_NAME, name, "email", email));
    }

    /** The contact that this object itself is, as it was and as it is to be; none where it is something else. */
    static List<Card> in(JsonNode object) {
        String id = object.path("id").asString("");
        if (object.path("properties").isObject()) {
            return List.of(new Card(id, values(object.path("properties"))));
        }
        if (object.path("changes").isArray()) {
            String target = object.path("contact")
                    .path("id")
                    .asString(object.path("facts").path("contact").asString(""));
            return ofChanges(target, object.path("changes"));
        }
        if (object.has("firstname") || object.has("lastname") || object.has("email")) {
            return List.of(new Card(id, values(object)));
        }
        return List.of();
    }

    static List<Card> of(AuditDetail detail) {
        Map<String, String> before = new HashMap<>();
        Map<String, String> after = new HashMap<>();
        Map<String, String> stored = new HashMap<>();
        for (AuditChange change : detail.changes()) {
            before.put(change.property(), change.before());
            after.put(change.property(), change.after());
            stored.put(change.property(), change.stored());
        }
        String id = detail.fact(AuditFact.CONTACT);
        Card shown = seen(id, detail.fact(AuditFact.NAME), detail.fact(AuditFact.EMAIL));
        return List.of(shown, new Card(id, before), new Card(id, after), new Card(id, stored));
    }

    /** All cards anywhere within. */
    static List<Card> within(JsonNode json) {
        List<Card> cards = new ArrayList<>();
        collect(json, cards);
        return cards;
    }

    private static void collect(JsonNode json, List<Card> cards) {
        if (json.isObject()) {
            cards.addAll(in(json));
        }
        json.valueStream().forEach(inner -> collect(inner, cards));
    }

    List<String> addresses() {
        return properties.entrySet().stream()
                .filter(property -> property.getKey().toLowerCase(Locale.ROOT).contains("email"))
                .flatMap(property -> List.of(property.getValue().split("[;,\\s]+")).stream())
                .filter(address -> address.contains("@"))
                .toList();
    }

    List<String> phones() {
        return properties.entrySet().stream()
                .filter(property -> property.getKey().toLowerCase(Locale.ROOT).contains("phone"))
                .map(Map.Entry::getValue)
                .filter(phone -> !phone.isEmpty())
                .toList();
    }

    String firstName() {
        return properties.getOrDefault("firstname", "");
    }

    String lastName() {
        return properties.getOrDefault("lastname", "");
    }

    String fullName() {
        return properties.getOrDefault(FULL_NAME, "");
    }

    private static List<Card> ofChanges(String id, JsonNode changes) {
        List<Card> cards = new ArrayList<>();
        for (String side : List.of("before", "after", "old", "new", "stored")) {
            Map<String, String> values = new HashMap<>();
            changes.valueStream()
                    .forEach(change -> values.put(
                            change.path("property").asString(""),
                            change.path(side).asString("")));
            cards.add(new Card(id, values));
        }
        return cards;
    }

    private static Map<String, String> values(JsonNode object) {
        Map<String, String> values = new HashMap<>();
        object.properties()
                .forEach(field -> values.put(field.getKey(), field.getValue().asString("")));
        return values;
    }
}
