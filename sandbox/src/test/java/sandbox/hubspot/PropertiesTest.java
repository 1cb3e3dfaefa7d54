package sandbox.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sandbox.Http;

/** What an account does with definitions of its own. */
class PropertiesTest extends AccountTest {
    private static final String PROPERTIES = "/crm/properties/2026-09/contacts";

    private Http.Answer define(String name, String more) {
        return http.post(
                PROPERTIES,
                json("{'name':'" + name + "','label':'L','type':'string','fieldType':'text',"
                        + "'groupName':'contactinformation'" + more + "}"));
    }

    @Test
    void an_archived_property_is_read_and_listed_only_when_asked_for() {
        define("colour", "");
        clock.move(Duration.ofSeconds(3));
        http.delete(PROPERTIES + "/colour");

        assertThat(http.get(PROPERTIES + "/colour").status()).isEqualTo(404);
        Http.Answer archived = http.get(PROPERTIES + "/colour?archived=true");
        assertThat(archived.json().at("/archived").asBoolean()).isTrue();
        assertThat(archived.text("/archivedAt")).isEqualTo("2026-11-23T10:00:03Z");
        assertThat(http.get(PROPERTIES).json().at("/results").findValuesAsString("name"))
                .contains("email")
                .doesNotContain("colour");
        assertThat(http.get(PROPERTIES + "?archived=true").json().at("/results").findValuesAsString("name"))
                .containsExactly("colour");
        assertThat(http.delete(PROPERTIES + "/colour").status()).isEqualTo(404);
    }

    @Test
    void an_archived_property_can_neither_be_written_nor_seen_on_a_contact() {
        define("colour", "");
        String id = create("'colour':'red'");
        http.delete(PROPERTIES + "/colour");

        assertThat(update(id, "'colour':'blue'").text("/errors/0/code")).isEqualTo("PROPERTY_DOESNT_EXIST");
        assertThat(http.get(CONTACTS + "/" + id + "?properties=colour")
                        .json()
                        .at("/properties")
                        .has("colour"))
                .isFalse();
    }

    @Test
    void the_name_of_an_archived_property_is_free() {
        define("colour", "");
        http.delete(PROPERTIES + "/colour");

        assertThat(define("colour", "").status()).isEqualTo(201);
        assertThat(http.get(PROPERTIES + "?archived=true").json().at("/results").isEmpty())
                .isTrue();
    }

    @Test
    void sensitive_properties_are_shown_only_to_who_asks_for_their_kind() {
        define("allergy", ",'dataSensitivity':'sensitive'");

        assertThat(http.get(PROPERTIES).body()).doesNotContain("allergy");
        assertThat(http.get(PROPERTIES + "/allergy").status()).isEqualTo(404);
        Http.Answer sensitive = http.get(PROPERTIES + "?dataSensitivity=sensitive");
        assertThat(sensitive.json().at("/results").findValuesAsString("name")).containsExactly("allergy");
        assertThat(http.get(PROPERTIES + "/allergy?dataSensitivity=sensitive").text("/dataSensitivity"))
                .isEqualTo("sensitive");
        assertThat(http.get(PROPERTIES + "?dataSensitivity=secret").status()).isEqualTo(400);
        assertThat(define("blood", ",'dataSensitivity':'secret'").status()).isEqualTo(400);
    }

    @Test
    void what_is_not_given_stays_as_it_was() {
        define("colour", ",'description':'Of the car','displayOrder':4,'formField':true");
        Http.Answer changed = http.patch(PROPERTIES + "/colour", json("{'label':'Paint','hidden':true}"));

        assertThat(changed.text("/label")).isEqualTo("Paint");
        assertThat(changed.text("/description")).isEqualTo("Of the car");
        assertThat(changed.json().at("/displayOrder").asInt()).isEqualTo(4);
        assertThat(changed.json().at("/formField").asBoolean()).isTrue();
        assertThat(changed.json().at("/hidden").asBoolean()).isTrue();
    }

    @Test
    void uniqueness_is_fixed_at_creation() {
        define("colour", "");
        http.patch(PROPERTIES + "/colour", json("{'hasUniqueValue':true}"));
        assertThat(http.get(PROPERTIES + "/colour").json().at("/hasUniqueValue").asBoolean(true))
                .isFalse();
    }

    @Test
    void a_yes_or_no_property_has_its_two_options_from_the_start() {
        http.post(
                PROPERTIES,
                json(
                        "{'name':'vip','label':'VIP','type':'bool','fieldType':'booleancheckbox','groupName':'contactinformation'}"));
        assertThat(http.get(PROPERTIES + "/vip").json().at("/options").findValuesAsString("value"))
                .containsExactly("true", "false");
    }

    @Test
    void a_calculated_property_is_read_only() {
        define("score", ",'calculationFormula':'num_notes * 2'");
        http.post(
                PROPERTIES,
                json("{'name':'twice','label':'Twice','type':'number','fieldType':'calculation_equation',"
                        + "'groupName':'contactinformation','calculationFormula':'num_notes * 2'}"));
        assertThat(http.get(PROPERTIES + "/twice").text("/calculationFormula")).isEqualTo("num_notes * 2");
        assertThat(http.post(CONTACTS, json("{'properties':{'twice':'4'}}")).text("/errors/0/code"))
                .isEqualTo("READ_ONLY_VALUE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'name':'Colour','label':'L','type':'string','fieldType':'text','groupName':'contactinformation'}",
                "{'name':'colour','label':'L','type':'text','fieldType':'text','groupName':'contactinformation'}",
                "{'name':'colour','label':'L','type':'string','fieldType':'string','groupName':'contactinformation'}",
                "{'name':'colour','label':'L','type':'string','fieldType':'text','groupName':'cars'}",
                "{'name':'colour','type':'string','fieldType':'text','groupName':'contactinformation'}"
            })
    void a_definition_that_cannot_be_is_refused(String draft) {
        assertThat(http.post(PROPERTIES, json(draft)).status()).isEqualTo(400);
    }

    @Test
    void hubspots_own_definitions_stay_as_they_are_but_stages_may_be_renamed() {
        assertThat(http.patch(PROPERTIES + "/email", json("{'label':'Mail'}")).status())
                .isEqualTo(400);
        assertThat(http.delete(PROPERTIES + "/email").status()).isEqualTo(400);
        String stages = "{'options':[{'label':'Lead','value':'lead'},{'label':'Ours','value':'67200406176'}]}";
        assertThat(http.patch(PROPERTIES + "/lifecyclestage", json(stages)).status())
                .isEqualTo(200);
        String id = create("'lifecyclestage':'67200406176'");
        assertThat(update(id, "'lifecyclestage':'lead'").text("/properties/lifecyclestage"))
                .isEqualTo("67200406176");
    }

    @Test
    void a_batch_of_definitions_says_of_each_what_became_of_it() {
        Http.Answer some = http.post(
                PROPERTIES + "/batch/create",
                json("{'inputs':[{'name':'colour','label':'L','type':'string','fieldType':'text',"
                        + "'groupName':'contactinformation'},{'name':'email','label':'L','type':'string',"
                        + "'fieldType':'text','groupName':'contactinformation'}]}"));
        assertThat(some.status()).isEqualTo(207);
        assertThat(some.text("/results/0/name")).isEqualTo("colour");
        assertThat(some.text("/errors/0/category")).isEqualTo("OBJECT_ALREADY_EXISTS");
        assertThat(some.text("/errors/0/context/name/0")).isEqualTo("email");
        Http.Answer read =
                http.post(PROPERTIES + "/batch/read", json("{'inputs':[{'name':'colour'},{'name':'nothing'}]}"));
        assertThat(read.status()).isEqualTo(207);
        assertThat(read.text("/errors/0/category")).isEqualTo("OBJECT_NOT_FOUND");
        http.post(PROPERTIES + "/batch/archive", json("{'inputs':[{'name':'colour'},{'name':'nothing'}]}"));
        Http.Answer archived =
                http.post(PROPERTIES + "/batch/read", json("{'archived':true,'inputs':[{'name':'colour'}]}"));
        assertThat(archived.json().at("/results/0/archived").asBoolean()).isTrue();
    }

    @Test
    void a_group_that_holds_properties_or_is_hubspots_cannot_be_archived() {
        http.post(PROPERTIES + "/groups", json("{'name':'cars','label':'Cars','displayOrder':2}"));
        http.post(
                PROPERTIES,
                json("{'name':'colour','label':'L','type':'string','fieldType':'text','groupName':'cars'}"));

        assertThat(http.get(PROPERTIES + "/groups").json().at("/results").findValuesAsString("name"))
                .containsExactly("cars", "contactinformation", "sales_properties");
        assertThat(http.delete(PROPERTIES + "/groups/cars").status()).isEqualTo(400);
        assertThat(http.delete(PROPERTIES + "/groups/contactinformation").status())
                .isEqualTo(400);
        http.delete(PROPERTIES + "/colour");
        assertThat(http.delete(PROPERTIES + "/groups/cars").status()).isEqualTo(204);
        assertThat(http.get(PROPERTIES + "/groups/cars").text("/category")).isEqualTo("OBJECT_NOT_FOUND");
        assertThat(http.post(PROPERTIES + "/groups", json("{'name':'sales_properties','label':'X'}"))
                        .status())
                .isEqualTo(409);
    }
}
