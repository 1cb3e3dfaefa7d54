package sandbox.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sandbox.Http;

/** Properties of the account's own whose values are unique. */
class UniqueValuesTest extends AccountTest {

    @BeforeEach
    void a_member_number() {
        define("member_number");
    }

    private Http.Answer define(String name) {
        return http.post(
                "/crm/properties/2026-09/contacts",
                json("{'name':'" + name + "','label':'Number','type':'string','fieldType':'text',"
                        + "'groupName':'contactinformation','hasUniqueValue':true}"));
    }

    @ParameterizedTest
    @EnumSource
    void any_unique_property_identifies_and_others_do_not(Version version) {
        String id = create("'member_number':'M-1'");
        String at = version.objects() + "/contacts/";

        assertThat(http.get(at + "M-1?idProperty=member_number").text("/id")).isEqualTo(id);
        assertThat(http.patch(at + "m-1?idProperty=member_number", json("{'properties':{'city':'Vigo'}}"))
                        .status())
                .isEqualTo(200);
        assertThat(stored(id, "city")).isEqualTo("Vigo");
        assertThat(http.get(at + "x?idProperty=city").status()).isEqualTo(400);
        assertThat(http.get(at + "M-2?idProperty=member_number").status()).isEqualTo(404);
    }

    @Test
    void a_taken_value_is_a_400_that_names_the_holder_last() {
        String id = create("'member_number':'M-1'");
        String other = create("'member_number':'M-2'");

        Http.Answer created = http.post(CONTACTS, json("{'properties':{'member_number':'M-1'}}"));
        assertThat(created.status()).isEqualTo(400);
        assertThat(created.text("/category")).isEqualTo("VALIDATION_ERROR");
        assertThat(created.text("/message"))
                .matches("Cannot set PropertyValueCoordinates\\{portalId=48120775,"
                        + " objectTypeId=ObjectTypeId\\{legacyObjectType=CONTACT}, propertyName=member_number,"
                        + " value=M-1} on \\d+\\. " + id + " already has that value\\.");
        Http.Answer updated = update(other, "'member_number':'M-1'");
        assertThat(updated.status()).isEqualTo(400);
        assertThat(updated.text("/message"))
                .endsWith(
                        "propertyName=member_number, value=M-1} on " + other + ". " + id + " already has that value.");
    }

    @Test
    void a_batch_reads_updates_and_upserts_by_them() {
        String id = create("'member_number':'M-1'");
        String inputs = "'inputs':[{'id':'M-1','idProperty':'member_number','properties':{'city':'Vigo'}}]";

        Http.Answer read =
                http.post(CONTACTS + "/batch/read", json("{'idProperty':'member_number','inputs':[{'id':'M-1'}]}"));
        assertThat(read.text("/results/0/id")).isEqualTo(id);
        assertThat(http.post(CONTACTS + "/batch/update", json("{" + inputs + "}"))
                        .text("/results/0/id"))
                .isEqualTo(id);
        Http.Answer again = http.post(CONTACTS + "/batch/upsert", json("{" + inputs + "}"));
        assertThat(again.json().at("/results/0/new").asBoolean(true)).isFalse();
        Http.Answer fresh = http.post(CONTACTS + "/batch/upsert", json("{" + inputs.replace("M-1", "M-9") + "}"));
        assertThat(fresh.json().at("/results/0/new").asBoolean(false)).isTrue();
        assertThat(stored(fresh.text("/results/0/id"), "member_number")).isEqualTo("M-9");
    }

    @Test
    void a_value_that_is_there_twice_leaves_nothing_of_a_batch() {
        String one = create("'city':'Vigo'");
        String other = create("'city':'Vigo'");
        String values = "'properties':{'city':'Lugo','member_number':'M-1'}";

        Http.Answer created =
                http.post(CONTACTS + "/batch/create", json("{'inputs':[{" + values + "},{" + values + "}]}"));
        assertThat(created.status()).isEqualTo(400);
        assertThat(http.get(CONTACTS).json().at("/results").size()).isEqualTo(2);
        Http.Answer updated = http.post(
                CONTACTS + "/batch/update",
                json("{'inputs':[{'id':'" + one + "'," + values + "},{'id':'" + other + "'," + values + "}]}"));
        assertThat(updated.status()).isEqualTo(400);
        assertThat(stored(one, "city")).isEqualTo("Vigo");
    }

    @Test
    void ten_properties_at_most_have_unique_values() {
        // email, the record id and member_number are three already
        for (int i = 4; i <= 10; i++) {
            assertThat(define("number_" + i).status()).isEqualTo(201);
        }
        assertThat(define("number_11").status()).isEqualTo(400);
    }
}
