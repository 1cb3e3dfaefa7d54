package sandbox.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sandbox.Http;

class SchemaAndAccountTest extends AccountTest {
    private static final String PROPERTIES = "/crm/properties/2026-09/contacts";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/crm/v3/properties/contacts",
                "/crm/properties/2026-03/contacts",
                "/crm/properties/2026-09/contacts",
                "/crm/properties/2026-09/0-1"
            })
    void every_version_lists_the_definitions(String properties) {
        Http.Answer list = http.get(properties);
        assertThat(list.json().at("/results").findValuesAsString("name"))
                .contains("email", "phone", "lifecyclestage", "hs_lead_status", "hubspot_owner_id", "birthdate");
        assertThat(list.json().has("paging")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "email, string, text, false, true",
        "phone, string, phonenumber, false, false",
        "birthdate, date, date, false, false",
        "hs_buying_role, enumeration, checkbox, false, false",
        "newsletter_subscribed, bool, booleancheckbox, false, false",
        "event_seats, number, number, false, false",
        "hs_object_id, number, number, true, true",
        "hs_email_domain, string, text, true, false",
        "hs_email_optout, bool, booleancheckbox, true, false"
    })
    void a_definition_says_its_type_and_whether_it_can_be_written(
            String name, String type, String fieldType, boolean readOnly, boolean unique) {
        Http.Answer answer = http.get(PROPERTIES + "/" + name);
        assertThat(answer.text("/type")).isEqualTo(type);
        assertThat(answer.text("/fieldType")).isEqualTo(fieldType);
        assertThat(answer.json().at("/modificationMetadata/readOnlyValue").asBoolean())
                .isEqualTo(readOnly);
        assertThat(answer.json().at("/hasUniqueValue").asBoolean()).isEqualTo(unique);
    }

    @Test
    void lifecycle_stages_and_lead_statuses_are_hubspots_own_in_order() {
        assertThat(http.get(PROPERTIES + "/lifecyclestage")
                        .json()
                        .at("/options")
                        .findValuesAsString("value"))
                .containsExactly(
                        "subscriber",
                        "lead",
                        "marketingqualifiedlead",
                        "salesqualifiedlead",
                        "opportunity",
                        "customer",
                        "evangelist",
                        "other");
        assertThat(http.get(PROPERTIES + "/hs_lead_status")
                        .json()
                        .at("/options")
                        .findValuesAsString("label"))
                .contains("Attempted to Contact", "Bad Timing");
    }

    @Test
    void the_owner_property_takes_its_options_from_the_owners() {
        Http.Answer owner = http.get(PROPERTIES + "/hubspot_owner_id");
        assertThat(owner.json().at("/externalOptions").asBoolean()).isTrue();
        assertThat(owner.text("/referencedObjectType")).isEqualTo("OWNER");
        assertThat(owner.json().at("/options").isEmpty()).isTrue();
        create("'hubspot_owner_id':'78451023'");
    }

    @Test
    void an_unknown_property_is_a_404_and_an_existing_one_cannot_be_created() {
        assertThat(http.get(PROPERTIES + "/colour").text("/category")).isEqualTo("OBJECT_NOT_FOUND");
        Http.Answer again = http.post(
                PROPERTIES,
                json(
                        "{'name':'city','label':'City','type':'string','fieldType':'text','groupName':'contactinformation'}"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("/category")).isEqualTo("OBJECT_ALREADY_EXISTS");
        assertThat(again.text("/subCategory")).isEqualTo("Properties.PROPERTY_WITH_NAME_EXISTS");
    }

    @Test
    void a_created_property_can_be_written_and_its_options_are_replaced_whole() {
        Http.Answer created = http.post(
                PROPERTIES,
                json(
                        "{'name':'colour','label':'Colour','type':'enumeration','fieldType':'select',"
                                + "'groupName':'contactinformation','options':[{'label':'Red','value':'red'},{'label':'Blue','value':'blue'}]}"));
        assertThat(created.status()).isEqualTo(201);
        create("'colour':'red'");
        http.patch(PROPERTIES + "/colour", json("{'options':[{'label':'Green','value':'green'}]}"));
        assertThat(http.post(CONTACTS, json("{'properties':{'colour':'red'}}")).status())
                .isEqualTo(400);
        create("'colour':'green'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/crm/v3/owners", "/crm/owners/2026-03", "/crm/owners/2026-09"})
    void owners_are_listed_and_read_by_id_or_user(String owners) {
        Http.Answer list = http.get(owners);
        assertThat(list.json().at("/results").size()).isEqualTo(4);
        assertThat(list.json().at("/results/0/id").isString()).isTrue();
        assertThat(list.json().at("/results/0/userId").isIntegralNumber()).isTrue();
        assertThat(http.get(owners + "?email=marta.soler@libreta.example").text("/results/0/firstName"))
                .isEqualTo("Marta");
        assertThat(http.get(owners + "?limit=1").text("/paging/next/after")).isEqualTo("1");
        assertThat(http.get(owners + "/78451023").text("/lastName")).isEqualTo("Soler");
        assertThat(http.get(owners + "/51230417?idProperty=userId").text("/id")).isEqualTo("78451023");
        assertThat(http.get(owners + "/1").status()).isEqualTo(404);
        assertThat(http.get(owners + "?email=MARTA.SOLER@libreta.example&limit=1")
                        .text("/results/0/type"))
                .isEqualTo("PERSON");
    }

    @Test
    void an_owner_who_left_is_read_and_listed_only_when_asked_for_and_owns_nothing_new() {
        Http.Answer gone = http.get("/crm/v3/owners?archived=true");
        assertThat(gone.json().at("/results").findValuesAsString("id")).containsExactly("78451190");
        assertThat(http.get("/crm/v3/owners/78451190").status()).isEqualTo(404);
        assertThat(http.get("/crm/v3/owners/78451190?archived=true").text("/lastName"))
                .isEqualTo("Vidal");
        assertThat(http.post(CONTACTS, json("{'properties':{'hubspot_owner_id':'78451190'}}"))
                        .text("/errors/0/code"))
                .isEqualTo("INVALID_OPTION");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email firstname lastname jobtitle company website address city state zip country industry fax salutation | string | text",
                "phone mobilephone | string | phonenumber",
                "message | string | textarea",
                "annualrevenue | string | text",
                "lifecyclestage hs_lead_status | enumeration | radio",
                "hubspot_owner_id hs_timezone hs_language numemployees | enumeration | select",
                "hs_email_optout | bool | booleancheckbox",
                "createdate lastmodifieddate | datetime | date",
                "associatedcompanyid | number | number",
                "hs_additional_emails | enumeration | checkbox"
            })
    void hubspots_own_properties_have_hubspots_types(String names, String type, String fieldType) {
        for (String name : names.split(" ", -1)) {
            Http.Answer definition = http.get(PROPERTIES + "/" + name);
            assertThat(definition.text("/type")).as(name).isEqualTo(type);
            assertThat(definition.text("/fieldType")).as(name).isEqualTo(fieldType);
            assertThat(definition.json().at("/hubspotDefined").asBoolean()).isTrue();
            assertThat(definition.text("/dataSensitivity")).isEqualTo("non_sensitive");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/account-info/v3/details", "/account-info/2026-03/details", "/account-info/2026-09/details"})
    void the_account_names_this_server_as_the_place_of_its_records(String details) {
        Http.Answer answer = http.get(details);
        assertThat(answer.json().at("/portalId").isIntegralNumber()).isTrue();
        assertThat(answer.text("/uiDomain")).isEqualTo("localhost:" + sandbox.port());
        assertThat(answer.text("/utcOffset")).isEqualTo("+01:00");
        assertThat(answer.json().at("/utcOffsetMilliseconds").asInt()).isEqualTo(3_600_000);
        assertThat(answer.json().propertyNames())
                .containsExactlyInAnyOrder(
                        "portalId",
                        "accountType",
                        "timeZone",
                        "companyCurrency",
                        "additionalCurrencies",
                        "utcOffset",
                        "utcOffsetMilliseconds",
                        "uiDomain",
                        "dataHostingLocation");
    }

    @Test
    void a_token_is_introspected_to_its_scopes() {
        Http.Answer answer = http.post(
                "/oauth/v2/private-apps/get/access-token-info", json("{'tokenKey':'" + Http.READ_ONLY + "'}"));
        assertThat(answer.text("/hubId")).isEqualTo("48120775");
        assertThat(answer.text("/appId")).isEqualTo("26892217");
        assertThat(http.get("/crm/v3/owners/" + answer.text("/userId") + "?idProperty=userId")
                        .text("/email"))
                .isEqualTo("marta.soler@libreta.example");
        assertThat(answer.body()).contains("crm.objects.contacts.read").doesNotContain("crm.objects.contacts.write");
    }
}
