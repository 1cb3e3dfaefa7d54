package libreta.contacts;

import static libreta.contacts.SampleProperties.SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import libreta.contacts.ContactSearch.Filter;
import libreta.contacts.ContactSearch.Operator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What HubSpot's search would find, decided for one contact. */
class SearchMatchTest {
    private static final Contact LUCIA = new Contact(
            new ContactId("9"),
            Map.of(
                    "firstname", "Lucía",
                    "lastname", "Gómez Ruiz",
                    "email", "lucia@acme.example",
                    "phone", "+34611222333",
                    "company", "Acme Norte",
                    "lifecyclestage", "lead",
                    "seats", "12",
                    "birthday", "1990-03-03",
                    "createdate", "2026-11-23T09:59:00Z"));

    private static SearchMatch match(String query, List<List<Filter>> groups) {
        return new SearchMatch(new ContactSearch(query, groups, List.of(), 10, ""), SCHEMA, new Phones("ES"));
    }

    private static Filter filter(String property, Operator operator, String value) {
        return new Filter(property, operator, value);
    }

    private static boolean holds(Filter... filters) {
        return match("", List.of(List.of(filters))).holds(LUCIA);
    }

    @ParameterizedTest
    @CsvSource({
        "seats, EQ, 12, true",
        "seats, EQ, 12.0, true",
        "seats, EQ, 13, false",
        "seats, NEQ, 12, false",
        "seats, NEQ, 13, true",
        "seats, LT, 13, true",
        "seats, LT, 12, false",
        "seats, LT, 9, false",
        "seats, LTE, 12, true",
        "seats, LTE, 11, false",
        "seats, GT, 9, true",
        "seats, GT, 12, false",
        "seats, GTE, 12, true",
        "seats, GTE, 13, false",
        "birthday, EQ, 636422400000, true",
        "birthday, LT, 636422400001, true",
        "birthday, GT, 636422400000, false",
        "createdate, GTE, 1795427940000, true",
        "createdate, GT, 1795427940000, false",
        "lifecyclestage, EQ, lead, true",
        "lifecyclestage, EQ, Lead, false",
        "firstname, EQ, LUCIA, true",
        "firstname, NEQ, lucia, false",
        "lastname, GT, garcia, true",
        "nowhere, EQ, '', false",
        "city, EQ, Madrid, false",
        "city, NEQ, Madrid, false"
    })
    void values_compare_by_the_type_of_the_property(String property, Operator operator, String value, boolean holds) {
        assertThat(holds(filter(property, operator, value))).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "lastname, CONTAINS_TOKEN, gomez, true",
        "lastname, CONTAINS_TOKEN, gom, false",
        "lastname, CONTAINS_TOKEN, gom*, true",
        "lastname, CONTAINS_TOKEN, *mez, true",
        "lastname, CONTAINS_TOKEN, g*z, true",
        "lastname, CONTAINS_TOKEN, g*ruiz, false",
        "lastname, CONTAINS_TOKEN, gomez ruiz, true",
        "lastname, CONTAINS_TOKEN, ruiz gomez, false",
        "lastname, NOT_CONTAINS_TOKEN, gomez, false",
        "lastname, NOT_CONTAINS_TOKEN, torres, true",
        "city, NOT_CONTAINS_TOKEN, madrid, false",
        "email, CONTAINS_TOKEN, *@acme.example, true",
        "email, CONTAINS_TOKEN, *@norte.example, false",
        "hs_searchable_calculated_phone_number, CONTAINS_TOKEN, *611222333, true",
        "hs_searchable_calculated_phone_number, CONTAINS_TOKEN, *34611222333, false",
        "hs_searchable_calculated_phone_number, CONTAINS_TOKEN, *1222*, true",
        "hs_searchable_calculated_mobile_number, CONTAINS_TOKEN, *611222333, false"
    })
    void words_are_found_whole_but_for_the_stars(String property, Operator operator, String value, boolean holds) {
        assertThat(holds(filter(property, operator, value))).isEqualTo(holds);
    }

    @Test
    void a_number_that_cannot_be_read_is_found_by_its_digits() {
        Contact odd = new Contact(new ContactId("10"), Map.of("phone", "home: 12-34-56"));
        Filter digits = filter("hs_searchable_calculated_phone_number", Operator.CONTAINS_TOKEN, "*3456*");

        assertThat(match("", List.of(List.of(digits))).holds(odd)).isTrue();
    }

    @Test
    void a_value_is_there_or_not() {
        assertThat(holds(filter("email", Operator.HAS_PROPERTY, ""))).isTrue();
        assertThat(holds(filter("email", Operator.NOT_HAS_PROPERTY, ""))).isFalse();
        assertThat(holds(filter("city", Operator.HAS_PROPERTY, ""))).isFalse();
        assertThat(holds(filter("city", Operator.NOT_HAS_PROPERTY, ""))).isTrue();
    }

    @Test
    void all_filters_of_one_group_must_hold() {
        Filter lead = filter("lifecyclestage", Operator.EQ, "lead");
        Filter many = filter("seats", Operator.GT, "100");

        assertThat(holds(lead, many)).isFalse();
        assertThat(match("", List.of(List.of(many), List.of(lead))).holds(LUCIA))
                .isTrue();
        assertThat(match("", List.of(List.of(many))).holds(LUCIA)).isFalse();
    }

    @Test
    void the_words_of_the_query_must_be_there_too() {
        List<List<Filter>> lead = List.of(List.of(filter("lifecyclestage", Operator.EQ, "lead")));

        assertThat(match("lucia acme", List.of()).holds(LUCIA)).isTrue();
        assertThat(match("lucia torres", List.of()).holds(LUCIA)).isFalse();
        assertThat(match("lucia", lead).holds(LUCIA)).isTrue();
        assertThat(match("torres", lead).holds(LUCIA)).isFalse();
    }

    @Test
    void it_looks_at_what_is_filtered_by_and_at_the_query() {
        Filter number = filter("hs_searchable_calculated_phone_number", Operator.CONTAINS_TOKEN, "*333");
        Filter seats = filter("seats", Operator.GT, "3");

        assertThat(match("", List.of(List.of(number), List.of(seats))).properties())
                .containsExactly("phone", "seats");
        assertThat(match("lucia", List.of()).properties()).contains("firstname", "company", "hs_additional_emails");
    }
}
