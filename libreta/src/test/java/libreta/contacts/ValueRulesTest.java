package libreta.contacts;

import static libreta.contacts.SampleProperties.SCHEMA;
import static libreta.contacts.SampleProperties.property;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueRulesTest {
    private final ValueRules rules = new ValueRules("ES");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ana@acme.example | ana@acme.example",
                "Ana.Lopez@ACME.example | ana.lopez@acme.example",
                "Ana <ana@acme.example> | ana@acme.example",
                "mailto:ana@acme.example | ana@acme.example",
                "ana+crm@acme.example. | ana+crm@acme.example",
                "o'brien@acme.example | o'brien@acme.example",
                "ana@müller.example | ana@müller.example",
            })
    void an_email_is_unwrapped_and_in_lower_case(String typed, String stored) {
        assertThat(check("email", typed)).isEqualTo(new Checked.Good(stored));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana",
                "ana@acme",
                "ana@",
                "@acme.example",
                "ana acme@acme.example",
                "ana@acme..example",
                ".ana@acme.example",
                "\"ana lopez\"@acme.example",
                "ana@[127.0.0.1]",
                "ana@127.0.0.1",
                "ana@acme.example, luis@acme.example",
                "ana(comment)@acme.example",
                "ana@acme_corp.example",
                "ana@@acme.example",
                "<ana@acme.example",
                "ana@-acme.example",
            })
    void what_is_no_plain_email_is_refused(String typed) {
        assertThat(problem("email", typed)).isInstanceOf(ValueProblem.InvalidEmail.class);
    }

    @Test
    void an_email_longer_than_mail_allows_is_too_long() {
        String longest = "a@" + ("b".repeat(59) + ".").repeat(4) + "c".repeat(12);
        assertThat(longest).hasSize(254);
        assertThat(check("email", longest)).isEqualTo(new Checked.Good(longest));
        assertThat(problem("email", longest + "c")).isEqualTo(new ValueProblem.TooLong("email", longest + "c", 254));
        assertThat(EmailAddresses.read(longest)).contains(longest);
        assertThat(EmailAddresses.read(longest + "c")).isEmpty();
    }

    @Test
    void a_domain_that_is_too_long_once_it_is_written_in_ascii_is_refused() {
        String domain = "ü".repeat(62) + ".example";
        assertThat(problem("email", "ana@" + domain))
                .isEqualTo(new ValueProblem.InvalidEmail("email", "ana@" + domain));
    }

    @Test
    void a_very_long_text_that_is_no_email_is_refused_without_reading_it_over_and_over() {
        String dots = "a" + ".".repeat(65_000) + "a";
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(problem("email", dots)).isInstanceOf(ValueProblem.TooLong.class));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "600 111 222 | +34600111222",
                "+34 600-111-222 | +34600111222",
                "0034600111222 | +34600111222",
                "34600111222 | +34600111222",
                "+1 (212) 555-0199 | +12125550199",
                "001 212 555 0199 | +12125550199",
                "+44 20 7946 0958 | +442079460958",
                "+44 (0)20 7946 0958 | +442079460958",
                "tel:+34600111222 | +34600111222",
                "+1 212 555 0199 ext. 5 | +12125550199 ext 5",
                "+1 212 555 0199 x5 | +12125550199 ext 5",
                "600111222 extensión 12 | +34600111222 ext 12",
                "+12125550199 ext 5 | +12125550199 ext 5",
            })
    void a_phone_number_becomes_e164(String typed, String stored) {
        assertThat(check("phone", typed)).isEqualTo(new Checked.Good(stored));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12",
                "call me",
                "600 111 222 and 600 333 444",
                "+34 600",
                "1-800-FLOWERS",
                "+999 123456789",
                "+34600111222345678",
                "600111222; DROP TABLE",
            })
    void what_cannot_be_a_phone_number_is_refused(String typed) {
        assertThat(problem("mobilephone", typed)).isInstanceOf(ValueProblem.InvalidPhone.class);
    }

    @Test
    void a_number_without_a_country_code_says_so() {
        assertThat(new ValueRules("").check(property("phone"), "212 555 0199", SCHEMA))
                .isEqualTo(new Checked.Bad(new ValueProblem.InvalidPhone("phone", "212 555 0199", true)));
        assertThat(problem("phone", "call me")).isEqualTo(new ValueProblem.InvalidPhone("phone", "call me", false));
    }

    @ParameterizedTest
    @CsvSource({
        "12345, false",
        "123456, true",
        "123456789012345, true",
        "1234567890123456, false",
        "+123456, false",
        "house 123456, false"
    })
    void a_country_code_lacks_where_the_digits_could_be_a_number(String typed, boolean lacks) {
        assertThat(Phones.lacksCountryCode(typed)).isEqualTo(lacks);
    }

    @Test
    void a_number_with_a_country_code_needs_no_region_and_one_that_is_too_long_is_none() {
        ValueRules nowhere = new ValueRules("");
        assertThat(nowhere.check(property("phone"), "00 34 600 111 222", SCHEMA))
                .isEqualTo(new Checked.Good("+34600111222"));
        assertThat(new Phones("ES").national("+44 20 7946 0958")).contains("2079460958");
        assertThat(new Phones("ES").read("600111222" + " ".repeat(47) + "ext5")).contains("+34600111222 ext 5");
        assertThat(new Phones("ES").read("600111222" + " ".repeat(48) + "ext5")).isEmpty();
        assertThat(Phones.lacksCountryCode("600111222" + " ".repeat(47) + "ext5"))
                .isTrue();
        assertThat(Phones.lacksCountryCode("600111222" + " ".repeat(48) + "ext5"))
                .isFalse();
    }

    @Test
    void the_default_region_decides_what_a_short_number_means() {
        assertThat(new ValueRules("US").check(property("phone"), "212 555 0199", SCHEMA))
                .isEqualTo(new Checked.Good("+12125550199"));
        assertThat(new ValueRules("US").check(property("phone"), "555-0199", SCHEMA))
                .isInstanceOf(Checked.Bad.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lifecyclestage | customer | customer",
                "lifecyclestage | Customer | customer",
                "lifecyclestage | CLIENTE | customer",
                "lifecyclestage | Suscriptor | subscriber",
                "lifecyclestage | socio de honor | 1234567",
                "hs_lead_status | new | NEW",
                "hs_lead_status | nuevo | NEW",
                "hs_lead_status | in progress | IN_PROGRESS",
                "hs_lead_status | working on it | IN_PROGRESS",
                "hubspot_owner_id | 71 | 71",
                "hubspot_owner_id | marta ruiz | 71",
                "hubspot_owner_id | MGomez@libreta.example | 73",
                "hubspot_owner_id | John | 72",
                "languages | English | en",
                "languages | es;en | es;en",
                "languages | english, español | en;es",
                "languages | English and Español | en;es",
                "languages | inglés;español | ",
                "languages | Portuguese, European | pt",
                "languages | Portuguese, European; English | pt;en",
            })
    void an_option_is_found_by_value_label_or_word(String name, String typed, String stored) {
        Checked checked = check(name, typed);
        if (stored == null) {
            assertThat(checked).isInstanceOf(Checked.Bad.class);
        } else {
            assertThat(checked).isEqualTo(new Checked.Good(stored));
        }
    }

    @Test
    void an_option_that_does_not_exist_comes_with_those_that_do() {
        assertThat(problem("lifecyclestage", "custommer"))
                .isEqualTo(new ValueProblem.UnknownOption(
                        "lifecyclestage",
                        "custommer",
                        List.of("Subscriber", "Lead", "Opportunity", "Customer", "Socio de honor"),
                        List.of("Customer")));
    }

    @Test
    void two_owners_of_one_name_are_not_guessed() {
        assertThat(problem("hubspot_owner_id", "Marta"))
                .isInstanceOfSatisfying(
                        ValueProblem.UnknownOption.class,
                        unknown -> assertThat(unknown.closest()).containsExactly("Marta Ruiz", "Marta Gómez"));
    }

    @Test
    void a_leading_semicolon_would_append_and_is_refused() {
        assertThat(problem("languages", ";en")).isInstanceOf(ValueProblem.UnknownOption.class);
        assertThat(problem("lifecyclestage", " ; lead")).isInstanceOf(ValueProblem.UnknownOption.class);
    }

    @Test
    void without_known_owners_only_an_owner_id_is_taken() {
        PropertySchema unknown = new PropertySchema(SampleProperties.ALL, List.of());
        PropertyDefinition owner = unknown.find("owner").orElseThrow();
        assertThat(rules.check(owner, "71", unknown)).isEqualTo(new Checked.Good("71"));
        assertThat(rules.check(owner, "Marta Ruiz", unknown)).isInstanceOf(Checked.Bad.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 | 12", "-12 | -12", "1,234.5 | 1234.5", "1.234,5 | 1234.5", "1.234.567 | 1234567",
                        "1,234,567.80 | 1234567.80",
                "12,5 | 12.5", "12.5 | 12.5", "0.125 | 0.125", "1 234 567,8 | 1234567.8", "12 k | 12000",
                        "1,5 mil | 1500",
                "3 million | 3000000", "$1,500.00 | 1500", "1500 € | 1500", "007 | 7", "1234.567 | 1234.567",
            })
    void a_number_is_read_as_people_write_it(String typed, String stored) {
        assertThat(check("seats", typed)).isEqualTo(new Checked.Good(stored));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+12 | 12",
                "\u221212 | -12",
                "12. | 12",
                ",5 | 0.5",
                "0 | 0",
                "1'234'567 | 1234567",
                "2,5 millones | 2500000",
                "12.345,00 | 12345"
            })
    void signs_and_separators_at_the_edges_are_read_too(String typed, String stored) {
        assertThat(check("seats", typed)).isEqualTo(new Checked.Good(stored));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12 docenas", "1 23 4", "1.2.3", "12,345,6", "-", "k"})
    void what_is_no_number_is_refused(String typed) {
        assertThat(problem("seats", typed)).isEqualTo(new ValueProblem.InvalidNumber("seats", typed, false));
    }

    @Test
    void a_number_has_forty_characters_at_most() {
        assertThat(check("seats", "9".repeat(40))).isEqualTo(new Checked.Good("9".repeat(40)));
        assertThat(problem("seats", "9".repeat(41)))
                .isEqualTo(new ValueProblem.InvalidNumber("seats", "9".repeat(41), false));
    }

    @Test
    void what_would_be_written_reads_one_way_too() {
        assertThat(problem("seats", "0.001234 k"))
                .isEqualTo(new ValueProblem.InvalidNumber("seats", "0.001234 k", true));
    }

    @Test
    void a_number_that_reads_two_ways_is_not_guessed() {
        assertThat(problem("seats", "1.234")).isEqualTo(new ValueProblem.InvalidNumber("seats", "1.234", true));
        assertThat(problem("seats", "1.000")).isEqualTo(new ValueProblem.InvalidNumber("seats", "1.000", true));
        assertThat(problem("seats", "1.234 k")).isEqualTo(new ValueProblem.InvalidNumber("seats", "1.234 k", true));
        assertThat(problem("seats", "1,234")).isEqualTo(new ValueProblem.InvalidNumber("seats", "1,234", true));
        assertThat(problem("seats", "a few")).isEqualTo(new ValueProblem.InvalidNumber("seats", "a few", false));
        assertThat(problem("seats", "12,34,5")).isEqualTo(new ValueProblem.InvalidNumber("seats", "12,34,5", false));
        assertThat(problem("seats", "1e5")).isEqualTo(new ValueProblem.InvalidNumber("seats", "1e5", false));
    }

    @ParameterizedTest
    @CsvSource({
        "yes, true",
        "Sí, true",
        "si, true",
        "TRUE, true",
        "1, true",
        "no, false",
        "False, false",
        "falso, false"
    })
    void yes_and_no_are_understood(String typed, String stored) {
        assertThat(check("vip", typed)).isEqualTo(new Checked.Good(stored));
        assertThat(problem("vip", "perhaps")).isEqualTo(new ValueProblem.InvalidBool("vip", "perhaps"));
    }

    @Test
    void yes_and_no_have_the_accounts_own_words_too() {
        PropertyDefinition member = new PropertyDefinition(
                "member",
                "Member",
                PropertyType.BOOL,
                false,
                List.of(
                        new PropertyDefinition.Option("true", "Socio de honor"),
                        new PropertyDefinition.Option("false", "De paso")),
                false,
                false,
                false);
        PropertySchema schema = new PropertySchema(List.of(member), List.of());

        assertThat(rules.check(member, "socio de HONOR", schema)).isEqualTo(new Checked.Good("true"));
        assertThat(rules.check(member, "de paso", schema)).isEqualTo(new Checked.Good("false"));
        assertThat(rules.check(member, "socio", schema)).isInstanceOf(Checked.Bad.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"firstname", "email", "phone", "lifecyclestage", "seats", "vip", "birthday", "next_call"})
    void nothing_clears_a_property_of_any_type(String name) {
        assertThat(check(name, " \n\t ")).isEqualTo(new Checked.Good(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"firstname", "email", "phone", "lifecyclestage", "seats", "vip", "birthday", "next_call"})
    void more_than_hubspot_holds_is_too_long_for_any_type(String name) {
        String typed = " ".repeat(65_536) + "1";
        assertThat(problem(name, typed)).isEqualTo(new ValueProblem.TooLong(name, typed, 65_536));
    }

    @Test
    void a_day_has_sixty_four_characters_at_most() {
        String longest = "w".repeat(51) + " 3 March 2026";
        assertThat(longest).hasSize(64);
        assertThat(check("birthday", longest)).isEqualTo(new Checked.Good("2026-03-03"));
        assertThat(problem("birthday", "w" + longest)).isInstanceOf(ValueProblem.InvalidDate.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-03 | 2026-03-03",
                "2026/3/3 | 2026-03-03",
                "3 March 2026 | 2026-03-03",
                "March 3rd, 2026 | 2026-03-03",
                "3 de marzo de 2026 | 2026-03-03",
                "3 mar 2026 | 2026-03-03",
                "Tuesday, 3 March 2026 | 2026-03-03",
                "martes 3 de marzo del 2026 | 2026-03-03",
                "1º de abril de 2026 | 2026-04-01",
                "3rd of March 2026 | 2026-03-03",
                "31/12/2026 | 2026-12-31",
                "12/31/2026 | 2026-12-31",
                "03.03.2026 | 2026-03-03",
                "1772496000000 | 2026-03-03",
                "2026-03-03T23:30:00-05:00 | 2026-03-03",
            })
    void a_day_is_read_as_people_write_it(String typed, String stored) {
        assertThat(check("birthday", typed)).isEqualTo(new Checked.Good(stored));
    }

    @Test
    void a_day_that_reads_two_ways_is_not_guessed() {
        assertThat(problem("birthday", "03/04/2026"))
                .isEqualTo(new ValueProblem.InvalidDate(
                        "birthday", "03/04/2026", List.of(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 3, 4))));
    }

    @ParameterizedTest
    @CsvSource({
        "12/11/2026, 2026-11-12, 2026-12-11",
        "11/12/2026, 2026-12-11, 2026-11-12",
        "1-2-2026, 2026-02-01, 2026-01-02"
    })
    void days_up_to_the_twelfth_read_two_ways(String typed, LocalDate dayFirst, LocalDate monthFirst) {
        assertThat(problem("birthday", typed))
                .isEqualTo(new ValueProblem.InvalidDate("birthday", typed, List.of(dayFirst, monthFirst)));
    }

    @ParameterizedTest
    @CsvSource({"12/12/2026, 2026-12-12", "13/12/2026, 2026-12-13", "12/13/2026, 2026-12-13", "1 ene 2026, 2026-01-01"})
    void a_day_that_reads_one_way_is_taken(String typed, String stored) {
        assertThat(check("birthday", typed)).isEqualTo(new Checked.Good(stored));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"soon", "31/02/2026", "2026-13-01", "3 March", "3 Foo 2026", "03/04/26", "99999999999999999999"})
    void what_is_no_day_is_refused(String typed) {
        assertThat(problem("birthday", typed)).isEqualTo(new ValueProblem.InvalidDate("birthday", typed, List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-03T10:30:00Z | 2026-03-03T10:30:00Z", "2026-03-03T10:30:00+02:00 | 2026-03-03T08:30:00Z",
                "2026-03-03 10:30 | 2026-03-03T10:30:00Z", "3 March 2026 | 2026-03-03T00:00:00Z",
                "1772496000000 | 2026-03-03T00:00:00Z",
            })
    void a_time_becomes_an_instant(String typed, String stored) {
        assertThat(check("next_call", typed)).isEqualTo(new Checked.Good(stored));
    }

    @Test
    void text_is_stripped_composed_and_on_one_line() {
        assertThat(check("firstname", "  Jose\u0301   Luis\n\tdel Río\u200b "))
                .isEqualTo(new Checked.Good("José Luis del Río"));
        assertThat(check("message", "one \r\n\r\n\r\n two  three")).isEqualTo(new Checked.Good("one\n\ntwo three"));
        assertThat(check("firstname", "   ")).isEqualTo(new Checked.Good(""));
    }

    @Test
    void emoji_and_other_scripts_stay() {
        assertThat(check("firstname", "李明 👩‍💻 김")).isEqualTo(new Checked.Good("李明 👩‍💻 김"));
    }

    @Test
    void a_text_beyond_hubspots_limit_is_too_long() {
        assertThat(problem("message", "x".repeat(65_537))).isInstanceOf(ValueProblem.TooLong.class);
        assertThat(problem("firstname", "x".repeat(1_001))).isInstanceOf(ValueProblem.TooLong.class);
        assertThat(check("message", "x".repeat(65_536))).isInstanceOf(Checked.Good.class);
    }

    @Test
    void a_website_has_no_spaces() {
        assertThat(check("website", " https://acme.example/a?b=c "))
                .isEqualTo(new Checked.Good("https://acme.example/a?b=c"));
        assertThat(problem("website", "acme dot example")).isInstanceOf(ValueProblem.InvalidWebsite.class);
    }

    @Test
    void what_hubspot_sets_itself_is_read_only() {
        assertThat(problem("createdate", "2026-03-03"))
                .isEqualTo(new ValueProblem.ReadOnly("createdate", "2026-03-03"));
    }

    @Test
    void a_problem_has_a_name_for_programs() {
        assertThat(new ValueProblem.InvalidEmail("email", "x").code()).isEqualTo("invalid_email");
        assertThat(new ValueProblem.MayNotBeEmpty("email", "").code()).isEqualTo("may_not_be_empty");
    }

    private Checked check(String name, String typed) {
        return rules.check(property(name), typed, SCHEMA);
    }

    private ValueProblem problem(String name, String typed) {
        Checked checked = check(name, typed);
        assertThat(checked).isInstanceOf(Checked.Bad.class);
        return ((Checked.Bad) checked).problem();
    }
}
