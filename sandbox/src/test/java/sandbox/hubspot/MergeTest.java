package sandbox.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import sandbox.Http;

class MergeTest extends AccountTest {

    private Http.Answer merge(String primary, String other) {
        return http.post(
                CONTACTS + "/merge", json("{'primaryObjectId':'" + primary + "','objectIdToMerge':'" + other + "'}"));
    }

    @Test
    void a_merge_makes_a_new_record_that_both_old_ids_lead_to() {
        String kept = create("'email':'jane@b.example'");
        String merged = create("'email':'j@b.example'");

        Http.Answer answer = merge(kept, merged);
        assertThat(answer.status()).isEqualTo(200);
        String id = answer.text("/id");
        assertThat(id).isNotIn(kept, merged);
        for (String old : new String[] {kept, merged}) {
            assertThat(http.get(CONTACTS + "/" + old).text("/id")).isEqualTo(id);
            assertThat(update(old, "'city':'Vigo'").text("/id")).isEqualTo(id);
        }
        assertThat(http.get(CONTACTS).json().at("/results").size()).isEqualTo(1);
    }

    @Test
    void the_primarys_values_win_and_the_others_fill_its_gaps() {
        String kept = create("'email':'jane@b.example','city':'Vigo'");
        String id = merge(kept, create("'email':'j@b.example','city':'Lugo','jobtitle':'CEO'"))
                .text("/id");

        assertThat(stored(id, "city")).isEqualTo("Vigo");
        assertThat(stored(id, "jobtitle")).isEqualTo("CEO");
        assertThat(stored(id, "email")).isEqualTo("jane@b.example");
    }

    @Test
    void the_other_address_becomes_a_further_one() {
        String id = merge(
                        create("'email':'jane@b.example'"),
                        create("'email':'j@b.example','hs_additional_emails':'jd@b.example'"))
                .text("/id");

        assertThat(stored(id, "hs_additional_emails")).isEqualTo("j@b.example;jd@b.example");
        for (String address : new String[] {"jane%40b.example", "j%40b.example", "jd%40b.example"}) {
            assertThat(http.get(CONTACTS + "/" + address + "?idProperty=email").text("/id"))
                    .isEqualTo(id);
        }
    }

    @Test
    void the_stage_furthest_along_wins() {
        String id = merge(create("'lifecyclestage':'lead'"), create("'lifecyclestage':'customer'"))
                .text("/id");
        assertThat(stored(id, "lifecyclestage")).isEqualTo("customer");
    }

    @Test
    void the_merged_ids_are_listed() {
        String kept = create("'city':'Vigo'");
        String merged = create("'city':'Lugo'");
        String id = merge(kept, merged).text("/id");
        long now = clock.instant().toEpochMilli();

        assertThat(stored(id, "hs_merged_object_ids")).isEqualTo(kept + ";" + merged);
        assertThat(stored(id, "hs_calculated_merged_vids")).isEqualTo("%s:%d;%s:%d".formatted(kept, now, merged, now));
    }

    @Test
    void a_contact_that_is_merged_already_leads_on() {
        String first = create("'city':'Vigo'");
        String second = merge(first, create("'jobtitle':'CEO'")).text("/id");
        String third = merge(second, create("'country':'Spain'")).text("/id");

        assertThat(http.get(CONTACTS + "/" + first).text("/id")).isEqualTo(third);
        assertThat(merge(first, third).status()).isEqualTo(400);
        assertThat(merge(third, "99").status()).isEqualTo(404);
    }

    @Test
    void more_than_two_hundred_and_fifty_merges_are_a_414() {
        List<String> ids = new java.util.ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String inputs = String.join(",", Collections.nCopies(84, "{'properties':{}}"));
            ids.addAll(http.post(CONTACTS + "/batch/create", json("{'inputs':[" + inputs + "]}"))
                    .json()
                    .at("/results")
                    .findValuesAsString("id"));
        }
        String survivor = ids.getFirst();
        for (String other : ids.subList(1, 251)) {
            survivor = merge(survivor, other).text("/id");
        }

        Http.Answer refused = merge(survivor, ids.get(251));
        assertThat(refused.status()).isEqualTo(414);
        assertThat(refused.text("/message")).isEqualTo("Cannot have more than 250 identities on a profile");
    }

    @Test
    void an_archived_survivor_is_read_and_forgotten_by_old_ids_and_addresses() {
        String kept = create("'email':'jane@b.example'");
        String survivor = merge(kept, create("'email':'j@b.example'")).text("/id");
        http.delete(CONTACTS + "/" + survivor);

        String byAddress = CONTACTS + "/j%40b.example?idProperty=email&archived=true";
        assertThat(http.get(CONTACTS + "/" + kept + "?archived=true").text("/id"))
                .isEqualTo(survivor);
        assertThat(http.get(byAddress).text("/id")).isEqualTo(survivor);
        assertThat(http.post(CONTACTS + "/gdpr-delete", json("{'objectId':'" + kept + "'}"))
                        .status())
                .isEqualTo(204);
        assertThat(http.get(CONTACTS + "/" + survivor + "?archived=true").status())
                .isEqualTo(404);
        assertThat(http.get(byAddress).status()).isEqualTo(404);
    }
}
