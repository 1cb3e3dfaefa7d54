package sandbox.model;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of one object of a script; whatever is wrong is told with the name of the object and of the field. */
final class Fields {
    private final String where;
    private final JsonNode object;

    Fields(String where, JsonNode object) {
        this.where = where;
        this.object = object;
        if (!object.isObject()) {
            throw new BadScript(where + " must be an object");
        }
    }

    void only(Set<String> names) {
        for (var name : object.propertyNames()) {
            if (!names.contains(name)) {
                throw new BadScript("%s: '%s' is no field of it; there are %s"
                        .formatted(where, name, String.join(", ", new TreeSet<>(names))));
            }
        }
    }

    BadScript wrong(String field, String expected) {
        return new BadScript("%s: %s must be %s, not %s".formatted(where, field, expected, object.path(field)));
    }

    String where() {
        return where;
    }

    boolean has(String field) {
        return object.has(field);
    }

    JsonNode raw(String field) {
        return object.path(field);
    }

    List<JsonNode> list(String field) {
        if (!object.path(field).isArray()) {
            throw object.has(field)
                    ? wrong(field, "a list")
                    : new BadScript("%s needs a list '%s'".formatted(where, field));
        }
        return object.path(field).valueStream().toList();
    }

    String text(String field, String usual) {
        var text = textOrNull(field);
        return text == null ? usual : text;
    }

    @Nullable
    String textOrNull(String field) {
        if (!object.has(field)) {
            return null;
        }
        if (!object.path(field).isString()) {
            throw wrong(field, "a text");
        }
        return object.path(field).asString();
    }

    int number(String field, int least, int most) {
        return number(field, object.path(field), least, most);
    }

    int number(String field, JsonNode value, int least, int most) {
        if (!value.isInt() || value.asInt() < least || value.asInt() > most) {
            throw wrong(field, "a whole number from %d to %d".formatted(least, most));
        }
        return value.asInt();
    }
}
