package sandbox.table;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/**
 * Contacts as JSON: an array, an object that holds one under {@code results} or {@code contacts}, or one object after the
 * other. A contact is flat, or has its values under {@code properties} as HubSpot answers; then only its {@code id} counts
 * besides.
 */
final class JsonRows {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Set<String> WRAPPERS = Set.of("results", "contacts");
    private static final String PROPERTIES = "properties";

    private final Path file;
    private final Consumer<Row> rows;

    JsonRows(Path file, Consumer<Row> rows) {
        this.file = file;
        this.rows = rows;
    }

    void read(String text) {
        try (JsonParser parser = FACTORY.createParser(tools.jackson.core.ObjectReadContext.empty(), text)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.START_ARRAY) {
                    array(parser);
                } else {
                    object(parser);
                }
            }
        } catch (JacksonException e) {
            throw new Unreadable(file, e.getLocation().getLineNr(), "is not valid JSON: " + e.getOriginalMessage());
        }
    }

    private void array(JsonParser parser) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            object(parser);
        }
    }

    private void object(JsonParser parser) {
        int line = line(parser);
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new Unreadable(file, line, "a contact is a JSON object, not " + parser.getString());
        }
        Map<String, String> own = new LinkedHashMap<>();
        Map<String, String> properties = new LinkedHashMap<>();
        boolean wrapper = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_ARRAY && WRAPPERS.contains(name)) {
                wrapper = true;
                array(parser);
            } else if (value == JsonToken.START_OBJECT && name.equals(PROPERTIES)) {
                properties(parser, properties);
            } else if (value.isScalarValue()) {
                cell(parser, own, name);
            } else {
                parser.skipChildren();
                own.put(name, "");
            }
        }
        if (!wrapper) {
            rows.accept(new Row(line, properties.isEmpty() ? flat(line, own) : answered(line, own, properties)));
        }
    }

    private void properties(JsonParser parser, Map<String, String> properties) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (!value.isScalarValue()) {
                throw notText(line(parser), name);
            }
            if (value == JsonToken.VALUE_NULL) {
                properties.put(name, "");
            } else {
                cell(parser, properties, name);
            }
        }
    }

    private static void cell(JsonParser parser, Map<String, String> cells, String name) {
        if (parser.currentToken() != JsonToken.VALUE_NULL && !parser.getString().isEmpty()) {
            cells.put(name, parser.getString());
        }
    }

    private Map<String, String> flat(int line, Map<String, String> own) {
        own.forEach((name, value) -> {
            if (value.isEmpty()) {
                throw notText(line, name);
            }
        });
        return own;
    }

    private Map<String, String> answered(int line, Map<String, String> own, Map<String, String> properties) {
        if ("true".equals(own.get("archived"))) {
            throw new Unreadable(file, line, "the contact is archived; take it out, the file is for living ones");
        }
        String id = own.get("id");
        if (id != null) {
            properties.put("id", id);
        }
        return properties;
    }

    private Unreadable notText(int line, String name) {
        return new Unreadable(file, line, "the value of \"" + name + "\" is a list or an object; a value is a text");
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
