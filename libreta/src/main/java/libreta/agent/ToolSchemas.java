package libreta.agent;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import libreta.contacts.PropertyDefinition;
import libreta.contacts.PropertySchema;
import libreta.contacts.WriteRule;
import libreta.model.ToolDefinition;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The tools' descriptions and strict JSON Schemas for the model: every property is required, and null where it is not
 * used.
 */
final class ToolSchemas {
    /** Those that people name most; all the others go into {@code other}. */
    private static final List<String> NAMED = List.of(
            "email",
            "firstname",
            "lastname",
            "phone",
            "mobilephone",
            "jobtitle",
            "company",
            "website",
            "address",
            "city",
            "state",
            "zip",
            "country",
            "lifecyclestage",
            "hs_lead_status",
            "hubspot_owner_id");

    static final String SEARCH = "search_contacts";
    static final String CREATE = "create_contact";
    static final String UPDATE = "update_contact";

    private static final int OPTIONS_NAMED = 30;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ToolSchemas() {}

    static String name(Brief.Tool tool) {
        return switch (tool) {
            case Brief.Tool.Search search -> SEARCH;
            case Brief.Tool.Create create -> CREATE;
            case Brief.Tool.Update update -> UPDATE;
        };
    }

    static ToolDefinition of(Brief.Tool tool, PropertySchema schema) {
        String description = tool.description().isEmpty() ? description(tool) : tool.description();
        ObjectNode parameters = switch (tool) {
            case Brief.Tool.Search search -> search();
            case Brief.Tool.Create create -> write(schema, create.rule());
            case Brief.Tool.Update update -> update(schema, update.rule());
        };
        return new ToolDefinition(name(tool), description, JSON.writeValueAsString(closed(parameters)));
    }

    private static String description(Brief.Tool tool) {
        return switch (tool) {
            case Brief.Tool.Search search ->
                "Finds contacts in HubSpot. Fill in only what the person gave; all of it must hold. Returns up to 10"
                        + " contacts, how many there are in all, and 'after' when there are more.";
            case Brief.Tool.Create create ->
                "Proposes a new contact. The person sees it and decides; the result says what was stored. Fill in only"
                        + " values that the person gave.";
            case Brief.Tool.Update update ->
                "Proposes a change of one contact, by its record id. The person sees old and new values and decides; the"
                        + " result says what was stored. Fill in only what changes: null leaves a property as it is, an"
                        + " empty text empties it.";
        };
    }

    private static ObjectNode search() {
        ObjectNode properties = NODES.objectNode();
        properties.set(
                "id", text("Record id of a contact seen in this conversation or typed by the person: reads it."));
        properties.set("email", text("E-mail address, or a part of it such as @acme.com."));
        properties.set("phone", text("Telephone number in any form."));
        properties.set("name", text("First name, last name or both."));
        properties.set("company", text("Company name."));
        properties.set("query", text("Free words, when none of the above fits."));
        ObjectNode filter = NODES.objectNode();
        filter.set("property", required("Name or label of a contact property."));
        filter.set(
                "operator", required("EQ, NEQ, LT, LTE, GT, GTE, HAS_PROPERTY, NOT_HAS_PROPERTY or CONTAINS_TOKEN."));
        filter.set("value", text("The value; null for HAS_PROPERTY and NOT_HAS_PROPERTY."));
        properties.set("filters", list(closed(filter), "Conditions on any other property."));
        properties.set("after", text("The 'after' of the result before, for the next page of the same search."));
        return properties;
    }

    private static ObjectNode update(PropertySchema schema, WriteRule rule) {
        ObjectNode properties = NODES.objectNode();
        properties.set("id", required("Record id of the contact, from a search result or from the person."));
        properties.setAll(write(schema, rule));
        return properties;
    }

    private static ObjectNode write(PropertySchema schema, WriteRule rule) {
        ObjectNode properties = NODES.objectNode();
        Stream<String> names = rule.properties().isEmpty() ? NAMED.stream() : rule.sorted().stream();
        names.filter(schema::writable)
                .filter(rule::mayBeGiven)
                .flatMap(name -> schema.find(name).stream())
                .forEach(definition -> properties.set(definition.name(), text(describe(definition))));
        if (rule.properties().isEmpty()) {
            ObjectNode other = NODES.objectNode();
            other.set("property", required("Name or label of a contact property."));
            other.set("value", required("Its value, as the person said it."));
            properties.set("other", list(closed(other), "Any other properties."));
        }
        return properties;
    }

    private static String describe(PropertyDefinition definition) {
        String options = definition.options().stream()
                .limit(OPTIONS_NAMED)
                .map(PropertyDefinition.Option::label)
                .collect(Collectors.joining(", "));
        return options.isEmpty() ? definition.label() : definition.label() + ": one of " + options;
    }

    private static ObjectNode text(String description) {
        ObjectNode node = NODES.objectNode();
        node.set("type", NODES.arrayNode().add("string").add("null"));
        return node.put("description", description);
    }

    private static ObjectNode required(String description) {
        return NODES.objectNode().put("type", "string").put("description", description);
    }

    private static ObjectNode list(ObjectNode items, String description) {
        ObjectNode node = NODES.objectNode();
        node.set("type", NODES.arrayNode().add("array").add("null"));
        node.put("description", description);
        node.set("items", items);
        return node;
    }

    private static ObjectNode closed(ObjectNode properties) {
        ObjectNode schema = NODES.objectNode().put("type", "object");
        schema.set("properties", properties);
        ArrayNode required = NODES.arrayNode();
        properties.propertyNames().forEach(required::add);
        schema.set("required", required);
        return schema.put("additionalProperties", false);
    }

    /**
     * The schema that a call is held to. Servers that do not know strict schemas leave out what is null, which is no
     * mistake; only what cannot be done without is required here.
     */
    static String lenient(String strict) {
        ObjectNode schema = (ObjectNode) JSON.readTree(strict);
        relax(schema);
        return JSON.writeValueAsString(schema);
    }

    private static void relax(ObjectNode schema) {
        ArrayNode required = NODES.arrayNode();
        schema.path("properties").properties().forEach(property -> {
            if (property.getValue().path("type").isString()) {
                required.add(property.getKey());
            }
            if (property.getValue().path("items") instanceof ObjectNode items) {
                relax(items);
            }
        });
        schema.set("required", required);
    }
}
