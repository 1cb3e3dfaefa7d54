package sandbox.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import sandbox.Http;

class BatchTest extends AccountTest {

    @Test
    void a_batch_read_finds_by_id_and_says_207_when_some_are_missing() {
        String id = create("'email':'jane@b.example'");

        Http.Answer all = batch("read", "{'inputs':[{'id':'" + id + "'}],'properties':['email']}");
        assertThat(all.status()).isEqualTo(200);
        assertThat(all.text("/results/0/properties/email")).isEqualTo("jane@b.example");
        assertThat(all.json().has("errors")).isFalse();
        Http.Answer some = batch("read", "{'inputs':[{'id':'" + id + "'},{'id':'77'}],'properties':['email']}");
        assertThat(some.status()).isEqualTo(207);
        assertThat(some.text("/errors/0/category")).isEqualTo("OBJECT_NOT_FOUND");
        assertThat(some.text("/errors/0/context/ids/0")).isEqualTo("77");
    }

    @Test
    void a_batch_reads_archived_contacts_only_when_asked_and_histories_too() {
        String id = create("'city':'Vigo'");
        http.delete(CONTACTS + "/" + id);

        String body = json("{'inputs':[{'id':'" + id + "'}],'propertiesWithHistory':['city']}");
        assertThat(http.post(CONTACTS + "/batch/read", body).status()).isEqualTo(207);
        Http.Answer archived = http.post(CONTACTS + "/batch/read?archived=true", body);
        assertThat(archived.json().at("/results/0/archived").asBoolean()).isTrue();
        assertThat(archived.text("/results/0/propertiesWithHistory/city/0/value"))
                .isEqualTo("Vigo");
    }

    @Test
    void several_inputs_that_mean_one_contact_read_it_once_and_do_not_say_which() {
        String id = create("'email':'jane@b.example','hs_additional_emails':'j@b.example'");

        Http.Answer read = batch(
                "read",
                "{'idProperty':'email','inputs':[{'id':'j@b.example'},{'id':'jane@b.example'}],'properties':['city']}");
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json().at("/results").findValuesAsString("id")).containsExactly(id);
    }

    @Test
    void a_batch_read_by_address_finds_secondary_ones() {
        String id = create("'email':'jane@b.example','hs_additional_emails':'j@b.example'");

        Http.Answer read = batch("read", "{'idProperty':'email','inputs':[{'id':'j@b.example'}]}");
        assertThat(read.text("/results/0/id")).isEqualTo(id);
    }

    @Test
    void a_batch_create_is_all_or_nothing() {
        String id = create("'email':'jane@b.example'");

        Http.Answer answer = batch(
                "create",
                "{'inputs':[{'properties':{'email':'new@b.example'}},{'properties':{'email':'jane@b.example'}}]}");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("/message")).endsWith(id);
        assertThat(http.get(CONTACTS + "/new%40b.example?idProperty=email").status())
                .isEqualTo(404);
    }

    @Test
    void a_batch_create_with_trace_ids_lets_some_fail() {
        create("'email':'jane@b.example'");

        Http.Answer answer = batch(
                "create",
                "{'inputs':[{'objectWriteTraceId':'1','properties':{'email':'new@b.example'}},"
                        + "{'objectWriteTraceId':'2','properties':{'email':'jane@b.example'}}]}");
        assertThat(answer.status()).isEqualTo(207);
        assertThat(answer.text("/status")).isEqualTo("COMPLETE");
        assertThat(answer.text("/numErrors")).isEqualTo("1");
        assertThat(answer.text("/errors/0/context/objectWriteTraceId/0")).isEqualTo("2");
        assertThat(answer.text("/results/0/objectWriteTraceId")).isEqualTo("1");
    }

    @Test
    void a_batch_create_that_succeeds_says_201() {
        Http.Answer answer = batch("create", "{'inputs':[{'properties':{'email':'new@b.example'}}]}");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("/startedAt")).isEqualTo("2026-11-23T10:00:00Z");
    }

    @Test
    void a_batch_update_takes_ids_and_refuses_addresses() {
        String id = create("'email':'jane@b.example'");

        Http.Answer byId = batch("update", "{'inputs':[{'id':'" + id + "','properties':{'city':'Vigo'}}]}");
        assertThat(byId.status()).isEqualTo(200);
        assertThat(stored(id, "city")).isEqualTo("Vigo");
        Http.Answer byAddress = batch(
                "update", "{'inputs':[{'id':'jane@b.example','idProperty':'email','properties':{'city':'Lugo'}}]}");
        assertThat(byAddress.status()).isEqualTo(400);
        assertThat(byAddress.text("/message")).isEqualTo("Unable to perform update/upsert by non-unique 0-1 property");
    }

    @Test
    void a_batch_upsert_creates_or_updates_and_says_which() {
        String id = create("'email':'jane@b.example','hs_additional_emails':'j@b.example'");

        Http.Answer answer = batch(
                "upsert",
                "{'inputs':[{'id':'j@b.example','idProperty':'email','properties':{'city':'Vigo'}},"
                        + "{'id':'new@b.example','idProperty':'email','properties':{'city':'Lugo'}}]}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/results/0/id")).isEqualTo(id);
        assertThat(answer.json().at("/results/0/new").asBoolean(true)).isFalse();
        assertThat(answer.json().at("/results/1/new").asBoolean(false)).isTrue();
        assertThat(stored(id, "email")).isEqualTo("jane@b.example");
        assertThat(answer.text("/results/1/properties/email")).isEqualTo("new@b.example");
    }

    @Test
    void one_bad_input_fails_an_upsert_and_the_same_address_twice_does_too() {
        Http.Answer bad = batch(
                "upsert",
                "{'inputs':[{'id':'a@b.example','idProperty':'email','properties':{}},"
                        + "{'id':'nonsense','idProperty':'email','properties':{}}]}");
        assertThat(bad.status()).isEqualTo(400);
        assertThat(http.get(CONTACTS + "/a%40b.example?idProperty=email").status())
                .isEqualTo(404);
        Http.Answer twice = batch(
                "upsert",
                "{'inputs':[{'id':'a@b.example','idProperty':'email','properties':{}},"
                        + "{'id':'A@b.example','idProperty':'email','properties':{}}]}");
        assertThat(twice.status()).isEqualTo(400);
    }

    @Test
    void a_batch_archive_says_204_whatever_the_ids() {
        String id = create("'city':'Vigo'");
        assertThat(batch("archive", "{'inputs':[{'id':'" + id + "'},{'id':'77'}]}")
                        .status())
                .isEqualTo(204);
        assertThat(http.get(CONTACTS + "/" + id).status()).isEqualTo(404);
    }

    @Test
    void a_hundred_inputs_are_the_most() {
        String inputs = String.join(",", Collections.nCopies(101, "{'id':'1'}"));
        assertThat(batch("read", "{'inputs':[" + inputs + "]}").status()).isEqualTo(400);
    }

    @Test
    void a_gdpr_delete_leaves_nothing() {
        String id = create("'email':'jane@b.example'");

        Http.Answer answer =
                http.post(CONTACTS + "/gdpr-delete", json("{'objectId':'jane@b.example','idProperty':'email'}"));
        assertThat(answer.status()).isEqualTo(204);
        assertThat(http.get(CONTACTS + "/" + id + "?archived=true").status()).isEqualTo(404);
        assertThat(http.post(CONTACTS + "/gdpr-delete", json("{'objectId':'no@b.example','idProperty':'email'}"))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void a_further_address_that_is_there_twice_leaves_nothing_of_a_batch_create() {
        Http.Answer answer = batch(
                "create",
                "{'inputs':[{'properties':{'email':'a@b.example','hs_additional_emails':'c@b.example'}},"
                        + "{'properties':{'email':'c@b.example'}}]}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/message")).isEqualTo("Duplicate values for email found in batch input: [c@b.example]");
        assertThat(http.get(CONTACTS).json().at("/results").size()).isZero();
    }

    @Test
    void one_contact_under_two_names_is_there_twice() {
        String id = create("'email':'jane@b.example','hs_additional_emails':'j@b.example'");

        Http.Answer updated = batch(
                "update",
                "{'inputs':[{'id':'" + id + "','properties':{'city':'Vigo'}},{'id':'0" + id
                        + "','properties':{'city':'Lugo'}}]}");
        assertThat(updated.status()).isEqualTo(400);
        Http.Answer upserted = batch(
                "upsert",
                "{'inputs':[{'id':'jane@b.example','idProperty':'email','properties':{'city':'Vigo'}},"
                        + "{'id':'j@b.example','idProperty':'email','properties':{'city':'Lugo'}}]}");
        assertThat(upserted.status()).isEqualTo(400);
        assertThat(upserted.text("/message"))
                .isEqualTo("Duplicate IDs found in batch input: [j@b.example]. IDs must be unique");
        assertThat(stored(id, "city")).isEmpty();
    }

    private Http.Answer batch(String what, String body) {
        return http.post(CONTACTS + "/batch/" + what, json(body));
    }
}
