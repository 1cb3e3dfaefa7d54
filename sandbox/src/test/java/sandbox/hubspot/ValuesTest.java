package sandbox.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import sandbox.Http;

/** What may be written, and what becomes of it. */
class ValuesTest extends AccountTest {

    @ParameterizedTest
    @EnumSource
    void a_create_answers_with_all_that_was_set_and_all_that_hubspot_adds(Version version) {
        Http.Answer created = http.post(
                version.objects() + "/contacts",
                json("{'properties':{'email':'jane@b.example','firstname':'Jane','lastname':'Doe'}}"));
        assertThat(created.json().at("/properties").propertyNames())
                .containsExactly(
                        "createdate",
                        "email",
                        "firstname",
                        "hs_all_contact_vids",
                        "hs_associated_target_accounts",
                        "hs_currently_enrolled_in_prospecting_agent",
                        "hs_email_domain",
                        "hs_full_name_or_email",
                        "hs_is_contact",
                        "hs_is_unworked",
                        "hs_lifecyclestage_lead_date",
                        "hs_membership_has_accessed_private_content",
                        "hs_object_id",
                        "hs_object_source",
                        "hs_object_source_id",
                        "hs_object_source_label",
                        "hs_pipeline",
                        "hs_prospecting_agent_actively_enrolled_count",
                        "hs_registered_member",
                        "hs_sequences_actively_enrolled_count",
                        "lastmodifieddate",
                        "lastname",
                        "lifecyclestage",
                        "num_notes");
        assertThat(created.text("/properties/hs_is_unworked")).isEqualTo("true");
        assertThat(created.text("/properties/hs_object_source")).isEqualTo("INTEGRATION");
        assertThat(created.text("/properties/hs_pipeline")).isEqualTo("contacts-lifecycle-pipeline");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "missing | 1 | PROPERTY_DOESNT_EXIST | Property \"missing\" does not exist",
                "email | x | INVALID_EMAIL | Email address x is invalid",
                "hs_lead_status | New | INVALID_OPTION | New was not one of the allowed options: [label: \"New\"",
                "num_notes | 3 | READ_ONLY_VALUE | \"num_notes\" is a calculated property; its value cannot be set.",
                "hs_object_id | 3 | READ_ONLY_VALUE | \"hs_object_id\" is a read only property;",
                "createdate | 1606140000000 | READ_ONLY_VALUE | \"createdate\" is a read only property;",
                "event_seats | 1,000 | INVALID_LONG | 1,000 was not a valid long.",
                "event_seats | 1.0.0 | INVALID_LONG | 1.0.0 was not a valid long.",
                "event_seats | four | INVALID_LONG | four was not a valid long.",
                "birthdate | yesterday | INVALID_DATE | yesterday was not a valid date.",
                "newsletter_subscribed | perhaps | INVALID_OPTION | perhaps was not one of the allowed options:",
                "hubspot_owner_id | 51230417 | INVALID_OPTION | 51230417 was not one of the allowed options:",
                "lifecyclestage | Lead | INVALID_OPTION | Lead was not one of the allowed options:"
            })
    void a_value_that_cannot_be_is_refused_with_its_code_in_every_version(
            String property, String value, String code, String message) {
        String body = json("{'properties':{'" + property + "':'" + value + "'}}");
        for (Version version : Version.values()) {
            Http.Answer answer = http.post(version.objects() + "/contacts", body);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("/category")).isEqualTo("VALIDATION_ERROR");
            assertThat(answer.text("/errors/0/code")).isEqualTo(code);
            assertThat(answer.text("/errors/0/message")).startsWith(message);
            assertThat(answer.text("/errors/0/context/propertyName/0")).isEqualTo(property);
            assertThat(answer.text("/message"))
                    .startsWith("Property values were not valid: [{\"isValid\":false,")
                    .contains("\"error\":\"" + code + "\"", "\"portalId\":48120775");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "event_seats, 4.5, 4.5",
        "event_seats, -1, -1",
        "newsletter_subscribed, TRUE, true",
        "birthdate, 511920000000, 1986-03-23",
        "birthdate, 1986-03-23, 1986-03-23",
        "followup_at, 1606140000123, 2020-11-23T14:00:00.123Z",
        "followup_at, 2020-11-23T15:00:00+01:00, 2020-11-23T14:00:00Z",
        "phone, call me, call me",
        "hs_buying_role, CHAMPION;BLOCKER, CHAMPION;BLOCKER",
        "hubspot_owner_id, 78451023, 78451023"
    })
    void a_value_that_can_be_is_stored_in_hubspots_form(String property, String value, String stored) {
        String id = create("'" + property + "':'" + value + "'");
        assertThat(stored(id, property)).isEqualTo(stored);
    }

    @ParameterizedTest
    @EnumSource
    void a_date_with_a_time_is_refused_until_2026_09_which_mends_it_with_a_warning(Version version) {
        Http.Answer answer =
                http.post(version.objects() + "/contacts", json("{'properties':{'birthdate':'1606140001000'}}"));
        if (version == Version.SEPTEMBER_2026) {
            assertThat(answer.text("/properties/birthdate")).isEqualTo("2020-11-23");
            assertThat(answer.text("/warnings/0/category")).isEqualTo("PROPERTY_VALUE_NORMALIZED");
            assertThat(answer.text("/warnings/0/context/rawValue")).isEqualTo("1606140001000");
        } else {
            assertThat(answer.text("/errors/0/code")).isEqualTo("INVALID_DATE");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_lifecycle_stage_backwards_changes_nothing_and_answers_200(Version version) {
        String id = create("'lifecyclestage':'customer'");
        String at = version.objects() + "/contacts/" + id;

        Http.Answer back = http.patch(at, json("{'properties':{'lifecyclestage':'lead','city':'Vigo'}}"));
        assertThat(back.status()).isEqualTo(200);
        assertThat(stored(id, "lifecyclestage")).isEqualTo("customer");
        assertThat(stored(id, "city")).isEqualTo("Vigo");
    }

    @Test
    void a_contact_without_name_and_address_is_created() {
        Http.Answer created = http.post(CONTACTS, json("{'properties':{}}"));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("/properties/lifecyclestage")).isEqualTo("lead");
    }

    @Test
    void an_owner_who_is_set_is_dated() {
        String id = create("'hubspot_owner_id':'78451023'");
        assertThat(stored(id, "hubspot_owner_assigneddate")).isEqualTo("2026-11-23T10:00:00Z");
        update(id, "'hubspot_owner_id':''");
        assertThat(stored(id, "hubspot_owner_assigneddate")).isEmpty();
    }
}
