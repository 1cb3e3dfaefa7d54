package libreta.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import libreta.contacts.PropertyDefinition;
import libreta.contacts.PropertySchema;
import libreta.contacts.PropertyType;
import libreta.contacts.WriteRule;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ToolSchemasTest {
    private static final PropertySchema ACCOUNT = new PropertySchema(
            List.of(
                    property("email", false, List.of()),
                    property("firstname", false, List.of()),
                    property("jobtitle", true, List.of()),
                    property("shoe_size", false, List.of()),
                    property("lifecyclestage", false, List.of(new PropertyDefinition.Option("lead", "Lead")))),
            List.of());

    private static PropertyDefinition property(String name, boolean readOnly, List<PropertyDefinition.Option> options) {
        PropertyType type = options.isEmpty() ? PropertyType.STRING : PropertyType.ENUMERATION;
        return new PropertyDefinition(name, name, type, false, options, false, readOnly, false);
    }

    private static JsonNode schema(Brief.Tool tool) {
        return JsonMapper.shared().readTree(ToolSchemas.of(tool, ACCOUNT).schema());
    }

    private static WriteRule rule(Set<String> properties, Map<String, String> fixed) {
        return WriteRule.ALL.only(properties).fixing(fixed);
    }

    @Test
    void a_create_names_what_the_account_lets_people_set() {
        JsonNode schema = schema(new Brief.Tool.Create("", WriteRule.ALL));

        assertThat(schema.path("properties").propertyNames())
                .containsExactly("email", "firstname", "lifecyclestage", "other");
    }

    @Test
    void a_create_offers_only_what_the_administrator_allows_and_nothing_fixed() {
        Brief.Tool create = new Brief.Tool.Create(
                "", rule(Set.of("shoe_size", "email", "lifecyclestage"), Map.of("lifecyclestage", "lead")));

        assertThat(schema(create).path("properties").propertyNames()).containsExactly("email", "shoe_size");
    }

    @Test
    void an_update_needs_an_id() {
        JsonNode schema = schema(new Brief.Tool.Update("", WriteRule.ALL));

        assertThat(schema.path("properties").path("id").path("type").asString()).isEqualTo("string");
        assertThat(schema.path("required").get(0).asString()).isEqualTo("id");
    }

    @Test
    void choices_are_named_with_the_words_that_people_read() {
        JsonNode schema = schema(new Brief.Tool.Create("", WriteRule.ALL));

        assertThat(schema.path("properties")
                        .path("lifecyclestage")
                        .path("description")
                        .asString())
                .isEqualTo("lifecyclestage: one of Lead");
    }

    @Test
    void an_administrators_description_wins() {
        assertThat(ToolSchemas.of(new Brief.Tool.Search("Our people.", List.of()), ACCOUNT)
                        .description())
                .isEqualTo("Our people.");
    }

    @Test
    void a_call_may_leave_out_what_it_does_not_use() {
        String strict = ToolSchemas.of(new Brief.Tool.Update("", WriteRule.ALL), ACCOUNT)
                .schema();

        JsonNode lenient = JsonMapper.shared().readTree(ToolSchemas.lenient(strict));

        assertThat(lenient.path("required").valueStream().map(JsonNode::asString))
                .containsExactly("id");
        assertThat(lenient.path("additionalProperties").asBoolean(true)).isFalse();
    }
}
