package libreta.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import libreta.SetClock;
import org.junit.jupiter.api.Test;

/** Who else is called so, as HubSpot's search and what it returns tell it. */
class NamesakesTest {
    private final MemoryCrm crm = new MemoryCrm();
    private final Namesakes namesakes = new Namesakes(crm, new RecentWrites(new MemoryJournal(), new SetClock()));

    private void put(String id, String first, String last, String company, String title) {
        crm.put(id, "firstname", first, "lastname", last, "company", company, "jobtitle", title);
        crm.index();
    }

    private List<String> called(String... words) {
        return ids(namesakes.called(new LinkedHashSet<>(List.of(words))));
    }

    private static List<String> ids(List<Contact> contacts) {
        return contacts.stream().map(contact -> contact.id().value()).toList();
    }

    private List<String> asked(int search) {
        return crm.searches.get(search).groups().stream()
                .map(group -> group.stream()
                        .map(filter -> filter.property() + " " + filter.value())
                        .collect(Collectors.joining(", ")))
                .toList();
    }

    @Test
    void one_word_may_be_either_name() {
        put("1", "Marta", "Ruiz", "", "");
        put("2", "Ruiz", "Torres", "", "");
        put("3", "Marta", "Torres", "", "");

        assertThat(called("ruiz")).containsExactlyInAnyOrder("1", "2");
        assertThat(asked(0)).containsExactly("firstname r*z*", "lastname r*z*");
    }

    @Test
    void two_words_are_divided_in_every_way() {
        put("1", "Marta", "Ruiz", "", "");
        put("2", "Ruiz", "Marta", "", "");
        put("3", "Marta Ruiz", "Torres", "", "");
        put("4", "Marta", "Torres", "", "");

        assertThat(called("marta", "ruiz")).containsExactlyInAnyOrder("1", "2", "3");
        assertThat(asked(0))
                .containsExactly(
                        "firstname m*rt*, firstname r*z*",
                        "lastname m*rt*, lastname r*z*",
                        "firstname m*rt*, lastname r*z*",
                        "firstname r*z*, lastname m*rt*");
    }

    @Test
    void of_more_words_two_are_asked_for_and_the_others_looked_at() {
        put("1", "Marta", "Ruiz Gil", "", "");
        put("2", "Marta", "Ruiz Torres", "", "");

        assertThat(called("marta", "ruiz", "gil")).containsExactly("1");
        assertThat(asked(0)).hasSize(4).contains("firstname m*rt*, lastname r*z*");
    }

    @Test
    void accents_make_no_difference() {
        put("1", "Mártá", "Rúiz", "", "");

        assertThat(called("marta", "ruiz")).containsExactly("1");
    }

    @Test
    void where_too_many_look_like_it_those_spelt_so_are_asked_for_too() {
        for (int i = 0; i < 200; i++) {
            put("1" + i, "Merto", "Ruiz", "", "");
        }
        assertThat(called("marta", "ruiz")).isEmpty();
        assertThat(crm.searches).hasSize(1);

        put("9", "Marta", "Ruiz", "", "");

        assertThat(called("marta", "ruiz")).containsExactly("9");
        assertThat(asked(2)).contains("firstname marta, lastname ruiz");
    }

    @Test
    void colleagues_of_one_title_are_alike() {
        put("1", "Marta", "Ruiz", "Acme", "Clerk");
        put("2", "Ana", "Gil", "ACME", "clerk");
        put("3", "Luis", "Sanz", "Acme", "Chief");
        Contact marta = crm.read(new ContactId("1"), Identity.READ).orElseThrow();

        assertThat(ids(namesakes.alike(marta, Set.of("company", "jobtitle")))).containsExactlyInAnyOrder("1", "2");
        assertThat(ids(namesakes.alike(marta, Set.of("company")))).containsExactlyInAnyOrder("1", "2", "3");
    }

    @Test
    void what_a_contact_does_not_have_is_not_asked_for() {
        put("1", "Marta", "Ruiz", "Acme", "");
        put("2", "Ana", "Gil", "Acme", "Clerk");
        Contact marta = crm.read(new ContactId("1"), Identity.READ).orElseThrow();

        assertThat(ids(namesakes.alike(marta, List.of("company", "jobtitle")))).containsExactlyInAnyOrder("1", "2");
        assertThat(namesakes.alike(marta, List.of("jobtitle", "city"))).isEmpty();
        assertThat(crm.searches).hasSize(1);
    }
}
