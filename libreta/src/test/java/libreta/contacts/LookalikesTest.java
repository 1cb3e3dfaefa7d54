package libreta.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import libreta.contacts.Duplicate.Grade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which contacts are found before one is created, in an index that minds accents, as HubSpot's may. */
class LookalikesTest {
    private final MemoryCrm crm = new MemoryCrm();
    private final List<ContactId> recent = new ArrayList<>();
    private final Lookalikes lookalikes = new Lookalikes(crm, new ValueRules("ES"), () -> recent);

    private static Map<String, String> values(String... namesAndValues) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return values;
    }

    private ContactId peter() {
        ContactId id = crm.put(
                "7",
                "firstname",
                "Pedro José",
                "lastname",
                "Núñez Ibáñez",
                "email",
                "pedro.nunez@norte.example",
                "company",
                "Talleres del Norte, S.L.");
        crm.index();
        return id;
    }

    @ParameterizedTest
    @CsvSource({
        "Pedro, Nunez, ''",
        "Pedro José, Núñez Ibáñez, ''",
        "Nuñez, Pedro, ''",
        "Perico, Núñez, Talleres del Norte",
        "Pedro, Nuñes, Talleres del Norte SL",
        "Perdo, Núñez, Talleres del Norte",
        "P., Núñez, TALLERES DEL NORTE",
        "Pedro Núñez, '', Talleres del Norte"
    })
    void a_person_is_found_however_the_name_is_written(String first, String last, String company) {
        ContactId peter = peter();

        List<Duplicate> found = lookalikes.of(values("firstname", first, "lastname", last, "company", company));

        assertThat(found).extracting(duplicate -> duplicate.contact().id()).containsExactly(peter);
    }

    @Test
    void hubspot_is_searched_at_most_twice_and_within_its_limits() {
        peter();
        lookalikes.of(values(
                "firstname", "Guillermo Antonio",
                "lastname", "de la Fuente Álvarez",
                "email", "guillermo.fuente@norte.example",
                "phone", "+34600111222",
                "mobilephone", "+34600111333",
                "company", "Talleres del Norte"));

        assertThat(crm.searches).hasSize(2).allSatisfy(search -> {
            assertThat(search.groups()).hasSizeLessThanOrEqualTo(5);
            assertThat(search.groups()).allMatch(group -> group.size() <= 6);
            assertThat(search.groups().stream().mapToInt(List::size).sum()).isLessThanOrEqualTo(18);
            assertThat(search.limit()).isLessThanOrEqualTo(200);
        });
    }

    @Test
    void who_is_clearly_there_costs_one_search() {
        crm.put("8", "firstname", "Ana", "lastname", "Gil", "phone", "+34600111222");
        crm.index();

        List<Duplicate> found = lookalikes.of(values("firstname", "Ana", "lastname", "Gil", "phone", "+34600111222"));

        assertThat(found).extracting(Duplicate::grade).containsExactly(Grade.THE_SAME);
        assertThat(crm.searches).hasSize(1);
    }

    @Test
    void the_likeliest_come_first_and_never_more_than_five() {
        IntStream.range(0, 8)
                .forEach(i -> crm.put("10" + i, "firstname", "Ana", "lastname", "Gil", "company", "Number " + i));
        ContactId ana = crm.put("99", "firstname", "Ana", "lastname", "Gil", "phone", "600 11 12 22");
        crm.index();

        List<Duplicate> found = lookalikes.of(values("firstname", "Anita", "lastname", "Gil", "phone", "+34600111222"));

        assertThat(found).hasSize(5);
        assertThat(found.getFirst().contact().id()).isEqualTo(ana);
    }

    @Test
    void what_was_written_a_moment_ago_counts_as_it_is_now() {
        ContactId ana = crm.put("8", "firstname", "Ana", "lastname", "Gil", "company", "Norte");
        crm.index();
        crm.put("8", "firstname", "Berta", "lastname", "Sanz");
        recent.add(ana);

        assertThat(lookalikes.of(values("firstname", "Ana", "lastname", "Gil"))).isEmpty();
        assertThat(lookalikes.of(values("firstname", "Berta", "lastname", "Sanz")))
                .extracting(duplicate -> duplicate.contact().id())
                .containsExactly(ana);
    }

    @Test
    void nobody_is_looked_for_by_what_identifies_nobody() {
        peter();

        assertThat(lookalikes.of(values("jobtitle", "Jefe"))).isEmpty();
        assertThat(crm.searches).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"*, **", "(), '  '", "💥, 'a'", "'-', '\u200b'"})
    void odd_names_find_nobody_and_break_nothing(String first, String last) {
        peter();

        assertThat(lookalikes.of(values("firstname", first, "lastname", last, "company", first, "email", "@")))
                .isEmpty();
    }
}
