package sandbox.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import sandbox.Http;

/** Every call once under v3, 2026-03 and 2026-09, with the status that clients insist on. */
class EveryVersionTest extends AccountTest {

    EveryVersionTest() {
        super(options -> options.withoutContacts().withoutRateLimits().withSearchLag(java.time.Duration.ZERO));
    }

    @ParameterizedTest
    @CsvSource({
        "V3, /crm/v3/objects, /crm/v3/properties, /crm/v3/owners, /account-info/v3",
        "MARCH_2026, /crm/objects/2026-03, /crm/properties/2026-03, /crm/owners/2026-03, /account-info/2026-03",
        "SEPTEMBER_2026, /crm/objects/2026-09, /crm/properties/2026-09, /crm/owners/2026-09, /account-info/2026-09"
    })
    void the_date_stands_after_the_area_and_v3_before_it(
            Version version, String objects, String properties, String owners, String account) {
        assertThat(version.objects()).isEqualTo(objects);
        assertThat(version.properties()).isEqualTo(properties);
        assertThat(version.owners()).isEqualTo(owners);
        assertThat(version.account()).isEqualTo(account);
    }

    @Test
    void any_other_order_or_version_is_a_404() {
        for (String path : new String[] {"/crm/2026-09/objects/contacts", "/crm/v9/objects/contacts", "/crm/x"}) {
            assertThat(http.get(path).status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @EnumSource
    void one_contact_at_a_time(Version version) {
        String contacts = version.objects() + "/contacts";
        Http.Answer created = http.post(contacts, json("{'properties':{'email':'a@b.example'}}"));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("location")).endsWith(contacts + "/" + created.text("/id"));
        String one = contacts + "/" + created.text("/id");

        assertThat(http.get(one).status()).isEqualTo(200);
        assertThat(http.get(contacts + "/a%40b.example?idProperty=email").status())
                .isEqualTo(200);
        assertThat(http.patch(one, json("{'properties':{'city':'Vigo'}}")).status())
                .isEqualTo(200);
        assertThat(http.get(contacts).text("/results/0/id")).isEqualTo(created.text("/id"));
        Http.Answer found = http.post(contacts + "/search", json("{'query':'a@b.example'}"));
        assertThat(found.text("/total")).isEqualTo("1");
        assertThat(http.delete(one).status()).isEqualTo(204);
        assertThat(http.get(one).status()).isEqualTo(404);
        assertThat(http.get(one + "?archived=true").status()).isEqualTo(200);
        assertThat(http.post(contacts + "/gdpr-delete", json("{'objectId':'" + create("'city':'Lugo'") + "'}"))
                        .status())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @EnumSource
    void several_contacts_at_a_time(Version version) {
        String batch = version.objects() + "/contacts/batch/";
        Http.Answer created = http.post(
                batch + "create", json("{'inputs':[{'properties':{'email':'a@b.example'}},{'properties':{}}]}"));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("/status")).isEqualTo("COMPLETE");
        String id = "{'id':'" + created.text("/results/0/id") + "'";
        String other = created.text("/results/1/id");

        assertThat(http.post(batch + "read", json("{'inputs':[" + id + "}]}")).status())
                .isEqualTo(200);
        assertThat(http.post(batch + "update", json("{'inputs':[" + id + ",'properties':{}}]}"))
                        .status())
                .isEqualTo(200);
        String upsert = "{'inputs':[{'id':'a@b.example','idProperty':'email','properties':{}}]}";
        assertThat(http.post(batch + "upsert", json(upsert)).status()).isEqualTo(200);
        assertThat(http.post(batch + "read", json("{'inputs':[" + id + "},{'id':'7'}]}"))
                        .status())
                .isEqualTo(207);
        String merge = "{'primaryObjectId':'" + created.text("/results/0/id") + "','objectIdToMerge':'" + other + "'}";
        assertThat(http.post(version.objects() + "/contacts/merge", json(merge)).status())
                .isEqualTo(200);
        assertThat(http.post(batch + "archive", json("{'inputs':[" + id + "}]}"))
                        .status())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @EnumSource
    void properties_and_their_groups(Version version) {
        String properties = version.properties() + "/contacts";
        String group = "{'name':'cars','label':'Cars'}";
        String colour =
                "{'name':'colour','label':'Colour','type':'string','fieldType':'text','groupName':'contactinformation'}";

        assertThat(http.get(properties).status()).isEqualTo(200);
        assertThat(http.post(properties, json(colour)).status()).isEqualTo(201);
        assertThat(http.get(properties + "/colour").status()).isEqualTo(200);
        assertThat(http.patch(properties + "/colour", json("{'label':'Paint'}")).status())
                .isEqualTo(200);
        assertThat(http.delete(properties + "/colour").status()).isEqualTo(204);
        String inputs = "{'inputs':[" + colour + "]}";
        assertThat(http.post(properties + "/batch/create", json(inputs)).status())
                .isEqualTo(201);
        assertThat(http.post(properties + "/batch/read", json(inputs)).status()).isEqualTo(200);
        assertThat(http.post(properties + "/batch/archive", json(inputs)).status())
                .isEqualTo(204);
        assertThat(http.post(properties + "/groups", json(group)).status()).isEqualTo(201);
        assertThat(http.get(properties + "/groups").status()).isEqualTo(200);
        assertThat(http.get(properties + "/groups/cars").status()).isEqualTo(200);
        assertThat(http.patch(properties + "/groups/cars", json("{'label':'Vehicles'}"))
                        .text("/label"))
                .isEqualTo("Vehicles");
        assertThat(http.delete(properties + "/groups/cars").status()).isEqualTo(204);
    }

    @ParameterizedTest
    @EnumSource
    void owners_the_account_and_its_rules(Version version) {
        assertThat(http.get(version.owners()).status()).isEqualTo(200);
        assertThat(http.get(version.owners() + "/").status()).isEqualTo(200);
        assertThat(http.get(version.owners() + "/78451023").status()).isEqualTo(200);
        assertThat(http.get(version.account() + "/details").text("/accountType"))
                .isEqualTo("DEVELOPER_TEST");
        assertThat(http.get(version.account() + "/api-usage/daily/private-apps").status())
                .isEqualTo(200);
        assertThat(http.get(version.validations() + "/0-1")
                        .json()
                        .at("/results")
                        .isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"contacts", "contact", "0-1"})
    void contacts_have_three_names(String type) {
        for (Version version : Version.values()) {
            assertThat(http.get(version.objects() + "/" + type).status()).isEqualTo(200);
            assertThat(http.get(version.properties() + "/" + type).status()).isEqualTo(200);
        }
    }
}
