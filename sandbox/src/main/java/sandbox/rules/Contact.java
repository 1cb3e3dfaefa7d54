package sandbox.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A contact as tool results and the context describe it; a property without a value is absent. */
record Contact(String id, Map<String, String> properties) {
    Contact {
        properties = Map.copyOf(properties);
    }

    static Contact read(JsonNode json) {
        var properties = new LinkedHashMap<String, String>();
        json.path("properties").propertyStream().forEach(property -> {
            var value = property.getValue().asString("");
            if (!value.isBlank()) {
                properties.put(property.getKey(), value);
            }
        });
        return new Contact(json.path("id").asString(""), properties);
    }

    /** As the context lists it: id, whole name, e-mail. */
    static Contact seen(JsonNode json) {
        var properties = new LinkedHashMap<>(PersonName.split(json.path("name").asString("")));
        var email = json.path("email").asString("");
        if (!email.isBlank()) {
            properties.put("email", email);
        }
        return new Contact(json.path("id").asString(""), properties);
    }

    String value(String property) {
        if (property.equals("name")) {
            return Stream.of("firstname", "lastname")
                    .map(this::value)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" "));
        }
        return properties.getOrDefault(property, "");
    }

    /** The name, else the e-mail address, else the id. */
    String called() {
        return Stream.of(value("name"), value("email"), "#" + id)
                .filter(word -> !word.isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
