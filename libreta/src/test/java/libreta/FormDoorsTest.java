package libreta;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The forms as clients get them: {@code GET /forms}, and what a contact holds now. */
final class FormDoorsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private static HttpResponse<String> get(RunningHouse house, String path) {
        return RunningHouse.send(
                HttpRequest.newBuilder(house.uri().resolve(path)).build());
    }

    private static Map<String, JsonNode> forms(RunningHouse house, String path) {
        Map<String, JsonNode> forms = new LinkedHashMap<>();
        JSON.readTree(get(house, path).body())
                .path("forms")
                .forEach(form -> forms.put(form.path("kind").asString(), form.path("fields")));
        return forms;
    }

    private static JsonNode fields(RunningHouse house, String path, String kind) {
        return Optional.ofNullable(forms(house, path).get(kind)).orElseThrow();
    }

    private static JsonNode field(JsonNode fields, String name) {
        for (JsonNode field : fields) {
            if (field.path("name").asString().equals(name)) {
                return field;
            }
        }
        throw new AssertionError("no field " + name + " in " + fields);
    }

    @Test
    void there_is_a_form_for_each_tool_built_from_the_properties_of_the_account() {
        try (RunningHouse house = new RunningHouse(folder)) {
            HttpResponse<String> answer = get(house, "/forms");
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json;charset=utf-8");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");

            assertThat(forms(house, "/forms").keySet()).containsExactly("search", "create", "update");
            assertThat(fields(house, "/forms", "search").get(0)).hasToString("""
                    {"name":"name","label":"Name","type":"string","main":true}""");
            JsonNode create = fields(house, "/forms", "create");
            assertThat(List.of("firstname", "lastname", "email", "phone", "company", "jobtitle"))
                    .allMatch(name -> field(create, name).path("main").asBoolean());
            assertThat(field(create, "phone").path("type").asString()).isEqualTo("phone_number");
            JsonNode stage = field(create, "lifecyclestage");
            assertThat(stage.path("main").asBoolean()).isFalse();
            assertThat(stage.path("options").get(0).toString())
                    .isEqualTo("{\"value\":\"subscriber\",\"label\":\"Subscriber\"}");
            assertThat(create.toString()).doesNotContain("libreta_operation", "createdate");
        }
    }

    @Test
    void it_has_the_fields_of_the_contract_and_no_others() throws Exception {
        JsonNode contract = JSON.readTree(Files.readString(Path.of("..", "contract", "forms", "forms.json")));
        try (RunningHouse house = new RunningHouse(folder)) {
            JsonNode real = JSON.readTree(get(house, "/forms").body());
            assertThat(keys(real)).isEqualTo(keys(contract));
        }
    }

    private static Set<String> keys(JsonNode forms) {
        Set<String> keys = new TreeSet<>();
        forms.path("forms").forEach(form -> {
            form.propertyNames().forEach(keys::add);
            form.path("fields").forEach(field -> field.propertyNames().forEach(name -> keys.add("fields." + name)));
        });
        return keys;
    }

    @Test
    void they_speak_the_language_that_is_asked_for() {
        try (RunningHouse house = new RunningHouse(folder)) {
            assertThat(field(fields(house, "/forms?locale=es", "create"), "jobtitle")
                            .path("label")
                            .asString())
                    .isEqualTo("Cargo");
        }
    }

    @Test
    void a_form_has_what_the_flow_lets_be_written_and_no_more() throws Exception {
        Path flow = Files.writeString(
                folder.resolve("flow.yaml"),
                bundled().replace("type: UpdateContact\n", "type: UpdateContact\n    properties: [phone, city]\n"));
        try (RunningHouse house = new RunningHouse(folder, "LIBRETA_FLOW", flow.toString())) {
            assertThat(names(fields(house, "/forms", "update"))).containsExactly("city", "phone");
        }
        Path reading = Files.writeString(folder.resolve("reading.yaml"), "readOnly: true\n" + bundled());
        try (RunningHouse house = new RunningHouse(folder, "LIBRETA_FLOW", reading.toString())) {
            assertThat(forms(house, "/forms").keySet()).containsExactly("search");
        }
    }

    private static String bundled() throws Exception {
        try (var file = FormDoorsTest.class.getResourceAsStream("/flows/hubspot-contacts.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Set<String> names(JsonNode fields) {
        Set<String> names = new TreeSet<>();
        fields.forEach(field -> names.add(field.path("name").asString()));
        return names;
    }

    @Test
    void a_contact_is_shown_with_what_can_be_changed_of_it() {
        try (RunningHouse house = new RunningHouse(folder)) {
            Visitor visitor = house.browser();
            visitor.open("m");
            String found = visitor.say("m", "find ada lovelace").toString();
            Matcher id = Pattern.compile("\\\\?\"id\\\\?\":\\\\?\"(\\d+)").matcher(found);
            assertThat(id.find()).isTrue();

            JsonNode contact = JSON.readTree(
                            get(house, "/forms/contact/" + id.group(1)).body())
                    .path("contact");
            assertThat(contact.path("name").asString()).isEqualTo("Ada Lovelace");
            assertThat(contact.path("properties").path("lifecyclestage").asString())
                    .isEqualTo("customer");
            assertThat(get(house, "/forms/contact/999999999").statusCode()).isEqualTo(404);
            assertThat(get(house, "/forms/contact/x").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void while_hubspot_is_down_it_says_so() {
        try (RunningHouse house = new RunningHouse(folder)) {
            get(house, "/forms");
            RunningHouse.faults(house.sandbox(), "\"target\":\"hubspot\",\"kind\":\"status\",\"status\":503");
            HttpResponse<String> answer = get(house, "/forms/contact/1?locale=es");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("hubspot_unavailable", "HubSpot no está disponible");
        }
    }
}
