package libreta.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import libreta.contacts.ContactSearch.Filter;
import libreta.contacts.ContactSearch.Operator;
import libreta.contacts.Criteria.Condition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactFinderTest {
    private final MemoryCrm crm = new MemoryCrm();
    private final List<ContactId> written = new ArrayList<>();
    private final ContactFinder finder = new ContactFinder(
            crm, new Schemas(crm, () -> Instant.parse("2026-11-23T10:00:00Z")), new ValueRules("ES"), () -> written);

    @BeforeEach
    void contacts() {
        crm.put(
                "1",
                "firstname",
                "Ada",
                "lastname",
                "Lovelace",
                "email",
                "ada@analytical.example",
                "phone",
                "+44 20 7946 0958",
                "company",
                "Analytical Engines",
                "lifecyclestage",
                "customer",
                "seats",
                "12");
        crm.put(
                "2",
                "firstname",
                "Luis",
                "lastname",
                "Pérez Soto",
                "email",
                "luis@acme.example",
                "phone",
                "+34600111222",
                "company",
                "Acme",
                "lifecyclestage",
                "lead",
                "languages",
                "es");
        crm.put("3", "firstname", "Luis", "lastname", "Pérez", "mobilephone", "+34 600 333 444", "company", "Café Sol");
        crm.put("4", "email", "grace@navy.example", "company", "US Navy", "lifecyclestage", "opportunity");
        crm.index();
    }

    @Test
    void nothing_asked_for_is_said_and_not_searched() {
        assertThat(finder.find(Criteria.NONE, List.of())).isEqualTo(new Search.NoCriteria());
        assertThat(finder.find(name(" , * "), List.of())).isEqualTo(new Search.NoCriteria());
        assertThat(finder.find(query("?!"), List.of())).isEqualTo(new Search.NoCriteria());
        assertThat(crm.searches).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "#1",
                "https://app.hubspot.com/contacts/99/record/0-1/1",
                "https://app-eu1.hubspot.com/contacts/99/record/0-1/1/?x=2"
            })
    void an_id_or_a_records_address_is_read(String typed) {
        assertThat(ids(id(typed))).containsExactly("1");
        assertThat(crm.searches).isEmpty();
    }

    @Test
    void an_unknown_id_finds_nobody_and_what_is_none_is_a_problem() {
        assertThat(page(id("999"))).isEqualTo(new ContactPage(List.of(), 0, ""));
        assertThat(finder.find(id("ada"), List.of()))
                .isEqualTo(new Search.Bad(List.of(new ValueProblem.InvalidContactId("hs_object_id", "ada"))));
    }

    @Test
    void a_whole_email_is_read_and_identifies_whatever_else_was_said() {
        Criteria both = new Criteria("", "Ada <ADA@analytical.example>", "", "Augusta", "", "", List.of(), "");

        assertThat(ids(both)).containsExactly("1");
        assertThat(crm.reads).containsExactly("ada@analytical.example");
        assertThat(crm.searches).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@acme.example", "acme.example", "luis@", "*@acme.example"})
    void a_part_of_an_email_is_searched_for(String typed) {
        assertThat(ids(email(typed))).containsExactly("2");
    }

    @Test
    void what_is_no_part_of_an_email_is_a_problem() {
        assertThat(finder.find(email("not an address"), List.of()))
                .isEqualTo(new Search.Bad(List.of(new ValueProblem.InvalidEmail("email", "not an address"))));
    }

    @ParameterizedTest
    @CsvSource({
        "+44 20 7946 0958, 1",
        "020 7946 0958, 1",
        "7946 0958, 1",
        "600 111 222, 2",
        "600111, 2",
        "0958, 1",
        "+34600333444, 3"
    })
    void a_phone_is_searched_for_by_its_digits_without_the_country(String typed, String found) {
        assertThat(ids(phone(typed))).containsExactly(found);
    }

    @Test
    void too_few_digits_of_a_phone_are_a_problem() {
        assertThat(finder.find(phone("12"), List.of())).isInstanceOf(Search.Bad.class);
        assertThat(finder.find(phone("his number"), List.of())).isInstanceOf(Search.Bad.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada Lovelace | 1",
                "ada | 1",
                "Lovelace | 1",
                "'Lovelace, Ada' | 1",
                "Lovelace Ada | 1",
            })
    void a_name_is_found_in_one_search(String typed, String found) {
        assertThat(ids(name(typed))).containsExactly(found);
        assertThat(crm.searches).hasSize(1);
    }

    @Test
    void two_of_one_name_are_both_found_and_a_second_surname_tells_them_apart() {
        assertThat(ids(name("Luis Pérez"))).containsExactly("2", "3");
        assertThat(ids(name("Luis Pérez Soto"))).containsExactly("2");
        assertThat(ids(new Criteria("", "", "", "Luis Pérez", "Acme", "", List.of(), "")))
                .containsExactly("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"luis perez", "Perez", "Luis Per"})
    void missing_accents_and_beginnings_are_found_by_a_second_search(String typed) {
        assertThat(ids(name(typed))).containsExactly("2", "3");
        assertThat(crm.searches).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"US Navy", "Grace"})
    void what_was_taken_for_a_name_may_be_a_company_or_an_address(String typed) {
        assertThat(ids(name(typed))).containsExactly("4");
    }

    @Test
    void the_loose_search_keeps_only_what_looks_like_the_words() {
        crm.put("5", "firstname", "Lois", "lastname", "Porz");
        crm.index();

        assertThat(ids(name("luis perez"))).containsExactly("2", "3");
        assertThat(page(name("nobody at all"))).isEqualTo(new ContactPage(List.of(), 0, ""));
    }

    @Test
    void the_loose_search_pages_too() {
        for (int i = 0; i < 23; i++) {
            crm.put("7" + i, "firstname", "Álvaro", "lastname", "Núñez");
        }
        crm.index();

        ContactPage first = page(name("alvaro nunez"));
        ContactPage third = page(after(
                name("alvaro nunez"),
                page(after(name("alvaro nunez"), first.after())).after()));
        assertThat(first.contacts()).hasSize(10);
        assertThat(first.total()).isEqualTo(23);
        assertThat(third.contacts()).hasSize(3);
        assertThat(third.after()).isEmpty();
    }

    @Test
    void a_company_is_found_with_or_without_its_accent() {
        assertThat(ids(company("acme"))).containsExactly("2");
        assertThat(ids(company("cafe sol"))).containsExactly("3");
    }

    @Test
    void free_words_go_to_hubspots_query() {
        assertThat(ids(query("navy"))).containsExactly("4");
        assertThat(crm.searches.getFirst().query()).isEqualTo("navy");
        assertThat(crm.searches.getFirst().groups()).isEmpty();
    }

    @Test
    void free_words_without_their_accents_are_found_too() {
        assertThat(ids(query("luis perez"))).containsExactly("2", "3");
        assertThat(crm.searches).hasSize(2);
    }

    @Test
    void an_address_or_a_number_among_the_free_words_is_put_in_its_place() {
        assertThat(ids(query("ada@analytical.example"))).containsExactly("1");
        assertThat(ids(name("luis@acme.example"))).containsExactly("2");
        assertThat(crm.searches).isEmpty();
        assertThat(ids(query("600 111 222"))).containsExactly("2");
    }

    @Test
    void conditions_take_words_and_labels() {
        assertThat(ids(where("etapa", "es", "Cliente"))).containsExactly("1");
        assertThat(ids(where("Lifecycle Stage", "in", "customer, Opportunity"))).containsExactly("1", "4");
        assertThat(ids(where("lifecyclestage", "is not", "Lead"))).containsExactly("1", "3", "4");
        assertThat(ids(where("languages", "contains", "Español"))).containsExactly("2");
        assertThat(ids(where("email", "has_property", ""))).containsExactly("1", "2", "4");
        assertThat(ids(where("correo", "is empty", ""))).containsExactly("3");
        assertThat(ids(where("seats", ">=", "12"))).containsExactly("1");
        assertThat(ids(where("company", "contains", "engines analytical"))).containsExactly("1");
        assertThat(ids(where("móvil", "", "600 333 444"))).containsExactly("3");
    }

    @Test
    void days_are_sent_in_milliseconds_and_a_day_of_times_is_a_span() {
        page(where("birthday", "after", "3 March 2026"));
        page(where("createdate", "eq", "2026-03-03"));

        assertThat(crm.searches.get(0).groups())
                .containsExactly(List.of(new Filter("birthday", Operator.GT, "1772496000000")));
        assertThat(crm.searches.get(1).groups())
                .containsExactly(List.of(
                        new Filter("createdate", Operator.GTE, "1772496000000"),
                        new Filter("createdate", Operator.LT, "1772582400000")));
    }

    @Test
    void every_bad_condition_is_named_at_once() {
        Criteria bad = new Criteria(
                "",
                "",
                "",
                "",
                "",
                "",
                List.of(
                        new Condition("favourite", "EQ", "x"),
                        new Condition("lifecyclestage", "EQ", "custommer"),
                        new Condition("seats", "resembles", "5"),
                        new Condition("lifecyclestage", "LT", "lead"),
                        new Condition("seats", "GT", ""),
                        new Condition("birthday", "EQ", "03/04/2026")),
                "");

        assertThat(finder.find(bad, List.of()))
                .isInstanceOfSatisfying(
                        Search.Bad.class,
                        problems -> assertThat(problems.problems())
                                .extracting(ValueProblem::code)
                                .containsExactly(
                                        "unknown_property",
                                        "unknown_option",
                                        "unknown_operator",
                                        "unknown_operator",
                                        "may_not_be_empty",
                                        "invalid_date"));
        assertThat(crm.searches).isEmpty();
    }

    @Test
    void more_conditions_than_hubspot_takes_are_a_problem() {
        List<Condition> seven = IntStream.range(0, 7)
                .mapToObj(i -> new Condition("seats", "GT", Integer.toString(i)))
                .toList();

        assertThat(finder.find(new Criteria("", "", "", "", "", "", seven, ""), List.of()))
                .isEqualTo(new Search.Bad(List.of(new ValueProblem.TooManyConditions("", ""))));
    }

    @Test
    void a_long_name_with_conditions_stays_within_hubspots_limits() {
        page(new Criteria("", "", "600 111 222", "María del Carmen Fernández de la Vega Sanz", "", "", List.of(), ""));

        List<List<Filter>> groups = crm.searches.getFirst().groups();
        assertThat(groups).hasSizeBetween(1, 5).allMatch(group -> group.size() <= 6);
        assertThat(groups.stream().mapToInt(List::size).sum()).isLessThanOrEqualTo(18);
    }

    @Test
    void a_condition_is_kept_and_the_end_of_a_long_name_given_up() {
        Condition customer = new Condition("lifecyclestage", "EQ", "customer");
        Condition seats = new Condition("seats", "GT", "5");
        Condition reachable = new Condition("email", "HAS_PROPERTY", "");
        List<Condition> conditions = List.of(customer, seats, reachable);

        assertThat(ids(new Criteria("", "", "", "Ada Lovelace King Byron", "", "", conditions, "")))
                .isEmpty();
        assertThat(ids(new Criteria("", "", "", "Ada Lovelace", "", "", conditions, "")))
                .containsExactly("1");
        assertThat(crm.searches).allMatch(search -> search.groups().stream().allMatch(group -> group.size() <= 6));
    }

    @Test
    void a_criterion_of_a_page_of_text_is_too_long() {
        assertThat(finder.find(query("x".repeat(300)), List.of())).isInstanceOf(Search.Bad.class);
    }

    @Test
    void only_the_properties_shown_and_those_of_the_conditions_come_back() {
        assertThat(page(where("seats", "EQ", "12")).contacts().getFirst().properties())
                .containsOnlyKeys("firstname", "lastname", "email", "phone", "company", "lifecyclestage", "seats");
        assertThat(pageOf(finder.find(name("perez"), List.of("email"))).contacts())
                .extracting(Contact::properties)
                .containsExactly(Map.of("email", "luis@acme.example"), Map.of());
    }

    @Test
    void pages_of_ten_follow_each_other() {
        for (int i = 0; i < 15; i++) {
            crm.put("8" + i, "company", "Initech");
        }
        crm.index();

        ContactPage first = page(company("initech"));
        assertThat(first.contacts()).hasSize(10);
        assertThat(first.total()).isEqualTo(15);
        assertThat(page(after(company("initech"), first.after())).contacts()).hasSize(5);
        assertThat(page(after(company("initech"), "nonsense")).contacts()).hasSize(10);
    }

    @Test
    void a_contact_written_a_moment_ago_is_found_before_hubspot_has_indexed_it() {
        written.add(crm.put(
                "9",
                "firstname",
                "Lucía",
                "lastname",
                "Gómez",
                "company",
                "Acme",
                "phone",
                "+34611222333",
                "email",
                "lucia@acme.example",
                "lifecyclestage",
                "lead",
                "seats",
                "3",
                "createdate",
                "2026-11-23T09:59:00Z"));

        assertThat(ids(name("Lucia Gómez"))).containsExactly("9");
        assertThat(ids(company("acme"))).containsExactly("9", "2");
        assertThat(ids(phone("611 222 333"))).containsExactly("9");
        assertThat(ids(email("@acme.example"))).containsExactly("9", "2");
        assertThat(ids(query("lucia"))).containsExactly("9");
        assertThat(ids(where("lifecyclestage", "=", "Lead"))).containsExactly("9", "2");
        assertThat(ids(where("seats", "<", "5"))).containsExactly("9");
        assertThat(ids(where("createdate", "=", "2026-11-23"))).containsExactly("9");
        assertThat(ids(name("Ada"))).containsExactly("1");
        assertThat(page(company("acme")).total()).isEqualTo(2);
    }

    @Test
    void a_contact_changed_a_moment_ago_is_shown_as_it_is_now() {
        written.add(crm.put("2", "company", "Initech", "jobtitle", "Director"));

        assertThat(page(company("acme")).contacts().getFirst().value("jobtitle"))
                .isEqualTo("Director");
        assertThat(ids(company("initech"))).containsExactly("2");
    }

    @Test
    void a_contact_that_is_gone_is_not_shown() {
        written.add(new ContactId("2"));
        crm.remove(new ContactId("2"));

        assertThat(page(company("acme"))).isEqualTo(new ContactPage(List.of(), 0, ""));
    }

    @Test
    void all_that_was_written_lately_is_read_each_once() {
        List.of("1", "2", "3", "4", "4", "5", "6", "7").forEach(id -> written.add(new ContactId(id)));
        page(company("acme"));

        assertThat(crm.reads).containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6", "7");
    }

    @Test
    void a_write_that_cannot_be_read_does_not_spoil_the_search() {
        written.add(new ContactId("2"));
        crm.readsFail = Optional.of(
                new CrmFailed(new CrmTrouble.TimedOut(), false, "no answer in " + Duration.ofSeconds(10), null));

        assertThat(ids(company("acme"))).containsExactly("2");
    }

    @Test
    void any_text_at_all_is_answered() {
        new AnyText(7).stream().limit(600).forEach(text -> {
            assertThat(finder.find(name(text), List.of())).isNotNull();
            assertThat(finder.find(company(text), List.of())).isNotNull();
            assertThat(finder.find(phone(text), List.of())).isNotNull();
            assertThat(finder.find(email(text), List.of())).isNotNull();
            assertThat(finder.find(id(text), List.of())).isNotNull();
            assertThat(finder.find(query(text), List.of())).isNotNull();
            assertThat(finder.find(where("company", text, text), List.of())).isNotNull();
            assertThat(finder.find(where(text, "contains", text), List.of())).isNotNull();
        });
        assertThat(crm.searches).allSatisfy(search -> {
            assertThat(search.groups()).hasSizeLessThanOrEqualTo(5);
            assertThat(search.query().isEmpty() && search.groups().isEmpty()).isFalse();
        });
    }

    private List<String> ids(Criteria criteria) {
        return page(criteria).contacts().stream()
                .map(contact -> contact.id().value())
                .toList();
    }

    private ContactPage page(Criteria criteria) {
        return pageOf(finder.find(criteria, List.of()));
    }

    private static ContactPage pageOf(Search search) {
        assertThat(search).isInstanceOf(Search.Page.class);
        return ((Search.Page) search).page();
    }

    private static Criteria id(String id) {
        return new Criteria(id, "", "", "", "", "", List.of(), "");
    }

    private static Criteria email(String email) {
        return new Criteria("", email, "", "", "", "", List.of(), "");
    }

    private static Criteria phone(String phone) {
        return new Criteria("", "", phone, "", "", "", List.of(), "");
    }

    private static Criteria name(String name) {
        return new Criteria("", "", "", name, "", "", List.of(), "");
    }

    private static Criteria company(String company) {
        return new Criteria("", "", "", "", company, "", List.of(), "");
    }

    private static Criteria query(String query) {
        return new Criteria("", "", "", "", "", query, List.of(), "");
    }

    private static Criteria where(String property, String operator, String value) {
        return new Criteria("", "", "", "", "", "", List.of(new Condition(property, operator, value)), "");
    }

    private static Criteria after(Criteria before, String after) {
        return new Criteria(
                before.id(),
                before.email(),
                before.phone(),
                before.name(),
                before.company(),
                before.query(),
                before.conditions(),
                after);
    }
}
