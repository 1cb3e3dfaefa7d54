package sandbox.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import sandbox.Http;

/** The finer points of search: case, tokens, phones, dates, pages. */
class SearchRulesTest extends AccountTest {
    private String beginning = "";

    SearchRulesTest() {
        super(options -> options.withoutContacts().withoutRateLimits().withSearchLag(Duration.ZERO));
    }

    @BeforeEach
    void people() {
        beginning = Long.toString(clock.instant().toEpochMilli());
        create("'firstname':'Ana','email':'ana@acme.es','phone':'+34 912 345 601','hs_lead_status':'IN_PROGRESS',"
                + "'fax':'915 000 111','company':'Acme','hs_buying_role':'CHAMPION;BLOCKER'");
        clock.move(Duration.ofHours(1));
        create("'firstname':'Bob','email':'bob@Norte.example','mobilephone':'(212) 555-0199',"
                + "'hs_lead_status':'NEW','associatedcompanyid':'77','birthdate':'1990-01-01'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'propertyName':'email','operator':'EQ','value':'BOB@NORTE.EXAMPLE' | Bob",
                "'propertyName':'company','operator':'CONTAINS_TOKEN','value':'ACME' | Ana",
                "'propertyName':'company','operator':'IN','values':['acme'] | Ana",
                "'propertyName':'company','operator':'IN','values':['Acme'] | ",
                "'propertyName':'company','operator':'NOT_IN','values':['acme'] | ",
                "'propertyName':'company','operator':'NOT_IN','values':['Acme'] | Ana",
                "'propertyName':'hs_lead_status','operator':'EQ','value':'new' | ",
                "'propertyName':'hs_lead_status','operator':'IN','values':['new'] | ",
                "'propertyName':'hs_lead_status','operator':'IN','values':['NEW'] | Bob",
                "'propertyName':'hs_lead_status','operator':'NOT_IN','values':['NEW'] | Ana",
                "'propertyName':'hs_lead_status','operator':'CONTAINS_TOKEN','value':'new' | ",
                "'propertyName':'hs_lead_status','operator':'CONTAINS_TOKEN','value':'NEW' | Bob",
                "'propertyName':'hs_buying_role','operator':'EQ','value':'CHAMPION' | Ana"
            })
    void text_knows_no_case_but_in_wants_small_letters_and_choices_are_exact(String filter, String expected) {
        assertThat(names(filter)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'propertyName':'email','operator':'CONTAINS_TOKEN','value':'acme' | Ana",
                "'propertyName':'email','operator':'CONTAINS_TOKEN','value':'acm' | ",
                "'propertyName':'email','operator':'CONTAINS_TOKEN','value':'acm*' | Ana",
                "'propertyName':'email','operator':'CONTAINS_TOKEN','value':'*cme' | Ana",
                "'propertyName':'email','operator':'CONTAINS_TOKEN','value':'*@acme.es' | Ana",
                "'propertyName':'email','operator':'NOT_CONTAINS_TOKEN','value':'acme' | Bob"
            })
    void tokens_are_whole_words_unless_a_star_stands_for_the_rest(String filter, String expected) {
        assertThat(names(filter)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "hs_searchable_calculated_phone_number, 912345601, Ana",
        "hs_searchable_calculated_phone_number, 34912345601, ",
        "hs_searchable_calculated_mobile_number, 2125550199, Bob",
        "hs_calculated_phone_number, +34912345601, Ana"
    })
    void phones_are_found_by_area_code_and_local_number_without_the_country(
            String property, String digits, String expected) {
        assertThat(names("'propertyName':'" + property + "','operator':'EQ','value':'" + digits + "'"))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void dates_are_compared_as_milliseconds_or_iso() {
        assertThat(names("'propertyName':'createdate','operator':'GT','value':'" + beginning + "'"))
                .containsExactly("Bob");
        assertThat(names("'propertyName':'createdate','operator':'LTE','value':'2026-11-23T10:00:00Z'"))
                .containsExactly("Ana");
        assertThat(names("'propertyName':'birthdate','operator':'EQ','value':'1990-01-01'"))
                .containsExactly("Bob");
        assertThat(names("'propertyName':'createdate','operator':'BETWEEN','value':'" + beginning
                        + "','highValue':'2026-11-23T11:00:00Z'"))
                .containsExactly("Ana", "Bob");
    }

    @Test
    void has_property_asks_for_any_value_and_needs_none() {
        assertThat(names("'propertyName':'fax','operator':'HAS_PROPERTY'")).containsExactly("Ana");
        assertThat(names("'propertyName':'fax','operator':'NOT_HAS_PROPERTY'")).containsExactly("Bob");
    }

    @Test
    void the_company_of_an_association_can_be_asked_for() {
        assertThat(names("'propertyName':'associations.company','operator':'EQ','value':'77'"))
                .containsExactly("Bob");
    }

    @ParameterizedTest
    @CsvSource({"915, Ana", "555, Bob", "acme, Ana", "norte, Bob", "bob@norte.example, Bob"})
    void query_looks_at_names_addresses_phones_fax_and_company(String query, String expected) {
        assertThat(search("{'query':'" + query + "','properties':['firstname']}")
                        .text("/results/0/properties/firstname"))
                .isEqualTo(expected);
    }

    @Test
    void query_and_filters_must_both_hold() {
        String filter = "{'propertyName':'firstname','operator':'EQ','value':'bob'}";
        assertThat(search("{'query':'acme','filters':[" + filter + "]}").text("/total"))
                .isEqualTo("0");
    }

    @Test
    void without_properties_six_come_back_and_without_a_limit_ten_contacts() {
        IntStream.range(0, 12).forEach(i -> create("'city':'Soria'"));
        Http.Answer found = search("{}");

        assertThat(found.json().at("/results/0/properties").propertyNames())
                .containsExactly("createdate", "email", "firstname", "hs_object_id", "lastmodifieddate", "lastname");
        assertThat(found.json().at("/results").size()).isEqualTo(10);
        assertThat(found.text("/total")).isEqualTo("14");
        assertThat(found.text("/paging/next/after")).isEqualTo("10");
        assertThat(search("{'limit':200}").json().at("/results").size()).isEqualTo(14);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'propertyName':'city','operator':'EQ'",
                "'propertyName':'city','operator':'IN'",
                "'propertyName':'createdate','operator':'BETWEEN','value':'1'",
                "'propertyName':'event_seats','operator':'GT','value':'many'",
                "'operator':'EQ','value':'x'",
                "'propertyName':'city'"
            })
    void a_filter_that_lacks_something_is_a_400(String filter) {
        Http.Answer answer = search("{'filters':[{" + filter + "}]}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/category")).isEqualTo("VALIDATION_ERROR");
    }

    @ParameterizedTest
    @EnumSource
    void every_version_searches_alike(Version version) {
        String body = json("{'query':'acme','sorts':['-createdate'],'properties':['firstname'],'limit':1}");
        assertThat(http.post(version.objects() + "/0-1/search", body).text("/results/0/properties/firstname"))
                .isEqualTo("Ana");
    }

    @ParameterizedTest
    @CsvSource({"num_notes, IN", "num_notes, NOT_IN", "createdate, IN", "createdate, NOT_IN"})
    void a_value_of_in_that_cannot_be_read_is_a_400(String property, String operator) {
        Http.Answer answer = search("{'filters':[{'propertyName':'%s','operator':'%s','values':['0','abc']}]}"
                .formatted(property, operator));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/errors/0/code")).isEqualTo("INVALID_FILTER_VALUE");
    }

    private Http.Answer search(String body) {
        return http.post(CONTACTS + "/search", json(body));
    }

    private List<String> names(String filter) {
        Http.Answer found = search("{'filterGroups':[{'filters':[{" + filter + "}]}],'properties':['firstname']}");
        assertThat(found.status()).as(found.body()).isEqualTo(200);
        return found.json().at("/results").findValuesAsString("firstname");
    }
}
