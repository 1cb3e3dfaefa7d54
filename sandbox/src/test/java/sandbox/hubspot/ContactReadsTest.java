package sandbox.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sandbox.Http;

class ContactReadsTest extends AccountTest {

    @Test
    void without_properties_six_come_back() {
        String id = create("'email':'jane@b.example','city':'Vigo'");

        Http.Answer answer = http.get(CONTACTS + "/" + id);
        assertThat(answer.json().at("/properties").propertyNames())
                .containsExactly("createdate", "email", "firstname", "hs_object_id", "lastmodifieddate", "lastname");
        assertThat(answer.json().at("/properties/firstname").isNull()).isTrue();
        assertThat(answer.json().at("/id").isString()).isTrue();
        assertThat(answer.json().at("/archived").asBoolean(true)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"properties=city,fax,nothing", "properties=city&properties=fax&properties=nothing"})
    void asked_properties_come_with_three_more_and_unknown_ones_vanish(String query) {
        String id = create("'city':'Vigo'");

        Http.Answer answer = http.get(CONTACTS + "/" + id + "?" + query);
        assertThat(answer.json().at("/properties").propertyNames())
                .containsExactly("city", "createdate", "fax", "hs_object_id", "lastmodifieddate");
        assertThat(answer.json().at("/properties/fax").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jane%40b.example", "JANE%40B.example", "j%2Bx%40b.example"})
    void an_address_finds_its_contact_at_once_main_or_secondary(String address) {
        String id = create("'email':'jane@b.example','hs_additional_emails':'j+x@b.example'");

        assertThat(http.get(CONTACTS + "/" + address + "?idProperty=email").text("/id"))
                .isEqualTo(id);
    }

    @Test
    void an_address_may_have_a_slash_which_is_encoded_in_the_path() {
        String id = create("'email':'a/b@x.com'");
        String path = CONTACTS + "/a%2Fb%40x.com?idProperty=email";

        assertThat(http.get(path).text("/id")).isEqualTo(id);
        assertThat(http.patch(path.replace("%2F", "%2f"), json("{'properties':{'city':'Vigo'}}"))
                        .status())
                .isEqualTo(200);
        assertThat(stored(id, "city")).isEqualTo("Vigo");
        assertThat(http.get(CONTACTS + "/a/b%40x.com?idProperty=email").text("/message"))
                .isEqualTo("The requested resource could not be found.");
        assertThat(http.get(CONTACTS + "/a%252Fb%40x.com?idProperty=email").text("/message"))
                .isEqualTo("resource not found");
    }

    @Test
    void an_unknown_number_is_a_404_without_category() {
        Http.Answer answer = http.get(CONTACTS + "/99999999999");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("/message")).isEqualTo("resource not found");
        assertThat(answer.json().has("category")).isFalse();
        assertThat(http.get(CONTACTS + "/nobody%40b.example?idProperty=email").status())
                .isEqualTo(404);
    }

    @Test
    void associations_may_be_asked_for_and_archived_ones_are_listed_apart() {
        String kept = create("'city':'Vigo'");
        String gone = create("'city':'Lugo'");
        http.delete(CONTACTS + "/" + gone);

        assertThat(http.get(CONTACTS + "/" + kept + "?associations=companies").status())
                .isEqualTo(200);
        Http.Answer archived = http.get(CONTACTS + "?archived=true&associations=companies,deals");
        assertThat(archived.json().at("/results").findValuesAsString("id")).containsExactly(gone);
    }

    @Test
    void an_archived_contact_is_read_only_when_asked_for() {
        String id = create("'city':'Vigo'");
        http.delete(CONTACTS + "/" + id);

        Http.Answer archived = http.get(CONTACTS + "/" + id + "?archived=true");
        assertThat(archived.json().at("/archived").asBoolean()).isTrue();
        assertThat(archived.text("/archivedAt")).isEqualTo("2026-11-23T10:00:00Z");
    }

    @Test
    void the_history_of_a_property_comes_newest_first() {
        String id = create("'city':'Vigo'");
        update(id, "'city':'Lugo'");

        Http.Answer answer = http.get(CONTACTS + "/" + id + "?propertiesWithHistory=city");
        assertThat(answer.json().at("/propertiesWithHistory/city").findValuesAsString("value"))
                .containsExactly("Lugo", "Vigo");
    }

    @Test
    void the_history_says_when_and_through_what_a_value_came() {
        String id = create("'city':'Vigo'");

        Http.Answer answer = http.get(CONTACTS + "/" + id + "?propertiesWithHistory=city,phone");
        assertThat(answer.json().at("/propertiesWithHistory").toString())
                .isEqualTo(json("{'city':[{'value':'Vigo','timestamp':'2026-11-23T10:00:00Z',"
                        + "'sourceType':'INTEGRATION','sourceId':'26892217'}],'phone':[]}"));
    }

    @Test
    void a_list_pages_by_record_id() {
        String first = create("'city':'Vigo'");
        String second = create("'city':'Lugo'");
        create("'city':'Soria'");

        Http.Answer page = http.get(CONTACTS + "?limit=2&properties=city");
        assertThat(page.json().at("/results").findValuesAsString("id")).containsExactly(first, second);
        assertThat(page.text("/paging/next/after")).isEqualTo(second);
        Http.Answer rest = http.get(CONTACTS + "?limit=2&after=" + second);
        assertThat(rest.json().at("/results").size()).isEqualTo(1);
        assertThat(rest.json().has("paging")).isFalse();
        assertThat(page.json().has("total")).isFalse();
        assertThat(http.get(CONTACTS + "?limit=101").status()).isEqualTo(400);
    }

    @Test
    void an_object_type_that_is_no_contact_is_refused() {
        assertThat(http.get("/crm/v3/objects/unicorns").status()).isEqualTo(400);
        assertThat(http.get("/crm/v9/objects/contacts").status()).isEqualTo(404);
    }
}
