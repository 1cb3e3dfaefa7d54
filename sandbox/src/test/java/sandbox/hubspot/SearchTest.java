package sandbox.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sandbox.Http;

class SearchTest extends AccountTest {

    SearchTest() {
        super(options -> options.withoutContacts().withoutRateLimits().withSearchLag(Duration.ofSeconds(5)));
    }

    private void people() {
        create("'firstname':'Ana','lastname':'García','email':'ana@acme.es','city':'Madrid','phone':'+34 912 345 601',"
                + "'lifecyclestage':'customer','event_seats':'4','birthdate':'1986-04-12','company':'Acme'");
        clock.move(Duration.ofSeconds(1));
        create(
                "'firstname':'Luis','lastname':'Pérez','email':'luis@norte.example','city':'Bilbao',"
                        + "'lifecyclestage':'lead','event_seats':'12','birthdate':'1990-01-01','hs_buying_role':'CHAMPION;BLOCKER'");
        clock.move(Duration.ofSeconds(1));
        create(
                "'firstname':'Ada','lastname':'Lovelace','email':'ada@analytical.example','hs_additional_emails':'al@old.example'");
        clock.move(Duration.ofSeconds(60));
    }

    @Test
    void a_write_is_found_by_search_only_after_the_lag_and_by_id_at_once() {
        String id = create("'firstname':'Ana'");

        assertThat(names("{'query':'ana'}")).isEmpty();
        assertThat(http.get(CONTACTS + "/" + id).status()).isEqualTo(200);
        clock.move(Duration.ofSeconds(5));
        assertThat(names("{'query':'ana'}")).containsExactly("Ana");
        update(id, "'firstname':'Anabel'");
        assertThat(names("{'query':'ana'}")).containsExactly("Ana");
        clock.move(Duration.ofSeconds(5));
        assertThat(names("{'query':'ana'}")).containsExactly("Anabel");
    }

    @Test
    void an_archived_contact_is_never_found() {
        people();
        String id = search("{'query':'ana'}").text("/results/0/id");
        http.delete(CONTACTS + "/" + id);

        assertThat(names("{'query':'ana'}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "perez, Luis",
        "PÉREZ luis, Luis",
        "gar, Ana",
        "acme, Ana",
        "ana@acme.es, Ana",
        "al@old.example, Ada",
        "912 345, Ana",
        "love ada, Ada",
        "analytical, Ada",
        "ana, Ana"
    })
    void query_looks_for_the_beginnings_of_words_without_case_or_accents(String query, String name) {
        people();
        assertThat(names("{'query':'" + query + "'}")).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({"madrid", "arcía", "ada garcia", "customer"})
    void query_knows_neither_other_properties_nor_the_middle_of_words(String query) {
        people();
        assertThat(names("{'query':'" + query + "'}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'propertyName':'firstname','operator':'EQ','value':'ANA' | Ana",
                "'propertyName':'firstname','operator':'NEQ','value':'ana' | Luis;Ada",
                "'propertyName':'city','operator':'NEQ','value':'madrid' | Luis",
                "'propertyName':'city','operator':'NOT_IN','values':['madrid'] | Luis",
                "'propertyName':'city','operator':'NOT_CONTAINS_TOKEN','value':'madrid' | Luis",
                "'propertyName':'event_seats','operator':'LT','value':'12' | Ana",
                "'propertyName':'event_seats','operator':'LTE','value':'12' | Ana;Luis",
                "'propertyName':'event_seats','operator':'GT','value':'4' | Luis",
                "'propertyName':'event_seats','operator':'GTE','value':'4.0' | Ana;Luis",
                "'propertyName':'birthdate','operator':'BETWEEN','value':'500000000000','highValue':'520000000000' | Ana",
                "'propertyName':'city','operator':'IN','values':['madrid','soria'] | Ana",
                "'propertyName':'city','operator':'IN','values':['Madrid'] | ",
                "'propertyName':'lifecyclestage','operator':'EQ','value':'customer' | Ana",
                "'propertyName':'lifecyclestage','operator':'EQ','value':'Customer' | ",
                "'propertyName':'lifecyclestage','operator':'IN','values':['lead','customer'] | Ana;Luis;Ada",
                "'propertyName':'hs_buying_role','operator':'IN','values':['BLOCKER'] | Luis",
                "'propertyName':'city','operator':'HAS_PROPERTY' | Ana;Luis",
                "'propertyName':'city','operator':'NOT_HAS_PROPERTY' | Ada",
                "'propertyName':'email','operator':'CONTAINS_TOKEN','value':'*@acme.es' | Ana",
                "'propertyName':'lastname','operator':'CONTAINS_TOKEN','value':'love*' | Ada",
                "'propertyName':'lastname','operator':'CONTAINS_TOKEN','value':'love' | ",
                "'propertyName':'email','operator':'EQ','value':'al@old.example' | ",
                "'propertyName':'hs_additional_emails','operator':'CONTAINS_TOKEN','value':'al@old.example' | Ada",
                "'propertyName':'hs_searchable_calculated_phone_number','operator':'EQ','value':'912345601' | Ana",
                "'propertyName':'hs_searchable_calculated_phone_number','operator':'CONTAINS_TOKEN','value':'*345601' | Ana"
            })
    void each_operator_means_what_hubspot_means(String filter, String expected) {
        people();
        String body = "{'filterGroups':[{'filters':[{" + filter + "}]}],'properties':['firstname']}";
        List<String> names = expected == null ? Collections.emptyList() : List.of(expected.split(";", -1));
        assertThat(names(body)).as(search(body).body()).isEqualTo(names);
    }

    @Test
    void groups_are_alternatives_and_their_filters_all_hold() {
        people();
        String ana = "{'propertyName':'firstname','operator':'EQ','value':'ana'}";
        String bilbao = "{'propertyName':'city','operator':'EQ','value':'bilbao'}";

        assertThat(names("{'filterGroups':[{'filters':[" + ana + "]},{'filters':[" + bilbao + "]}]}"))
                .containsExactly("Ana", "Luis");
        assertThat(names("{'filterGroups':[{'filters':[" + ana + "," + bilbao + "]}]}"))
                .isEmpty();
        assertThat(names("{'filters':[" + ana + "]}")).containsExactly("Ana");
    }

    @Test
    void more_than_five_groups_six_filters_or_eighteen_in_all_are_refused() {
        String filter = "{'propertyName':'city','operator':'HAS_PROPERTY'}";
        String six = "{'filters':[" + repeated(filter, 6) + "]}";

        assertThat(search("{'filterGroups':[" + repeated(six, 3) + "]}").status())
                .isEqualTo(200);
        assertRefused("{'filterGroups':[" + repeated("{'filters':[" + filter + "]}", 6) + "]}");
        assertRefused("{'filterGroups':[{'filters':[" + repeated(filter, 7) + "]}]}");
        assertRefused("{'filterGroups':[" + repeated("{'filters':[" + repeated(filter, 5) + "]}", 4) + "]}");
    }

    @Test
    void one_sort_in_either_spelling_and_the_oldest_first_without() {
        people();
        assertThat(names("{}")).containsExactly("Ana", "Luis", "Ada");
        assertThat(names("{'sorts':['-createdate']}")).containsExactly("Ada", "Luis", "Ana");
        assertThat(names("{'sorts':[{'propertyName':'firstname','direction':'ASCENDING'}]}"))
                .containsExactly("Ada", "Ana", "Luis");
        assertThat(names("{'sorts':[{'propertyName':'event_seats','direction':'DESCENDING'}]}"))
                .containsExactly("Luis", "Ana", "Ada");
        assertRefused("{'sorts':['city','email']}");
    }

    @Test
    void paging_counts_from_an_offset() {
        people();
        Http.Answer first = search("{'limit':2}");
        assertThat(first.json().at("/total").asInt()).isEqualTo(3);
        assertThat(first.text("/paging/next/after")).isEqualTo("2");
        Http.Answer second = search("{'limit':2,'after':'2'}");
        assertThat(second.json().at("/results").size()).isEqualTo(1);
        assertThat(second.json().has("paging")).isFalse();
        assertRefused("{'limit':201}");
    }

    @Test
    void nothing_lies_beyond_ten_thousand() {
        assertThat(search("{'limit':100,'after':'9900'}").status()).isEqualTo(200);
        assertRefused("{'limit':100,'after':'9901'}");
    }

    @Test
    void a_body_of_more_than_three_thousand_characters_is_refused() {
        String body = "{'query':'" + "a".repeat(3_000 - 12) + "'}";
        assertThat(body).hasSize(3_000);
        assertThat(search(body).status()).isEqualTo(200);
        assertRefused(body + " ");
    }

    @Test
    void unknown_properties_and_operators_in_filters_are_named() {
        Http.Answer answer = search("{'filters':[{'propertyName':'colour','operator':'EQ','value':'x'},"
                + "{'propertyName':'city','operator':'LIKE','value':'x'}]}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors").findValuesAsString("code"))
                .containsExactly("PROPERTY_DOESNT_EXIST", "INVALID_OPERATOR");
    }

    private Http.Answer search(String body) {
        return http.post(CONTACTS + "/search", json(body));
    }

    private List<String> names(String body) {
        return search(body).json().at("/results").findValuesAsString("firstname");
    }

    private void assertRefused(String body) {
        Http.Answer answer = search(body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.text("/category")).isEqualTo("VALIDATION_ERROR");
    }

    private static String repeated(String part, int times) {
        return String.join(",", Collections.nCopies(times, part));
    }

    @Test
    void a_merge_shows_the_old_contacts_until_it_shows_the_survivor() {
        String one = create("'firstname':'Ana','email':'ana@acme.es'");
        String other = create("'firstname':'Anabel'");
        clock.move(Duration.ofSeconds(5));
        assertThat(names("{'query':'ana'}")).containsExactly("Ana", "Anabel");

        String merge = json("{'primaryObjectId':'" + one + "','objectIdToMerge':'" + other + "'}");
        String survivor = http.post(CONTACTS + "/merge", merge).text("/id");
        assertThat(names("{'query':'ana'}")).containsExactly("Ana", "Anabel");
        clock.move(Duration.ofSeconds(5));
        assertThat(search("{'query':'ana'}").json().at("/results").findValuesAsString("id"))
                .containsExactly(survivor);
    }

    @Test
    void a_survivor_that_is_archived_before_search_saw_it_takes_the_old_contacts_along() {
        String one = create("'firstname':'Ana'");
        String other = create("'firstname':'Anabel'");
        clock.move(Duration.ofSeconds(5));
        names("{'query':'ana'}");
        http.post(CONTACTS + "/merge", json("{'primaryObjectId':'" + one + "','objectIdToMerge':'" + other + "'}"));

        http.delete(CONTACTS + "/" + one);
        assertThat(names("{'query':'ana'}")).isEmpty();
    }
}
