package libreta.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What HubSpot is asked before a contact is created. A person is written as first name, last name, e-mail, phone and company. */
class CandidateSearchTest {
    private static final List<String> FIELDS = List.of("firstname", "lastname", "email", "phone", "company");

    private static List<List<String>> searches(String written) {
        Map<String, String> asked = new LinkedHashMap<>();
        String[] parts = written.split("\\|", -1);
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].isEmpty()) {
                asked.put(FIELDS.get(i), parts[i]);
            }
        }
        return CandidateSearch.of(asked, List.of("email"), new Phones("ES")).stream()
                .map(search -> search.groups().stream()
                        .map(CandidateSearchTest::written)
                        .toList())
                .toList();
    }

    private static String written(List<ContactSearch.Filter> group) {
        return group.stream()
                .map(filter -> filter.property() + " " + filter.value())
                .collect(Collectors.joining(", "));
    }

    @Test
    void a_name_is_asked_for_as_it_is_and_then_with_a_slip_in_one_part() {
        assertThat(searches("Ana|Gil|||"))
                .containsExactly(
                        List.of("firstname a*, lastname g*l", "firstname g*l, lastname a*"),
                        List.of(
                                "firstname a*, lastname g*",
                                "firstname g*, lastname a*",
                                "firstname a*, firstname g*l"));
    }

    @Test
    void a_name_in_one_field_has_a_first_and_a_last_word() {
        assertThat(searches("Marta Ruiz Gil||||"))
                .containsExactly(List.of("firstname m*rt*, lastname g*l", "firstname g*l, lastname m*rt*"));
    }

    @Test
    void one_word_of_a_name_alone_is_not_asked_for() {
        assertThat(searches("Marta||||")).isEmpty();
        assertThat(searches("||||Talleres")).isEmpty();
    }

    @Test
    void a_name_is_asked_for_at_its_company_too() {
        assertThat(searches("Marta||||Talleres Núñez, S.L."))
                .containsExactly(List.of("lastname m*rt*, company t*l*", "firstname m*, company t*l*"));
        assertThat(searches("Marta|Ruiz|||AB").stream().flatMap(List::stream))
                .contains("lastname r*z, company *b*", "firstname m*, company *b*", "lastname m*rt*, company *b*");
    }

    @Test
    void short_forms_that_begin_otherwise_are_asked_for() {
        List<String> all =
                searches("Pepe|García|||").stream().flatMap(List::stream).toList();

        assertThat(all)
                .contains("firstname c*, lastname g*rc*", "firstname j*, lastname g*rc*")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"+34600111222, 600111222", "600 111 222, 600111222", "+3545551234, 5551234"})
    void a_number_is_asked_for_in_both_places(String typed, String digits) {
        assertThat(searches("|||" + typed + "|"))
                .containsExactly(List.of(
                        "hs_searchable_calculated_phone_number *" + digits,
                        "hs_searchable_calculated_mobile_number *" + digits));
    }

    @ParameterizedTest
    @CsvSource({"+298201234", "12345"})
    void a_number_of_few_digits_is_not_asked_for(String typed) {
        assertThat(searches("|||" + typed + "|")).isEmpty();
    }

    @Test
    void an_address_is_asked_for_at_any_host_and_by_its_halves() {
        assertThat(searches("||anita@acme.example||"))
                .containsExactly(List.of("email anita@*"), List.of("email an*, email *@acme.example"));
        assertThat(searches("||anag@acme.example||"))
                .containsExactly(List.of("email anag@*"), List.of("email an*, email *@acme.example"));
        assertThat(searches("||ana@acme.example||")).containsExactly(List.of("email ana@*"));
        assertThat(searches("||al@acme.example||")).containsExactly(List.of("email al@*"));
        assertThat(searches("||a@acme.example||")).isEmpty();
    }

    @Test
    void an_enye_may_be_written_without_its_tilde() {
        assertThat(searches("Marta|Munoz|||").getFirst().getFirst()).isEqualTo("firstname m*rt*, lastname m*z");
    }

    @Test
    void the_first_search_takes_what_is_clear_and_what_the_second_has_no_room_for() {
        List<List<String>> both = searches("Pepe|García|pepe.garcia@acme.example|+34600111222|Talleres");

        assertThat(both).hasSize(2).allMatch(groups -> groups.size() == 5);
        assertThat(both.getFirst()).endsWith("email pepe.garcia@*");
    }
}
