package sandbox.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sandbox.Http;

class ContactWritesTest extends AccountTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/crm/v3/objects/contacts",
                "/crm/v3/objects/0-1",
                "/crm/objects/2026-03/contacts",
                "/crm/objects/2026-09/contacts"
            })
    void every_version_creates_reads_updates_and_archives_alike(String contacts) {
        Http.Answer created = http.post(contacts, json("{'properties':{'email':'a@b.example'}}"));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("content-type")).isEqualTo("application/json;charset=utf-8");
        String one = contacts + "/" + created.text("/id");
        assertThat(created.header("location")).endsWith("/" + created.text("/id"));
        assertThat(http.get(one).status()).isEqualTo(200);
        assertThat(http.patch(one, json("{'properties':{'city':'Vigo'}}")).status())
                .isEqualTo(200);
        assertThat(http.delete(one).status()).isEqualTo(204);
        assertThat(http.get(one).status()).isEqualTo(404);
    }

    @Test
    void a_new_contact_is_a_lead_with_calculated_values() {
        Http.Answer created = http.post(
                CONTACTS, json("{'properties':{'email':'Jane@Example.COM','firstname':'Jane','lastname':'Doe'}}"));

        assertThat(created.text("/properties/lifecyclestage")).isEqualTo("lead");
        assertThat(created.text("/properties/email")).isEqualTo("jane@example.com");
        assertThat(created.text("/properties/hs_email_domain")).isEqualTo("example.com");
        assertThat(created.text("/properties/hs_full_name_or_email")).isEqualTo("Jane Doe");
        assertThat(created.text("/properties/hs_lifecyclestage_lead_date")).isEqualTo("2026-11-23T10:00:00Z");
        assertThat(created.text("/properties/hs_object_id")).isEqualTo(created.text("/id"));
        assertThat(created.text("/createdAt")).isEqualTo("2026-11-23T10:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "(877) 929-0687, +18779290687, 8779290687, US",
        "+34 612 88 41 90, +34612884190, 612884190, ES",
        "612 88 41 90, +34612884190, 612884190, ES",
        "0044 20 7946 0123, +442079460123, 2079460123, GB",
        "+1 212 555 0199 ext. 4, +12125550199, 2125550199, US"
    })
    void phones_are_kept_as_typed_and_calculated_beside(String typed, String full, String national, String country) {
        String id = create("'phone':'" + typed + "'");

        assertThat(stored(id, "phone")).isEqualTo(typed);
        assertThat(stored(id, "hs_calculated_phone_number")).isEqualTo(full);
        assertThat(stored(id, "hs_searchable_calculated_phone_number")).isEqualTo(national);
        assertThat(stored(id, "hs_calculated_phone_number_country_code")).isEqualTo(country);
    }

    @Test
    void a_taken_email_is_a_conflict_that_names_the_holder() {
        String id = create("'email':'jane@b.example'");

        Http.Answer again = http.post(CONTACTS, json("{'properties':{'email':'JANE@b.example'}}"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("/message")).isEqualTo("Contact already exists. Existing ID: " + id);
        assertThat(again.text("/category")).isEqualTo("CONFLICT");
        assertThat(again.text("/correlationId")).isEqualTo(again.header("x-hubspot-correlation-id"));
    }

    @Test
    void a_secondary_address_is_taken_too() {
        String id = create("'email':'jane@b.example','hs_additional_emails':'j@b.example;doe@b.example'");

        Http.Answer other = http.post(CONTACTS, json("{'properties':{'email':'doe@b.example'}}"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text("/message")).endsWith(id);
    }

    @Test
    void an_update_to_a_taken_email_is_the_same_conflict() {
        create("'email':'jane@b.example'");
        String other = create("'email':'john@b.example'");

        assertThat(update(other, "'email':'jane@b.example'").status()).isEqualTo(409);
        assertThat(stored(other, "email")).isEqualTo("john@b.example");
    }

    @Test
    void names_and_phones_never_conflict() {
        create("'firstname':'Ana','phone':'+34 612 884 190'");
        create("'firstname':'Ana','phone':'+34 612 884 190'");
    }

    @Test
    void an_address_is_free_again_when_its_contact_changed_or_went() {
        String first = create("'email':'jane@b.example'");
        update(first, "'email':'other@b.example'");
        String second = create("'email':'jane@b.example'");
        http.delete(CONTACTS + "/" + second);
        create("'email':'jane@b.example'");
    }

    @Test
    void all_that_is_wrong_with_the_values_is_said_at_once() {
        Http.Answer answer = http.post(
                CONTACTS,
                json("{'properties':{'missing':'1','email':'x','hs_lead_status':'New','hs_object_id':'1',"
                        + "'num_notes':'3','event_seats':'1,000','hubspot_owner_id':'1'}}"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/category")).isEqualTo("VALIDATION_ERROR");
        assertThat(answer.text("/message")).startsWith("Property values were not valid: [{\"isValid\":false,");
        assertThat(answer.json().at("/errors").findValuesAsString("code"))
                .containsExactly(
                        "PROPERTY_DOESNT_EXIST",
                        "INVALID_EMAIL",
                        "INVALID_OPTION",
                        "READ_ONLY_VALUE",
                        "READ_ONLY_VALUE",
                        "INVALID_LONG",
                        "INVALID_OPTION");
        assertThat(answer.text("/errors/0/message")).isEqualTo("Property \"missing\" does not exist");
        assertThat(answer.text("/errors/0/context/propertyName/0")).isEqualTo("missing");
        assertThat(answer.text("/errors/1/message")).isEqualTo("Email address x is invalid");
        assertThat(answer.text("/errors/2/message"))
                .startsWith(
                        "New was not one of the allowed options: [label: \"New\"\nvalue: \"NEW\"\ndisplay_order: 0");
        assertThat(answer.text("/errors/4/message"))
                .isEqualTo("\"num_notes\" is a calculated property; its value cannot be set.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "a@b", "a b@c.example", "@c.example", "a..b@c.example", "a@c..example", "a@-c.example"})
    void what_is_no_address_is_refused(String address) {
        Http.Answer answer = http.post(CONTACTS, json("{'properties':{'email':'" + address + "'}}"));
        assertThat(answer.text("/errors/0/code")).isEqualTo("INVALID_EMAIL");
    }

    @Test
    void the_lifecycle_stage_only_goes_forward_and_says_200_all_the_same() {
        String id = create("'lifecyclestage':'customer'");

        Http.Answer back = update(id, "'lifecyclestage':'lead'");
        assertThat(back.status()).isEqualTo(200);
        assertThat(back.text("/properties/lifecyclestage")).isEqualTo("customer");
        update(id, "'lifecyclestage':'evangelist'");
        assertThat(stored(id, "lifecyclestage")).isEqualTo("evangelist");
    }

    @Test
    void a_cleared_lifecycle_stage_can_be_set_to_any() {
        String id = create("'lifecyclestage':'customer'");
        update(id, "'lifecyclestage':''");
        update(id, "'lifecyclestage':'lead'");

        assertThat(stored(id, "lifecyclestage")).isEqualTo("lead");
    }

    @Test
    void an_empty_value_clears_and_so_does_null() {
        String id = create("'city':'Vigo','country':'Spain'");
        Http.Answer answer = http.patch(CONTACTS + "/" + id, "{\"properties\":{\"city\":\"\",\"country\":null}}");

        assertThat(answer.text("/properties/city")).isEmpty();
        assertThat(http.get(CONTACTS + "/" + id + "?properties=city,country")
                        .json()
                        .at("/properties/city")
                        .isNull())
                .isTrue();
        assertThat(stored(id, "country")).isEmpty();
    }

    @Test
    void an_update_by_address_needs_idproperty() {
        create("'email':'jane@b.example'");
        String at = CONTACTS + "/jane%40b.example";
        String body = json("{'properties':{'jobtitle':'CEO'}}");

        assertThat(http.patch(at + "?idProperty=email", body).status()).isEqualTo(200);
        Http.Answer without = http.patch(at, body);
        assertThat(without.status()).isEqualTo(404);
        assertThat(without.text("/message")).isEqualTo("Object not found.  objectId are usually numeric.");
        assertThat(without.text("/category")).isEqualTo("OBJECT_NOT_FOUND");
    }

    @Test
    void an_update_answers_what_was_written_and_what_followed() {
        String id = create("'firstname':'Jane'");
        clock.move(Duration.ofSeconds(2));
        Http.Answer answer = update(id, "'phone':'+1 212 555 0199'");

        assertThat(answer.text("/properties/phone")).isEqualTo("+1 212 555 0199");
        assertThat(answer.text("/properties/hs_calculated_phone_number")).isEqualTo("+12125550199");
        assertThat(answer.text("/updatedAt")).isEqualTo("2026-11-23T10:00:02Z");
        assertThat(answer.json().at("/properties").has("firstname")).isFalse();
    }

    @Test
    void several_choices_join_with_semicolons_and_a_leading_one_adds() {
        String id = create("'hs_buying_role':'CHAMPION;BLOCKER'");
        update(id, "'hs_buying_role':';BUDGET_HOLDER'");

        assertThat(stored(id, "hs_buying_role")).isEqualTo("CHAMPION;BLOCKER;BUDGET_HOLDER");
        assertThat(update(id, "'hs_buying_role':'CHAMPION;champion'").text("/errors/0/code"))
                .isEqualTo("INVALID_OPTION");
    }

    @Test
    void a_date_that_is_not_midnight_is_refused_in_v3_and_mended_with_a_warning_in_2026_09() {
        String body = json("{'properties':{'birthdate':'1606140001000'}}");

        assertThat(http.post(V3, body).text("/errors/0/code")).isEqualTo("INVALID_DATE");
        Http.Answer dated = http.post(CONTACTS, body);
        assertThat(dated.status()).isEqualTo(201);
        assertThat(dated.text("/properties/birthdate")).isEqualTo("2020-11-23");
        assertThat(dated.text("/warnings/0/category")).isEqualTo("PROPERTY_VALUE_NORMALIZED");
        assertThat(dated.text("/warnings/0/context/normalizedValue")).isEqualTo("2020-11-23");
    }

    @Test
    void json_that_is_none_is_refused_with_its_place() {
        Http.Answer answer = http.post(CONTACTS, "{\"properties\":");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/message")).startsWith("Invalid input JSON on line 1, column ");
        assertThat(answer.json().has("category")).isFalse();
        assertThat(http.post(CONTACTS, "{}").text("/message"))
                .contains("Some required fields were not set: [properties]");
    }

    @Test
    void an_association_to_a_company_sets_the_primary_company() {
        Http.Answer created = http.post(
                CONTACTS,
                json("{'properties':{'email':'a@b.example'},'associations':[{'to':{'id':'123456'},"
                        + "'types':[{'associationCategory':'HUBSPOT_DEFINED','associationTypeId':279}]}]}"));
        assertThat(created.text("/properties/associatedcompanyid")).isEqualTo("123456");
    }

    @Test
    void archiving_twice_says_204_and_an_unknown_id_404() {
        String id = create("'city':'Vigo'");
        assertThat(http.delete(CONTACTS + "/" + id).status()).isEqualTo(204);
        assertThat(http.delete(CONTACTS + "/" + id).status()).isEqualTo(204);
        assertThat(http.delete(CONTACTS + "/99").status()).isEqualTo(404);
    }

    @Test
    void a_further_address_after_a_semicolon_is_added_and_each_is_kept_once() {
        String id = create("'email':'own@b.example','hs_additional_emails':'OWN@b.example;b@b.example;B@b.example'");
        assertThat(stored(id, "hs_additional_emails")).isEqualTo("b@b.example");

        update(id, "'hs_additional_emails':';c@b.example'");
        assertThat(stored(id, "hs_additional_emails")).isEqualTo("b@b.example;c@b.example");
        update(id, "'email':'b@b.example'");
        assertThat(stored(id, "hs_additional_emails")).isEqualTo("c@b.example");
    }

    @Test
    void half_of_a_surrogate_pair_is_refused_and_a_whole_one_kept() {
        assertThat(http.post(CONTACTS, json("{'properties':{'firstname':'a\\ud83d'}}"))
                        .status())
                .isEqualTo(400);
        assertThat(stored(create("'firstname':'a\\ud83d\\ude00'"), "firstname")).isEqualTo("a\ud83d\ude00");
    }
}
