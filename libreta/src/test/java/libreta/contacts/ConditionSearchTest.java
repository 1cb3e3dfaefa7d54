package libreta.contacts;

import static libreta.contacts.SampleProperties.SCHEMA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import libreta.contacts.ConditionSearch.Term;
import libreta.contacts.ContactSearch.Filter;
import libreta.contacts.ContactSearch.Operator;
import libreta.contacts.Criteria.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed as a condition, and the filters that HubSpot is sent for it. */
class ConditionSearchTest {
    private static final Phones PHONES = new Phones("ES");

    private static String written(Criterion criterion) {
        return criterion.alternatives().stream()
                .map(ConditionSearchTest::written)
                .collect(Collectors.joining(" or "));
    }

    private static String written(List<Filter> group) {
        return group.stream()
                .map(filter -> (filter.property() + " " + filter.operator() + " " + filter.value()).strip())
                .collect(Collectors.joining(" and "));
    }

    private static Term read(String property, String operator, String value) {
        return new ConditionSearch(new ValueRules("ES"), SCHEMA).read(new Condition(property, operator, value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seats | = | 12 | seats EQ 12",
                "seats | contains | 12 | seats EQ 12",
                "seats | is not | 12 | seats NEQ 12 or seats NOT_HAS_PROPERTY",
                "seats | < | 12 | seats LT 12",
                "seats | hasta | 12 | seats LTE 12",
                "seats | más que | 12 | seats GT 12",
                "seats | >= | 12 | seats GTE 12",
                "seats | in | 12; 13 | seats EQ 12 or seats EQ 13",
                "seats | tiene valor | '' | seats HAS_PROPERTY",
                "vip | = | sí | vip EQ true",
                "lifecyclestage | es | Cliente | lifecyclestage EQ customer",
                "lifecyclestage | no es | Lead | lifecyclestage NEQ lead or lifecyclestage NOT_HAS_PROPERTY",
                "languages | = | Español; English | languages CONTAINS_TOKEN es and languages CONTAINS_TOKEN en",
                "languages | is not | Español | languages NOT_CONTAINS_TOKEN es or languages NOT_HAS_PROPERTY",
                "city | = | Madrid | city EQ Madrid",
                "city | = | '' | city NOT_HAS_PROPERTY",
                "city | is not | ' ' | city HAS_PROPERTY",
                "city | > | Madrid | city GT Madrid",
                "city | any of | Madrid, Bilbao | city EQ Madrid or city EQ Bilbao",
                "city | is not | Madrid | city NEQ Madrid or city NOT_HAS_PROPERTY",
                "city | does not contain | San | city NOT_CONTAINS_TOKEN San or city NOT_HAS_PROPERTY",
                "city | contiene | San - Sebastián | city CONTAINS_TOKEN San and city CONTAINS_TOKEN Sebastián",
                "email | = | Ana <ANA@acme.example> | email EQ ana@acme.example",
                "email | contains | @acme.example"
                        + " | email CONTAINS_TOKEN *@acme.example or hs_additional_emails CONTAINS_TOKEN *@acme.example",
                "phone | = | 600 111 222 | hs_searchable_calculated_phone_number CONTAINS_TOKEN *600111222",
                "phone | contains | 0958 | hs_searchable_calculated_phone_number CONTAINS_TOKEN *0958*",
                "phone | is not | 600 | phone NEQ 600 or phone NOT_HAS_PROPERTY",
                "birthday | < | 2026-03-03 | birthday LT 1772496000000",
                "createdate | = | 2026-03-03 | createdate GTE 1772496000000 and createdate LT 1772582400000",
                "createdate | is not | 2026-03-03 | createdate LT 1772496000000 or createdate GTE 1772582400000",
                "createdate | before | 2026-03-03 | createdate LT 1772496000000",
                "createdate | until | 2026-03-03 | createdate LT 1772582400000",
                "createdate | after | 2026-03-03 | createdate GTE 1772582400000",
                "createdate | since | 2026-03-03 | createdate GTE 1772496000000",
                "createdate | after | 2026-03-03T00:00:00Z | createdate GT 1772496000000"
            })
    void a_condition_becomes_filters(String property, String operator, String value, String filters) {
        assertThat(read(property, operator, value))
                .isInstanceOfSatisfying(
                        Term.Usable.class,
                        usable -> assertThat(written(usable.criterion())).isEqualTo(filters));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "favourite | = | x | unknown_property",
                "seats | resembles | 5 | unknown_operator",
                "lifecyclestage | < | lead | unknown_operator",
                "seats | > | '' | may_not_be_empty",
                "city | contains | ' - ' | may_not_be_empty",
                "city | in | '' | may_not_be_empty",
                "seats | in | 12; a few | invalid_number",
                "vip | = | perhaps | invalid_bool",
                "phone | = | his number | invalid_phone",
                "email | contains | not an address | invalid_email",
                "createdate | = | soon | invalid_date",
                "birthday | = | soon | invalid_date"
            })
    void a_condition_that_says_nothing_is_a_problem(String property, String operator, String value, String code) {
        assertThat(read(property, operator, value))
                .isInstanceOfSatisfying(
                        Term.Unusable.class,
                        unusable -> assertThat(unusable.problem().code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({
        "acme.example, *@acme.example",
        "@acme.example, *@acme.example",
        "ana@, ana@*",
        "ana@acme, ana@acme*",
        "ana, *ana*",
        "al, *al*",
        "an*@acme.example, an*@acme.example",
        "a, ''",
        "ana gil, ''",
        "@, ''"
    })
    void a_part_of_an_address_is_searched_for_by_what_it_may_be(String typed, String pattern) {
        String expected = pattern.isEmpty()
                ? ""
                : "email CONTAINS_TOKEN %1$s or hs_additional_emails CONTAINS_TOKEN %1$s".formatted(pattern);

        assertThat(EmailSearch.of(typed, SCHEMA)
                        .map(ConditionSearchTest::written)
                        .orElse(""))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "600 111 222, *600111222",
        "+34 600 111 222, *600111222",
        "0958, *0958*",
        "958, ''",
        "012345, *012345*",
        "0123456, *123456*",
        "123456789012345, *123456789012345*",
        "1234567890123456, ''",
        "house 0958, ''"
    })
    void a_part_of_a_number_is_searched_for_by_its_digits(String typed, String pattern) {
        String expected = pattern.isEmpty()
                ? ""
                : "hs_searchable_calculated_phone_number CONTAINS_TOKEN %1$s or hs_searchable_calculated_mobile_number CONTAINS_TOKEN %1$s"
                        .formatted(pattern);

        assertThat(PhoneSearch.of(typed, PHONES, SCHEMA)
                        .map(ConditionSearchTest::written)
                        .orElse(""))
                .isEqualTo(expected);
    }

    @Test
    void an_account_without_second_addresses_and_numbers_is_asked_for_the_first_ones() {
        PropertySchema few = new PropertySchema(
                List.of(SampleProperties.property("email"), SampleProperties.property("phone")), List.of());

        assertThat(EmailSearch.of("@acme.example", few).map(ConditionSearchTest::written))
                .contains("email CONTAINS_TOKEN *@acme.example");
        assertThat(PhoneSearch.of("0958", PHONES, few).map(ConditionSearchTest::written))
                .contains("phone CONTAINS_TOKEN *0958*");
    }

    @Test
    void hubspots_names_for_numbers_are_known() {
        assertThat(PhoneSearch.numberBehind("hs_searchable_calculated_phone_number"))
                .contains("phone");
        assertThat(PhoneSearch.numberBehind("hs_searchable_calculated_mobile_number"))
                .contains("mobilephone");
        assertThat(PhoneSearch.numberBehind("fax")).isEmpty();
    }

    private static List<Filter> filters(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> new Filter("seats", Operator.GT, Integer.toString(i)))
                .toList();
    }

    private static List<List<Filter>> alternatives(int count) {
        return filters(100, 100 + count).stream().map(List::of).toList();
    }

    @Test
    void a_group_has_six_filters_at_most() {
        assertThat(SearchGroups.of(List.of(Criterion.anyOf(List.of(filters(0, 6))))))
                .contains(List.of(filters(0, 6)));
        assertThat(SearchGroups.of(List.of(Criterion.anyOf(List.of(filters(0, 7))))))
                .isEmpty();
    }

    @Test
    void there_are_five_groups_at_most_and_the_last_guesses_are_given_up() {
        assertThat(SearchGroups.of(List.of(Criterion.anyOf(alternatives(5))))).contains(alternatives(5));
        assertThat(SearchGroups.of(List.of(Criterion.anyOf(alternatives(6))))).isEmpty();
        assertThat(SearchGroups.of(List.of(Criterion.guesses(alternatives(6))))).contains(alternatives(5));
        assertThat(SearchGroups.of(List.of(Criterion.guesses(List.of(filters(0, 7))))))
                .isEmpty();
    }

    @Test
    void of_several_guesses_the_widest_gives_up_first() {
        Criterion two = Criterion.guesses(List.of(filters(0, 1), filters(1, 2)));
        Criterion three = Criterion.guesses(alternatives(3));

        assertThat(SearchGroups.of(List.of(two, three)).orElseThrow())
                .containsExactly(
                        List.of(filters(0, 1).getFirst(), filters(100, 101).getFirst()),
                        List.of(filters(0, 1).getFirst(), filters(101, 102).getFirst()),
                        List.of(filters(1, 2).getFirst(), filters(100, 101).getFirst()),
                        List.of(filters(1, 2).getFirst(), filters(101, 102).getFirst()));
    }

    @Test
    void all_groups_have_eighteen_filters_at_most() {
        Criterion five = Criterion.anyOf(List.of(filters(0, 5)));
        Criterion four = Criterion.anyOf(List.of(filters(0, 4)));

        assertThat(SearchGroups.of(List.of(five, Criterion.anyOf(alternatives(3))))
                        .orElseThrow())
                .hasSize(3);
        assertThat(SearchGroups.of(List.of(four, Criterion.anyOf(alternatives(4)))))
                .isEmpty();
        assertThat(SearchGroups.of(List.of(four, Criterion.guesses(alternatives(4))))
                        .orElseThrow())
                .hasSize(3);
    }

    @Test
    void what_is_said_twice_is_asked_once_and_nothing_is_no_group() {
        Criterion one = Criterion.of(new Filter("seats", Operator.GT, "5"));

        assertThat(SearchGroups.of(List.of(one, one)).orElseThrow()).isEqualTo(one.alternatives());
        assertThat(SearchGroups.of(List.of())).contains(List.of());
    }
}
